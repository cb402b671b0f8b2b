import type { QueryGroup, QueryPlan } from './analysis/query.ts';
import { searchFields } from './document.ts';
import type { SearchField } from './document.ts';
import { valuesOf } from './index/facet-columns.ts';
import { countFacets } from './index/facet-counts.ts';
import type { FacetCounts, FacetSelection } from './index/facet-counts.ts';
import { Highlighter } from './index/highlight.ts';
import type { Segment } from './index/highlight.ts';
import { IndexReader } from './index/index-reader.ts';
import type { IndexLoader } from './index/loader.ts';
import type { DisplayRecord } from './index/records.ts';
import { best } from './index/scorer.ts';
import type { Scores } from './index/scorer.ts';
import { SearchError } from './index/search-error.ts';
import type { Postings } from './index/term-shard.ts';
import { coveredWord, leastShare } from './ranking.ts';

export type SearchSort = 'relevance' | 'title' | 'date';

/** What to search for. Without text and filters nothing is found; filters alone list all that pass. */
export interface SearchRequest {
  readonly text: string;
  readonly filters?: FacetSelection;
  /** Without text "relevance" has no meaning and gives the order of titles. */
  readonly sort?: SearchSort;
  /** Results to pass over, and to give at most; 0 and 10 when left out. */
  readonly offset?: number;
  readonly limit?: number;
}

/** One result. */
export interface SearchHit extends Omit<DisplayRecord, 'title' | 'summary' | 'translations'> {
  /** Number in the index, for `passages`. Holds for one version of the index. */
  readonly document: number;
  readonly score: number;
  /** Title and summary with what matches marked; text, never HTML. */
  readonly title: readonly Segment[];
  readonly summary: readonly Segment[];
  /** The same in the other languages that the entry can be read in. */
  readonly translations: readonly TranslatedHit[];
  /** The terms of the plan found in each field; concepts as "§" and their id. */
  readonly matches: Partial<Record<SearchField, readonly string[]>>;
  /** Words of the query that are not in the entry: it is a partial match when there are any. */
  readonly missing: readonly string[];
  /** What the entry has of each facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export interface TranslatedHit {
  readonly lang: string;
  readonly title: readonly Segment[];
  readonly summary: readonly Segment[];
}

export interface SearchResponse {
  readonly version: string;
  /** Entries found, with the filters; and how many of them have all words: the others are partial matches. */
  readonly total: number;
  readonly completeTotal: number;
  readonly hits: readonly SearchHit[];
  /** For each facet its values with the number of entries, within the choices of the other facets. */
  readonly facets: readonly FacetCounts[];
  /** Entries whose name or abbreviation is exactly the query: the direct answers, at most three. */
  readonly answers: readonly SearchHit[];
  /** The query with its spelling put right, to offer. */
  readonly corrected?: string;
  /** Words that had to be given up because no entry has all; empty when one has. */
  readonly relaxed: readonly string[];
}

/** A proposal while someone types. */
export type Suggestion = Pick<
  SearchHit,
  'id' | 'kind' | 'lang' | 'url' | 'title' | 'summary' | 'translations'
>;

export interface SearchOptions {
  /** When it is aborted, nothing more is loaded and the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

const defaultLimit = 10;
const suggestionLimit = 5;
const answerLimit = 3;
const namedLimit = 3;
const longestPassage = 240;
/** Two pages of results. In the judged queries nothing is lost from here on (nDCG@10). */
const enoughComplete = 20;

/**
 * Answers searches from the files of an index, in a browser or in Node. All methods throw SearchError
 * when files cannot be had; what is loaded is kept, so it may still answer offline.
 *
 * A host that has been updated since the index was opened lacks the files of the old version: then the
 * index is opened anew and the question is asked of the new version, once.
 */
export class SearchEngine {
  readonly #loader: IndexLoader;
  #reader: Promise<IndexReader> | undefined;

  constructor(loader: IndexLoader) {
    this.#loader = loader;
  }

  /** Loads what every search needs, so that the first one is quick: when the field gets focus. */
  async warmUp(): Promise<void> {
    await this.#answer((reader) => reader.columns());
  }

  /** Searches. Whatever the text, it gives an answer. */
  search(request: SearchRequest, { signal }: SearchOptions = {}): Promise<SearchResponse> {
    return this.#answer((reader) => search(reader, request, signal));
  }

