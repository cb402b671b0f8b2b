import { expect, test as base } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { catalogNumbers, latestEntries, mostLinkedEntries } from '../../src/site/home.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const test = base.extend('catalog', () =>
  loadFiles({
    'sources/rapporten.md': draft('Rapporten', 'statusAsOf: 2026'),
    'datasets/a.md': draft('A', 'statusAsOf: 2021-06\nsources: [{source: rapporten}]'),
    'datasets/b.md': draft('B', 'statusAsOf: 2024\nrelated: [a]\nsources: [{source: rapporten}]'),
    'datasets/c.md': draft('C', 'related: [a, b]\nderivedFrom: [a]'),
    'datasets/borte.md': draft(
      'Borte',
      'state: withdrawn\nwithdrawal: {reason: Slutt.}\nstatusAsOf: 2025',
    ),
  }),
);

test('the newest facts come first; what has no date, or is withdrawn, is not news', ({
  catalog,
}) => {
  expect(latestEntries(catalog, 5).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('drafts stand behind what is published, however new they are', ({ catalog }) => {
  const entries = catalog.entries.map((entry) =>
    entry.id === 'a' ? ({ ...entry, data: { ...entry.data, state: 'published' } } as Entry) : entry,
  );
  expect(latestEntries({ ...catalog, entries }, 5).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the most linked is counted by entries, not by links, and sources do not compete', ({
  catalog,
}) => {
  expect(
    mostLinkedEntries(catalog, 5).map(({ entry, referrers }) => [entry.id, referrers]),
  ).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('what is withdrawn is not counted', ({ catalog }) => {
  expect(catalogNumbers(catalog).kinds.find(({ kind }) => kind === 'dataset')?.count).toBe(3);
});
