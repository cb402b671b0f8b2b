import { isOwnLabel, longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './stop-words.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';
import type { WordTerms } from './word-terms.ts';
import { readWordTerms, subjectsOf, wordTerms } from './word-terms.ts';

/** What a token gives wherever it stands. */
interface TokenAnalysis {
  /** The term and the compound parts of the word, and then those of its pieces. */
  readonly terms: readonly string[];
  /** Tokens of the concepts that the word alone is about. */
  readonly concepts: readonly string[];
  /** Whether labels of several words begin or end with the term. */
  readonly beginsPhrase: boolean;
  readonly endsPhrase: boolean;
}

/** By the word, or by the token where there are words inside it; null for a word that carries no subject. */
type Memory = Map<string | Token, TokenAnalysis | null>;
/** For each lexicon. `tokenize` gives a repeated word as one token. */
const analyses = new WeakMap<Lexicon, Memory>();
/** More than the different words of a text; the memory starts anew when it holds this many. */
const memoryLimit = 400_000;

/**
 * The index terms of a text, in the order of the text: folded stems, parts of compounds and concept
 * tokens ("§" + id). Never an empty string. Time is linear in the length of the text.
 *
 * @param lexicon complete: what a word gives is remembered, so no piece may be missing
 */
export function analyzeText(text: string, lexicon: Lexicon): string[] {
  const terms: string[] = [];
  const tokens = lexicon.tokens(text) ?? tokenize(text);
  const memory = memoryOf(lexicon);
  /** The last words that a label may be made of, oldest first. */
  let phrase: TokenAnalysis[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.afterBreak) phrase = [];
    const key = token.pieces.length === 0 ? token.word : token;
    let analysis = memory.get(key);
    if (analysis === undefined) memory.set(key, (analysis = analyzeToken(token, lexicon)));
    if (analysis === null) continue;
    append(terms, analysis.terms);
    phrase.push(analysis);
    if (phrase.length > longestLabel) phrase.shift();
    append(terms, analysis.concepts);
    if (analysis.endsPhrase) append(terms, phraseConcepts(phrase, lexicon));
  }
  return terms;
}

function append(terms: string[], more: readonly string[]): void {
  for (let at = 0; at < more.length; at++) terms.push(more[at]!);
}

function memoryOf(lexicon: Lexicon): Memory {
  let memory = analyses.get(lexicon);
  if (memory === undefined || memory.size >= memoryLimit) {
    analyses.set(lexicon, (memory = new Map()));
  }
  return memory;
}

function analyzeToken({ word, pieces }: Token, lexicon: Lexicon): TokenAnalysis | null {
  if (isFunctionWord(word)) return null;
  const whole = readWordTerms(word, lexicon);
  const concepts: string[] = [];
  addWordConcepts(concepts, whole, lexicon);
  const terms = [whole.term];
  append(terms, whole.parts);
  if (pieces.length > 0) append(terms, termsOfPieces(pieces, whole, concepts, lexicon));
  return {
    terms,
    concepts,
    beginsPhrase: lexicon.beginsPhrase(whole.term),
    endsPhrase: lexicon.endsPhrase(whole.term),
  };
}

/** The terms of the words inside that the whole does not have; adds what those words are about. */
function termsOfPieces(
  pieces: readonly string[],
  { term, parts }: WordTerms,
  concepts: string[],
  lexicon: Lexicon,
): string[] {
  return pieces.flatMap((piece) => {
    if (piece.length < 2 || isFunctionWord(piece)) return [];
    const inside = wordTerms(piece, lexicon);
    addWordConcepts(concepts, inside, lexicon);
    return [inside.term, ...inside.parts].filter(
      (other) => other !== term && !parts.includes(other),
    );
  });
}

function addWordConcepts(concepts: string[], terms: WordTerms, lexicon: Lexicon): void {
  addConcepts(concepts, terms.term, lexicon);
  if (terms.parts.length === 0) return;
  for (const subject of subjectsOf(terms, lexicon)) addConcepts(concepts, subject, lexicon);
}

/** Adds the concepts of a label that are not there yet. */
function addConcepts(concepts: string[], key: string, lexicon: Lexicon): void {
  const references = lexicon.concepts(key);
  for (let at = 0; at < references.length; at++) {
    const reference = references[at]!;
    if (isOwnLabel(reference) && !concepts.includes(reference.concept))
      concepts.push(reference.concept);
  }
}

/** The concepts of the labels that the last words are, two of them or more, beyond those of the last alone. */
function phraseConcepts(words: readonly TokenAnalysis[], lexicon: Lexicon): readonly string[] {
  const last = words.at(-1)!;
  const concepts = [...last.concepts];
  let label = last.terms[0]!;
  for (let from = words.length - 2; from >= 0; from--) {
    const { terms, beginsPhrase } = words[from]!;
    label = `${terms[0]!} ${label}`;
    if (beginsPhrase) addConcepts(concepts, label, lexicon);
  }
  return concepts.slice(last.concepts.length);
}
