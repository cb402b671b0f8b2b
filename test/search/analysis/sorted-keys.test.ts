import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysWithPrefix, longerKeys } from '../../../src/search/analysis/sorted-keys.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', '§'), maxLength: 4 });

test('the keys with a prefix are those that a walk through all of them finds, the first of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.nat(5), (words, prefix, limit) => {
      const keys = words.sort();
      const found = keys.filter((key) => key.startsWith(prefix));
      expect(keysWithPrefix(keys, prefix)).toEqual(found);
      expect(keysWithPrefix(keys, prefix, limit)).toEqual(found.slice(0, limit));
      const longer = found.filter((key) => key !== prefix);
      expect(longerKeys(keys, prefix, limit)).toEqual(longer.slice(0, limit));
    }),
    { numRuns: propertyRuns(200) },
  );
});
