import { conceptMark } from '../analysis/concepts.ts';
import { createLexicon } from '../analysis/lexicon.ts';
import type { ConceptReference, Lexicon, Spelling } from '../analysis/lexicon.ts';
import { planQuery } from '../analysis/query.ts';
import type { QueryPlan, TermVocabulary } from '../analysis/query.ts';
import { readBase } from './base.ts';
import type { IndexBase } from './base.ts';
import { ByteReader } from './bytes.ts';
import { readColumns } from './columns.ts';
import { readOrder } from './document-order.ts';
import type { FacetColumn } from './facet-columns.ts';
import { baseFile, files, passagesPerFile, recordsPerFile } from './files.ts';
import { unpack } from './loader.ts';
import type { IndexLoader } from './loader.ts';
import { nameKey } from './name-key.ts';
import { readPassages } from './passages.ts';
import { readRecords } from './records.ts';
import type { DisplayRecord } from './records.ts';
import { Scorer } from './scorer.ts';
import { SearchError } from './search-error.ts';
import { isWidePrefix, shardOf, shardsWithPrefix } from './shard-ranges.ts';
import { readSpellings } from './spellings.ts';
import { readTermShard } from './term-shard.ts';
import type { Postings, TermShard } from './term-shard.ts';

/** Names of files that planning asked for in vain, and how to load them. */
interface Missing {
  readonly shards: Map<number, () => Promise<unknown>>;
  readonly spellings: Map<number, () => Promise<unknown>>;
}

const nothingMissing = (): Missing => ({ shards: new Map(), spellings: new Map() });

/** Each round of planning follows from what the last one brought; more than this is a fault. */
const maximumRounds = 12;

/**
 * Reads one version of an index: loads only the files that a search needs, and keeps what it has.
 * Every method that returns a promise may throw SearchError; a file that could not be loaded is asked
 * for again the next time.
 */
export class IndexReader {
  readonly base: IndexBase;
  readonly #loader: IndexLoader;
  /** What is always there of the lexicon: stems and compounds, for the analysis of texts that are shown. */
  readonly lexicon: Lexicon;
  readonly #vocabulary: TermVocabulary;
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #shards = new Map<number, TermShard>();
  readonly #spellings = new Map<number, readonly Spelling[]>();
  readonly #related = new Map<string, readonly ConceptReference[]>();

  private constructor(loader: IndexLoader, base: IndexBase) {
    this.#loader = loader;
    this.base = base;
    const { parts, letters } = base;
    this.lexicon = createLexicon({ parts, letters, labels: [], spellings: {} });
    this.#vocabulary = this.#partialVocabulary();
  }

  /** Opens the index that the host has now. */
  static async open(loader: IndexLoader): Promise<IndexReader> {
    return new IndexReader(loader, await readFile(loader, baseFile, readBase, 'revalidate'));
  }

