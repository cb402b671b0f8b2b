import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { LinkResult } from './check-link.ts';

const cacheSchema = z.record(
  z.string(),
  z.object({
    at: z.number(),
    verdict: z.enum(['ok', 'moved', 'warning', 'dead']),
    message: z.string(),
    target: z.string().exactOptional(),
  }),
);

/** What earlier runs found. */
export interface LinkCache {
  /** The result, when it is young enough. */
  get(address: string): LinkResult | undefined;
  /** Remembers a result, and writes it to the file at once. */
  set(address: string, result: LinkResult): void;
}

const HOUR = 3_600_000;

/**
 * Opens the file that results are remembered in. A file that cannot be read is begun anew.
 *
 * @param file a JSON file; its folder is made when it is missing
 * @param days for how long an address that answers is left in peace; one that fails is asked for
 *   again after an hour, so that a run can go on but a mended page is soon seen
 * @param now the clock, in milliseconds
 */
export function openLinkCache(file: string, days: number, now: () => number = Date.now): LinkCache {
  const known = readCache(file);
  return {
    get(address) {
      const found = Object.hasOwn(known, address) ? known[address] : undefined;
      if (!found) return undefined;
      const { at, ...result } = found;
      const limit = result.verdict === 'ok' || result.verdict === 'moved' ? days * 24 * HOUR : HOUR;
      return now() - at < limit ? result : undefined;
    },
    set(address, result) {
      known[address] = { at: now(), ...result };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.tmp`, JSON.stringify(known, undefined, 1));
      renameSync(`${file}.tmp`, file);
    },
  };
}

function readCache(file: string): z.output<typeof cacheSchema> {
  try {
    return cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing, half written, or of another version: the answers can all be asked for again.
    return {};
  }
}
