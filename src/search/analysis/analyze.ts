import { conceptMark, isOwnLabel, longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { isFunctionWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';
import { wordTerms } from './word-terms.ts';

/**
 * The index terms of a text, in the order of the text: folded stems, parts of compounds and concept
 * tokens ("§" + id). Never an empty string. Time is linear in the length of the text.
 */
export function analyzeText(text: string, lexicon: Lexicon): string[] {
  const terms: string[] = [];
  /** The last words that a label may begin at, oldest first: their terms. */
  let phrase: string[] = [];
  for (const { word, pieces, afterBreak } of tokenize(text)) {
    if (afterBreak) phrase = [];
    if (isFunctionWord(word)) continue;
    const concepts = new Set<string>();
    const { term, parts, subjects } = wordTerms(word, lexicon);
    terms.push(term, ...parts);
    addConcepts(concepts, term, lexicon);
    for (const subject of subjects) addConcepts(concepts, subject, lexicon);
    for (const piece of pieces) {
      if (piece.length < 2 || isFunctionWord(piece)) continue;
      const inside = wordTerms(piece, lexicon);
      for (const part of [inside.term, ...inside.parts]) {
        if (parts.includes(part)) continue;
        terms.push(part);
        addConcepts(concepts, part, lexicon);
      }
    }
    phrase.push(term);
    if (phrase.length > longestLabel) phrase.shift();
    let key = term;
    for (let from = phrase.length - 2; from >= 0; from--) {
      key = `${phrase[from] ?? ''} ${key}`;
      addConcepts(concepts, key, lexicon);
    }
    terms.push(...concepts);
  }
  return terms;
}

function addConcepts(concepts: Set<string>, key: string, lexicon: Lexicon): void {
  for (const reference of lexicon.concepts(key)) {
    if (isOwnLabel(reference)) concepts.add(reference.concept);
  }
}

/** Is this index term a concept token? */
export function isConceptToken(term: string): boolean {
  return term.startsWith(conceptMark);
}
