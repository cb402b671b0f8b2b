import { compoundParts } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './normalize.ts';
import { wordForms } from './word-forms.ts';

/** What the analysis makes of one word. */
export interface WordTerms {
  /** The folded stem, what the index calls the word. */
  term: string;
  /** The folded stems of the parts, when it is a compound. */
  parts: readonly string[];
}

/** More different words than a text has; then the cache starts again, so that memory is bounded. */
const cacheLimit = 200_000;
const caches = new WeakMap<Lexicon, Map<string, WordTerms>>();

/** The stem of a word with its letters kept: bokmål spelling, then the stemmer. Takes a lower-case word. */
export function stemOf(word: string): string {
  return wordForms(word).stemmed;
}

/** A stem as the index writes it: without diacritics, unless it keeps them (see `Lexicon.keepsLetters`). */
export function termOf(stemmed: string, lexicon: Lexicon): string {
  return lexicon.keepsLetters(stemmed) ? stemmed : fold(stemmed);
}

/** Term and compound parts of a lower-case word; the same for index and query. Remembered for each lexicon. */
export function wordTerms(word: string, lexicon: Lexicon): WordTerms {
  let cache = caches.get(lexicon);
  if (cache === undefined || cache.size > cacheLimit) caches.set(lexicon, (cache = new Map()));
  let terms = cache.get(word);
  if (terms === undefined) cache.set(word, (terms = readWordTerms(word, lexicon)));
  return terms;
}

/** As `wordTerms`, but not remembered: for who asks for a word once. */
export function readWordTerms(word: string, lexicon: Lexicon): WordTerms {
  const { spelled, stemmed, folded } = wordForms(word);
  const term = lexicon.keepsLetters(stemmed) ? stemmed : folded;
  const parts = partsOf(spelled, lexicon);
  if (parts.length === 0) return { term, parts };
  return {
    term,
    parts: parts.map((part) => termOf(part, lexicon)).filter((part) => part !== term),
  };
}

function partsOf(spelled: string, lexicon: Lexicon): readonly string[] {
  if (/\d/.test(spelled)) return [];
  return lexicon.compound(spelled) ?? compoundParts(spelled, (part) => lexicon.isPart(part));
}

/** A short head of a word that has a meaning of its own says little about it. */
const shortSubject = 4;

/**
 * Those of the parts whose concepts the word is about: barnehage in barnehageplass, but not hus in husdyr.
 * Not remembered, because the browser may learn of a label between two plans.
 */
export function subjectsOf({ term, parts }: WordTerms, lexicon: Lexicon): string[] {
  if (parts.length === 0) return [];
  const named = lexicon.concepts(term).length > 0;
  return parts.filter(
    (part) =>
      (!named || part.length >= shortSubject) &&
      !parts.some((longer) => longer !== part && longer.includes(part)),
  );
}
