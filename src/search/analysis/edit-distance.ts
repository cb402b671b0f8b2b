/**
 * Distance between a typed and a known word: optimal string alignment (F. Damerau, "A technique for
 * computer detection and correction of spelling errors", 1964), where slips that hands make often cost less.
 */

/** Rows of the Norwegian keyboard (NS-ISO/IEC 9995, "QWERTY Norwegian"): neighbours are slips. */
const rows = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];
const place = new Map<string, readonly [row: number, column: number]>();
rows.forEach((row, at) =>
  [...row].forEach((key, column) => place.set(key, [at, column + at * 0.3])),
);

/** Letters that stand for each other without the right keyboard or ear. */
const alike = new Set(
  ['aå', 'aæ', 'oø', 'oå', 'eæ', 'eé', 'iy', 'kc', 'sz', 'vw', 'kq', 'uv'].flatMap((p) => [
    p,
    [...p].reverse().join(''),
  ]),
);

const slip = 0.7;
const neighbour = 0.8;
const sound = 0.5;
const doubled = 0.5;

/** Letters that have costs of their own, by their number; any other letter is just right or wrong. */
const letters = [...new Set([...place.keys(), ...[...alike].flatMap((pair) => [...pair])])];
const letterNumbers = new Uint8Array(256);
letters.forEach((letter, i) => (letterNumbers[letter.charCodeAt(0)] = i + 1));
const size = letters.length + 1;
const costs = new Float64Array(size * size).fill(1);
letters.forEach((a, i) => {
  letters.forEach((c, j) => (costs[(i + 1) * size + j + 1] = substitution(a, c)));
});

/** Rows of the table, kept between calls: thousands of words are compared for one that is misspelled. */
const longest = 128;
let before = new Float64Array(longest + 1);
let last = new Float64Array(longest + 1);
let row = new Float64Array(longest + 1);

/**
 * The distance, or Infinity when it is more than `limit`. Both words are lower case.
 * 1 for a letter too many, too few or wrong; less for swapped, doubled, neighbouring and alike letters.
 */
export function editDistance(typed: string, known: string, limit: number): number {
  const m = typed.length;
  const n = known.length;
  if (Math.abs(m - n) > limit * 2 || n > longest) return Infinity;
  for (let j = 0; j <= n; j++) last[j] = j;
  let a = -1;
  let leastBefore = 0;
  for (let i = 1; i <= m; i++) {
    row[0] = i;
    let least = i;
    const typedBefore = a;
    a = typed.charCodeAt(i - 1);
    const remove = a === typedBefore ? doubled : 1;
    const costsOfA = (a < 256 ? letterNumbers[a]! : 0) * size;
    let c = -1;
    for (let j = 1; j <= n; j++) {
      const knownBefore = c;
      c = known.charCodeAt(j - 1);
      let cost = last[j - 1]!;
      if (a !== c) cost += costs[costsOfA + (c < 256 ? letterNumbers[c]! : 0)]!;
      cost = Math.min(cost, last[j]! + remove);
      cost = Math.min(cost, row[j - 1]! + (c === knownBefore ? doubled : 1));
      if (i > 1 && j > 1 && a === knownBefore && c === typedBefore && a !== c) {
        cost = Math.min(cost, before[j - 2]! + slip);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // Swapped letters reach over one row, so this row alone does not tell.
    if (least > limit && leastBefore + slip > limit) return Infinity;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  const distance = last[n]!;
  return distance <= limit ? distance : Infinity;
}

function substitution(a: string, c: string): number {
  if (a === c) return 0;
  if (alike.has(a + c)) return sound;
  const from = place.get(a);
  const to = place.get(c);
  if (from === undefined || to === undefined) return 1;
  return Math.abs(from[0] - to[0]) <= 1 && Math.abs(from[1] - to[1]) < 1.2 ? neighbour : 1;
}
