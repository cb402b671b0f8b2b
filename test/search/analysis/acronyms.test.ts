import { expect, test } from 'vitest';
import { mineAcronyms } from '../../../src/search/analysis/acronyms.ts';

const mined = (text: string) => mineAcronyms([text]).map(({ nb, abbr }) => [abbr?.[0], nb?.[0]]);

test('an acronym that the text explains is learnt', () => {
  expect(mined('Bruk av kunstig intelligens (KI) i helse')).toEqual([
    ['KI', 'kunstig intelligens'],
  ]);
  expect(mined('en elektronisk pasientjournal (EPJ).')).toEqual([
    ['EPJ', 'elektronisk pasientjournal'],
  ]);
});

test('brackets with something else in them are left alone', () => {
  expect(mined('kommunen (Oslo) og Statens vegvesen (NVDB)')).toEqual([]);
  expect(mined('punkt (A) og bokstav (B)')).toEqual([]);
});

test('the explanation that most texts give is kept', () => {
  const texts = ['nasjonal database (ND)', 'nytt dokument (ND)', 'nytt dokument (ND)'];
  expect(mineAcronyms(texts)).toEqual([{ id: 'akronym-nd', nb: ['nytt dokument'], abbr: ['ND'] }]);
});
