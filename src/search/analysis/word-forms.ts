import { fold } from './normalize.ts';
import { toBokmal } from './standard-spelling.ts';
import { stem } from './stem.ts';

/** A word on its way to a term. All of it depends on the word alone. */
export interface WordForms {
  /** In (nearly) bokmål spelling, see `toBokmal`. */
  readonly spelled: string;
  /** The stem of that, with its letters. */
  readonly stemmed: string;
  /** The stem without diacritics, see `fold`. */
  readonly folded: string;
}

/** More different words than a catalogue has; the memory starts anew when it holds this many. */
const memoryLimit = 200_000;
const memory = new Map<string, WordForms>();

/**
 * The forms of a lower-case word. Remembered, because the lexicon, the labels, the texts and the queries ask
 * for the same words, and this is most of what the analysis costs.
 */
export function wordForms(word: string): WordForms {
  let forms = memory.get(word);
  if (forms === undefined) {
    [forms] = formsOfWords([word]) as [WordForms];
  }
  return forms;
}

/** The forms of different words, remembered. All are spelled, then all stemmed: the build has thousands. */
export function formsOfWords(words: readonly string[]): WordForms[] {
  const spelled = words.map(toBokmal);
  const stemmed = spelled.map(stem);
  const folded = stemmed.map(fold);
  if (memory.size + words.length > memoryLimit) memory.clear();
  return words.map((word, at) => {
    const forms = { spelled: spelled[at]!, stemmed: stemmed[at]!, folded: folded[at]! };
    memory.set(word, forms);
    return forms;
  });
}
