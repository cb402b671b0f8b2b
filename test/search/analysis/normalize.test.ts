import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraphs, fold, normalize } from '../../../src/search/analysis/normalize.ts';
import { anyText } from './corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

test('letters lose their diacritics', () => {
  expect(fold('blåbærsyltetøy')).toBe('blabarsyltetoy');
  expect(fold('smörgås')).toBe('smorgas');
  expect(fold('café')).toBe('cafe');
  expect(fold('čáhci')).toBe('cahci');
});

test('letters that meet in a compound are not one letter', () => {
  expect(fold('dataanalyse')).toBe('dataanalyse');
});

test('digraphs are read as Norwegian letters', () => {
  expect(digraphs('skolefravaer')).toBe('skolefravær');
  expect(digraphs('baatplass')).toBe('båtplass');
  expect(digraphs('stoey')).toBe('støy');
});

test('folding and normalising twice is the same as once', () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      const normal = normalize(text);
      expect(normalize(normal)).toBe(normal);
      expect(fold(fold(normal))).toBe(fold(normal));
    }),
    { numRuns: propertyRuns(100) },
  );
});
