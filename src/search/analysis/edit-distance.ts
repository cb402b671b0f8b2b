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

/**
 * The distance, or Infinity when it is more than `limit`. Both words are lower case.
 * 1 for a letter too many, too few or wrong; less for swapped, doubled, neighbouring and alike letters.
 */
export function editDistance(typed: string, known: string, limit: number): number {
  const m = typed.length;
  const n = known.length;
  if (Math.abs(m - n) > limit * 2) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: n + 1 }, (_, j) => j);
  for (let i = 1; i <= m; i++) {
    const row = [i];
    let least = i;
    const a = typed[i - 1] ?? '';
    for (let j = 1; j <= n; j++) {
      const c = known[j - 1] ?? '';
      const above = last[j] ?? Infinity;
      const diagonal = last[j - 1] ?? Infinity;
      const left = row[j - 1] ?? Infinity;
      let cost = diagonal + substitution(a, c);
      cost = Math.min(cost, above + (a === typed[i - 2] ? doubled : 1));
      cost = Math.min(cost, left + (c === known[j - 2] ? doubled : 1));
      if (i > 1 && j > 1 && a === known[j - 2] && c === typed[i - 2] && a !== c) {
        cost = Math.min(cost, (before[j - 2] ?? Infinity) + slip);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    before = last;
    last = row;
  }
  const distance = last[n] ?? Infinity;
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
