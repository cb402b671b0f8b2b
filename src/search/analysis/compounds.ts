import { fold } from './normalize.ts';
import { stem } from './stem.ts';

/** Shortest part that is looked up at all. */
const shortestPart = 3;
/** Compounds longer than this are not split: no word is. */
const longestCompound = 40;
/** What most words have. */
const noParts: readonly string[] = [];

/**
 * The words that a compound is made of, as stems: each known head and tail at every place where both
 * sides can be read as known words ("byggesaksbehandling" → bygg, byggesak, saksbehandling, behandling).
 * Norwegian, Danish and nynorsk write compounds in one word, with -s- or -e- between the parts; see
 * Språkrådet on "fuge-s" (https://sprakradet.no/svardatabase/) and the dictionary method of Lucene's
 * DictionaryCompoundWordTokenFilter.
 *
 * @param word lower case, in bokmål spelling (see `toBokmal`)
 * @param isPart knows the folded stems that compounds are made of
 */
export function compoundParts(word: string, isPart: (stem: string) => boolean): readonly string[] {
  const length = word.length;
  if (length < 2 * shortestPart + 1 || length > longestCompound) return noParts;

  const piece = (from: number, to: number): string | undefined => {
    if (to - from < shortestPart) return undefined;
    const stemmed = stem(word.slice(from, to));
    return isPart(fold(stemmed)) ? stemmed : undefined;
  };
  const linked = (from: number, to: number): string | undefined => {
    const last = word[to - 1];
    // saks- is sak, though saks is a word too; but helse- is not hels-.
    const unlinked = last === 's' ? piece(from, to - 1) : undefined;
    return unlinked ?? piece(from, to) ?? (last === 'e' ? piece(from, to - 1) : undefined);
  };

  // One known word from a cut, and one known word up to a cut: most words have none, and are done soon.
  const tails: (string | undefined)[] = [];
  let lastCut = 0;
  for (let cut = shortestPart; cut <= length - shortestPart; cut++) {
    const tail = piece(cut, length);
    if (tail === undefined) continue;
    tails[cut] = tail;
    lastCut = cut;
  }
  const heads: (string | undefined)[] = [];
  let firstCut = 0;
  for (let cut = shortestPart; cut <= lastCut; cut++) {
    const head = linked(0, cut);
    if (head === undefined) continue;
    heads[cut] = head;
    firstCut ||= cut;
  }
  if (firstCut === 0) return noParts;

  // Cuts that the word can be read up to, in one known word or more.
  const reached: number[] = [];
  for (let cut = firstCut; cut <= lastCut; cut++) {
    if (heads[cut] !== undefined || reached.some((from) => linked(from, cut) !== undefined))
      reached.push(cut);
  }
  // Of those the ones that it can also be read on from, to the end.
  const cuts: number[] = [];
  for (const cut of reached.reverse()) {
    if (tails[cut] !== undefined || cuts.some((to) => linked(cut, to) !== undefined))
      cuts.push(cut);
  }
  const parts = new Set<string>();
  for (const cut of cuts.reverse()) {
    const head = heads[cut];
    if (head !== undefined) parts.add(head);
    const tail = tails[cut];
    if (tail !== undefined) parts.add(tail);
  }
  return [...parts];
}

/** Shortest head or tail that is trusted without knowing the rest of the word. */
const shortestLoose = 5;

/**
 * The longest known tail and the longest known head of a word that cannot be read to the end
 * ("mammapermisjon" → permisjon), as slices of the word. For words that nothing else is known about.
 */
export function looseParts(word: string, isPart: (stem: string) => boolean): string[] {
  const limited = word.slice(0, longestCompound);
  const known = (slice: string) => isPart(fold(stem(slice)));
  const parts: string[] = [];
  for (let from = 2; from <= limited.length - shortestLoose; from++) {
    if (!known(limited.slice(from))) continue;
    parts.push(limited.slice(from));
    break;
  }
  for (let to = limited.length - 2; to >= shortestLoose; to--) {
    if (!known(limited.slice(0, to))) continue;
    parts.push(limited.slice(0, to));
    break;
  }
  return parts;
}
