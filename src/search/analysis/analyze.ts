import { isOwnLabel, longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';
import { subjectsOf, wordTerms } from './word-terms.ts';

/** What one word gives, remembered for each lexicon: a corpus repeats its words. */
interface WordAnalysis {
  /** The term and the compound parts. */
  terms: readonly string[];
  /** Tokens of the concepts that the word alone is about. */
  concepts: readonly string[];
}

const analyses = new WeakMap<Lexicon, Map<string, WordAnalysis>>();
const memoryLimit = 200_000;

/**
 * The index terms of a text, in the order of the text: folded stems, parts of compounds and concept
 * tokens ("§" + id). Never an empty string. Time is linear in the length of the text.
 *
 * @param lexicon complete: what a word gives is remembered, so no piece may be missing
 */
export function analyzeText(text: string, lexicon: Lexicon): string[] {
  const terms: string[] = [];
  /** The last words that a label may begin at, oldest first: their terms. */
  let phrase: string[] = [];
  for (const { word, pieces, afterBreak } of tokenize(text)) {
    if (afterBreak) phrase = [];
    if (isFunctionWord(word)) continue;
    const whole = analyzeWord(word, lexicon);
    const concepts = new Set(whole.concepts);
    terms.push(...whole.terms);
    for (const piece of pieces) {
      if (piece.length < 2 || isFunctionWord(piece)) continue;
      const inside = analyzeWord(piece, lexicon);
      terms.push(...inside.terms.filter((term) => !whole.terms.includes(term)));
      for (const concept of inside.concepts) concepts.add(concept);
    }
    const [term = ''] = whole.terms;
    phrase.push(term);
    if (phrase.length > longestLabel) phrase.shift();
    if (phrase.length > 1 && lexicon.endsPhrase(term)) {
      let key = term;
      for (let from = phrase.length - 2; from >= 0; from--) {
        key = `${phrase[from] ?? ''} ${key}`;
        for (const concept of ownConcepts(key, lexicon)) concepts.add(concept);
      }
    }
    terms.push(...concepts);
  }
  return terms;
}

function analyzeWord(word: string, lexicon: Lexicon): WordAnalysis {
  let memory = analyses.get(lexicon);
  if (memory === undefined || memory.size >= memoryLimit) {
    analyses.set(lexicon, (memory = new Map()));
  }
  let analysis = memory.get(word);
  if (analysis === undefined) {
    const terms = wordTerms(word, lexicon);
    const subjects = [terms.term, ...subjectsOf(terms, lexicon)];
    analysis = {
      terms: [terms.term, ...terms.parts],
      concepts: [...new Set(subjects.flatMap((subject) => ownConcepts(subject, lexicon)))],
    };
    memory.set(word, analysis);
  }
  return analysis;
}

function ownConcepts(key: string, lexicon: Lexicon): string[] {
  return lexicon
    .concepts(key)
    .filter(isOwnLabel)
    .map(({ concept }) => concept);
}