  /** Plans a query, loading what the plan and its terms need. */
  async plan(text: string, signal?: AbortSignal): Promise<QueryPlan> {
    for (let round = 0; round < maximumRounds; round++) {
      signal?.throwIfAborted();
      const missing = (this.#missing = nothingMissing());
      // A new lexicon each round: the analysis remembers words for each, and now more may be known.
      const plan = planQuery(text, this.#partialLexicon(), this.#vocabulary);
      for (const { alternatives } of plan.groups) {
        for (const { term } of alternatives) this.#shardWith(term);
      }
      // A word is unknown until its shard is there; only then its spelling matters.
      const wanted = missing.shards.size > 0 ? missing.shards : missing.spellings;
      if (wanted.size === 0) return plan;
      await Promise.all([...wanted.values()].map((load) => load()));
    }
    throw new Error(`planning "${text}" asks for ever more pieces of the index`);
  }

  /** The postings of a term, when its shard is loaded and has it. */
  postings(term: string): Postings | undefined {
    return this.#shards.get(shardOf(this.base.shardStarts, term))?.terms.get(term);
  }

  /** The label keys of a concept, when the shard of its token is loaded. */
  labelsOf(concept: string): readonly string[] {
    return this.#shards.get(shardOf(this.base.shardStarts, concept))?.concepts.get(concept) ?? [];
  }

  /** The documents with exactly this name. */
  async named(name: string): Promise<readonly number[]> {
    const key = nameKey(name);
    if (key === '' || this.base.shardStarts.length === 0) return [];
    const number = shardOf(this.base.shardStarts, key);
    const { names } = await this.#shard(number);
    return names.get(key) ?? [];
  }

  /**
   * The documents with a title or another name that begins so, the shortest names first: what is least longer
   * than what is typed is most likely meant.
   * None for a beginning that too many names share, which would load too much and tell too little.
   */
  async namedFrom(beginning: string): Promise<readonly number[]> {
    const { shardStarts } = this.base;
    const key = nameKey(beginning);
    if (key === '' || shardStarts.length === 0 || isWidePrefix(shardStarts, key)) return [];
    const { first, last } = shardsWithPrefix(shardStarts, key);
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const shards = await Promise.all(numbers.map((number) => this.#shard(number)));
    const named = shards
      .flatMap(({ names }) => [...names].filter(([name]) => name.startsWith(key)))
      .sort(([one], [other]) => one.length - other.length);
    return [...new Set(named.flatMap(([, documents]) => documents))];
  }

  /** What scores documents, and what counts their facets. */
  columns(): Promise<{ scorer: Scorer; facets: readonly FacetColumn[] }> {
    return this.#once(files.columns, (file) => {
      const { facets, lengths } = readColumns(file, this.base.size);
      return { scorer: new Scorer(lengths), facets };
    });
  }

  /** All document numbers by title, or from the newest to the oldest. */
  order(by: 'title' | 'date'): Promise<Uint32Array> {
    const name = by === 'title' ? files.titleOrder : files.dateOrder;
    return this.#once(name, (file) => readOrder(file, this.base.size));
  }

  /** What results show, in the order of the numbers given. */
  records(documents: readonly number[]): Promise<DisplayRecord[]> {
    return this.#perDocument(documents, recordsPerFile, files.records, readRecords);
  }

  /** Running texts, in the order of the numbers given. */
  passages(documents: readonly number[]): Promise<string[]> {
    return this.#perDocument(documents, passagesPerFile, files.passages, readPassages);
  }

  async #perDocument<T>(
    documents: readonly number[],
    perFile: number,
    fileOf: (number: number) => string,
    read: (file: ByteReader) => readonly T[],
  ): Promise<T[]> {
    return Promise.all(
      documents.map(async (document) => {
        const name = fileOf(Math.floor(document / perFile));
        const values = await this.#once(name, read);
        const value = values[document % perFile];
        if (value === undefined) {
          throw new SearchError('corrupt', `${name} has no document ${document}`, name);
        }
        return value;
      }),
    );
  }

  /** What planning asked for in vain; for each planning a new map. */
  #missing = nothingMissing();

  #loadedShard(number: number): TermShard | undefined {
    const loaded = this.#shards.get(number);
    if (!loaded && this.base.shardStarts.length > 0) {
      this.#missing.shards.set(number, () => this.#shard(number));
    }
    return loaded;
  }

