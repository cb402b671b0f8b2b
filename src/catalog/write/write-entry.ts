import { isDeepStrictEqual } from 'node:util';
import { parseFrontMatter } from '../read/front-matter.ts';
import type { Kind } from '../schema/kind.ts';
import { entryFileText, frontMatterInOrder } from './entry-file-text.ts';

/**
 * Writes an entry as the text of a content file, and proves it by reading it back.
 *
 * @param kind the entry's kind
 * @param data the front matter in today's shape, JSON values; keys with `undefined` are left out
 * @param body Markdown; read back without blank lines at its ends, and with a line end last
 * @returns a text that `parseFrontMatter` reads back as the same data, with the current
 *   `schemaVersion`, and body
 * @throws RangeError when the data cannot be written so, for example a Date or a Symbol
 */
export function writeEntry(kind: Kind, data: Readonly<Record<string, unknown>>, body = ''): string {
  const text = entryFileText(kind, data, body);
  if (!isDeepStrictEqual(parseFrontMatter(text).data, frontMatterInOrder(kind, data))) {
    throw new RangeError('The data has values that front matter cannot hold');
  }
  return text;
}
