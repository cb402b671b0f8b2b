import type { Lexicon } from './lexicon.ts';

/** How a term of the index came to stand for a word of the query. */
export type QueryTermKind = 'exact' | 'part' | 'concept' | 'prefix' | 'spelling' | 'joined';

/** One term to look up in the index. */
export interface QueryTerm {
  term: string;
  /** lunr's query-time boost. A term that occurs twice in a plan counts with the sum. */
  boost: number;
  kind: QueryTermKind;
  /** How much of the group a match of this term accounts for, 0–1; see `coordination`. */
  coverage: number;
}

/** The alternatives for one word, or phrase, of the query. */
export interface QueryGroup {
  /** As the visitor wrote it. */
  word: string;
  /** Counts towards "all words found"; false for a word that may be left out. */
  required: boolean;
  alternatives: QueryTerm[];
}

/** What to look up for a query. No groups: nothing to search for (never everything). */
export interface QueryPlan {
  groups: QueryGroup[];
  /** The whole query with the spelling put right, when a word was unknown and a near one was known. */
  corrected?: string;
}

/** The terms of the index. May know only what is loaded so far, see `lexicon.ts`. */
export interface TermVocabulary {
  has(term: string): boolean;
  /** Terms that begin with the prefix, at most `limit`, those in most documents first. */
  withPrefix(prefix: string, limit: number): readonly string[];
}

/**
 * Plans a query: what the visitor wrote → groups of weighted index terms.
 * Goes through the same stages as `analyzeText`, so what was indexed is found.
 */
export declare function planQuery(
  text: string,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): QueryPlan;
