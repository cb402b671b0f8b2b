import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';

/** How many entries of a kind have a field; the three numbers add up to all of them. */
export interface FieldCoverage {
  /** Path with dots: `summary`, `access.steps`. */
  field: string;
  /** In bokmål, with the title of the group in front of an inner field. */
  title: string;
  /** The titles one by one, for translation. */
  titles: readonly string[];
  filled: number;
  /** Somebody has looked, and the sources are silent. */
  unknown: number;
  empty: number;
}

/** What there is of a kind. Withdrawn entries are not counted anywhere. */
export interface KindCoverage {
  kind: Kind;
  entries: number;
  drafts: number;
  fields: readonly FieldCoverage[];
  /** References that the entries of the kind make, in fields and text. */
  references: number;
  /** Entries that nothing links to. */
  orphans: readonly Entry[];
  /** Year of the facts → number of entries; '' for those without a date. Oldest first. */
  years: ReadonlyMap<string, number>;
}

/** How much rests on a source. */
export interface SourceUse {
  source: Entry;
  entries: number;
}

/** How complete the content is, and how well it hangs together. */
export interface Coverage {
  kinds: readonly KindCoverage[];
  /** Most used first; a source that nothing rests on has 0. */
  sources: readonly SourceUse[];
  /** Entries without any source; sources themselves are not counted. */
  withoutSource: number;
  drafts: number;
  errors: number;
  warnings: number;
}

/** Fields that tell of the file rather than of the thing. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set([
  'state',
  'withdrawal',
  'formerIds',
  'schemaVersion',
  'unknown',
  'language',
]);

/**
 * Measures how complete a catalogue is: fields, references, sources and age of the facts by kind.
 *
 * @param catalog with drafts, where they are to be counted
 */
export function measureCoverage(catalog: Catalog): Coverage {
  const entries = catalog.entries.filter(({ data }) => data.state !== 'withdrawn');
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const severities = Map.groupBy(catalog.problems, ({ severity }) => severity);
  const kinds = KINDS.map((kind) => kindCoverage(catalog, kind, byKind.get(kind) ?? []));
  return {
    kinds,
    sources: sourceUse(entries, byKind.get('source') ?? []),
    withoutSource: entries.filter(({ kind, data }) => kind !== 'source' && !data.sources).length,
    drafts: kinds.reduce((sum, { drafts }) => sum + drafts, 0),
    errors: severities.get('error')?.length ?? 0,
    warnings: severities.get('warning')?.length ?? 0,
  };
}

function kindCoverage(catalog: Catalog, kind: Kind, entries: readonly Entry[]): KindCoverage {
  const years = Map.groupBy(entries, ({ data }) => data.statusAsOf?.slice(0, 4) ?? '');
  return {
    kind,
    entries: entries.length,
    drafts: entries.filter(({ data }) => data.state === 'draft').length,
    fields: measuredFields(kind).map((field) => fieldCoverage(field, entries)),
    references: entries.reduce((sum, { id }) => sum + catalog.referencesFrom(id).length, 0),
    orphans: entries.filter(({ id }) => isOrphan(catalog, id)),
    years: new Map(
      [...years]
        .map(([year, members]) => [year, members.length] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** What only a withdrawn entry names cannot be found from anywhere. */
function isOrphan(catalog: Catalog, id: string): boolean {
  return catalog
    .referencesTo(id)
    .every(({ from }) => from === id || catalog.get(from)?.data.state === 'withdrawn');
}

type MeasuredField = Pick<FieldCoverage, 'field' | 'title' | 'titles'>;

/** All fields of a kind, and in place of a group its inner fields where publishing asks for them. */
function measuredFields(kind: Kind): MeasuredField[] {
  const { schema, requirements } = kindDefinitions[kind];
  const asked = new Set(requirements.map(({ field }) => field));
  return fieldsOf(schema)
    .filter(({ name }) => !ABOUT_THE_FILE.has(name))
    .flatMap((field) => {
      const inner = field.fields.filter(({ name }) => asked.has(`${field.name}.${name}`));
      return inner.length > 0
        ? inner.map((child) => measuredField([field, child]))
        : [measuredField([field])];
    });
}

function measuredField(path: readonly FieldDescription[]): MeasuredField {
  const titles = path.map(({ title }) => title);
  return {
    field: path.map(({ name }) => name).join('.'),
    title: titles.join(': '),
    titles,
  };
}

function fieldCoverage(field: MeasuredField, entries: readonly Entry[]): FieldCoverage {
  const path = field.field.split('.');
  const filled = entries.filter(({ data }) => valueAt(data, path) !== undefined);
  const unknown = entries.filter(
    ({ data }) => valueAt(data, path) === undefined && isSaidUnknown(data.unknown ?? [], path),
  );
  return {
    ...field,
    filled: filled.length,
    unknown: unknown.length,
    empty: entries.length - filled.length - unknown.length,
  };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    data,
  );
}

/** A group that is unknown has no known parts. */
function isSaidUnknown(unknown: readonly string[], path: readonly string[]): boolean {
  return path.some((_, index) => unknown.includes(path.slice(0, index + 1).join('.')));
}

function sourceUse(entries: readonly Entry[], sources: readonly Entry[]): SourceUse[] {
  const uses = new Map<string, number>();
  for (const { data } of entries) {
    for (const id of new Set(data.sources?.map(({ source }) => source)))
      uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return sources
    .map((source) => ({ source, entries: uses.get(source.id) ?? 0 }))
    .toSorted((a, b) => b.entries - a.entries);
}
