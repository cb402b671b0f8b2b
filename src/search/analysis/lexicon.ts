import { fold } from './normalize.ts';
import { readPartFilter } from './part-filter.ts';
import { longerKeys } from './sorted-keys.ts';
import type { Token } from './tokens.ts';

/**
 * What the analysis must know of words, behind one interface: at build it is complete
 * (`build-lexicon.ts`), in the browser it is loaded in pieces.
 *
 * Loading in pieces: `planQuery` is synchronous and pure. A lexicon or vocabulary that lacks a piece
 * answers as if it were empty and notes what was missing; the engine loads that and plans again until
 * nothing is missing (two or three rounds). The pieces:
 *
 * - `parts`, `letters`: small, always needed: with the manifest.
 * - `concepts`, `completions`: keys that sort beside the terms (both are folded stems): they belong in
 *   the same shards as the terms. Look-ups are by exact key or by prefix.
 * - `spellings`: one piece for each first letter, asked for only for a word that nothing knows.
 */
export interface Lexicon {
  /** Is this folded stem one that compounds are made of? Core piece. */
  isPart(stem: string): boolean;
  /**
   * The parts of a word in bokmål spelling, as `compoundParts` gives them, where they are known already;
   * undefined where the word is still to be taken apart: always so in the browser.
   */
  compound(spelled: string): readonly string[] | undefined;
  /** The tokens of a text where they are known already, as `tokenize` gives them: never in the browser. */
  tokens(text: string): readonly Token[] | undefined;
  /**
   * Does this stem keep its å, æ, ø as a term of its own, because the corpus holds another word that is
   * spelled the same without them (mål – mal, råd – rad)? Core piece.
   */
  keepsLetters(stem: string): boolean;
  /** The stems with å, æ, ø that fold to this one and keep their letters ("mal" → ["mål"]). Core piece. */
  withLetters(folded: string): readonly string[];
  /**
   * The concepts that a label stands for. The key is the label's terms joined with one space, or a concept
   * token, which leads to the related concepts.
   */
  concepts(key: string): readonly ConceptReference[];
  /** Whether a label of several words begins with this term: spares most of the look-ups of a long text. */
  beginsPhrase(term: string): boolean;
  /** Whether a label of several words ends in this term. */
  endsPhrase(term: string): boolean;
  /** Label keys that begin with a prefix and are longer than it, at most `limit`. */
  completions(prefix: string, limit: number): readonly string[];
  /** Known surface words whose first letter, folded, is this one. Most frequent first. */
  spellings(letter: string): readonly Spelling[];
}

/** A concept that a label stands for. */
export interface ConceptReference {
  /** The token in the index, "§" + the id of the concept. */
  concept: string;
  /** 1 for a label of the concept itself, less for one that is only related. */
  weight: number;
}

/** A word as it is written in the corpus or in a label: lower case, letters kept. */
export interface Spelling {
  word: string;
  /** How often it is used; only the order of magnitude counts. */
  count: number;
}

/**
 * The lexicon as plain data. `createLexicon` reads it at build; for the browser the parts are best shipped as
 * `makePartFilter(parts)` (10 bits each, a third of the compressed words), which `createLexicon` takes too, and
 * the labels through `labelsInUse`, once it is known which concept tokens the index holds.
 */
export interface LexiconData {
  /** Folded stems that compounds are made of, sorted. */
  parts: readonly string[];
  /** Stems that keep their letters, sorted. */
  letters: readonly string[];
  /** Label key → concepts, sorted by key (code points). */
  labels: readonly (readonly [key: string, concepts: readonly ConceptReference[]])[];
  /** Folded first letter → words, most frequent first. */
  spellings: Readonly<Record<string, readonly Spelling[]>>;
  /**
   * Words in bokmål spelling → their parts by `compoundParts` with exactly these `parts`, for those that were
   * taken apart to learn them: spares the build to do it twice. Not shipped.
   */
  compounds?: ReadonlyMap<string, readonly string[]>;
  /** Texts of the corpus → their tokens: spares the build to read them twice. Not shipped. */
  tokens?: ReadonlyMap<string, readonly Token[]>;
}

/**
 * A set of words for one thing, as an editor writes it in `content/vocabularies/search-synonyms.yaml`
 * under `concepts:`. The first label of a language is the preferred one.
 */
export interface ConceptSet {
  id: string;
  nb?: readonly string[];
  nn?: readonly string[];
  da?: readonly string[];
  en?: readonly string[];
  abbr?: readonly string[];
  /** Ids of related concepts, or words that are near but not the same. */
  related?: readonly string[];
}

/** A lexicon over data in memory. The parts may be the bytes of their filter. */
export function createLexicon(
  data: Omit<LexiconData, 'parts'> & { parts: LexiconData['parts'] | Uint8Array },
): Lexicon {
  const { parts: known } = data;
  const parts = known instanceof Uint8Array ? undefined : new Set(known);
  // A filter lets a few words through that are no parts, so it takes other words apart than the parts do.
  const compounds = parts === undefined ? undefined : data.compounds;
  const letters = new Set(data.letters);
  const byFolded = new Map<string, string[]>();
  for (const stem of data.letters) {
    const folded = fold(stem);
    byFolded.set(folded, [...(byFolded.get(folded) ?? []), stem]);
  }
  const labels = new Map(data.labels);
  const keys = data.labels.map((label) => label[0]);
  const firstTerms = new Set<string>();
  const lastTerms = new Set<string>();
  keys.forEach((key) => {
    const space = key.indexOf(' ');
    if (space < 0) return;
    firstTerms.add(key.slice(0, space));
    lastTerms.add(key.slice(key.lastIndexOf(' ') + 1));
  });
  return {
    isPart: parts === undefined ? readPartFilter(known as Uint8Array) : (stem) => parts.has(stem),
    compound: (spelled) => compounds?.get(spelled),
    tokens: (text) => data.tokens?.get(text),
    keepsLetters: (stem) => letters.has(stem),
    withLetters: (folded) => byFolded.get(folded) ?? [],
    concepts: (key) => labels.get(key) ?? [],
    beginsPhrase: (term) => firstTerms.has(term),
    endsPhrase: (term) => lastTerms.has(term),
    completions: (prefix, limit) => longerKeys(keys, prefix, limit),
    spellings: (letter) => data.spellings[letter] ?? [],
  };
}

/** An empty lexicon: nothing but spelling rules and stems. */
export const emptyLexicon: Lexicon = createLexicon({
  parts: [],
  letters: [],
  labels: [],
  spellings: {},
});
