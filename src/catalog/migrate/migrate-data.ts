import { type FieldPath, fieldName } from '../problem.ts';
import type { Kind } from '../schema/kind.ts';
import { changedPaths } from './changed-paths.ts';
import type { EntryData, MigrationStep } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { readSchemaVersion } from './schema-version.ts';
import { CURRENT_SCHEMA_VERSION } from './versions.ts';

/** What a step did to one field. */
export interface MigrationChange {
  /** Where it stands in the file, before the migration. */
  path: FieldPath;
  /** In bokmål: what was done. */
  change: string;
  /** In bokmål: what is left to the author; undefined where nothing is. */
  ask: string | undefined;
}

/** An entry's fields in today's shape. */
export interface MigratedData {
  /** With the current `schemaVersion`; as it was given where `problem` tells why it cannot be read. */
  data: Record<string, unknown>;
  /** The version the fields were of; undefined where it cannot be read. */
  from: number | undefined;
  /** What was done beside setting `schemaVersion`, step by step. */
  changes: readonly MigrationChange[];
  /** In bokmål: why the version cannot be read. */
  problem: string | undefined;
  /** Leads from the path of a field as it is now to where it stands in the file. */
  pathInFile: (path: FieldPath) => FieldPath;
}

interface DoneStep {
  step: MigrationStep;
  before: EntryData;
}

/**
 * Brings the fields of an entry into today's shape, one version after the other. Never throws, and
 * leaves what it is given as it is. Fields of the current version come back as they are, and
 * migrating twice gives the same as once.
 *
 * @param data JSON values of any shape
 */
export function migrateData(kind: Kind, data: Record<string, unknown>): MigratedData {
  const { version, problem } = readSchemaVersion(data);
  const unchanged = { data, changes: [], pathInFile: (path: FieldPath) => path };
  if (version === undefined) return { ...unchanged, from: undefined, problem };
  if (version === CURRENT_SCHEMA_VERSION) return { ...unchanged, from: version, problem };

  const done: DoneStep[] = [];
  const changes: MigrationChange[] = [];
  const pathInFile = (path: FieldPath) => done.reduceRight<FieldPath>(pathBefore, path);
  let migrated: EntryData = data;
  for (const { from, steps } of MIGRATIONS) {
    if (from < version) continue;
    for (const step of steps) {
      const before = migrated;
      migrated = step.apply(before, kind);
      const paths = changedPaths(before, migrated).map(pathInFile);
      if (paths.length === 0) continue;
      changes.push(...paths.map((path) => ({ path, change: step.change, ask: step.ask })));
      done.push({ step, before });
    }
  }
  return {
    data: withSchemaVersion(migrated),
    from: version,
    changes,
    problem: undefined,
    pathInFile,
  };
}

/** The same fields under the current version, which stands first. */
export function withSchemaVersion(data: EntryData): Record<string, unknown> {
  const { schemaVersion: _, ...fields } = data;
  return { schemaVersion: CURRENT_SCHEMA_VERSION, ...fields };
}

/** The names of the fields that a migration changed, each once: for a message. */
export function changedFields(changes: readonly MigrationChange[]): string[] {
  return [...new Set(changes.map(({ path }) => fieldName(path)))];
}

/** Where a field stood before a step, which may have given it another name. */
function pathBefore(path: FieldPath, { step: { moved = {} }, before }: DoneStep): FieldPath {
  if (isThere(before, path)) return path;
  const names = path.filter((part) => typeof part === 'string');
  for (const [to, from] of Object.entries(moved)) {
    const newNames = to.split('.');
    if (!newNames.every((name, index) => names[index] === name)) continue;
    const oldNames = from.split('.');
    let name = 0;
    return path.map((part) => {
      if (typeof part === 'number') return part;
      const old = name < oldNames.length ? oldNames[name] : undefined;
      name += 1;
      return old ?? part;
    });
  }
  return path;
}

function isThere(data: unknown, path: FieldPath): boolean {
  let at = data;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false;
    at = (at as Record<string | number, unknown>)[part];
  }
  return true;
}
