/** A beginning of words in more shards than this is a wide prefix, answered from a table. */
export const widePrefixShards = 3;

/** How many terms and labels the table of a wide prefix keeps. */
export const widePrefixTerms = 8;

/** The number of the shard that a key belongs to. Keys compare by UTF-16 units, as `<` does. */
export function shardOf(shardStarts: readonly string[], key: string): number {
  let low = 0;
  let high = shardStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (shardStarts[middle]! <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** The first and the last shard that may hold keys with this beginning. */
export function shardsWithPrefix(
  shardStarts: readonly string[],
  prefix: string,
): { first: number; last: number } {
  const first = shardOf(shardStarts, prefix);
  let last = first;
  while (shardStarts[last + 1]?.startsWith(prefix)) last += 1;
  return { first, last };
}

/** Whether a beginning of words is a wide prefix in these shards. */
export function isWidePrefix(shardStarts: readonly string[], prefix: string): boolean {
  const { first, last } = shardsWithPrefix(shardStarts, prefix);
  return last - first >= widePrefixShards;
}

/**
 * The shortest text that is after one key and not after the next: enough to tell two shards apart.
 */
export function separator(last: string, first: string): string {
  let length = 1;
  while (length < first.length && first.slice(0, length) <= last) length += 1;
  // Half of a surrogate pair would not survive UTF-8.
  if (/[\uD800-\uDBFF]$/.test(first.slice(0, length))) length += 1;
  return first.slice(0, length);
}
