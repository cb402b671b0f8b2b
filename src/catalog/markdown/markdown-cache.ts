import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type MarkdownResult, renderMarkdown } from './render-markdown.ts';

/** Raise when the renderer gives something else for the same Markdown. */
const RENDERER_VERSION = '2';

/** Renders Markdown, and remembers by the digest of the text what has been rendered before. */
export interface MarkdownCache {
  render(markdown: string): MarkdownResult;
  /** Writes what is new to the cache file; a cache that cannot be written costs time, never a build. */
  save(): void;
}

/**
 * Opens a cache of rendered Markdown. The file holds one JSON object a line, so that a half-written
 * or damaged line costs only that entry.
 *
 * @param file where the cache lies; without it everything is rendered anew
 */
export function openMarkdownCache(file?: string): MarkdownCache {
  const known = file ? readCache(file) : new Map<string, MarkdownResult>();
  const used = new Map<string, MarkdownResult>();
  let grown = false;
  return {
    render(markdown) {
      const key = digest(markdown);
      let result = used.get(key) ?? known.get(key);
      if (!result) {
        result = renderMarkdown(markdown);
        grown = true;
      }
      used.set(key, result);
      return result;
    },
    save() {
      if (!file || (!grown && used.size === known.size)) return;
      const lines = [
        RENDERER_VERSION,
        ...[...used].map(([key, result]) => JSON.stringify([key, result])),
      ];
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, lines.join('\n'));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A read-only folder is fine: the next run renders again.
      }
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function readCache(file: string): Map<string, MarkdownResult> {
  const known = new Map<string, MarkdownResult>();
  if (!existsSync(file)) return known;
  const [version, ...lines] = readFileSync(file, 'utf8').split('\n');
  if (version !== RENDERER_VERSION) return known;
  for (const line of lines) {
    try {
      const [key, result] = JSON.parse(line) as [string, MarkdownResult];
      known.set(key, result);
    } catch {
      // The entry is rendered again.
    }
  }
  return known;
}
