import { createHash } from 'node:crypto';
import { existsSync, type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindDefinitions } from '../kinds.ts';
import { changedFields, migrateData, type MigratedData } from '../migrate/migrate-data.ts';
import { CURRENT_SCHEMA_VERSION } from '../migrate/versions.ts';
import { type FieldPath, fieldName, type Problem } from '../problem.ts';
import { ID_PATTERN } from '../schema/field.ts';
import { KINDS, type Kind } from '../schema/kind.ts';
import { FrontMatterError, MAX_FILE_BYTES, parseFrontMatter } from './front-matter.ts';
import { createLineLookup } from './line-of-field.ts';

/** A content file, read but not judged. */
export interface RawEntry {
  kind: Kind;
  id: string;
  /** Path from the content folder. */
  file: string;
  /** In today's shape, whatever version the file is of. */
  data: Record<string, unknown>;
  body: string;
  bodyLine: number;
  /** As it stands in the file. */
  yaml: string;
  digest: string;
  /** Where a field of `data` stands in the file, when the file is of an older version. */
  pathInFile?: (path: FieldPath) => FieldPath;
}

/** What reading the content folder gives. */
export interface ReadResult {
  entries: readonly RawEntry[];
  problems: readonly Problem[];
  /** Ids of all files, those that could not be read too, so that references to them are not called dangling. */
  ids: ReadonlyMap<string, Kind>;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads every entry under a content folder. A file that cannot be read gives a problem; the others
 * are read all the same.
 *
 * @param contentFolder the folder that holds `datasets/`, `use-cases/` …
 */
export function readEntries(contentFolder: string): ReadResult {
  const entries: RawEntry[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, Kind>();
  for (const kind of KINDS) {
    const { folder } = kindDefinitions[kind];
    for (const item of listFolder(join(contentFolder, folder))) {
      const file = `${folder}/${item.name}`;
      const problem = (message: string, line = 1) =>
        problems.push({ file, line, field: '', message, severity: 'error' });
      const refusal = refuseFile(item);
      if (refusal) {
        problem(refusal);
        continue;
      }
      const id = item.name.slice(0, -'.md'.length);
      if (!ids.has(id)) ids.set(id, kind);
      try {
        const { entry, migrated } = readEntry(kind, id, file, join(contentFolder, file));
        problems.push(...versionProblems(entry, migrated));
        if (migrated.problem === undefined) entries.push(entry);
      } catch (error) {
        if (error instanceof FrontMatterError) problem(error.message, error.line);
        else if (error instanceof TypeError)
          problem('Fila er ikke lagret som UTF-8. Lagre den på nytt med tegnkoding UTF-8.');
        else throw error;
      }
    }
  }
  return { entries, problems, ids };
}

function readEntry(
  kind: Kind,
  id: string,
  file: string,
  path: string,
): { entry: RawEntry; migrated: MigratedData } {
  // Asked before reading, so that a huge file is never held in memory.
  if (statSync(path).size > MAX_FILE_BYTES) {
    throw new FrontMatterError(
      `Fila er større enn ${MAX_FILE_BYTES / 1000} kB. Del den opp, eller flytt lange tabeller til kilden.`,
    );
  }
  const bytes = readFileSync(path);
  const { data, body, bodyLine, yaml } = parseFrontMatter(decoder.decode(bytes));
  const migrated = migrateData(kind, data);
  const entry: RawEntry = {
    kind,
    id,
    file,
    data: migrated.data,
    body: body.replaceAll('\r\n', '\n'),
    bodyLine,
    yaml,
    digest: createHash('sha256').update(bytes).digest('hex'),
    ...(migrated.changes.length > 0 ? { pathInFile: migrated.pathInFile } : {}),
  };
  return { entry, migrated };
}

/** What the author has to know of the file's version; nothing when the fields are as today's. */
function versionProblems(
  { file, yaml }: RawEntry,
  { from, changes, problem }: MigratedData,
): Problem[] {
  if (problem !== undefined) {
    const line = createLineLookup(yaml)(['schemaVersion']);
    return [{ file, line, field: 'schemaVersion', message: problem, severity: 'error' }];
  }
  const [first] = changes;
  if (!first) return [];
  const lineOf = createLineLookup(yaml);
  const warn = (path: FieldPath, message: string): Problem => ({
    file,
    line: lineOf(path),
    field: fieldName(path),
    message,
    severity: 'warning',
  });
  return [
    warn(
      first.path,
      `Fila er skrevet for versjon ${from} av skjemaet, og leses som versjon ${CURRENT_SCHEMA_VERSION}. Gjort om: ${changedFields(changes).join(', ')}. Kjør «npm run migrate», som skriver fila om.`,
    ),
    ...changes.flatMap(({ path, change, ask }) =>
      ask === undefined ? [] : [warn(path, `${change} ${ask}`)],
    ),
  ];
}

function listFolder(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refuseFile(item: Dirent): string | undefined {
  if (item.isSymbolicLink()) return 'Snarveier (symbolske lenker) leses ikke. Legg selve fila her.';
  if (item.isDirectory()) return 'Mapper inni mapper leses ikke. Flytt filene ett nivå opp.';
  if (!item.name.endsWith('.md')) return 'Bare filer som slutter på .md leses her.';
  if (!ID_PATTERN.test(item.name.slice(0, -'.md'.length))) {
    return 'Filnavnet blir adressen, og kan bare ha små bokstaver a–z, tall og bindestrek: for eksempel norsk-pasientregister.md.';
  }
  return undefined;
}
