import { looseParts } from './compounds.ts';
import { longestLabel } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './normalize.ts';
import type { QueryGroup, QueryTerm, QueryTermKind, TermVocabulary } from './query.ts';
import { toBokmal } from './standard-spelling.ts';
import { subjectsOf, wordTerms } from './word-terms.ts';

/** Query-time boosts: how sure it is that the term is what was meant. */
const boosts = {
  exact: 10,
  joined: 9,
  concept: 8,
  part: 3,
  partConcept: 4,
  prefix: 3,
  completion: 5,
};
/**
 * How many terms of a kind one word may become. Each costs the browser a piece of the index to load, and
 * those beyond change nothing in the judged queries (nDCG@10 the same to .001). The index answers short
 * beginnings from tables of this length (`widePrefixTerms` in `../index/shard-ranges.ts`).
 */
const prefixLimit = 8;
/**
 * How much of a compound all its parts together account for. Of one that the index has as a word, «barn»
 * and «vern» are only a hint of «barnevern» (less than `coveredWord` in `../ranking.ts`).
 */
const partsOfKnown = 0.45;
const partsOfUnknown = 0.9;

const completionLimit = 8;
const conceptLimit = 5;
/** An unknown word shares at least this with those that are offered instead (radonnivå, radonmåling). */
const shortestBeginning = 5;
/** Shorter beginnings could become anything. */
export const shortestPrefix = 3;

/** The alternatives of a group; a term counts once, with its best boost. */
export class Alternatives {
  readonly word: string;
  readonly required: boolean;
  readonly #terms = new Map<string, QueryTerm>();

  constructor(word: string, required: boolean) {
    this.word = word;
    this.required = required;
  }

  add(term: QueryTerm): void {
    const known = this.#terms.get(term.term);
    if (known === undefined || known.boost < term.boost) {
      this.#terms.set(term.term, {
        ...term,
        coverage: Math.max(term.coverage, known?.coverage ?? 0),
      });
    }
  }

  /** Makes what is there less sure, before something likelier is added. */
  weaken(factor: number): void {
    for (const term of this.#terms.values()) {
      term.boost *= factor;
      term.coverage *= factor;
    }
  }

  has(kind: QueryTermKind): boolean {
    return [...this.#terms.values()].some((term) => term.kind === kind);
  }

  toGroup(): QueryGroup {
    const share = this.required ? 1 : 0.3;
    return {
      word: this.word,
      required: this.required,
      alternatives: this.#best().map((term) => ({
        ...term,
        boost: term.boost * share,
      })),
    };
  }

  /** All terms but the weakest concepts beyond `conceptLimit`. */
  #best(): QueryTerm[] {
    const terms = [...this.#terms.values()];
    const concepts = terms.filter(({ kind }) => kind === 'concept');
    const kept = new Set(concepts.sort((x, y) => y.boost - x.boost).slice(0, conceptLimit));
    return terms.filter((term) => term.kind !== 'concept' || kept.has(term));
  }
}

/** The word itself, its concepts, its parts and theirs. */
export function addWord(
  group: Alternatives,
  word: string,
  pieces: readonly string[],
  factor: number,
  kind: QueryTermKind,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const terms = wordTerms(word, lexicon);
  const { term, parts } = terms;
  const isKnown = vocabulary.has(term);
  if (isKnown) group.add({ term, boost: boosts.exact * factor, kind, coverage: 1 });
  addConcepts(group, term, boosts.concept * factor, 0.95, lexicon, true);
  const written = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => wordTerms(piece, lexicon).term);
  const main = new Set([...subjectsOf(terms, lexicon), ...written]);
  const inside = new Set([...parts, ...written]);
  if (inside.size === 0) return;
  addConcepts(group, [...inside].join(' '), boosts.concept * factor, 0.95, lexicon);
  const share = (isKnown ? partsOfKnown : partsOfUnknown) / Math.min(2, inside.size);
  for (const part of inside) {
    const weight = main.has(part) ? 1 : 0.5;
    if (vocabulary.has(part)) {
      const boost = boosts.part * factor * weight;
      group.add({ term: part, boost, kind: 'part', coverage: share * weight });
    }
    if (main.has(part)) addConcepts(group, part, boosts.partConcept * factor, share, lexicon);
  }
}

