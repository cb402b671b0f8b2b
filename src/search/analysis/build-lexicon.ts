import { longestAcronym, mineAcronyms } from './acronyms.ts';
import { compoundParts } from './compounds.ts';
import { compoundWords, neverParts } from './compound-words.ts';
import { conceptLabels, labelKey, labelsOf } from './concepts.ts';
import type { ConceptSet, LexiconData, Spelling } from './lexicon.ts';
import { fold } from './normalize.ts';
import { isFunctionWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import { formsOfWords, wordForms } from './word-forms.ts';
import type { WordForms } from './word-forms.ts';

/** A text of the corpus. */
export interface CorpusText {
  text: string;
  /** A title or keyword: its words are what people search for, also when they are used once. */
  naming: boolean;
}

/** Parts beyond the own list, those in most compounds first: a browser loads them all (10 bits each). */
const partLimit = 5000;
/** Words of the labels that no compound is known with yet are offered up to this length of their stem. */
const longestUnusedPart = 11;
/** In a larger corpus, words that are used once in running text do not teach parts of compounds. */
const smallCorpus = 20_000;
/** Words offered as corrections: 20,000 of them are some 60 kB, in 29 pieces. */
const spellingLimit = 24_000;
/** Texts whose tokens are kept for the index: some 100 MB where they are pages of text. */
const textLimit = 60_000;
/** Words of the synonyms count as if they were used this often. */
const labelCount = 3;

/**
 * Learns the lexicon from the corpus, the concept sets of the editors (may be none) and the own word list.
 * Deterministic: the same texts in the same order give the same data. Build time only.
 */
export function buildLexicon(
  texts: readonly CorpusText[],
  conceptSets: readonly ConceptSet[] = [],
): LexiconData {
  const tokens = new Map<string, readonly Token[]>();
  const words = countWords(texts, (text) => {
    let own = tokens.get(text);
    if (own === undefined) {
      own = tokenize(text);
      if (tokens.size < textLimit) tokens.set(text, own);
    }
    return own;
  });
  const inTexts = words.size;
  const sets = [...conceptSets, ...newAcronyms(texts, conceptSets)];
  const phrases = readLabels(sets, words);
  const known = [...words.values()];
  formsOfWords([...words.keys()]).forEach((forms, at) => {
    known[at]!.forms = forms;
  });

  const letters = lettersKept(known);
  const kept = new Set(letters);
  const termOf = ({ stemmed, folded }: WordForms): string => (kept.has(stemmed) ? stemmed : folded);
  const labels = conceptLabels(sets, (label) => {
    // Most labels are one plain word.
    const alone = words.get(label);
    if (alone !== undefined) return alone.isFunctionWord ? undefined : termOf(alone.forms);
    const tokensOfLabel = phrases.get(label) ?? tokenize(label);
    return labelKey(tokensOfLabel, (word) => termOf(words.get(word)?.forms ?? wordForms(word)));
  });
  const isSmall = inTexts <= smallCorpus;
  return {
    ...learnParts(known, ({ count, naming }) => count > 0 && (naming || count > 1 || isSmall)),
    letters,
    labels: [...labels.keys()].sort().map((key) => [key, labels.get(key)!]),
    spellings: spellingsOf(known),
    tokens,
  };
}

const unread: WordForms = { spelled: '', stemmed: '', folded: '' };

/** A word of the texts or the labels: lower case, letters kept. */
class KnownWord {
  readonly word: string;
  /** How often the texts have it. */
  count = 0;
  /** Whether a title or keyword has it. */
  naming = false;
  /** Whether a label has it, and whether one of a language that writes compounds in one word. */
  inLabel = false;
  inNordicLabel = false;
  readonly isLetters: boolean;
  readonly isFunctionWord: boolean;
  /** Read for all words together. */
  forms = unread;

  constructor(word: string) {
    this.word = word;
    this.isLetters = /^\p{L}+$/u.test(word);
    this.isFunctionWord = isFunctionWord(word);
  }
}

type KnownWords = Map<string, KnownWord>;

function knownWord(words: KnownWords, word: string): KnownWord {
  let known = words.get(word);
  if (known === undefined) words.set(word, (known = new KnownWord(word)));
  return known;
}

function countWords(
  texts: readonly CorpusText[],
  tokensOf: (text: string) => readonly Token[],
): KnownWords {
  const words: KnownWords = new Map();
  const count = (word: string, naming: boolean) => {
    const known = knownWord(words, word);
    known.count++;
    known.naming ||= naming;
  };
  texts.forEach(({ text, naming }) => {
    tokensOf(text).forEach(({ word, pieces }) => {
      pieces.forEach((piece) => count(piece, naming));
      count(word, naming);
    });
  });
  return words;
}

/** Adds the words of the labels, those with hyphens also as one. Gives the tokens of the labels that are not one word. */
function readLabels(
  sets: readonly ConceptSet[],
  words: KnownWords,
): ReadonlyMap<string, readonly Token[]> {
  const phrases = new Map<string, readonly Token[]>();
  const learn = (word: string, isNordic: boolean) => {
    const known = knownWord(words, word);
    known.inLabel = true;
    known.inNordicLabel ||= isNordic;
  };
  const read = (label: string, isNordic: boolean) => {
    const tokens = tokenize(label);
    if (tokens.length !== 1) phrases.set(label, tokens);
    tokens.forEach(({ word, pieces }) => {
      pieces.forEach((piece) => learn(piece, isNordic));
      learn(word, isNordic);
    });
  };
  sets.forEach(({ nb, nn, da, en, abbr }) => {
    for (const labels of [nb, nn, da]) labels?.forEach((label) => read(label, true));
    for (const labels of [en, abbr]) labels?.forEach((label) => read(label, false));
  });
  return phrases;
}

/** Acronyms of the texts that no editor has explained. */
function newAcronyms(
  texts: readonly CorpusText[],
  conceptSets: readonly ConceptSet[],
): ConceptSet[] {
  const short = conceptSets.flatMap(labelsOf).filter(({ length }) => length <= longestAcronym);
  const known = new Set(short.map((label) => label.toLowerCase()));
  return mineAcronyms(texts.map(({ text }) => text)).filter(
    ({ abbr = [] }) => !abbr.some((acronym) => known.has(acronym.toLowerCase())),
  );
}

/** Short stems with å, æ, ø whose plain spelling is another word of the corpus. */
function lettersKept(words: readonly KnownWord[]): string[] {
  const longest = 4;
  const plain = new Set<string>();
  const lettered = new Set<string>();
  words.forEach(({ forms: { stemmed, folded }, isFunctionWord }) => {
    if (stemmed.length > longest || stemmed.length < 2 || !/^[a-zæøå]+$/.test(stemmed)) return;
    if (!isFunctionWord) (stemmed === folded ? plain : lettered).add(stemmed);
  });
  return [...lettered].filter((stemmed) => plain.has(fold(stemmed))).sort();
}

/**
 * The parts that compounds are made of: the own list, the words that most compounds of the corpus are read
 * with when every word may be a part, and the short words of the labels. Besides, the readings that stay the
 * same with these parts: those where all that was met is still among them, and those that found no part, for
 * fewer words never give more. The other words must be read anew.
 *
 * @param teaches whether a word is read as a compound, and may be a part of others
 */
function learnParts(
  words: readonly KnownWord[],
  teaches: (word: KnownWord) => boolean,
): Required<Pick<LexiconData, 'parts' | 'compounds'>> {
  const own = new Set<string>();
  const candidates = new Set<string>();
  const ofLabels = new Set<string>();
  const consider = (known: KnownWord, shortest: number, into: Set<string>) => {
    const { word, isLetters, isFunctionWord, forms } = known;
    if (word.length < shortest || word.length > 20 || !isLetters) return;
    if (isFunctionWord || neverParts.has(word)) return;
    if (forms.folded.length >= shortest) into.add(forms.folded);
  };
  compoundWords.forEach((word) => {
    const known = new KnownWord(word);
    known.forms = wordForms(word);
    consider(known, 2, own);
  });
  const teaching = words.filter(teaches);
  teaching.forEach((known) => consider(known, 4, candidates));
  words.forEach((known) => {
    if (known.inNordicLabel) consider(known, 4, ofLabels);
  });
  for (const parts of [own, ofLabels]) parts.forEach((part) => candidates.add(part));

  const used = new Map<string, number>();
  const compounds = new Map<string, readonly string[]>();
  const uncertain: Reading[] = [];
  teaching.forEach(({ word, forms: { spelled }, isLetters }) => {
    if (!isLetters && /\d/.test(spelled)) return;
    // Few words are spelled as another; to read one twice does no harm.
    let parts = spelled === word ? undefined : compounds.get(spelled);
    if (parts === undefined) {
      const reading = read(spelled, candidates);
      ({ parts } = reading);
      compounds.set(spelled, parts);
      if (parts.length > 0) uncertain.push(reading);
    }
    parts.forEach((part) => {
      const folded = fold(part);
      used.set(folded, (used.get(folded) ?? 0) + 1);
    });
  });
  ofLabels.forEach((part) => {
    if (part.length <= longestUnusedPart && !used.has(part)) used.set(part, 0);
  });
  const learnt = [...used]
    .filter(([part]) => !own.has(part))
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, partLimit)
    .map(([part]) => part);
  const parts = new Set([...own, ...learnt]);
  uncertain.forEach(({ spelled, met }) => {
    if (!met.every((stemmed) => parts.has(stemmed))) compounds.delete(spelled);
  });
  return { parts: [...parts].sort(), compounds };
}

