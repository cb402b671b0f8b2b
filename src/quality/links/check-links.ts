import { checkLink, type CheckLinkOptions, type LinkResult } from './check-link.ts';
import type { LinkCache } from './link-cache.ts';

export interface CheckLinksOptions extends CheckLinkOptions {
  cache: LinkCache;
  /** How many hosts are asked at the same time. */
  parallel: number;
  /** How many addresses may be asked for in this run; the others are left for the next. */
  max: number;
  /** Called after each address that was asked for. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Checks addresses, those of different hosts side by side. What the cache remembers is not asked
 * for again, and each answer is remembered at once, so that a run that is stopped can go on. A host
 * that is down, or asks us to come back later, is left in peace for the rest of the run.
 *
 * @returns address → result; an address that was not asked for has none
 */
export async function checkLinks(
  addresses: Iterable<string>,
  options: CheckLinksOptions,
): Promise<Map<string, LinkResult>> {
  const { cache, parallel, max, onProgress } = options;
  const results = new Map<string, LinkResult>();
  const toAsk: string[] = [];
  for (const address of addresses) {
    const known = cache.get(address);
    if (known) results.set(address, known);
    else if (toAsk.length < max) toAsk.push(address);
  }
  // One list for each host: a worker that takes a host never waits for another worker.
  const byHost = [...Map.groupBy(toAsk, (address) => new URL(address).host).values()];
  let done = 0;
  const worker = async () => {
    for (let list = byHost.shift(); list; list = byHost.shift()) {
      for (const address of list) {
        if (options.hosts.isClosed(new URL(address).host)) break;
        const result = await checkLink(address, options);
        results.set(address, result);
        cache.set(address, result);
        done += 1;
        onProgress?.(done, toAsk.length);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return results;
}
