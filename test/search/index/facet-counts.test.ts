import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetColumn } from '../../../src/search/index/facet-columns.ts';
import { countFacets } from '../../../src/search/index/facet-counts.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const facetNames = ['kind', 'theme', 'publisher'] as const;
const values = ['a', 'b', 'c', 'd'] as const;
type Facets = Record<(typeof facetNames)[number], string[]>;

const valuesArbitrary = fc.array(fc.constantFrom(...values), { maxLength: 3 });
const facetsArbitrary = fc.record({
  kind: valuesArbitrary,
  theme: valuesArbitrary,
  publisher: valuesArbitrary,
});

/** As one would count by hand: each value of a facet with the choices of all other facets. */
function naively(entries: readonly Facets[], found: readonly number[], selection: Facets) {
  const passes = (entry: Facets, name: keyof Facets): boolean =>
    selection[name].length === 0 || selection[name].some((value) => entry[name].includes(value));
  const passing = found.filter((i) => facetNames.every((name) => passes(entries[i]!, name)));
  const counts = facetNames.map((name) => {
    const others = facetNames.filter((other) => other !== name);
    return new Map(
      values.map((value) => [
        value,
        found.filter(
          (i) =>
            entries[i]![name].includes(value) &&
            others.every((other) => passes(entries[i]!, other)),
        ).length,
      ]),
    );
  });
  return { passing, counts };
}

describe('facet counts', () => {
  test('are what one counts by hand, for any choice in any combination', () => {
    fc.assert(
      fc.property(
        fc.array(facetsArbitrary, { maxLength: 30 }),
        facetsArbitrary,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (entries, selection, isFound) => {
          const found = entries.map((_, i) => i).filter((i) => isFound[i]);
          const columns = facetNames.map((name) =>
            facetColumn(
              name,
              entries.map((entry) => entry[name]),
            ),
          );
          const { passing, facets } = countFacets(columns, Uint32Array.from(found), selection);
          const expected = naively(entries, found, selection);
          expect([...passing]).toEqual(expected.passing);
          facets.forEach(({ values: counted }, i) => {
            const shown = new Map(counted.map(({ value, count }) => [value, count]));
            for (const [value, count] of expected.counts[i]!) {
              expect(shown.get(value) ?? 0).toBe(count);
            }
          });
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  test('keep a chosen value with nothing in it, so that it can be given up', () => {
    const { facets } = countFacets([facetColumn('kind', [['a']])], Uint32Array.of(0), {
      kind: ['gone'],
    });
    expect(facets[0]!.values).toEqual([
      { value: 'a', count: 1 },
      { value: 'gone', count: 0 },
    ]);
  });
});
