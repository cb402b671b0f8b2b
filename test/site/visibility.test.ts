import { expect, test as base } from 'vitest';
import { pageAt } from '../../src/site/page-paths.ts';
import { fieldOf } from '../../src/site/entry-fields.ts';
import { shownValue } from '../../src/site/shown-value.ts';
import { withoutDrafts } from '../../src/site-catalog.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const test = base
  .extend('full', () =>
    loadFiles({
      'datasets/utkast.md': draft('Utkast'),
      'datasets/gammelt.md': draft(
        'Gammelt',
        'state: withdrawn\nwithdrawal: {reason: Slutt.}\nformerIds: [eldre]\nfeeds: [utkast]',
      ),
    }),
  )
  .extend('catalog', ({ full }) => withoutDrafts(full));

test('a draft is not published, and nothing points to it', ({ full, catalog }) => {
  expect(catalog.entries.map(({ id }) => id)).toEqual(['gammelt']);
  expect(full.referencesFrom('gammelt')).toHaveLength(1);
  expect(catalog.referencesFrom('gammelt')).toEqual([]);
  expect(pageAt(catalog, '/datasett/utkast/')).toBeUndefined();
});

test('a field that names drafts only has nothing to show', ({ full, catalog }) => {
  expect(shownValue(catalog, fieldOf('dataset', 'feeds'), ['utkast'])).toBeUndefined();
  expect(shownValue(full, fieldOf('dataset', 'feeds'), ['utkast'])).toEqual(['utkast']);
});

test('what is withdrawn keeps its address, and so does a former name', ({ catalog }) => {
  expect(pageAt(catalog, '/datasett/gammelt/')).toBeDefined();
  expect(pageAt(catalog, '/datasett/eldre/')).toBeDefined();
  expect(pageAt(catalog, '/datasett/gammelt')).toBeDefined();
});
