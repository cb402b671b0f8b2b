import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** SHA-256 in hexadecimal, as `digest` of an entry. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts a new text in the place of a file, unless somebody has changed the file meanwhile. The text
 * is written beside it and moved: whoever reads gets the whole old file or the whole new one, and a
 * full disk leaves the old. The file keeps its permissions.
 *
 * @param path of a file that exists
 * @param digest of the bytes that the new text was made from
 * @returns false when the file is another by now, and was left as it is
 */
export function replaceFile(path: string, digest: string, text: string): boolean {
  // The readers of content pass over names that begin with a dot.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flush: true });
    chmodSync(beside, statSync(path).mode);
    if (digestOf(readFileSync(path)) !== digest) return false;
    renameSync(beside, path);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}
