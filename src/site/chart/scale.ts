/**
 * The radius of a circle whose area stands for a number: twice the number, twice the ink. One alone
 * keeps a radius that can be seen.
 *
 * @param largest the number that gets `maximum` as radius
 */
export function circleRadius(count: number, largest: number, maximum: number): number {
  if (count <= 0 || largest <= 0) return 0;
  const radius = maximum * Math.sqrt(count / largest);
  return round(Math.max(Math.min(3, maximum), radius));
}

/** The length of a bar for a number, where `largest` fills `length`. */
export function barLength(count: number, largest: number, length: number): number {
  return largest <= 0 ? 0 : round((count / largest) * length);
}

/**
 * How dark a cell is.
 *
 * @param share 0–1
 * @returns 0 (none) to 4 (more than 60 per cent)
 */
export function heatStep(share: number): number {
  if (share <= 0) return 0;
  const limits = [0.15, 0.35, 0.6];
  return 1 + limits.filter((limit) => share > limit).length;
}

/**
 * The years of an axis: none is left out, since an empty year tells something too. Years before the
 * last `most` are gathered in the first column.
 *
 * @returns empty when there are no years; `earlier` is true when the first year stands for all before it
 */
export function yearColumns(
  years: readonly number[],
  most: number,
): { years: number[]; earlier: boolean } {
  if (years.length === 0) return { years: [], earlier: false };
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - most + 1);
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    earlier: years.some((year) => year < first),
  };
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
