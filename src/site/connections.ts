import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import type { Reference } from '../catalog/link/link-entries.ts';
import type { FieldPath } from '../catalog/problem.ts';
import { fieldsOf } from '../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import { fieldTitle } from '../i18n/field-titles.ts';
import { compareText } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';

/** Entries of one kind that hang together with another entry. */
export interface KindGroup {
  kind: Kind;
  entries: readonly Entry[];
}

/**
 * What an entry names and what names it, each once, by kind. Sources are left out: they are shown
 * with the lines they were used for.
 *
 * @param incoming false on a page that shows what names the entry in another way
 */
export function connectionsOf(catalog: Catalog, id: string, { incoming = true } = {}): KindGroup[] {
  const ids = new Set([
    ...catalog.referencesFrom(id).map(({ to }) => to),
    ...(incoming ? catalog.referencesTo(id).map(({ from }) => from) : []),
  ]);
  ids.delete(id);
  const entries = [...ids].flatMap((other) => catalog.get(other) ?? []);
  return byKind(entries.filter(({ kind }) => kind !== 'source'));
}

/** Entries that name `id`, each once, by kind. */
export function referrersOf(catalog: Catalog, id: string): KindGroup[] {
  const ids = new Set(catalog.referencesTo(id).map(({ from }) => from));
  ids.delete(id);
  return byKind([...ids].flatMap((other) => catalog.get(other) ?? []));
}

function byKind(entries: readonly Entry[]): KindGroup[] {
  const groups = Map.groupBy(entries, ({ kind }) => kind);
  return KINDS.flatMap((kind) => {
    const members = groups.get(kind);
    return members
      ? [{ kind, entries: members.toSorted((a, b) => compareText(a.data.title, b.data.title)) }]
      : [];
  });
}

/** Entries in which an organization plays the same part. */
export interface RoleGroup {
  kind: Kind;
  /** The part: «Utgiver», «Leder prosjektet». */
  role: string;
  entries: readonly Entry[];
}

/**
 * Everything that names an entry, gathered by the part it plays there: the role beside the
 * reference where there is one, else the title of the field.
 */
export function rolesOf(catalog: Catalog, id: string, language: Language): RoleGroup[] {
  const groups = new Map<string, { kind: Kind; role: string; entries: Set<Entry> }>();
  for (const reference of catalog.referencesTo(id)) {
    const entry = catalog.get(reference.from);
    if (!entry || entry.id === id) continue;
    const role = roleOf(catalog, entry, reference, language);
    const key = `${entry.kind} ${role}`;
    const group = groups.get(key) ?? { kind: entry.kind, role, entries: new Set<Entry>() };
    group.entries.add(entry);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      entries: [...group.entries].toSorted((a, b) => compareText(a.data.title, b.data.title)),
    }))
    .toSorted(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.role, b.role),
    );
}

function roleOf(catalog: Catalog, entry: Entry, { path }: Reference, language: Language): string {
  const [top, ...rest] = path;
  const field = fieldsOf(kindDefinitions[entry.kind].schema).find(({ name }) => name === top);
  const beside = valueAt(entry.data, path.slice(0, -1));
  const roleField = field?.item?.fields.find(({ name }) => name === 'role');
  if (roleField && isRecord(beside) && typeof beside.role === 'string') {
    return catalog.label(roleField.vocabulary, beside.role, language);
  }
  // Some titles read well at the other end only: who is named as «Hører til» has units under it.
  const inverse = t(language).roles;
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  if (name in inverse) return inverse[name as keyof typeof inverse];
  // `access.steps[0].authority`: the innermost field tells the part, not «Tilgang».
  let innermost = field;
  for (const part of rest) {
    if (typeof part === 'number') continue;
    const among = innermost?.type === 'list' ? innermost.item?.fields : innermost?.fields;
    innermost = among?.find(({ name }) => name === part) ?? innermost;
  }
  return innermost ? fieldTitle(innermost, language) : String(top);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path in an entry's data; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
