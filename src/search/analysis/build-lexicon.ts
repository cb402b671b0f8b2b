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
  const counts = countWords(texts, (text) => {
    let own = tokens.get(text);
    if (own === undefined) {
      own = tokenize(text);
      if (tokens.size < textLimit) tokens.set(text, own);
    }
    return own;
  });
  const sets = [...conceptSets, ...newAcronyms(texts, conceptSets)];
  const { words: labelWords, phrases } = readLabels(sets);

  const ownWords = [...labelWords.keys()].filter((word) => !counts.has(word));
  const letters = lettersKept([...counts.keys(), ...ownWords]);
  const kept = new Set(letters);
  const termOf = (word: string): string => {
    const { stemmed, folded } = wordForms(word);
    return kept.has(stemmed) ? stemmed : folded;
  };
  const labels = conceptLabels(sets, (label) =>
    labelKey(phrases.get(label) ?? tokenize(label), termOf),
  );
  return {
    ...learnParts(counts, labelWords),
    letters,
    labels: [...labels.keys()].sort().map((key) => [key, labels.get(key)!]),
    spellings: spellingsOf(counts, labelWords),
    tokens,
  };
}

interface WordCount {
  count: number;
  naming: boolean;
}

function countWords(
  texts: readonly CorpusText[],
  tokensOf: (text: string) => readonly Token[],
): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  const count = (word: string, naming: boolean) => {
    const known = counts.get(word);
    if (known === undefined) counts.set(word, { count: 1, naming });
    else {
      known.count++;
      known.naming ||= naming;
    }
  };
  texts.forEach(({ text, naming }) => {
    tokensOf(text).forEach(({ word, pieces }) => {
      for (const piece of pieces) count(piece, naming);
      count(word, naming);
    });
  });
  return counts;
}

/** What the labels of the concept sets are made of. */
interface LabelWords {
  /** Their words, those with hyphens also as one; true for those of a language that writes compounds in one word. */
  readonly words: ReadonlyMap<string, boolean>;
  /** The tokens of the labels that are not one word. */
  readonly phrases: ReadonlyMap<string, readonly Token[]>;
}

function readLabels(sets: readonly ConceptSet[]): LabelWords {
  const words = new Map<string, boolean>();
  const phrases = new Map<string, readonly Token[]>();
  const learn = (word: string, isNordic: boolean) => {
    if (isNordic || !words.has(word)) words.set(word, isNordic);
  };
  const read = (label: string, isNordic: boolean) => {
    const tokens = tokenize(label);
    if (tokens.length !== 1) phrases.set(label, tokens);
    for (const { word, pieces } of tokens) {
      for (const piece of pieces) learn(piece, isNordic);
      learn(word, isNordic);
    }
  };
  sets.forEach(({ nb, nn, da, en, abbr }) => {
    for (const labels of [nb, nn, da]) labels?.forEach((label) => read(label, true));
    for (const labels of [en, abbr]) labels?.forEach((label) => read(label, false));
  });
  return { words, phrases };
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
function lettersKept(words: readonly string[]): string[] {
  const longest = 4;
  const plain = new Set<string>();
  const lettered = new Set<string>();
  formsOfWords(words).forEach(({ stemmed, folded }, at) => {
    if (stemmed.length > longest || stemmed.length < 2 || !/^[a-zæøå]+$/.test(stemmed)) return;
    if (!isFunctionWord(words[at]!)) (stemmed === folded ? plain : lettered).add(stemmed);
  });
  return [...lettered].filter((stemmed) => plain.has(fold(stemmed))).sort();
}

/** The parts of a word, and what they were found with. */
interface Reading {
  readonly parts: readonly string[];
  /** Folded stems: every known word that was met in it, also where it led to no part. */
  readonly met: readonly string[];
}

/**
 * The parts that compounds are made of: the own list, the words that most compounds of the corpus are read
 * with when every word may be a part, and the short words of the labels.
 */
function learnParts(
  counts: ReadonlyMap<string, WordCount>,
  labelWords: ReadonlyMap<string, boolean>,
): Required<Pick<LexiconData, 'parts' | 'compounds'>> {
  const own = new Set<string>();
  const candidates = new Set<string>();
  const ofLabels = new Set<string>();
  const consider = (word: string, shortest: number, into: Set<string>) => {
    if (word.length < shortest || word.length > 20 || !/^\p{L}+$/u.test(word)) return;
    if (neverParts.has(word) || isFunctionWord(word)) return;
    const { folded } = wordForms(word);
    if (folded.length >= shortest) into.add(folded);
  };
  compoundWords.forEach((word) => consider(word, 2, own));
  const teaching = [...counts.keys()].filter((word) => {
    const { count, naming } = counts.get(word)!;
    return naming || count > 1 || counts.size <= smallCorpus;
  });
  teaching.forEach((word) => consider(word, 4, candidates));
  labelWords.forEach((isNordic, word) => {
    if (isNordic) consider(word, 4, ofLabels);
  });
  for (const parts of [own, ofLabels]) parts.forEach((part) => candidates.add(part));

  const used = new Map<string, number>();
  const readings = new Map<string, Reading>();
  teaching.forEach((word) => {
    const { spelled } = wordForms(word);
    if (/\d/.test(spelled)) return;
    const reading = readings.get(spelled) ?? read(spelled, candidates);
    readings.set(spelled, reading);
    for (const part of reading.parts) {
      const folded = fold(part);
      used.set(folded, (used.get(folded) ?? 0) + 1);
    }
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
  return { parts: [...parts].sort(), compounds: stillRead(readings, parts) };
}

function read(spelled: string, candidates: ReadonlySet<string>): Reading {
  const met: string[] = [];
  const parts = compoundParts(spelled, (stemmed) => {
    const known = candidates.has(stemmed);
    if (known) met.push(stemmed);
    return known;
  });
  return { parts, met };
}

/**
 * The readings that stay the same when there are fewer parts to read with: those where all that was met is
 * still among them, and those that found no part, for fewer words never give more. The other words must be
 * read anew.
 */
function stillRead(
  readings: ReadonlyMap<string, Reading>,
  parts: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const same = new Map<string, readonly string[]>();
  readings.forEach(({ parts: own, met }, spelled) => {
    if (own.length === 0 || met.every((stemmed) => parts.has(stemmed))) same.set(spelled, own);
  });
  return same;
}

function spellingsOf(
  counts: ReadonlyMap<string, WordCount>,
  labelWords: ReadonlyMap<string, boolean>,
): Record<string, Spelling[]> {
  const byCount = new Map<number, string[]>();
  const consider = (word: string, count: number) => {
    if (word.length <= 3 || !/^\p{L}+$/u.test(word) || isFunctionWord(word)) return;
    const others = byCount.get(count);
    if (others) others.push(word);
    else byCount.set(count, [word]);
  };
  counts.forEach(({ count, naming }, word) =>
    consider(word, count + (naming ? 1 : 0) + (labelWords.has(word) ? labelCount : 0)),
  );
  labelWords.forEach((_, word) => {
    if (!counts.has(word)) consider(word, labelCount);
  });
  const known = [...byCount]
    .sort(([x], [y]) => y - x)
    .flatMap(([count, words]) => words.sort().map((word) => ({ word, count })));
  const byLetter: Record<string, Spelling[]> = {};
  known.slice(0, spellingLimit).forEach((spelling) => {
    (byLetter[fold(spelling.word)[0] ?? ''] ??= []).push(spelling);
  });
  return byLetter;
}
