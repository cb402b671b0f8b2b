/**
 * What the search index knows of one entry: built from the Catalog, or from a benchmark file.
 * The texts are as written; the analysis (`analysis/analyze.ts`) makes them searchable.
 */
export interface SearchDocument {
  id: string;
  kind: string;
  lang: string;
  url: string;
  title: string;
  /** Alternative titles, abbreviations, hidden labels. */
  names: string[];
  keywords: string[];
  publisher: string[];
  theme: string[];
  summary: string;
  variables: string[];
  body: string;
  /** Facet name → codes or labels. */
  facets: Record<string, string[]>;
  /** ISO date that the facts describe. */
  date?: string;
  /** What the entry is called in the other languages that it can be read in, to be shown there. */
  translations?: readonly Translation[];
}

export interface Translation {
  lang: string;
  title: string;
  summary: string;
}

/** The searchable fields, in the order of the index. */
export const searchFields = [
  'title',
  'names',
  'keywords',
  'publisher',
  'theme',
  'summary',
  'variables',
  'body',
] as const;

export type SearchField = (typeof searchFields)[number];

/**
 * One field of a document as one text. Values of a list are put on lines of their own, so that no
 * phrase is found across two of them.
 */
export function fieldText(document: SearchDocument, field: SearchField): string {
  const value = document[field];
  return typeof value === 'string' ? value : value.join('\n');
}
