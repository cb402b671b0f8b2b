import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/search/analysis/edit-distance.ts';
import { nearWords } from '../../../src/search/analysis/spelling.ts';
import { corpus } from './corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

test('slips of the hand are nearer than other wrong letters', () => {
  expect(editDistance('barnehgae', 'barnehage', 2)).toBe(0.7); // changed place
  expect(editDistance('aøå', 'aåø', 0.7)).toBe(0.7); // nearer together than either letter alone
  expect(editDistance('barnehaage', 'barnehage', 2)).toBe(0.5); // doubled
  expect(editDistance('barnehsge', 'barnehage', 2)).toBe(0.8); // the key beside
  expect(editDistance('barnehpge', 'barnehage', 2)).toBe(1);
  expect(editDistance('brøyting', 'broyting', 2)).toBe(0.5); // without the right keyboard
});

test('a distance is 0 for the same word, the same within limits and never negative', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeøåst'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 20);
      expect(editDistance(one, one, 0)).toBe(0);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(editDistance(one, other, distance)).toBe(distance);
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('known words near a typed one are found, the likeliest first', () => {
  const { lexicon } = corpus('personvern personvern personvern', 'personvernet', 'renovasjon');
  expect(nearWords('pesonvern', lexicon, 3, 2)[0]).toBe('personvern');
  expect(nearWords('renovasjn', lexicon, 3, 2)).toEqual(['renovasjon']);
  expect(nearWords('erpsonvern', lexicon, 3, 2)).toEqual([]);
  expect(nearWords('epersonvern', lexicon, 3, 2)[0]).toBe('personvern');
});

test('short words and numbers are not guessed at', () => {
  const { lexicon } = corpus('skole 2019');
  expect(nearWords('sko', lexicon, 3, 2)).toEqual([]);
  expect(nearWords('2018', lexicon, 3, 2)).toEqual([]);
});
