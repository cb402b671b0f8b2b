/** Without the fields that are undefined. */
export function definedOnly(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** The group, or undefined when nothing in it is defined. */
export function compact(data: Record<string, unknown>): Record<string, unknown> | undefined {
  const defined = definedOnly(data);
  return Object.keys(defined).length > 0 ? defined : undefined;
}

/** The list, or undefined when it is empty: our lists have at least one item. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Each value once, in order; undefined left out. */
export function unique<T>(list: readonly (T | undefined)[]): T[] {
  const byKey = new Map(
    list.filter((item) => item !== undefined).map((item) => [JSON.stringify(item), item]),
  );
  return [...byKey.values()];
}
