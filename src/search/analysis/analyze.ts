import { isOwnLabel, longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './stop-words.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';
import type { WordTerms } from './word-terms.ts';
import { subjectsOf, wordTerms } from './word-terms.ts';

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

/** For each lexicon; null for a word that carries no subject. `tokenize` gives a repeated word as one token. */
const analyses = new WeakMap<Lexicon, Map<Token, TokenAnalysis | null>>();
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
    let analysis = memory.get(token);
    if (analysis === undefined) memory.set(token, (analysis = analyzeToken(token, lexicon)));
    if (analysis === null) continue;
    append(terms, analysis.terms);
    phrase.push(analysis);
    if (phrase.length > longestLabel) phrase.shift();
    append(terms, analysis.concepts);
    if (analysis.endsPhrase) appendPhraseConcepts(terms, phrase, lexicon);
  }
  return terms;
}

function append(terms: string[], more: readonly string[]): void {
  for (let at = 0; at < more.length; at++) terms.push(more[at]!);
}

function memoryOf(lexicon: Lexicon): Map<Token, TokenAnalysis | null> {
  let memory = analyses.get(lexicon);
  if (memory === undefined || memory.size >= memoryLimit) {
    analyses.set(lexicon, (memory = new Map()));
  }
  return memory;
}

function analyzeToken({ word, pieces }: Token, lexicon: Lexicon): TokenAnalysis | null {
  if (isFunctionWord(word)) return null;
  const whole = wordTerms(word, lexicon);
  const terms = [whole.term, ...whole.parts];
  const concepts = wordConcepts(whole, lexicon);
  if (pieces.length > 0) {
    const own = new Set(terms);
    for (const piece of pieces) {
      if (piece.length < 2 || isFunctionWord(piece)) continue;
      const inside = wordTerms(piece, lexicon);
      terms.push(...[inside.term, ...inside.parts].filter((term) => !own.has(term)));
      concepts.push(...wordConcepts(inside, lexicon));
    }
  }
  return {
    terms,
    concepts: concepts.length > 1 ? [...new Set(concepts)] : concepts,
    beginsPhrase: lexicon.beginsPhrase(whole.term),
    endsPhrase: lexicon.endsPhrase(whole.term),
  };
}

function wordConcepts(terms: WordTerms, lexicon: Lexicon): string[] {
  const subjects = [terms.term, ...subjectsOf(terms, lexicon)];
  return subjects.flatMap((subject) => ownConcepts(subject, lexicon));
}

/** Adds the concepts of the labels that the last words are, two of them or more. */
function appendPhraseConcepts(
  terms: string[],
  words: readonly TokenAnalysis[],
  lexicon: Lexicon,
): void {
  const found: string[] = [];
  let label = words.at(-1)!.terms[0]!;
  for (let from = words.length - 2; from >= 0; from--) {
    const { terms: own, beginsPhrase } = words[from]!;
    label = `${own[0]!} ${label}`;
    if (beginsPhrase) append(found, ownConcepts(label, lexicon));
  }
  if (found.length === 0) return;
  const { concepts } = words.at(-1)!;
  append(
    terms,
    [...new Set(found)].filter((concept) => !concepts.includes(concept)),
  );
}

function ownConcepts(key: string, lexicon: Lexicon): string[] {
  return lexicon
    .concepts(key)
    .filter(isOwnLabel)
    .map(({ concept }) => concept);
}
