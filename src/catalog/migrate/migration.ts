import type { Kind } from '../schema/kind.ts';

/** The fields of an entry, in whatever shape a file gives them. */
export type EntryData = Readonly<Record<string, unknown>>;

/** The fields of each kind, or of every kind, by their path with dots: `access.steps.authority`. */
export type FieldsOfKinds = Readonly<Partial<Record<Kind | 'all', readonly string[]>>>;

/**
 * One difference between a version and the next. A step stands for ever as it was written: it knows
 * nothing of today's schema, which may have changed again.
 */
export interface MigrationStep {
  /** The fields it is about, as they are called in the older version. */
  fields: FieldsOfKinds;
  /** What it does to them, in bokmål: shown beside a field, and in the authors' guide. */
  change: string;
  /** What only the author can tell afterwards, in bokmål; left out where nothing is lacking. */
  ask?: string;
  /** Fields with another name in the same group: new path → old path, to find the line in the file. */
  moved?: Readonly<Record<string, string>>;
  /**
   * Gives the data in the newer shape. What it is given stays as it is, and comes back itself when
   * there is nothing to change; a value of a shape that it does not know is left to the check.
   */
  apply(data: EntryData, kind: Kind): EntryData;
}

/** The way from one version to the next. */
export interface Migration {
  /** The older version; the newer is one more. */
  from: number;
  /** In the order they are done. */
  steps: readonly MigrationStep[];
}

/** True for a group of fields: an object that is no list. */
export function isGroup(value: unknown): value is EntryData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Changes the groups that a field stands in. Lists on the way are passed through.
 *
 * @param path to the group; an empty path means `data` itself
 * @param change gives the group anew, or as it was
 * @returns `data` itself when no group changed
 */
export function changeGroups<T>(
  data: T,
  path: readonly string[],
  change: (group: EntryData) => EntryData,
): T {
  if (!isGroup(data)) return data;
  const [name, ...rest] = path;
  if (name === undefined) return change(data) as T;
  if (!Object.hasOwn(data, name)) return data;
  const value = data[name];
  const changed = Array.isArray(value)
    ? changeItems(value, (item) => changeGroups(item, rest, change))
    : changeGroups(value, rest, change);
  return changed === value ? data : ({ ...data, [name]: changed } as T);
}

/**
 * Changes the value of a field, wherever its path leads; a field that is not there stays away.
 *
 * @param path with dots: `access.mode`
 */
export function changeField(
  data: EntryData,
  path: string,
  change: (value: unknown) => unknown,
): EntryData {
  const { group, name } = splitPath(path);
  return changeGroups(data, group, (fields) => {
    if (!Object.hasOwn(fields, name)) return fields;
    const value = change(fields[name]);
    return value === fields[name] ? fields : { ...fields, [name]: value };
  });
}

/**
 * Gives a field another name, in its place among the others; not when the new name is taken.
 *
 * @param path of the field with dots
 * @param to its new name in the same group
 * @param onlyIf asks about the value
 */
export function renameField(
  data: EntryData,
  path: string,
  to: string,
  onlyIf: (value: unknown) => boolean = () => true,
): EntryData {
  const { group, name } = splitPath(path);
  return changeGroups(data, group, (fields) => {
    const isThere = Object.hasOwn(fields, name) && !Object.hasOwn(fields, to);
    if (!isThere || !onlyIf(fields[name])) return fields;
    // Not by assignment: a key called __proto__ has to stay a key.
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key === name ? to : key, value]),
    );
  });
}

/** The items, each changed; the same list when none was. */
export function changeItems(
  items: readonly unknown[],
  change: (item: unknown) => unknown,
): readonly unknown[] {
  const changed = items.map(change);
  return changed.every((item, index) => Object.is(item, items[index])) ? items : changed;
}

/** The fields that a step is about in a kind. */
export function fieldsFor(fields: FieldsOfKinds, kind: Kind): readonly string[] {
  return [...(fields.all ?? []), ...(fields[kind] ?? [])];
}

function splitPath(path: string): { group: string[]; name: string } {
  const parts = path.split('.');
  return { group: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}