  /** The five best entries for what has been typed so far; the last word may be unfinished. */
  suggest(text: string, { signal }: SearchOptions = {}): Promise<Suggestion[]> {
    return this.#answer(async (reader) => {
      const { plan, scores } = await find(reader, text, signal);
      const [called, named] = await Promise.all([reader.named(text), reader.namedFrom(text)]);
      signal?.throwIfAborted();
      const documents = [
        ...new Set([
          ...called.slice(0, answerLimit),
          // What is called so is sought more often than what is about it.
          ...named.slice(0, namedLimit),
          ...best(worthShowing(scores, 'relevance'), scores.score, suggestionLimit),
        ]),
      ].slice(0, suggestionLimit);
      const highlighter = highlighterOf(reader, plan);
      const records = await reader.records(documents);
      return records.map((record) => {
        const { id, kind, lang, url } = record;
        return { id, kind, lang, url, ...markedTexts(record, highlighter) };
      });
    });
  }

  /**
   * The best passage of the running text of each document, marked; empty where the text has nothing of
   * the query. Loaded apart from the results, which do not wait for it.
   *
   * @param documents numbers as in `SearchHit.document`, of the version of that response.
   */
  passages(text: string, documents: readonly number[], version: string): Promise<Segment[][]> {
    return this.#answer(async (reader) => {
      if (reader.base.version !== version) return documents.map(() => []);
      const [plan, bodies] = await Promise.all([reader.plan(text), reader.passages(documents)]);
      const highlighter = highlighterOf(reader, plan);
      return bodies.map((body) => {
        const passage = highlighter.passage(body, longestPassage);
        return passage === undefined ? [] : highlighter.segments(passage);
      });
    });
  }

  async #answer<T>(ask: (reader: IndexReader) => Promise<T>): Promise<T> {
    const opened = (this.#reader ??= this.#open());
    const reader = await opened;
    try {
      return await ask(reader);
    } catch (error) {
      if (!(error instanceof SearchError && error.code === 'missing')) throw error;
      // Another question may have opened the newer version already.
      const since = this.#reader === opened ? undefined : this.#reader;
      const current = await (since ?? this.#open());
      if (current.base.version === reader.base.version) throw error;
      return ask(current);
    }
  }

  #open(): Promise<IndexReader> {
    const opening = IndexReader.open(this.#loader);
    this.#reader = opening;
    // What failed is not kept: the next question tries again.
    opening.catch(() => {
      if (this.#reader === opening) this.#reader = undefined;
    });
    return opening;
  }
}

async function find(
  reader: IndexReader,
  text: string,
  signal: AbortSignal | undefined,
): Promise<{ plan: QueryPlan; scores: Scores }> {
  // A lone half of a surrogate pair is in no index and would break the encoding of what is asked for.
  const [plan, { scorer }] = await Promise.all([
    reader.plan(text.toWellFormed(), signal),
    reader.columns(),
  ]);
  signal?.throwIfAborted();
  return { plan, scores: scorer.score(plan, (term) => reader.postings(term)) };
}

async function search(
  reader: IndexReader,
  request: SearchRequest,
  signal: AbortSignal | undefined,
): Promise<SearchResponse> {
  const { text, filters = {}, offset = 0, limit = defaultLimit } = request;
  const isBrowsing = text.trim() === '';
  const isFiltering = Object.values(filters).some((values) => values.length > 0);
  // Asked for at once, so that they load beside each other.
  const columnsLoading = reader.columns();
  const namedLoading = reader.named(text);
  columnsLoading.catch(() => {});
  namedLoading.catch(() => {});

  const { plan, scores } = isBrowsing
    ? { plan: { groups: [] }, scores: undefined }
    : await find(reader, text, signal);
  const { facets: columns } = await columnsLoading;
  signal?.throwIfAborted();
  const by = request.sort ?? 'relevance';
  const everything = isBrowsing && isFiltering ? allDocuments(reader.base.size) : new Uint32Array();
  const found = scores ? worthShowing(scores, by) : everything;
  const { passing, facets } = countFacets(columns, found, filters);

  const page =
    scores && by === 'relevance'
      ? best(passing, scores.score, offset + limit).slice(offset)
      : await inOrder(reader, passing, by === 'date' ? 'date' : 'title', offset, limit);
  const named = isBrowsing ? [] : (await namedLoading).slice(0, answerLimit);
  const documents = [...page, ...named];
  const records = await reader.records(documents);
  signal?.throwIfAborted();

  const highlighter = highlighterOf(reader, plan);
  const hits = records.map((record, i): SearchHit => {
    const document = documents[i]!;
    return {
      ...record,
      document,
      score: scores?.score[document] ?? 0,
      ...markedTexts(record, highlighter),
      matches: matchesOf(reader, plan, document),
      missing: missingWords(reader, plan, document),
      facets: Object.fromEntries(
        columns.map((column) => [column.name, valuesOf(column, document)]),
      ),
    };
  });
  let completeTotal = passing.length;
  if (scores) {
    completeTotal = 0;
    for (const document of passing) completeTotal += scores.complete[document]!;
  }
  return {
    version: reader.base.version,
    total: passing.length,
    completeTotal,
    hits: hits.slice(0, page.length),
    facets,
    answers: hits.slice(page.length),
    ...(plan.corrected === undefined ? {} : { corrected: plan.corrected }),
    relaxed: completeTotal === 0 ? (hits[0]?.missing ?? []) : [],
  };
}

/**
 * Entries that lack a word of the query help where few have all words, and are then below those by their
 * score. Where enough have all, the others only blur the counts; in an order of titles or dates they would
 * stand among them. Those far below the best are left out anyway: they are no help, only noise. Chosen
 * before the filters, so that a filter never brings entries in.
 */
function worthShowing({ found, score, complete }: Scores, by: SearchSort): Uint32Array {
  const whole = found.filter((document) => complete[document] === 1);
  const enough = by === 'relevance' ? enoughComplete : 1;
  if (whole.length >= enough) return whole;
  let least = 0;
  for (const document of found) least = Math.max(least, score[document]! * leastShare);
  return found.filter((document) => complete[document] === 1 || score[document]! >= least);
}

function allDocuments(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, document) => document);
}

