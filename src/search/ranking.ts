import type { QueryPlan } from './analysis/query.ts';
import type { SearchField } from './document.ts';

/**
 * The one definition of the ranking, for the benchmark (real lunr) and the engine (shards):
 * lunr's score over all terms of the plan × coordination.
 */

/** Field boosts given to lunr. What a thing is called tells more than what is said about it. */
export const fieldBoosts: Readonly<Record<SearchField, number>> = {
  title: 10,
  names: 8,
  keywords: 6,
  publisher: 2,
  theme: 2,
  summary: 1.5,
  variables: 1.5,
  body: 0.5,
};

/** lunr's BM25 parameters (its own defaults). */
export const k1 = 1.2;
export const b = 0.75;

/**
 * The length of a field as the index keeps it: four significant bits, so exact up to 15 terms and within an
 * eighth above. Exact lengths of long texts would be a fifth of what a visitor loads first, and change no
 * place in the judged queries.
 *
 * @see Lucene's `SmallFloat.intToByte4`, which keeps lengths (norms) to the same precision
 */
export function roundedLength(length: number): number {
  const spare = Math.max(0, 32 - Math.clz32(length) - 4);
  return (length >> spare) << spare;
}

/**
 * How much of a word an entry must cover to have it. Less is a hint only: one part of a compound («hjem»
 * of «sykehjem»), or a concept that is merely related.
 */
export const coveredWord = 0.5;

/**
 * The least score of a partial match, as a share of the best score: what is further down is there by
 * chance.
 */
export const leastShare = 0.03;

/** A document that lunr found, and which terms of the plan were found in it. */
export interface Candidate {
  id: string;
  score: number;
  matched: ReadonlySet<string>;
}

/** A document in its place. */
export interface Ranked {
  id: string;
  score: number;
  /** All required words of the query are in it; false: a partial match, to be shown as such. */
  complete: boolean;
}

/**
 * How much of the query a document answers, 0–1: the mean over the groups of the coverage of the terms
 * found (a group is covered at most once). This gives AND before OR, which lunr's clauses cannot say.
 */
export function coordination(plan: QueryPlan, matched: ReadonlySet<string>): number {
  if (plan.groups.length === 0) return 0;
  let sum = 0;
  for (const group of plan.groups) sum += covered(group.alternatives, matched);
  return sum / plan.groups.length;
}

/**
 * Puts candidates in order: lunr's score × coordination². Ties keep the order of the candidates: the
 * index gives them in its own order of documents, because the browser has no ids before it has records.
 */
export function rank(plan: QueryPlan, candidates: Iterable<Candidate>): Ranked[] {
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const share = coordination(plan, candidate.matched);
    ranked.push({
      id: candidate.id,
      score: candidate.score * share * share,
      complete: plan.groups.every(
        (group) => !group.required || covered(group.alternatives, candidate.matched) >= coveredWord,
      ),
    });
  }
  return ranked.sort((x, y) => y.score - x.score);
}

function covered(
  alternatives: QueryPlan['groups'][number]['alternatives'],
  matched: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const { term, coverage } of alternatives) if (matched.has(term)) sum += coverage;
  return Math.min(1, sum);
}
