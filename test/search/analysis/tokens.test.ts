import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../../src/search/analysis/tokens.ts';
import { anyText } from './corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const words = (text: string) => tokenize(text).map(({ word }) => word);

test('a word with a hyphen is one word and its pieces', () => {
  expect(tokenize('KI-modell')).toEqual([
    { word: 'kimodell', pieces: ['ki', 'modell'], afterBreak: false },
  ]);
  expect(words('e-post')).toEqual(['epost']);
});

test('a hyphen that stands for the rest of a word is left out', () => {
  expect(words('barne- og ungdomsarbeid')).toEqual(['barne', 'og', 'ungdomsarbeid']);
});

test('abbreviations with full stops are one word', () => {
  expect(words('f.eks. bl.a. m.m.')).toEqual(['feks', 'bla', 'mm']);
});

test('an address or a missing space does not glue words together', () => {
  expect(words('data.norge.no')).toEqual(['data', 'norge', 'no']);
  expect(words('Vedtatt.Deretter')).toEqual(['vedtatt', 'deretter']);
});

test('provisions and numbers are kept, spans of years are two years', () => {
  expect(words('§ 29')).toEqual(['paragraf', '29']);
  expect(words('§§ 9-1 og 9‑2')).toEqual(['paragraf', '9-1', 'og', '9-2']);
  expect(words('1,5 mill.')).toEqual(['1.5', 'mill']);
  expect(words('2013-2017, 2013–2017')).toEqual(['2013', '2017', '2013', '2017']);
});

test('punctuation and line breaks are noted, so that no phrase goes across', () => {
  expect(tokenize('helse, kunstig\nintelligens nå').map(({ afterBreak }) => afterBreak)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('decomposed letters, soft hyphens and the apostrophe of a genitive make no other word', () => {
  expect(words('ra\u030Ad barne\u00ADhage Oslo’s')).toEqual(['råd', 'barnehage', 'oslo']);
});

test('any text gives lower-case words without spaces, none of them empty or long', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      for (const { word, pieces } of tokenize(text)) {
        for (const part of [word, ...pieces]) {
          expect(part).not.toBe('');
          expect(part.length).toBeLessThanOrEqual(60);
          expect(part).not.toMatch(/\s/);
        }
      }
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('there are never more words and pieces than letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const count = tokenize(text).reduce((sum, { pieces }) => sum + 1 + pieces.length, 0);
      // "§" is one letter and one word; pieces share the letters of their word.
      expect(count).toBeLessThanOrEqual(2 * text.normalize('NFC').length);
    }),
    { numRuns: propertyRuns(100) },
  );
});
