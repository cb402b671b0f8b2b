import { longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { digraphs, fold } from './normalize.ts';
import { looseParts } from './compounds.ts';
import { nearWords } from './spelling.ts';
import { toBokmal } from './standard-spelling.ts';
import { isFunctionWord, isSoftWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';
import { wordTerms } from './word-terms.ts';

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

/** A query is read up to here; nobody types more, and what is pasted must not cost more. */
const longestQuery = 300;
const mostWords = 12;

/** Query-time boosts: how sure it is that the term is what was meant. */
const boosts = {
  exact: 10,
  joined: 9,
  concept: 8,
  part: 3,
  partConcept: 4,
  prefix: 3,
  completion: 5,
};
/**
 * How many terms of a kind one word may become. Each costs the browser a piece of the index to load, and
 * those beyond change nothing in the judged queries (nDCG@10 the same to .001). The index answers short
 * beginnings from tables of this length (`widePrefixTerms` in `../index/shard-ranges.ts`).
 */
const prefixLimit = 8;
const completionLimit = 8;
const conceptLimit = 5;
const shortestPrefix = 3;

/**
 * Plans a query: what the visitor wrote → groups of weighted index terms.
 * Goes through the same stages as `analyzeText`, so what was indexed is found.
 */
export function planQuery(text: string, lexicon: Lexicon, vocabulary: TermVocabulary): QueryPlan {
  const written = tokenize(text.slice(0, longestQuery)).slice(0, mostWords);
  let words = written.filter(({ word }) => !isFunctionWord(word));
  if (words.length === 0) words = written;
  const typing = words.at(-1) !== undefined && words.at(-1) === written.at(-1);
  const soft = words.map(({ word }) => isSoftWord(word));
  const allSoft = soft.every(Boolean);

  const readings = words.map(({ word, pieces }) => read(word, pieces, lexicon, vocabulary));
  const groups = words.map(({ word }, at): Alternatives => {
    return new Alternatives(word, allSoft || soft[at] !== true);
  });
  words.forEach(({ pieces }, at) => {
    const reading = readings[at];
    const group = groups[at];
    if (reading === undefined || group === undefined) return;
    addWord(group, reading.word, pieces, 1, 'exact', lexicon, vocabulary);
    for (const lettered of lexicon.withLetters(wordTerms(reading.word, lexicon).term)) {
      group.add({ term: lettered, boost: 6, kind: 'spelling', coverage: 0.9 });
    }
  });
  addNeighbours(
    groups,
    readings.map(({ word }) => word),
    lexicon,
    vocabulary,
  );

  let corrected = false;
  const spelled = words.map(({ word }) => word);
  groups.forEach((group, at) => {
    const reading = readings[at];
    if (reading === undefined) return;
    if (typing && at === groups.length - 1) addCompletions(group, readings, lexicon, vocabulary);
    if (reading.known || group.has('joined') || group.has('prefix')) return;
    // A compound may be new, or a slip that happens to look like one (natur|ven for naturvern).
    const near = nearWords(reading.word, lexicon, 3, isCompound(reading.word, lexicon) ? 1 : 2);
    if (near.includes(reading.word)) return;
    if (near.length > 0) group.weaken(0.5);
    near.forEach((word, rank) => {
      addWord(group, word, [], rank === 0 ? 0.8 : 0.5, 'spelling', lexicon, vocabulary);
    });
    if (near.length === 0 && !isCompound(reading.word, lexicon)) {
      for (const part of looseParts(toBokmal(reading.word), (part) => lexicon.isPart(part))) {
        addWord(group, part, [], 0.3, 'part', lexicon, vocabulary);
      }
    }
    if (near[0] !== undefined) {
      spelled[at] = near[0];
      corrected = true;
    }
  });

  const plan: QueryPlan = { groups: groups.map((group) => group.toGroup()) };
  if (corrected)
    plan.corrected = replaceWords(
      text,
      words.map(({ word }) => word),
      spelled,
    );
  return plan;
}

/** The alternatives of a group; a term counts once, with its best boost. */
class Alternatives {
  readonly word: string;
  readonly required: boolean;
  readonly #terms = new Map<string, QueryTerm>();

  constructor(word: string, required: boolean) {
    this.word = word;
    this.required = required;
  }

  add(term: QueryTerm): void {
    const known = this.#terms.get(term.term);
    if (known === undefined || known.boost < term.boost) {
      this.#terms.set(term.term, {
        ...term,
        coverage: Math.max(term.coverage, known?.coverage ?? 0),
      });
    }
  }

  /** Makes what is there less sure, before something likelier is added. */
  weaken(factor: number): void {
    for (const term of this.#terms.values()) {
      term.boost *= factor;
      term.coverage *= factor;
    }
  }

  has(kind: QueryTermKind): boolean {
    return [...this.#terms.values()].some((term) => term.kind === kind);
  }

  toGroup(): QueryGroup {
    const share = this.required ? 1 : 0.3;
    return {
      word: this.word,
      required: this.required,
      alternatives: this.#best().map((term) => ({
        ...term,
        boost: term.boost * share,
      })),
    };
  }

  /** All terms but the weakest concepts beyond `conceptLimit`. */
  #best(): QueryTerm[] {
    const terms = [...this.#terms.values()];
    const concepts = terms.filter(({ kind }) => kind === 'concept');
    const kept = new Set(concepts.sort((x, y) => y.boost - x.boost).slice(0, conceptLimit));
    return terms.filter((term) => term.kind !== 'concept' || kept.has(term));
  }
}

