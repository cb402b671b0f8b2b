import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ByteReader,
  ByteWriter,
  readSortedTexts,
  writeSortedTexts,
} from '../../../src/search/index/bytes.ts';
import { SearchError } from '../../../src/search/index/search-error.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const reader = (bytes: Uint8Array): ByteReader => new ByteReader(bytes, 'x.bin');

describe('bytes', () => {
  test('bring back every whole number from 0 to 2^32-1', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff })), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.varint(number);
        const back = reader(writer.finish());
        expect(numbers.map(() => back.varint())).toEqual(numbers);
        expect(() => back.end()).not.toThrow();
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test.each([-1, 1.5, 2 ** 32, NaN])('refuse to write %s, which would not come back', (number) => {
    expect(() => new ByteWriter().varint(number)).toThrow(RangeError);
  });

  test('bring back any sorted texts', () => {
    const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.uniqueArray(wellFormed), (texts) => {
        const sorted = [...texts].sort();
        const writer = new ByteWriter();
        writeSortedTexts(writer, sorted);
        expect(readSortedTexts(reader(writer.finish()))).toEqual(sorted);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('that are none of ours end in "corrupt", not in a wrong length or a hang', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const source = reader(bytes);
        try {
          readSortedTexts(source);
          source.text();
          source.block().varint();
        } catch (error) {
          expect(error).toBeInstanceOf(SearchError);
          expect(error).toMatchObject({ code: 'corrupt', file: 'x.bin' });
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
