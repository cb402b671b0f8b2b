import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/search/index/bytes.ts';
import { SearchError } from '../../../src/search/index/search-error.ts';
import {
  fieldCounts,
  readTermShard,
  writeTermShard,
} from '../../../src/search/index/term-shard.ts';
import type { Postings, TermShard } from '../../../src/search/index/term-shard.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const size = 500;

const keyArbitrary = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

function sortedMap<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> {
  return fc
    .dictionary(keyArbitrary, value, { maxKeys: 20 })
    .map((entries) => new Map(Object.entries(entries).sort(([x], [y]) => (x < y ? -1 : 1))));
}

const ascending = fc
  .uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 30 })
  .map((numbers) => numbers.sort((x, y) => x - y));

const postingsArbitrary: fc.Arbitrary<Postings> = ascending.chain((documents) =>
  fc
    .array(fc.integer({ min: 1, max: 255 }), {
      minLength: documents.length,
      maxLength: documents.length,
    })
    .chain((masks) => {
      const count = masks.reduce((sum, mask) => sum + fieldCounts[mask]!, 0);
      return fc
        .array(fc.integer({ min: 1, max: 1000 }), { minLength: count, maxLength: count })
        .map((frequencies) => ({
          documents: Uint32Array.from(documents),
          fields: Uint8Array.from(masks),
          frequencies: Uint32Array.from(frequencies),
        }));
    }),
);

const referencesArbitrary = fc.array(
  fc.record({ concept: keyArbitrary, weight: fc.constantFrom(1, 0.8, 0.35, 1 / 3) }),
);

const shardArbitrary: fc.Arbitrary<TermShard> = fc.record({
  terms: sortedMap(postingsArbitrary),
  labels: sortedMap(referencesArbitrary),
  related: sortedMap(referencesArbitrary),
  concepts: sortedMap(fc.array(keyArbitrary)),
  names: sortedMap(ascending),
  widePrefixes: sortedMap(
    fc.record({ terms: fc.array(keyArbitrary), labels: fc.array(keyArbitrary) }),
  ),
});

function written(shard: TermShard): Uint8Array {
  const writer = new ByteWriter();
  writeTermShard(writer, shard);
  return writer.finish();
}

describe('a term shard', () => {
  test('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(shardArbitrary, (shard) => {
        expect(readTermShard(new ByteReader(written(shard), 't0.bin'), size)).toEqual(shard);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('with changed, missing or added bytes gives a shard of the same form or "corrupt"', () => {
    fc.assert(
      fc.property(
        shardArbitrary,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -3, max: 3 }),
        (shard, changes, longer) => {
          const bytes = written(shard);
          const damaged = new Uint8Array(Math.max(0, bytes.length + longer));
          damaged.set(bytes.subarray(0, damaged.length));
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          try {
            const read = readTermShard(new ByteReader(damaged, 't0.bin'), size);
            for (const { documents, fields, frequencies } of read.terms.values()) {
              expect(fields).toHaveLength(documents.length);
              expect([...documents].every((document) => document < size)).toBe(true);
              const count = [...fields].reduce((sum, mask) => sum + fieldCounts[mask]!, 0);
              expect(frequencies).toHaveLength(count);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(SearchError);
            expect(error).toMatchObject({ code: 'corrupt', file: 't0.bin' });
          }
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });
});
