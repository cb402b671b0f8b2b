import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import { placesOf } from './places.ts';

/** Kinds that a visitor reads for their own sake; the rest is what these point to. */
const READ: ReadonlySet<Kind> = new Set([
  'dataset',
  'use-case',
  'legal',
  'guide',
  'challenge',
  'resource',
]);

const isRead = (entry: Entry) => READ.has(entry.kind) && entry.data.state !== 'withdrawn';

const isDraft = (entry: Entry) => entry.data.state === 'draft';

/**
 * The entries with the newest facts, newest first; those without a date are left out. A draft is no
 * showpiece: drafts come only where there are too few others.
 */
export function latestEntries(catalog: Catalog, limit: number): Entry[] {
  return catalog.entries
    .filter((entry) => isRead(entry) && entry.data.statusAsOf !== undefined)
    .toSorted(
      (a, b) =>
        Number(isDraft(a)) - Number(isDraft(b)) ||
        compareDates(b, a) ||
        a.data.title.localeCompare(b.data.title, 'nb'),
    )
    .slice(0, limit);
}

function compareDates(a: Entry, b: Entry): number {
  const [first = '', second = ''] = [a.data.statusAsOf, b.data.statusAsOf];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** An entry with how many others point to it. */
export interface LinkedEntry {
  entry: Entry;
  referrers: number;
}

/** The entries that most others point to, each counted once. */
export function mostLinkedEntries(catalog: Catalog, limit: number): LinkedEntry[] {
  return catalog.entries
    .filter(isRead)
    .map((entry) => ({
      entry,
      referrers: new Set(catalog.referencesTo(entry.id).map(({ from }) => from)).size,
    }))
    .filter(({ referrers }) => referrers > 0)
    .toSorted(
      (a, b) =>
        b.referrers - a.referrers || a.entry.data.title.localeCompare(b.entry.data.title, 'nb'),
    )
    .slice(0, limit);
}

/** What the catalogue holds, counted. */
export interface CatalogNumbers {
  kinds: readonly { kind: Kind; count: number }[];
  /** References from one entry to another. */
  references: number;
  municipalities: number;
}

/** Counts what visitors can read; withdrawn entries are not counted. */
export function catalogNumbers(catalog: Catalog): CatalogNumbers {
  return {
    kinds: KINDS.map((kind) => ({
      kind,
      count: catalog.entriesOf(kind).filter(({ data }) => data.state !== 'withdrawn').length,
    })),
    references: catalog.entries.reduce((sum, { id }) => sum + catalog.referencesFrom(id).length, 0),
    municipalities: placesOf(catalog).filter(({ type }) => type === 'municipality').length,
  };
}
