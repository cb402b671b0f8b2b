import {
  addCompletions,
  addLooseParts,
  addNeighbours,
  addWord,
  Alternatives,
  shortestPrefix,
} from './alternatives.ts';
import type { Lexicon } from './lexicon.ts';
import { digraphs } from './normalize.ts';
import { nearWords } from './spelling.ts';
import { isFunctionWord, isSoftWord } from './stop-words.ts';
import type { Token } from './tokens.ts';
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

/**
 * Plans a query: what the visitor wrote → groups of weighted index terms.
 * Goes through the same stages as `analyzeText`, so what was indexed is found.
 */
export function planQuery(text: string, lexicon: Lexicon, vocabulary: TermVocabulary): QueryPlan {
  const written = tokenize(text.slice(0, longestQuery)).slice(0, mostWords);
  const telling = written.filter(({ word }) => !isFunctionWord(word));
  const words = telling.length > 0 ? telling : written;
  const typing = words.at(-1) === written.at(-1);
  const readings = words.map((token) => read(token, lexicon, vocabulary));
  const fragment = typing ? takeFragment(readings) : undefined;

  const soft = readings.map(({ written: { word } }) => isSoftWord(word));
  const allSoft = soft.every(Boolean);
  const groups = readings.map(({ word, written: { word: as, pieces } }, at) => {
    const group = new Alternatives(as, allSoft || soft[at] !== true);
    addWord(group, word, pieces, 1, 'exact', lexicon, vocabulary);
    for (const lettered of lexicon.withLetters(wordTerms(word, lexicon).term)) {
      group.add({ term: lettered, boost: 6, kind: 'spelling', coverage: 0.9 });
    }
    return group;
  });
  const readAs = readings.map(({ word }) => word);
  addNeighbours(groups, readAs, lexicon, vocabulary);
  const last = groups.at(-1);
  if (typing && last !== undefined) {
    if (fragment !== undefined) {
      addCompletions(last, readAs, fragment, false, lexicon, vocabulary);
    } else {
      const { word = '', known = false } = readings.at(-1) ?? {};
      addCompletions(last, readAs.slice(0, -1), word, known, lexicon, vocabulary);
    }
  }
  const corrections = new Map<string, string>();
  groups.forEach((group, at) => {
    const reading = readings[at];
    if (reading === undefined || reading.known || group.has('joined') || group.has('prefix'))
      return;
    const correction = correct(group, reading.word, lexicon, vocabulary);
    if (correction !== undefined) corrections.set(group.word, correction);
  });

  const plan: QueryPlan = { groups: groups.map((group) => group.toGroup()) };
  if (corrections.size > 0) plan.corrected = replaceWords(text, corrections);
  return plan;
}

/** Adds what an unknown word may have been meant as. Gives the likeliest, where there is one. */
function correct(
  group: Alternatives,
  word: string,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): string | undefined {
  // A compound may be new, or a slip that happens to look like one (natur|ven for naturvern).
  const compound = wordTerms(word, lexicon).parts.length > 1;
  const near = nearWords(word, lexicon, 3, compound ? 1 : 2);
  if (near.includes(word)) return undefined;
  if (near.length > 0) group.weaken(0.5);
  near.forEach((candidate, rank) => {
    addWord(group, candidate, [], rank === 0 ? 0.8 : 0.5, 'spelling', lexicon, vocabulary);
  });
  if (near.length === 0 && !compound) addLooseParts(group, word, lexicon, vocabulary);
  return near[0];
}

/** A word of the query and how it is read. */
interface Reading {
  written: Token;
  /** The word as it was written, or with aa, ae, oe read as å, æ, ø. */
  word: string;
  known: boolean;
}

/** Chooses how to read a word that may have been typed without å, æ, ø. */
function read(written: Token, lexicon: Lexicon, vocabulary: TermVocabulary): Reading {
  const { word, pieces } = written;
  const known = (candidate: string) => {
    const { term } = wordTerms(candidate, lexicon);
    return vocabulary.has(term) || lexicon.concepts(term).length > 0;
  };
  if (known(word) || pieces.some(known)) return { written, word, known: true };
  const lettered = digraphs(word);
  return { written, word: lettered, known: known(lettered) };
}

/** Takes the last word away when it is only the first letters of one, and there are others. */
function takeFragment(readings: Reading[]): string | undefined {
  const last = readings.at(-1);
  if (last === undefined || readings.length < 2) return undefined;
  const { length } = last.word;
  if (length > 1 && (last.known || length >= shortestPrefix)) return undefined;
  return readings.pop()?.word;
}

/** The query with the words put right, the rest as it was written. */
function replaceWords(text: string, corrections: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [word, correction] of corrections) {
    const index = result.toLowerCase().indexOf(word);
    if (index < 0) continue;
    result = result.slice(0, index) + correction + result.slice(index + word.length);
  }
  return result.trim();
}