async function inOrder(
  reader: IndexReader,
  documents: Uint32Array,
  by: 'title' | 'date',
  offset: number,
  limit: number,
): Promise<number[]> {
  if (documents.length === 0) return [];
  const wanted = new Uint8Array(reader.base.size);
  for (const document of documents) wanted[document] = 1;
  const order = await reader.order(by);
  return [...order.filter((document) => wanted[document] === 1).subarray(offset, offset + limit)];
}

/** What is shown of an entry, in its own language and in others, with what matches marked. */
function markedTexts(
  { title, summary, translations }: DisplayRecord,
  highlighter: Highlighter,
): Pick<SearchHit, 'title' | 'summary' | 'translations'> {
  const marked = (texts: { title: string; summary: string }) => ({
    title: highlighter.segments(texts.title),
    summary: highlighter.segments(texts.summary),
  });
  return {
    ...marked({ title, summary }),
    translations: translations.map((other) => ({ lang: other.lang, ...marked(other) })),
  };
}

function highlighterOf(reader: IndexReader, plan: QueryPlan): Highlighter {
  return new Highlighter(plan, reader.lexicon, (concept) => reader.labelsOf(concept));
}

/** The place of a document in ascending postings, or -1. */
function positionOf(postings: Postings | undefined, document: number): number {
  if (!postings) return -1;
  let low = 0;
  let high = postings.documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = postings.documents[middle]!;
    if (found === document) return middle;
    if (found < document) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function matchesOf(
  reader: IndexReader,
  plan: QueryPlan,
  document: number,
): Partial<Record<SearchField, string[]>> {
  const matches: Partial<Record<SearchField, string[]>> = {};
  const terms = new Set(
    plan.groups.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)),
  );
  for (const term of terms) {
    const postings = reader.postings(term);
    const position = positionOf(postings, document);
    if (position < 0) continue;
    searchFields.forEach((field, i) => {
      if ((postings!.fields[position]! & (1 << i)) !== 0) (matches[field] ??= []).push(term);
    });
  }
  return matches;
}

function missingWords(reader: IndexReader, plan: QueryPlan, document: number): string[] {
  const has = ({ alternatives }: QueryGroup): boolean => {
    let covered = 0;
    for (const { term, coverage } of alternatives) {
      if (positionOf(reader.postings(term), document) >= 0) covered += coverage;
    }
    return covered >= coveredWord;
  };
  return plan.groups.filter((group) => group.required && !has(group)).map(({ word }) => word);
}
