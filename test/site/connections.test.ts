import { expect, test as base } from 'vitest';
import { connectionsOf, rolesOf, valueAt } from '../../src/site/connections.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const test = base.extend('catalog', () =>
  loadFiles({
    'organizations/etaten.md': draft('Etaten', 'related: [kommunen]'),
    'organizations/kommunen.md': draft('Kommunen'),
    'organizations/bydelen.md': draft('Bydelen', 'parent: kommunen'),
    'sources/rapporten.md': draft('Rapporten'),
    'datasets/tallene.md': draft(
      'Tallene',
      'publisher: [kommunen]\naccess: {steps: [{action: Spør, authority: etaten}]}\nsources: [{source: rapporten}]',
    ),
    'use-cases/proven.md': draft(
      'Prøven',
      'organizations: [{organization: kommunen, role: lead}]\ndata: [{dataset: tallene}]',
    ),
  }),
);

test('an entry hangs together with what it names and what names it, sources aside', ({
  catalog,
}) => {
  expect(
    connectionsOf(catalog, 'tallene').map(({ kind, entries }) => [
      kind,
      ...entries.map(({ id }) => id),
    ]),
  ).toEqual([
    ['use-case', 'proven'],
    ['organization', 'etaten', 'kommunen'],
  ]);
});

test('where the page shows what names it in another way, only what it names is left', ({
  catalog,
}) => {
  expect(connectionsOf(catalog, 'kommunen', { incoming: false })).toEqual([]);
});

test('an organization gathers everything by the part it plays', ({ catalog }) => {
  expect(
    rolesOf(catalog, 'kommunen', 'nb').map(({ role, entries }) => [
      role,
      ...entries.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Utgiver', 'tallene'],
    ['Leder', 'proven'],
    ['Enheter som hører til her', 'bydelen'],
    ['Se også', 'etaten'],
  ]);
  expect(rolesOf(catalog, 'etaten', 'nb').map(({ role }) => role)).toEqual([
    'Avgjør eller tar imot søknader',
  ]);
});

test('a path that leads nowhere has no value', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: 1 }, ['a', 'b', 'c'])).toBeUndefined();
});
