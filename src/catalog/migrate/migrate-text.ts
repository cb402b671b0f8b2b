import { isDeepStrictEqual } from 'node:util';
import { fieldName } from '../problem.ts';
import { FrontMatterError, parseFrontMatter } from '../read/front-matter.ts';
import { createLineLookup } from '../read/line-of-field.ts';
import type { Kind } from '../schema/kind.ts';
import { migrateData } from './migrate-data.ts';
import { rewriteFields } from './rewrite-fields.ts';

/** What a migration does to one field of a file, told in bokmål. */
export interface FileChange {
  /** The line in the file as it was. */
  line: number;
  /** Path to the field. */
  field: string;
  change: string;
  /** What is left to the author; undefined where nothing is. */
  ask: string | undefined;
}

/** A file, migrated. */
export interface MigratedText {
  /** The whole file in today's version; the same text where there is nothing to do. */
  text: string;
  /** The version it was of; undefined where that cannot be read. */
  from: number | undefined;
  /** What was done beside setting `schemaVersion`. */
  changes: readonly FileChange[];
  /** In bokmål, with its line: why the file cannot be migrated. */
  problem: { line: number; message: string } | undefined;
}

/**
 * Brings the text of a content file to the current schema version. Only the lines of the fields that
 * change are written anew; all else stays, byte for byte: comments, quotation marks, the order of
 * fields, line ends and the body. `schemaVersion` comes in as the first field. The new text is read
 * back, and given only when it says what the migration says.
 *
 * @param text the whole file
 * @throws FrontMatterError when the front matter cannot be read
 */
export function migrateText(kind: Kind, text: string): MigratedText {
  const { data: old, yaml, body } = parseFrontMatter(text);
  const { data, from, changes, problem } = migrateData(kind, old);
  const lineOf = createLineLookup(yaml);
  if (problem !== undefined) {
    return {
      text,
      from,
      changes: [],
      problem: { line: lineOf(['schemaVersion']), message: problem },
    };
  }
  const told = changes
    .map(({ path, change, ask }) => ({ line: lineOf(path), field: fieldName(path), change, ask }))
    .toSorted((a, b) => a.line - b.line);
  if (data === old) return { text, from, changes: told, problem: undefined };
  const migrated = rewriteFields(text, old, data);
  if (migrated === undefined || !says(migrated, data, body)) {
    const line = lineOf(changes[0]?.path ?? []);
    const message =
      'Fila har en form som ikke lar seg skrive om uten at noe kan gå tapt. Skriv ett felt på hver linje, og kjør på nytt.';
    return { text, from, changes: [], problem: { line, message } };
  }
  return { text: migrated, from, changes: told, problem: undefined };
}

function says(text: string, data: Record<string, unknown>, body: string): boolean {
  try {
    const read = parseFrontMatter(text);
    return isDeepStrictEqual(read.data, data) && read.body === body;
  } catch (error) {
    if (error instanceof FrontMatterError) return false;
    throw error;
  }
}