interface Reading {
  /** The word as it was written, or with aa, ae, oe read as å, æ, ø. */
  word: string;
  known: boolean;
}

/** Chooses how to read a word that may have been typed without å, æ, ø. */
function read(
  word: string,
  pieces: readonly string[],
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): Reading {
  const known = (candidate: string) => {
    const { term } = wordTerms(candidate, lexicon);
    return vocabulary.has(term) || lexicon.concepts(term).length > 0;
  };
  if (known(word) || pieces.some(known)) return { word, known: true };
  const lettered = digraphs(word);
  return { word: lettered, known: known(lettered) };
}

function isCompound(word: string, lexicon: Lexicon): boolean {
  return wordTerms(word, lexicon).parts.length > 1;
}

/** The word itself, its concepts, its parts and theirs. */
function addWord(
  group: Alternatives,
  word: string,
  pieces: readonly string[],
  factor: number,
  kind: QueryTermKind,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const { term, parts, subjects } = wordTerms(word, lexicon);
  if (vocabulary.has(term)) {
    group.add({ term, boost: boosts.exact * factor, kind, coverage: 1 });
  }
  addConcepts(group, term, boosts.concept * factor, 0.95, lexicon, true);
  const written = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => wordTerms(piece, lexicon).term);
  const main = new Set([...subjects, ...written]);
  const inside = new Set([...parts, ...written]);
  if (inside.size === 0) return;
  addConcepts(group, [...inside].join(' '), boosts.concept * factor, 0.95, lexicon);
  const share = 1 / Math.min(2, inside.size);
  for (const part of inside) {
    const weight = main.has(part) ? 1 : 0.5;
    if (vocabulary.has(part)) {
      const boost = boosts.part * factor * weight;
      group.add({ term: part, boost, kind: 'part', coverage: 0.9 * share * weight });
    }
    if (main.has(part)) addConcepts(group, part, boosts.partConcept * factor, 0.9 * share, lexicon);
  }
}

function addConcepts(
  group: Alternatives,
  key: string,
  boost: number,
  coverage: number,
  lexicon: Lexicon,
  withRelated = false,
): void {
  for (const { concept, weight } of lexicon.concepts(key)) {
    group.add({
      term: concept,
      boost: boost * weight,
      kind: 'concept',
      coverage: coverage * weight,
    });
    if (!withRelated) continue;
    for (const near of lexicon.concepts(concept)) {
      const share = weight * near.weight;
      group.add({
        term: near.concept,
        boost: boost * share,
        kind: 'concept',
        coverage: coverage * share,
      });
    }
  }
}

/** Neighbours that are one label ("nursing home") or were meant as one word ("språk modell"). */
function addNeighbours(
  groups: readonly Alternatives[],
  words: readonly string[],
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const terms = words.map((word) => wordTerms(word, lexicon).term);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + longestLabel); to++) {
      const key = terms.slice(from, to).join(' ');
      if (lexicon.concepts(key).length === 0) continue;
      for (const group of groups.slice(from, to)) {
        // "public transport" is one thing; what "public" means alone matters less.
        group.weaken(0.5);
        addConcepts(group, key, boosts.concept, 0.95, lexicon);
      }
    }
    const second = words[from + 1];
    if (second === undefined) continue;
    for (const link of ['', 's', 'e']) {
      const { term } = wordTerms(`${words[from] ?? ''}${link}${second}`, lexicon);
      const known = vocabulary.has(term);
      for (const group of groups.slice(from, from + 2)) {
        if (known) group.add({ term, boost: boosts.joined, kind: 'joined', coverage: 1 });
        addConcepts(group, term, boosts.concept, 0.95, lexicon);
      }
    }
  }
}

/** What the last word, while it is typed, may become. */
function addCompletions(
  group: Alternatives,
  readings: readonly Reading[],
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const { word = '', known = false } = readings.at(-1) ?? {};
  if (word.length < shortestPrefix || /\d/.test(word)) return;
  const doubt = known ? 0.25 : 1;
  for (const prefix of new Set([fold(word), fold(toBokmal(word))])) {
    vocabulary.withPrefix(prefix, prefixLimit).forEach((term, rank) => {
      // The word itself with other letters (mal for mål) is no completion of it.
      if (known && term === prefix) return;
      // Thirty rare completions together must not outweigh the likely one.
      const boost = (boosts.prefix * doubt) / (1 + rank / 3);
      group.add({ term, boost, kind: 'prefix', coverage: 0.8 * (known ? 0.6 : 1) });
    });
    for (
      let from = readings.length - 1;
      from >= Math.max(0, readings.length - longestLabel);
      from--
    ) {
      const before = readings
        .slice(from, -1)
        .map((reading) => wordTerms(reading.word, lexicon).term);
      for (const key of lexicon.completions([...before, prefix].join(' '), completionLimit)) {
        addConcepts(group, key, boosts.completion * doubt, 0.8 * (known ? 0.6 : 1), lexicon);
      }
    }
  }
}

/** The query with the words put right, the rest as it was written. */
function replaceWords(text: string, from: readonly string[], to: readonly string[]): string {
  let result = text;
  from.forEach((word, at) => {
    const replacement = to[at] ?? word;
    if (replacement === word) return;
    const index = result.toLowerCase().indexOf(word);
    if (index >= 0)
      result = result.slice(0, index) + replacement + result.slice(index + word.length);
  });
  return result.trim();
}
