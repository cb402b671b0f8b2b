import { expect, test as base } from 'vitest';
import { placeName, placePath, placesOf } from '../../src/site/places.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const test = base.extend('catalog', () =>
  loadFiles({
    'organizations/bergen-kommune.md': draft(
      'Bergen kommune',
      'type: municipality\nmunicipalityNumber: "4601"',
    ),
    'organizations/legevakten.md': draft('Legevakten', 'geography: ["4601"]'),
    'use-cases/proven.md': draft(
      'Prøven',
      'organizations: [{organization: bergen-kommune, role: lead}]',
    ),
    'datasets/tallene.md': draft('Tallene', 'geography: ["46", "NO"]'),
  }),
);

test('a municipality gathers its organizations and what names them', ({ catalog }) => {
  const bergen = placesOf(catalog).find(({ number }) => number === '4601');
  expect(bergen).toMatchObject({ type: 'municipality', county: '46' });
  expect(bergen?.organizations.map(({ id }) => id)).toEqual(['bergen-kommune', 'legevakten']);
  expect(bergen?.entries.map(({ id }) => id)).toEqual(['proven']);
});

test('a county has what gives the county as its place; a country is no such place', ({
  catalog,
}) => {
  expect(
    placesOf(catalog)
      .map(({ number }) => number)
      .toSorted(),
  ).toEqual(['46', '4601']);
  expect(
    placesOf(catalog)
      .find(({ number }) => number === '46')
      ?.entries.map(({ id }) => id),
  ).toEqual(['tallene']);
});

test('a place is known by its number, which outlives its name', ({ catalog }) => {
  expect(placePath({ type: 'municipality', number: '4601' })).toBe('/virksomheter/kommune/4601/');
  expect(placePath({ type: 'county', number: '46' })).toBe('/virksomheter/fylke/46/');
  expect(placeName(catalog, '4601', 'nb')).toContain('Bergen');
});