/** The parts of a word, and what they were found with. */
interface Reading {
  readonly spelled: string;
  readonly parts: readonly string[];
  /** Folded stems: every known word that was met in it, also where it led to no part. */
  readonly met: readonly string[];
}

function read(spelled: string, candidates: ReadonlySet<string>): Reading {
  const met: string[] = [];
  const parts = compoundParts(spelled, (stemmed) => {
    const known = candidates.has(stemmed);
    if (known) met.push(stemmed);
    return known;
  });
  return { spelled, parts, met };
}

function spellingsOf(words: readonly KnownWord[]): Record<string, Spelling[]> {
  const byCount = new Map<number, string[]>();
  words.forEach(({ word, count, naming, inLabel, isLetters, isFunctionWord }) => {
    if (word.length <= 3 || !isLetters || isFunctionWord) return;
    const weight = count + (naming ? 1 : 0) + (inLabel ? labelCount : 0);
    const others = byCount.get(weight);
    if (others) others.push(word);
    else byCount.set(weight, [word]);
  });
  const known = [...byCount]
    .sort(([x], [y]) => y - x)
    .flatMap(([count, alike]) => alike.sort().map((word) => ({ word, count })));
  const byLetter: Record<string, Spelling[]> = {};
  known.slice(0, spellingLimit).forEach((spelling) => {
    (byLetter[fold(spelling.word)[0] ?? ''] ??= []).push(spelling);
  });
  return byLetter;
}