function addConcepts(
  group: Alternatives,
  key: string,
  boost: number,
  coverage: number,
  lexicon: Lexicon,
  withRelated = false,
): void {
  for (const { concept, weight } of lexicon.concepts(key)) {
    group.add({
      term: concept,
      boost: boost * weight,
      kind: 'concept',
      coverage: coverage * weight,
    });
    if (!withRelated) continue;
    for (const near of lexicon.concepts(concept)) {
      const share = weight * near.weight;
      group.add({
        term: near.concept,
        boost: boost * share,
        kind: 'concept',
        coverage: coverage * share,
      });
    }
  }
}

/** Neighbours that are one label ("nursing home") or were meant as one word ("språk modell"). */
export function addNeighbours(
  groups: readonly Alternatives[],
  words: readonly string[],
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const terms = words.map((word) => wordTerms(word, lexicon).term);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + longestLabel); to++) {
      const key = terms.slice(from, to).join(' ');
      if (lexicon.concepts(key).length === 0) continue;
      for (const group of groups.slice(from, to)) {
        // "public transport" is one thing; what "public" means alone matters less.
        group.weaken(0.5);
        addConcepts(group, key, boosts.concept, 0.95, lexicon);
      }
    }
    const second = words[from + 1];
    if (second === undefined) continue;
    for (const link of ['', 's', 'e']) {
      const { term } = wordTerms(`${words[from] ?? ''}${link}${second}`, lexicon);
      const known = vocabulary.has(term);
      for (const group of groups.slice(from, from + 2)) {
        if (known) group.add({ term, boost: boosts.joined, kind: 'joined', coverage: 1 });
        addConcepts(group, term, boosts.concept, 0.95, lexicon);
      }
    }
  }
}

/**
 * What the last word, while it is typed, may become: terms and labels that begin with it, and labels of
 * several words that begin with the words before it.
 *
 * @param known whether what is typed is already a word
 */
export function addCompletions(
  group: Alternatives,
  before: readonly string[],
  typed: string,
  known: boolean,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  if (/\d/.test(typed)) return;
  const doubt = known ? 0.25 : 1;
  const coverage = known ? 0.5 : 0.8;
  const terms = before.map((word) => wordTerms(word, lexicon).term);
  const alone = typed.length >= shortestPrefix;
  for (const prefix of new Set([fold(typed), fold(toBokmal(typed))])) {
    const completions = alone ? vocabulary.withPrefix(prefix, prefixLimit) : [];
    completions.forEach((term, rank) => {
      // The word itself with other letters (mal for mål) is no completion of it.
      if (known && term === prefix) return;
      // Many rare completions together must not outweigh the likely one.
      const boost = (boosts.prefix * doubt) / (1 + rank / 3);
      group.add({ term, boost, kind: 'prefix', coverage });
    });
    const first = alone ? 0 : 1;
    for (let words = first; words < longestLabel && words <= terms.length; words++) {
      const beginning = [...terms.slice(terms.length - words), prefix].join(' ');
      for (const key of lexicon.completions(beginning, completionLimit)) {
        addConcepts(group, key, boosts.completion * doubt, coverage, lexicon);
      }
    }
  }
}

/** What is known inside a word that cannot be read, or begins as it does: better than no hit at all. */
export function addLooseParts(
  group: Alternatives,
  word: string,
  lexicon: Lexicon,
  vocabulary: TermVocabulary,
): void {
  const { term } = wordTerms(word, lexicon);
  for (let length = term.length - 1; length >= shortestBeginning; length--) {
    const terms = vocabulary.withPrefix(term.slice(0, length), 3);
    for (const near of terms) group.add({ term: near, boost: 2, kind: 'part', coverage: 0.4 });
    if (terms.length > 0) break;
  }
  for (const part of looseParts(toBokmal(word), (stem) => lexicon.isPart(stem))) {
    addWord(group, part, [], 0.3, 'part', lexicon, vocabulary);
  }
}
