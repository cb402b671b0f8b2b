import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, fixEntry } from '../../src/catalog/fix/fix-entry.ts';
import { readEntries } from '../../src/catalog/read/read-entries.ts';
import { readVocabularies } from '../../src/catalog/read/read-vocabularies.ts';
import { digestOf, replaceFile } from '../../src/catalog/write/replace-file.ts';

/** A file that was mended. */
export interface FixedFile {
  /** Path from the content folder. */
  file: string;
  changes: readonly Change[];
}

/**
 * Mends every entry of a content folder that can be read, and writes those that changed. A file
 * that somebody changes at the same moment is left for the next run.
 *
 * @param contentFolder the folder that holds `datasets/`, `use-cases/` …
 * @param only ids; none means every entry
 */
export function fixFiles(contentFolder: string, only: readonly string[] = []): FixedFile[] {
  const { vocabularies } = readVocabularies(contentFolder);
  return readEntries(contentFolder).entries.flatMap(({ file, id, kind }) => {
    if (only.length > 0 && !only.includes(id)) return [];
    const path = join(contentFolder, file);
    const bytes = readFileSync(path);
    const { text, changes } = fixEntry(bytes.toString('utf8'), kind, vocabularies);
    if (changes.length === 0 || !replaceFile(path, digestOf(bytes), text)) return [];
    return [{ file, changes }];
  });
}
