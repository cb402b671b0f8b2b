import { migrateData } from '../catalog/migrate/migrate-data.ts';
import { FrontMatterError, parseFrontMatter } from '../catalog/read/front-matter.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { findPrivateData } from '../catalog/validate/privacy-guard.ts';

/** A value short enough to be shown as it is. */
export type Scalar = string | number | boolean;

/** What an item of a list goes by: itself, or the first simple field of a group. */
export interface ItemName {
  /** The field's key within the group; undefined where the item is a simple value. */
  field: string | undefined;
  value: Scalar;
}

/** One field that two versions of an entry differ in. `path` has keys only, never list positions. */
export type FieldChange =
  | { type: 'value'; path: readonly string[]; from?: Scalar; to?: Scalar }
  /** A longer text: how many words came and went. */
  | { type: 'text'; path: readonly string[]; added: number; removed: number }
  | {
      type: 'list';
      path: readonly string[];
      added: readonly ItemName[];
      removed: readonly ItemName[];
      changed: readonly ItemName[];
      /** Items beyond those that are named. */
      unnamed: number;
    };

/** How a version of a file differs from the one before. */
export interface VersionChange {
  /** The new version's `state`. */
  state: string;
  fields: readonly FieldChange[];
  /** False when one of the two could not be read, and so not be compared. */
  readable: boolean;
}

/** The path of the Markdown below the fields. */
export const BODY = 'body';

/** Longer texts are counted, not quoted. */
const LONGEST_SHOWN = 120;
const LONGEST_NAME = 100;
const MOST_NAMED = 6;
const MOST_FIELDS = 40;
const DEEPEST = 4;

/** For the file, not for its readers; a rename is told by itself. */
const NOT_TOLD: ReadonlySet<string> = new Set(['formerIds', 'schemaVersion']);

interface Version {
  data: Record<string, unknown>;
  body: string;
}

/**
 * Compares two versions of a content file, field by field, whatever the schema said of them at the
 * time. Both are brought into today's shape first, so that a file that was only migrated tells of no
 * change. Values that the guard of privacy would refuse today are never given out again.
 *
 * @param before the older text; undefined for a new file, whose fields are not listed
 * @param after the newer text
 * @param kind of the entry
 */
export function compareVersions(
  before: string | undefined,
  after: string,
  kind: Kind,
): VersionChange {
  const newer = readVersion(kind, after);
  if (!newer) return { state: 'draft', fields: [], readable: false };
  const state = typeof newer.data.state === 'string' ? newer.data.state : 'draft';
  if (before === undefined) return { state, fields: [], readable: true };
  const older = readVersion(kind, before);
  if (!older) return { state, fields: [], readable: false };
  const fields: FieldChange[] = [];
  compareGroups(older.data, newer.data, [], fields);
  if (older.body !== newer.body) fields.push(compareTexts(older.body, newer.body, [BODY]));
  return { state, fields: fields.slice(0, MOST_FIELDS), readable: true };
}

function readVersion(kind: Kind, text: string): Version | undefined {
  try {
    const { data, body } = parseFrontMatter(text);
    return { data: migrateData(kind, data).data, body: body.replaceAll('\r\n', '\n').trim() };
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function compareGroups(
  before: Group,
  after: Group,
  path: readonly string[],
  found: FieldChange[],
): void {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    if (path.length === 0 && NOT_TOLD.has(key)) continue;
    compareValues(own(before, key), own(after, key), [...path, key], found);
  }
}

const own = (group: Group, key: string) => (Object.hasOwn(group, key) ? group[key] : undefined);

function compareValues(
  before: unknown,
  after: unknown,
  path: readonly string[],
  found: FieldChange[],
): void {
  if (sameValue(before, after)) return;
  if (Array.isArray(before) || Array.isArray(after)) {
    found.push(compareLists(listOf(before), listOf(after), path));
  } else if ((isGroup(before) || isGroup(after)) && path.length < DEEPEST) {
    compareGroups(isGroup(before) ? before : {}, isGroup(after) ? after : {}, path, found);
  } else if (isLong(before) || isLong(after)) {
    found.push(compareTexts(textOf(before), textOf(after), path));
  } else {
    const change: FieldChange = { type: 'value', path };
    if (isScalar(before)) change.from = withoutPrivate(before);
    if (isScalar(after)) change.to = withoutPrivate(after);
    found.push(change);
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown) => (isScalar(value) ? String(value) : '');
const isLong = (value: unknown) =>
  typeof value === 'string' && (value.length > LONGEST_SHOWN || value.trim().includes('\n'));
/** A line break or a space more is the same to a reader. */
const sameValue = (before: unknown, after: unknown) =>
  typeof before === 'string' && typeof after === 'string'
    ? before.trim() === after.trim()
    : keyOf(before) === keyOf(after);

/** The same for groups whose keys stand in another order. */
function keyOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      isGroup(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

/** What a value is replaced with that must not be shown; told in words where it is described. */
export const HIDDEN = '\u0000';

/** The value, or `HIDDEN` where the guard of privacy would refuse it. */
export function withoutPrivate(value: Scalar): Scalar {
  return typeof value === 'string' && findPrivateData(value).length > 0 ? HIDDEN : value;
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): FieldChange {
  const gone = leftOver(before, after);
  const come = leftOver(after, before);
  const comeByName = Map.groupBy(come, nameKey);
  const changed: ItemName[] = [];
  const removed: ItemName[] = [];
  for (const item of gone) {
    // The same name on both sides: an item that was changed.
    const match = isGroup(item) ? comeByName.get(nameKey(item))?.pop() : undefined;
    if (match === undefined) removed.push(nameOf(item));
    else changed.push(nameOf(match));
  }
  const added = [...comeByName.values()].flat().map(nameOf);
  const named = {
    added: added.slice(0, MOST_NAMED),
    removed: removed.slice(0, MOST_NAMED),
    changed: changed.slice(0, MOST_NAMED),
  };
  const all = added.length + removed.length + changed.length;
  const unnamed = all - named.added.length - named.removed.length - named.changed.length;
  return { type: 'list', path, ...named, unnamed };
}

/** The items of `items` that `others` does not hold, each as often as it is missing. */
function leftOver(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), count - 1);
    return count <= 0;
  });
}

function nameOf(item: unknown): ItemName {
  if (isScalar(item)) return { field: undefined, value: shortened(withoutPrivate(item)) };
  if (isGroup(item)) {
    for (const [field, value] of Object.entries(item)) {
      if (isScalar(value)) return { field, value: shortened(withoutPrivate(value)) };
    }
  }
  return { field: undefined, value: '' };
}

const nameKey = (item: unknown) => keyOf(nameOf(item));

function shortened(value: Scalar): Scalar {
  if (typeof value !== 'string' || value.length <= LONGEST_NAME) return value;
  const cut = value.slice(0, LONGEST_NAME).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2))} …`;
}

/** Words that came and went, wherever they stand: a text that is only rearranged gives 0 and 0. */
function compareTexts(before: string, after: string, path: readonly string[]): FieldChange {
  const counts = new Map<string, number>();
  for (const word of wordsOf(after)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wordsOf(before)) counts.set(word, (counts.get(word) ?? 0) - 1);
  let added = 0;
  let removed = 0;
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { type: 'text', path, added, removed };
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');
