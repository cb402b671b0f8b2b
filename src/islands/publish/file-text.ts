import type { Kind } from '../../catalog/schema/kind.ts';
import type { FormData } from './form-data.ts';

const wholeWriter = () => import('../../catalog/write/entry-file-text.ts');
const writerInPlace = () =>
  Promise.all([
    import('../../catalog/read/read-entry-file.ts'),
    import('../../catalog/write/patch-entry-file.ts'),
  ]);

/** Fetches what `fileText` needs, so that it is here when it is asked for. */
export async function fetchWriters(original: string | undefined): Promise<void> {
  await (original === undefined ? wholeWriter() : writerInPlace());
}

/**
 * The text of the file that the form hands over: over the file that it began with, so that only
 * what was changed differs, or a new one. The writers are fetched when there is something to write.
 *
 * @param data front matter, from `frontMatterOf`
 * @param original the whole file that was opened; undefined for a new entry
 */
export async function fileText(
  kind: Kind,
  data: FormData,
  body: string,
  original: string | undefined,
): Promise<string> {
  if (original === undefined) return (await wholeWriter()).entryFileText(kind, data, body);
  const [{ readEntryFile }, { patchEntryFile }] = await writerInPlace();
  const asRead = withSpacesOf(readEntryFile(original)?.data, data) as FormData;
  return patchEntryFile(original, kind, asRead, body);
}

/**
 * The form trims texts, and a text that differs from its file in nothing else was not changed: the
 * same data, with such texts as the file has them.
 */
function withSpacesOf(before: unknown, now: unknown): unknown {
  if (typeof before === 'string' && typeof now === 'string')
    return before.trim() === now ? before : now;
  if (Array.isArray(before) && Array.isArray(now))
    return now.map((item, index) => withSpacesOf(before[index], item));
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now) return now;
  if (Array.isArray(before) || Array.isArray(now)) return now;
  const own = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, withSpacesOf(own.get(key), value)]),
  );
}
