/** One facet of all documents: which of the distinct sets of values each document has. */
export interface FacetColumn {
  readonly name: string;
  readonly values: readonly string[];
  /** Distinct sets of values, each as positions in `values`; a document has one of them. */
  readonly sets: readonly (readonly number[])[];
  /** For each document the position of its set in `sets`. */
  readonly column: Uint32Array;
}

/**
 * Makes the column of a facet. The most frequent values and sets get the smallest numbers, so most
 * documents take one byte.
 *
 * @param documents for each document its values; repeated values count once.
 */
export function facetColumn(name: string, documents: readonly (readonly string[])[]): FacetColumn {
  const distinct = documents.map((values) => [...new Set(values)].sort());
  const values = byFrequency(distinct.flat());
  const valueNumber = new Map(values.map((value, i) => [value, i]));
  const keys = distinct.map((set) =>
    set
      .map((value) => valueNumber.get(value)!)
      .sort((x, y) => x - y)
      .join(),
  );
  const setKeys = byFrequency(keys);
  const setNumber = new Map(setKeys.map((key, i) => [key, i]));
  return {
    name,
    values,
    sets: setKeys.map((key) => (key === '' ? [] : key.split(',').map(Number))),
    column: Uint32Array.from(keys, (key) => setNumber.get(key)!),
  };
}

/** The values that a document has of a facet, the most frequent first. */
export function valuesOf({ values, sets, column }: FacetColumn, document: number): string[] {
  return (sets[column[document]!] ?? []).map((value) => values[value]!);
}

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.keys()].sort(
    (x, y) => counts.get(y)! - counts.get(x)! || (x < y ? -1 : x > y ? 1 : 0),
  );
}
