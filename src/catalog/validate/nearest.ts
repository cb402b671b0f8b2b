/**
 * The optimal string alignment distance between two words: insertions, deletions, substitutions and
 * swaps of neighbours each cost 1 (Damerau–Levenshtein, restricted).
 *
 * @param limit larger distances are given as `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

/**
 * Finds the word that was probably meant.
 *
 * @returns the nearest candidate within a third of the word's length (at least 2 edits), or a
 *   candidate that begins with the word or ends with it; undefined when nothing is near
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3));
  let partial: string | undefined;
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    const distance = editDistance(wanted, name, bestDistance);
    if (distance < bestDistance || (distance === bestDistance && best === undefined)) {
      best = candidate;
      bestDistance = distance;
    }
    if (wanted.length >= 3 && !partial && (name.startsWith(wanted) || name.endsWith(`-${wanted}`)))
      partial = candidate;
  }
  return best ?? partial;
}
