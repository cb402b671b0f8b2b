/**
 * Those of sorted keys (code points) that begin with a prefix, the prefix itself among them.
 *
 * @param limit how many at most: the first
 */
export function keysWithPrefix(
  keys: readonly string[],
  prefix: string,
  limit = Infinity,
): readonly string[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end - low < limit && keys[end]?.startsWith(prefix)) end += 1;
  return keys.slice(low, end);
}

/** As `keysWithPrefix`, without the prefix itself: what it may become. */
export function longerKeys(
  keys: readonly string[],
  prefix: string,
  limit: number,
): readonly string[] {
  return keysWithPrefix(keys, prefix, limit + 1)
    .filter((key) => key !== prefix)
    .slice(0, limit);
}
