import type { FacetSelection, SearchSort } from '../../../search/client.ts';

/** All that decides what the search page shows; it stands in the address. */
export interface SearchState {
  text: string;
  filters: FacetSelection;
  sort: SearchSort;
  /** Shows all entries, to be narrowed down, where there is neither text nor a filter. */
  all: boolean;
}

const SORTS: readonly SearchSort[] = ['relevance', 'title', 'date'];

/**
 * Reads the state from an address: `?q=sykehjem&kind=dataset&kind=use-case&sort=date`.
 *
 * @param facets the facets that may be chosen; other parameters are passed over
 */
export function readState(query: URLSearchParams, facets: readonly string[]): SearchState {
  const filters = Object.fromEntries(
    facets
      .map((facet) => [facet, [...new Set(query.getAll(facet).filter(Boolean))]] as const)
      .filter(([, values]) => values.length > 0),
  );
  const sort = SORTS.find((name) => name === query.get('sort')) ?? 'relevance';
  return { text: query.get('q') ?? '', filters, sort, all: query.has('all') };
}

/** Writes the state as a query, `''` for a state with nothing in it. */
export function writeState({ text, filters, sort, all }: SearchState): string {
  const query = new URLSearchParams();
  if (text.trim()) query.set('q', text.trim());
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) query.append(facet, value);
  }
  if (sort !== 'relevance') query.set('sort', sort);
  if (all) query.set('all', '');
  const written = query.toString();
  return written ? `?${written}` : '';
}

/** Is there nothing to search for? */
export function isEmpty({ text, filters, all }: SearchState): boolean {
  return !all && text.trim() === '' && Object.keys(filters).length === 0;
}

/** The filters with one value of a facet chosen, or no longer chosen. */
export function toggled(filters: FacetSelection, facet: string, value: string): FacetSelection {
  const before = filters[facet] ?? [];
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value];
  const { [facet]: _, ...others } = filters;
  return after.length > 0 ? { ...others, [facet]: after } : others;
}
