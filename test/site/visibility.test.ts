import { expect, test as base } from 'vitest';
import { fieldOf } from '../../src/site/entry-fields.ts';
import { pageAt } from '../../src/site/page-paths.ts';
import { shownValue } from '../../src/site/shown-value.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const test = base.extend('catalog', () =>
  loadFiles({
    'datasets/utkast.md': draft('Utkast'),
    'datasets/feil.md': draft('Feil', 'finnes-ikke: x'),
    'datasets/gammelt.md': draft(
      'Gammelt',
      'state: withdrawn\nwithdrawal: {reason: Slutt.}\nformerIds: [eldre]\nfeeds: [feil]\nlinkableWith: [utkast]',
    ),
  }),
);

test('a draft without errors has a page, one with errors has none', ({ catalog }) => {
  expect(pageAt(catalog, '/datasett/utkast/')).toBeDefined();
  expect(pageAt(catalog, '/datasett/feil/')).toBeUndefined();
});

test('a field that names only entries with errors has nothing to show', ({ catalog }) => {
  expect(shownValue(catalog, fieldOf('dataset', 'feeds'), ['feil'])).toBeUndefined();
  expect(shownValue(catalog, fieldOf('dataset', 'linkableWith'), ['utkast'])).toEqual(['utkast']);
});

test('what is withdrawn keeps its address, and so does a former name', ({ catalog }) => {
  expect(pageAt(catalog, '/datasett/gammelt/')).toBeDefined();
  expect(pageAt(catalog, '/datasett/eldre/')).toBeDefined();
  expect(pageAt(catalog, '/datasett/gammelt')).toBeDefined();
});
