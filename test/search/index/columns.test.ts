import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchFields } from '../../../src/search/document.ts';
import { ByteReader, ByteWriter } from '../../../src/search/index/bytes.ts';
import { readColumns, writeColumns } from '../../../src/search/index/columns.ts';
import type { DocumentColumns } from '../../../src/search/index/columns.ts';
import { facetColumn } from '../../../src/search/index/facet-columns.ts';
import { SearchError } from '../../../src/search/index/search-error.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const columnsArbitrary: fc.Arbitrary<DocumentColumns> = fc.nat(60).chain((size) => {
  const exactly = { minLength: size, maxLength: size };
  const lengths = fc
    .array(fc.oneof(fc.nat(9), fc.nat(300), fc.nat(100_000)), exactly)
    .map((numbers) => Uint32Array.from(numbers));
  return fc.record({
    facets: fc
      .array(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'æ'), { maxLength: 3 }), exactly), {
        maxLength: 3,
      })
      .map((facets) => facets.map((values, i) => facetColumn(`facet ${i}`, values))),
    lengths: fc.tuple(...searchFields.map(() => lengths)),
  });
});

function written(columns: DocumentColumns): Uint8Array {
  const writer = new ByteWriter();
  writeColumns(writer, columns);
  return writer.finish();
}

describe('columns', () => {
  test('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(columnsArbitrary, (columns) => {
        const size = columns.lengths[0]!.length;
        expect(readColumns(new ByteReader(written(columns), 'c.bin'), size)).toEqual(columns);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('of many documents that are alike take next to nothing', () => {
    const same = Array.from({ length: 5000 }, () => ['nb']);
    const lengths = searchFields.map(() => new Uint32Array(5000).fill(7));
    expect(written({ facets: [facetColumn('lang', same)], lengths }).length).toBeLessThan(400);
  });

  test('with damaged bytes give columns of the same form or "corrupt"', () => {
    fc.assert(
      fc.property(columnsArbitrary, fc.nat(), fc.nat(255), (columns, at, value) => {
        const size = columns.lengths[0]!.length;
        const bytes = written(columns).slice();
        bytes[at % bytes.length] = value;
        try {
          const read = readColumns(new ByteReader(bytes, 'c.bin'), size);
          expect(read.lengths.every((column) => column.length === size)).toBe(true);
          for (const { column, sets } of read.facets) {
            expect([...column].every((set) => set < sets.length)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SearchError);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
