import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CURRENT_SCHEMA_VERSION } from '../catalog/migrate/versions.ts';
import type { VersionChange } from './compare-versions.ts';

/** Raise the first number when the comparison gives another answer for the same two versions. */
const COMPARISON_VERSION = `1.${CURRENT_SCHEMA_VERSION}`;

/** Remembers how two blobs differ: blobs never change, so neither does the answer. */
export interface VersionCache {
  get(key: string): VersionChange | undefined;
  set(key: string, change: VersionChange): void;
  /** Writes what was asked for, where something is new; a cache that cannot be written costs time, never a build. */
  save(): void;
}

/**
 * Opens the cache of comparisons: one JSON array a line, so that a damaged line costs only itself.
 *
 * @param file where it lies; without it everything is compared anew
 */
export function openVersionCache(file?: string): VersionCache {
  const known = file ? readCache(file) : new Map<string, VersionChange>();
  const used = new Map<string, VersionChange>();
  let grown = false;
  return {
    get(key) {
      const change = known.get(key);
      if (change) used.set(key, change);
      return change;
    },
    set(key, change) {
      used.set(key, change);
      grown = true;
    },
    save() {
      if (!file || (!grown && used.size === known.size)) return;
      const lines = [COMPARISON_VERSION, ...[...used].map((line) => JSON.stringify(line))];
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, lines.join('\n'));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A read-only folder is fine: the next run compares again.
      }
    },
  };
}

function readCache(file: string): Map<string, VersionChange> {
  const known = new Map<string, VersionChange>();
  if (!existsSync(file)) return known;
  const [version, ...lines] = readFileSync(file, 'utf8').split('\n');
  if (version !== COMPARISON_VERSION) return known;
  for (const line of lines) {
    try {
      const [key, change] = JSON.parse(line) as [string, VersionChange];
      known.set(key, change);
    } catch {
      // It is compared again.
    }
  }
  return known;
}
