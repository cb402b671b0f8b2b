import type { Entry } from '../catalog/entry.ts';
import type { FieldChange } from '../history/compare-versions.ts';
import type { EntryChange, History } from '../history/read-history.ts';

/** What happened to one entry on one day. */
export interface DayChange {
  entry: Entry;
  /** `added` when it came in that day, whatever else was done to it. */
  type: EntryChange['type'];
  /** Of all its changes that day, newest first; none for a new entry. */
  fields: readonly FieldChange[];
  /** The authors' notes, newest first, each once; of a new entry only that it came in with. */
  notes: readonly string[];
  times: number;
}

/** A day with its changes. */
export interface ChangeDay {
  /** ISO 8601. */
  day: string;
  changes: readonly DayChange[];
}

const MOST_PAGES = 10;
const CHANGES_ON_PAGE = 100;

/**
 * Gathers the latest changes by day and entry, and deals them out on pages of a hundred, ten at
 * most; a day that is cut goes on on the next page. There is always a first page.
 */
export function changePages(history: History): ChangeDay[][] {
  const all = [...Map.groupBy(history.latest, ({ change }) => change.day)].flatMap(
    ([day, changes]) =>
      [...Map.groupBy(changes, ({ entry }) => entry)].map(([entry, own]) => ({
        day,
        change: gather(
          entry,
          own.map(({ change }) => change),
        ),
      })),
  );
  const pages: ChangeDay[][] = [];
  for (let from = 0; from < all.length && pages.length < MOST_PAGES; from += CHANGES_ON_PAGE) {
    const byDay = Map.groupBy(all.slice(from, from + CHANGES_ON_PAGE), ({ day }) => day);
    pages.push(
      [...byDay].map(([day, changes]) => ({ day, changes: changes.map(({ change }) => change) })),
    );
  }
  return pages.length > 0 ? pages : [[]];
}

function gather(entry: Entry, changes: readonly EntryChange[]): DayChange {
  const types = changes.map(({ type }) => type);
  const type = types.includes('added')
    ? 'added'
    : types.includes('renamed')
      ? 'renamed'
      : 'changed';
  // What was done to a new entry later that day is part of it.
  const told = type === 'added' ? changes.filter((change) => change.type === 'added') : changes;
  return {
    entry,
    type,
    fields: told.flatMap(({ fields }) => fields),
    notes: [...new Set(told.map(({ note }) => note))].filter((note) => note !== ''),
    times: changes.length,
  };
}

/** The address of a page of changes, from the site's root. */
export function changesPath(page: number): string {
  return page === 1 ? '/endringer/' : `/endringer/side/${page}/`;
}

/** The address of all that is known of an entry's changes. */
export function entryChangesPath(id: string): string {
  return `/endringer/${id}/`;
}

/** How many changes stand on the entry's own page; those with more have a page for all of them. */
export const CHANGES_INLINE = 5;
