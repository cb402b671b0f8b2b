import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, fixEntry } from '../../src/catalog/fix/fix-entry.ts';
import { readEntries } from '../../src/catalog/read/read-entries.ts';
import { readVocabularies } from '../../src/catalog/read/read-vocabularies.ts';
import { readUncommitted } from '../../src/history/git.ts';
import { ConflictError, digestOf, saveFile } from '../../src/catalog/write/save-file.ts';

/** A file that was mended. */
export interface FixedFile {
  /** Path from the content folder. */
  file: string;
  changes: readonly Change[];
}

/** A file that somebody else changed meanwhile, and that was left as it is. */
export interface ConflictingFile {
  /** Path from the content folder. */
  file: string;
  /** Bokmål. */
  message: string;
}

/**
 * Mends every entry of a content folder that can be read, and writes those that changed. A file
 * that somebody changes at the same moment is left for the next run. Fields are put in order only
 * in files that are named, or that git has no commit of as they are now: no reader sees the order,
 * and a change of every file hides the one that matters.
 *
 * @param contentFolder the folder that holds `datasets/`, `use-cases/` …
 * @param only ids; none means every entry
 */
export function fixFiles(
  contentFolder: string,
  only: readonly string[] = [],
): { fixed: FixedFile[]; conflicts: ConflictingFile[] } {
  const { vocabularies } = readVocabularies(contentFolder);
  const edited = only.length > 0 ? undefined : readUncommitted(contentFolder);
  const fixed: FixedFile[] = [];
  const conflicts: ConflictingFile[] = [];
  for (const { file, id, kind, digest } of readEntries(contentFolder).entries) {
    if (only.length > 0 && !only.includes(id)) continue;
    const path = join(contentFolder, file);
    try {
      const before = readFileSync(path);
      // The entry was told to be readable as it was then.
      if (digestOf(before) !== digest) throw new ConflictError(path, 'changed');
      const { text, changes } = fixEntry(
        before.toString('utf8'),
        kind,
        vocabularies,
        edited?.has(file) ?? true,
      );
      if (changes.length === 0) continue;
      saveFile(path, text, { expectedDigest: digest });
      fixed.push({ file, changes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        conflicts.push({ file, message: new ConflictError(path, 'removed').message });
      else if (error instanceof ConflictError) conflicts.push({ file, message: error.message });
      else throw error;
    }
  }
  return { fixed, conflicts };
}
