import type { FacetColumn } from './facet-columns.ts';

/** Facet name → chosen values. A document passes a facet when it has any of them. */
export type FacetSelection = Readonly<Record<string, readonly string[]>>;

/** How many documents each value of a facet would leave, with the other facets' choices kept. */
export interface FacetCounts {
  readonly name: string;
  /** Values with documents, and chosen ones; most documents first, then by name. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** Filters documents by facets and counts in the same pass. */
export interface Faceted {
  /** The documents that pass every facet, in the order given. */
  readonly passing: Uint32Array;
  readonly facets: readonly FacetCounts[];
}

/**
 * Counts each facet within the selection of all other facets: choosing one more value of the same
 * facet widens, so its own selection must not hide its other values. A facet that the index does not
 * have, or with nothing chosen, filters nothing.
 */
export function countFacets(
  columns: readonly FacetColumn[],
  documents: Uint32Array,
  selection: FacetSelection,
): Faceted {
  const passes = columns.map(({ name, values, sets }) => {
    const chosen = Object.hasOwn(selection, name) ? selection[name]! : [];
    if (chosen.length === 0) return undefined;
    return sets.map((set) => set.some((value) => chosen.includes(values[value]!)));
  });
  const setCounts = columns.map(({ sets }) => new Uint32Array(sets.length));
  const passing: number[] = [];
  for (const document of documents) {
    let failed = 0;
    let failedFacet = 0;
    for (let facet = 0; facet < columns.length; facet++) {
      if (passes[facet]?.[columns[facet]!.column[document]!] === false) {
        failed += 1;
        failedFacet = facet;
      }
    }
    if (failed === 0) {
      passing.push(document);
      for (let facet = 0; facet < columns.length; facet++) {
        setCounts[facet]![columns[facet]!.column[document]!]! += 1;
      }
    } else if (failed === 1) {
      setCounts[failedFacet]![columns[failedFacet]!.column[document]!]! += 1;
    }
  }
  const facets = columns.map(({ name, values, sets }, facet) => {
    const counts = new Uint32Array(values.length);
    sets.forEach((set, i) => {
      for (const value of set) counts[value]! += setCounts[facet]![i]!;
    });
    const chosen = Object.hasOwn(selection, name) ? selection[name]! : [];
    const shown = values.map((value, i) => ({ value, count: counts[i]! }));
    for (const value of chosen) if (!values.includes(value)) shown.push({ value, count: 0 });
    return {
      name,
      values: shown
        .filter(({ value, count }) => count > 0 || chosen.includes(value))
        .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1)),
    };
  });
  return { passing: Uint32Array.from(passing), facets };
}
