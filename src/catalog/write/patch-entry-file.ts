import { kindDefinitions } from '../kinds.ts';
import { bodyOf, type FileText, readEntryFile, splitEntryFile } from '../read/read-entry-file.ts';
import { fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/kind.ts';
import { alignEqual, isGroup, sameValue } from './align-items.ts';
import { entryFileText } from './entry-file-text.ts';
import { patchFrontMatter } from './patch-front-matter.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Writes an entry over the file it was read from, so that a reviewer sees what was changed and
 * nothing else: values that are the same keep their bytes, with comments, quotation marks and line
 * breaks; the others are written where they stand, in the style they have. The text is read back,
 * and only given when it says exactly the new data.
 *
 * @param original the whole file as it was; a byte order mark and CRLF stay
 * @param kind the entry's kind, for the place of new fields
 * @param data the new front matter, JSON values; keys with `undefined` are left out;
 *   `schemaVersion` is a field as any other
 * @param body the new Markdown; blank lines at its ends say nothing
 * @returns the original itself when nothing differs, and the text of `entryFileText` where the
 *   original cannot be read or changed in place
 * @throws RangeError as `entryFileText`, for data that front matter cannot hold
 */
export function patchEntryFile(original: string, kind: Kind, data: Data, body = ''): string {
  return (
    patch(original, kind, withoutUndefined(data) as Data, body) ?? entryFileText(kind, data, body)
  );
}

function patch(original: string, kind: Kind, data: Data, body: string): string | undefined {
  const file = splitEntryFile(original);
  const read = readEntryFile(original);
  // A lone CR ends a line in YAML; a fence with more on its line ends the fields for some readers.
  if (!file || !read || /\r(?!\n)|^---/m.test(file.yaml)) return undefined;
  const isSameData = sameValue(read.data, data);
  const isSameBody = trimmed(read.body) === trimmed(body);
  if (isSameData && isSameBody) return original;
  try {
    const lines = file.yaml.replaceAll('\r\n', '\n');
    const { schema } = kindDefinitions[kind];
    const yaml = isSameData ? lines : patchFrontMatter(lines, read.data, data, fieldsOf(schema));
    if (yaml === undefined) return undefined;
    const text = withLineEndsOf(
      original,
      file.opening + yaml + (isSameBody ? file.closing + file.body : withBody(file, body)),
    );
    const back = readEntryFile(text);
    const isProven = back && sameValue(back.data, data) && trimmed(back.body) === trimmed(body);
    return isProven ? text : undefined;
  } catch {
    // Brackets a thousand deep, or a value that no YAML can hold: the other writer tells.
    return undefined;
  }
}

/** A body without what readers pass over: blank lines at its ends, and how its lines end. */
const trimmed = (body: string) =>
  body
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** The second fence and another body under it, with as many blank lines around it as before. */
function withBody(file: FileText, body: string): string {
  const closing = file.closing.endsWith('\n') ? file.closing : `${file.closing}\n`;
  const text = trimmed(body);
  if (text === '') return closing;
  const before = file.body.replaceAll('\r\n', '\n');
  const content = bodyOf(file);
  if (content.trim() === '') return `${closing}\n${text}\n`;
  const above = before.slice(0, before.length - content.length);
  return closing + above + text + content.slice(content.trimEnd().length);
}

/** The same text with the line ends of the original: each line that it had, and most for the others. */
function withLineEndsOf(original: string, text: string): string {
  const windows = original.split('\r\n').length - 1;
  if (windows === 0) return text;
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const all = original.split('\n').length - 1;
  if (windows === all) return lines.join('\r\n');
  const ends = original.split('\n').map((line) => line.endsWith('\r'));
  const before = original.split('\n').map((line) => line.replace(/\r$/, ''));
  const aligned = alignEqual(before, lines);
  return lines
    .map((line, index) => {
      if (index === lines.length - 1) return line;
      const same = aligned[index];
      const isWindows =
        same === undefined || same === before.length - 1 ? windows > all / 2 : ends[same];
      return line + (isWindows ? '\r\n' : '\n');
    })
    .join('');
}

/** The same data without keys that hold nothing; a key named `__proto__` stays a key. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, withoutUndefined(inner)]],
    ),
  );
}
