import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FileChange, migrateText } from '../../src/catalog/migrate/migrate-text.ts';
import { readEntries } from '../../src/catalog/read/read-entries.ts';
import { ConflictError, digestOf, saveFile } from '../../src/catalog/write/save-file.ts';
import { readUncommitted } from '../../src/history/git.ts';

export interface MigrateOptions {
  /** Ids; none means every entry. */
  only?: readonly string[];
  /** Writes the files; otherwise they are only looked at. */
  write?: boolean;
  /** Writes also files that git has no commit of as they are now. */
  uncommitted?: boolean;
}

/** What became of a file that is not of the current version. */
export interface FileMigration {
  /** Path from the content folder. */
  file: string;
  outcome: 'migrated' | 'uncommitted' | 'changed-meanwhile' | 'error';
  /** The version it was of; undefined where it cannot be read. */
  from: number | undefined;
  /** What is done beside setting `schemaVersion`, in the order of the lines. */
  changes: readonly FileChange[];
  /** Why it cannot be migrated; for the outcome `error`. */
  problem: { line: number; message: string } | undefined;
}

export interface MigrationReport {
  /** Those that are not of the current version, or cannot be read. */
  files: readonly FileMigration[];
  /** Ids of those that are of the current version. */
  current: readonly string[];
}

/**
 * Brings the files of a content folder to the current schema version. A file that somebody changes
 * meanwhile is never written over, and one with edits that are in no commit only when that is asked
 * for: git is the way back.
 *
 * @param contentFolder the folder that holds `datasets/`, `use-cases/` …
 */
export function migrateFiles(
  contentFolder: string,
  { only = [], write = false, uncommitted = false }: MigrateOptions = {},
): MigrationReport {
  const isWanted = (file: string) => only.length === 0 || only.includes(basename(file, '.md'));
  const { entries, problems } = readEntries(contentFolder);
  const edited = uncommitted ? undefined : readUncommitted(contentFolder);
  const files: FileMigration[] = problems
    .filter(({ file, severity }) => severity === 'error' && isWanted(file))
    .map(({ file, line, message }) => ({
      file,
      outcome: 'error',
      from: undefined,
      changes: [],
      problem: { line, message },
    }));
  const current: string[] = [];
  for (const { kind, id, file, digest } of entries.filter((entry) => isWanted(entry.file))) {
    const path = join(contentFolder, file);
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    const migrated = digestOf(bytes) === digest ? migrateText(kind, text) : undefined;
    if (migrated?.text === text && migrated.problem === undefined) {
      current.push(id);
      continue;
    }
    const outcome = () => {
      if (!migrated) return 'changed-meanwhile';
      if (migrated.problem) return 'error';
      if (edited?.has(file)) return 'uncommitted';
      if (!write) return 'migrated';
      try {
        saveFile(path, migrated.text, { expectedDigest: digest });
        return 'migrated';
      } catch (error) {
        if (error instanceof ConflictError) return 'changed-meanwhile';
        throw error;
      }
    };
    files.push({
      file,
      outcome: outcome(),
      from: migrated?.from,
      changes: migrated?.changes ?? [],
      problem: migrated?.problem,
    });
  }
  return { files, current };
}
