/** Above this many comparisons a long list is only aligned at its ends. */
const MOST_COMPARISONS = 1_000_000;

/** Items less alike than this are another thing, not the same thing changed. */
const ALIKE = 0.3;

/** True for a group of front matter: a plain object, neither a list nor a Date. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** True when two values of front matter say the same; the order of a group's keys says nothing. */
export function sameValue(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length && before.every((item, index) => sameValue(item, after[index]))
    );
  }
  if (isGroup(before) && isGroup(after)) {
    const keys = Object.keys(before);
    return (
      keys.length === Object.keys(after).length &&
      keys.every((key) => Object.hasOwn(after, key) && sameValue(before[key], after[key]))
    );
  }
  return Object.is(before, after);
}

/**
 * Finds which item of a list each item of its new version continues: first the items that are
 * equal, by their longest common subsequence; then those that have moved; then, between the ones
 * that stayed, those that are alike, and single values that stand in the place of another.
 *
 * @returns for each item of `after` the index of its item in `before`, each index once at most;
 *   undefined for a new item
 * @see https://en.wikipedia.org/wiki/Longest_common_subsequence
 */
export function alignItems(
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const stayed = alignEqual(before, after);
  if (before.length * after.length > MOST_COMPARISONS) return stayed;
  const aligned = [...stayed];
  const free = new Set(before.keys());
  for (const index of stayed) if (index !== undefined) free.delete(index);
  after.forEach((item, index) => {
    if (aligned[index] !== undefined) return;
    const moved = [...free].find((candidate) => sameValue(before[candidate], item));
    if (moved === undefined) return;
    aligned[index] = moved;
    free.delete(moved);
  });
  let from = 0;
  let gap: number[] = [];
  // One more than there are: the last gap ends with the lists.
  for (let index = 0; index <= after.length; index += 1) {
    const match = index === after.length ? before.length : stayed[index];
    if (match === undefined) {
      if (aligned[index] === undefined) gap.push(index);
      continue;
    }
    const old = [...free].filter((candidate) => candidate >= from && candidate < match);
    const found = alignAlike(
      old.map((candidate) => before[candidate]),
      gap.map((place) => after[place]),
    );
    gap.forEach((place, position) => {
      const candidate = found[position];
      if (candidate !== undefined) aligned[place] = old[candidate];
    });
    from = match + 1;
    gap = [];
  }
  return aligned;
}

/**
 * Aligns equal items only, by their longest common subsequence.
 *
 * @returns for each item of `after` the index of its equal in `before`, rising
 */
export function alignEqual(
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const aligned = after.map((): number | undefined => undefined);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameValue(before[head], after[head])) aligned[head] = head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    sameValue(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    aligned[after.length - 1 - tail] = before.length - 1 - tail;
    tail += 1;
  }
  const rows = before.slice(head, before.length - tail);
  const columns = after.slice(head, after.length - tail);
  bestPairs(rows, columns, (row, column) => (sameValue(row, column) ? 1 : 0)).forEach(
    (row, column) => {
      if (row !== undefined) aligned[head + column] = head + row;
    },
  );
  return aligned;
}

function alignAlike(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const isSingle = (value: unknown) => typeof value !== 'object' || value === null;
  if (before.length === after.length && [...before, ...after].every(isSingle))
    return after.map((_, index) => index);
  return bestPairs(before, after, (row, column) => {
    const alike = likeness(row, column);
    return alike < ALIKE ? 0 : alike;
  });
}

/** Pairs rows with columns, both rising, so that the sum of their scores is the highest. */
function bestPairs<T>(
  rows: readonly T[],
  columns: readonly T[],
  score: (row: T, column: T) => number,
): (number | undefined)[] {
  const paired = columns.map((): number | undefined => undefined);
  const width = columns.length + 1;
  if (rows.length * columns.length > MOST_COMPARISONS) return paired;
  const scores = new Float64Array(rows.length * columns.length);
  const sums = new Float64Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    for (let column = columns.length - 1; column >= 0; column -= 1) {
      const value = score(rows[row]!, columns[column]!);
      scores[row * columns.length + column] = value;
      const with_ = value > 0 ? value + sums[(row + 1) * width + column + 1]! : 0;
      sums[row * width + column] = Math.max(
        with_,
        sums[(row + 1) * width + column]!,
        sums[row * width + column + 1]!,
      );
    }
  }
  for (let row = 0, column = 0; row < rows.length && column < columns.length;) {
    const here = sums[row * width + column]!;
    const value = scores[row * columns.length + column]!;
    if (value > 0 && here === value + sums[(row + 1) * width + column + 1]!) {
      paired[column] = row;
      row += 1;
      column += 1;
    } else if (here === sums[(row + 1) * width + column]!) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return paired;
}

/** How much two values have in common, from 0 to 1. */
function likeness(before: unknown, after: unknown): number {
  if (sameValue(before, after)) return 1;
  if (typeof before === 'string' && typeof after === 'string') return textLikeness(before, after);
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = before.filter((item) => after.some((other) => sameValue(item, other))).length;
    return shared / Math.max(before.length, after.length, 1);
  }
  if (!isGroup(before) || !isGroup(after)) return 0;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  let sum = 0;
  for (const key of keys) {
    if (Object.hasOwn(before, key) && Object.hasOwn(after, key))
      sum += likeness(before[key], after[key]);
  }
  return sum / Math.max(keys.size, 1);
}

function textLikeness(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return (head + tail) / Math.max(before.length, after.length, 1);
}
