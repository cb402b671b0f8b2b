import { basename } from 'node:path';
import { createValueCleaner, MAX_ORGANIZATION_NAME } from './clean-value.ts';
import { detectFormat, FORMATS } from './detect-format.ts';
import { keptIdentifier } from './identity.ts';
import { createImportNotes } from './import-notes.ts';
import { createCodeMapper } from './map-codes.ts';
import { openText } from './open-text.ts';
import type { ReadContext } from './read-context.ts';
import { ImportFileError, type NamedOrganization } from './record.ts';

interface CollectOptions {
  files: readonly string[];
  vocabularies: ReadContext['vocabularies'];
  /** The kind that our own CSV holds. */
  kind: ReadContext['kind'];
  partBytes?: number | undefined;
  /** Called with how much of a file has been read (0–1). */
  onPart?: (file: string, share: number) => void;
}

/**
 * Reads files for the organizations they name, and holds nothing else of them. A record that stands
 * twice counts the first time only, as in the import. Faults are left for the import to tell.
 *
 * @returns each organization once, names as they are written in entries, those with a number first;
 *   by number and name, so that the order of files and records is of no matter
 */
export async function collectOrganizations(options: CollectOptions): Promise<NamedOrganization[]> {
  const found = new Map<string, NamedOrganization>();
  const met = new Set<string>();
  for (const file of options.files) {
    try {
      await collectFrom(file, options, found, met);
    } catch (error) {
      if (!(error instanceof ImportFileError)) throw error;
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.number === undefined) - Number(b.number === undefined) ||
      compare(a.number ?? '', b.number ?? '') ||
      compare(a.name, b.name),
  );
}

async function collectFrom(
  file: string,
  { vocabularies, kind, partBytes, onPart }: CollectOptions,
  found: Map<string, NamedOrganization>,
  met: Set<string>,
): Promise<void> {
  // The import reads the file again, and counts what it leaves out then.
  const notes = createImportNotes();
  const clean = createValueCleaner(notes);
  const codes = createCodeMapper(vocabularies, notes);
  const fileName = basename(file);
  const source = await openText(file, {
    partBytes,
    onPart: (bytes) => onPart?.(file, source.size === 0 ? 1 : bytes / source.size),
  });
  const format = await detectFormat(fileName, source);
  // Organizations stand there by the ids of their entries.
  if (format === 'csv') return;
  const context = { clean, codes, notes, vocabularies, kind, fileName };
  for await (const record of FORMATS[format].read(source, context)) {
    if ('refused' in record) continue;
    const identity = JSON.stringify([record.kind, keptIdentifier(record.identifier)]);
    if (met.has(identity)) continue;
    met.add(identity);
    const named = (record.participants ?? []).map(({ organization }) => organization);
    if (record.publisher) named.push(record.publisher);
    for (const { name: written, number, homepage } of named) {
      const name = clean.line(written, MAX_ORGANIZATION_NAME) ?? '';
      const key = JSON.stringify([number, name]);
      const [first] = [found.get(key)?.homepage, homepage]
        .filter((address) => address !== undefined)
        .sort(compare);
      found.set(key, { name, number, homepage: first });
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
