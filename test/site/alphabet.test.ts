import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { entriesByLetter } from '../../src/site/alphabet.ts';
import { siteCatalog } from '../../src/site-catalog.ts';

const withTitles = (...titles: string[]) =>
  ({
    entries: titles.map((title) => ({ kind: 'term', id: title, data: { title } })),
  }) as unknown as Catalog;

const groupsOf = (catalog: Catalog) =>
  entriesByLetter(catalog, 'nb').map(({ id, label, entries }) => [
    id,
    label,
    entries.map(({ data }) => data.title),
  ]);

test('titles stand under their first letter, numbers first and æ, ø, å last', () => {
  const catalog = withTitles('Åre', 'øre', '«Ære»', 'bil', '2021-tall', 'Ape', 'Aarhus', 'Zoo');
  expect(groupsOf(catalog)).toEqual([
    ['tall', '0–9', ['2021-tall']],
    ['a', 'A', ['Ape', 'Aarhus']],
    ['b', 'B', ['bil']],
    ['z', 'Z', ['Zoo']],
    ['ae', 'Æ', ['«Ære»']],
    ['oe', 'Ø', ['øre']],
    ['aa', 'Å', ['Åre']],
  ]);
});

test('a letter of another alphabet stands under the one it is looked for under', () => {
  expect(groupsOf(withTitles('Égalité', 'Älska', 'Öl', 'Δ', '…'))).toEqual([
    ['tall', '0–9', expect.arrayContaining(['Δ', '…'])],
    ['e', 'E', ['Égalité']],
    ['ae', 'Æ', ['Älska']],
    ['oe', 'Ø', ['Öl']],
  ]);
});

test('every entry that is offered stands there once, and no other', () => {
  const catalog = siteCatalog();
  const listed = entriesByLetter(catalog, 'nb').flatMap(({ entries }) => entries);
  const offered = catalog.entries.filter(({ data }) => data.state !== 'withdrawn');
  expect(listed.map(({ id }) => id).sort()).toEqual(offered.map(({ id }) => id).sort());
});