  #shardWith(key: string): TermShard | undefined {
    return this.#loadedShard(shardOf(this.base.shardStarts, key));
  }

  #shardsWithPrefix(prefix: string): TermShard[] {
    const { first, last } = shardsWithPrefix(this.base.shardStarts, prefix);
    const loaded: TermShard[] = [];
    for (let number = first; number <= last; number++) {
      const shard = this.#loadedShard(number);
      if (shard) loaded.push(shard);
    }
    return loaded;
  }

  /** The terms of the index, as far as they are loaded. */
  #partialVocabulary(): TermVocabulary {
    return {
      has: (term) => this.#shardWith(term)?.terms.has(term) ?? false,
      withPrefix: (prefix, limit) => {
        if (isWidePrefix(this.base.shardStarts, prefix)) {
          return this.#shardWith(prefix)?.widePrefixes.get(prefix)?.terms.slice(0, limit) ?? [];
        }
        const counts = new Map<string, number>();
        for (const { terms } of this.#shardsWithPrefix(prefix)) {
          for (const [term, { documents }] of terms) {
            if (term.startsWith(prefix)) counts.set(term, documents.length);
          }
        }
        return mostFrequentFirst([...counts.keys()], (term) => counts.get(term)!, limit);
      },
    };
  }

  /** The lexicon, as far as it is loaded. */
  #partialLexicon(): Lexicon {
    const { shardStarts, spellingLetters } = this.base;
    return {
      ...this.lexicon,
      // They only spare look-ups; which labels begin or end so is in no piece.
      beginsPhrase: () => true,
      endsPhrase: () => true,
      // A concept is met through its labels, whose shards say what it is related to.
      concepts: (key) =>
        (key.startsWith(conceptMark)
          ? this.#related.get(key)
          : this.#shardWith(key)?.labels.get(key)) ?? [],
      completions: (prefix, limit) => {
        if (isWidePrefix(shardStarts, prefix)) {
          return this.#shardWith(prefix)?.widePrefixes.get(prefix)?.labels.slice(0, limit) ?? [];
        }
        return this.#shardsWithPrefix(prefix)
          .flatMap(({ labels }) => [...labels.keys()])
          .filter((key) => key.startsWith(prefix) && key !== prefix)
          .slice(0, limit);
      },
      spellings: (letter) => {
        const number = spellingLetters.indexOf(letter);
        if (number < 0) return [];
        const loaded = this.#spellings.get(number);
        if (!loaded) {
          this.#missing.spellings.set(number, () => this.#spellingsOf(number));
        }
        return loaded ?? [];
      },
    };
  }

  #shard(number: number): Promise<TermShard> {
    return this.#once(files.shard(number), (file) => {
      const shard = readTermShard(file, this.base.size);
      this.#shards.set(number, shard);
      for (const [concept, references] of shard.related) this.#related.set(concept, references);
      return shard;
    });
  }

  #spellingsOf(number: number): Promise<readonly Spelling[]> {
    return this.#once(files.spellings(number), (file) => {
      const spellings = readSpellings(file);
      this.#spellings.set(number, spellings);
      return spellings;
    });
  }

  /** Loads and reads a file, once; what failed is not kept. */
  #once<T>(name: string, read: (file: ByteReader) => T): Promise<T> {
    const known = this.#loading.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = readFile(this.#loader, `${this.base.version}/${name}`, read);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }
}

/**
 * The terms in most documents first, at most `limit` of them. Equals stay in the order given.
 *
 * @param documents in how many documents a term is; one that is in none is left out
 */
export function mostFrequentFirst(
  terms: readonly string[],
  documents: (term: string) => number,
  limit: number,
): string[] {
  const best: { term: string; count: number }[] = [];
  terms.forEach((term) => {
    const count = documents(term);
    if (count === 0 || (best.length === limit && count <= (best.at(-1)?.count ?? 0))) return;
    let at = best.length;
    while (at > 0 && best[at - 1]!.count < count) at -= 1;
    best.splice(at, 0, { term, count });
    if (best.length > limit) best.pop();
  });
  return best.map(({ term }) => term);
}

/** A damaged file may be a damaged copy in a cache, so it is asked for once more from the host. */
async function readFile<T>(
  loader: IndexLoader,
  name: string,
  read: (reader: ByteReader) => T,
  cache?: 'revalidate',
): Promise<T> {
  const decode = async (packed: Uint8Array): Promise<T> =>
    read(new ByteReader(await unpack(packed, name), name));
  const packed = await loader.load(name, cache === undefined ? {} : { cache });
  try {
    return await decode(packed);
  } catch (error) {
    if (!(error instanceof SearchError && error.code === 'corrupt')) throw error;
    return decode(await loader.load(name, { cache: 'reload' }));
  }
}
