import { fold } from './normalize.ts';
import { stem } from './stem.ts';

/** Shortest part that is looked up at all. */
const shortestPart = 3;
/** Compounds longer than this are not split: no word is. */
const longestCompound = 40;

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
export function compoundParts(word: string, isPart: (stem: string) => boolean): string[] {
  const length = word.length;
  if (length < 2 * shortestPart + 1 || length > longestCompound) return [];

  // tails[i]: the rest from i can be read to the end; tailPart[i]: as one known word.
  const tailPart = new Map<number, string>();
  const readable = new Array<boolean>(length + 1).fill(false);
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
  for (let from = length - shortestPart; from >= shortestPart; from--) {
    const whole = piece(from, length);
    if (whole !== undefined) {
      tailPart.set(from, whole);
      readable[from] = true;
      continue;
    }
    for (let to = from + shortestPart; to <= length - shortestPart; to++) {
      if (readable[to] === true && linked(from, to) !== undefined) {
        readable[from] = true;
        break;
      }
    }
  }
  const heads = new Map<number, string>();
  const covered = new Array<boolean>(length + 1).fill(false);
  covered[0] = true;
  for (let to = shortestPart; to <= length - shortestPart; to++) {
    const head = linked(0, to);
    if (head !== undefined) {
      heads.set(to, head);
      covered[to] = true;
      continue;
    }
    for (let from = to - shortestPart; from >= shortestPart; from--) {
      if (covered[from] === true && linked(from, to) !== undefined) {
        covered[to] = true;
        break;
      }
    }
  }
  const parts = new Set<string>();
  for (let cut = shortestPart; cut <= length - shortestPart; cut++) {
    if (covered[cut] !== true || readable[cut] !== true) continue;
    const head = heads.get(cut);
    if (head !== undefined) parts.add(head);
    const tail = tailPart.get(cut);
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
