import type { Entry } from '../catalog/entry.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { type FieldChange, HIDDEN } from '../history/compare-versions.ts';
import { noteLanguage } from '../history/note-language.ts';
import type { ChangeType, EntryChange, History, LatestChange } from '../history/read-history.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';
import { site } from '../site.ts';
import { entryHref, entryText } from './entry-text.ts';

/** What happened to one entry on one day. */
export interface DayChange {
  about: ChangedEntry;
  /** The one that tells most of the day: `added` when it came in, whatever else was done to it. */
  type: ChangeType;
  /** Of all its changes that day, newest first; none for a new entry. */
  fields: readonly FieldChange[];
  /** The authors' notes, newest first, each once; of a new entry only that it came in with. */
  notes: readonly string[];
  times: number;
}

/** An entry, or what is left of one that was removed. */
export type ChangedEntry = NonNullable<LatestChange['entry'] | LatestChange['removed']>;

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
      [...Map.groupBy(changes, ({ entry, removed }) => entry ?? removed)].map(([about, own]) => ({
        day,
        change: gather(
          about,
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

/** Those that tell most of a day come first. */
const MOST_TELLING: readonly ChangeType[] = [
  'removed',
  'withdrawn',
  'added',
  'published',
  'renamed',
  'changed',
];

function gather(about: ChangedEntry, changes: readonly EntryChange[]): DayChange {
  const type =
    MOST_TELLING.find((candidate) => changes.some((change) => change.type === candidate)) ??
    'changed';
  // What was done to a new entry later that day is part of it.
  const told = type === 'added' ? changes.filter((change) => change.type === 'added') : changes;
  return {
    about,
    type,
    fields: told.flatMap(({ fields }) => fields),
    notes: [...new Set(told.map(({ note }) => note))].filter((note) => note !== ''),
    times: changes.length,
  };
}

/** What a change is about, in words and with the page to read; a removed entry has none. */
export interface ToldEntry {
  kind: Kind;
  title: string;
  /** What the entry is, in a few lines; of a removed one nothing is left. */
  summary: string | undefined;
  /** Language of title and summary (BCP 47). */
  lang: string;
  href: string | undefined;
  /** What took over for a removed entry. */
  replacedBy: Entry | undefined;
}

/** Says what a change is about, to a reader of `language`. */
export function tellEntry(about: ChangedEntry, language: Language): ToldEntry {
  if ('data' in about) {
    const { title, summary, lang } = entryText(about, language);
    const href = entryHref(about, language);
    return { kind: about.kind, title, summary, lang, href, replacedBy: undefined };
  }
  const { kind, title, language: lang, replacedBy } = about;
  const words =
    title === HIDDEN ? { title: t(language).history.hidden, lang: language } : { title, lang };
  return { kind, ...words, summary: undefined, href: undefined, replacedBy };
}

/** A note to a change, as a page shows it. */
export interface ToldNote {
  text: string;
  /** BCP 47. */
  lang: string;
  /** False where a reader of the page's language may not read the note's. */
  isRead: boolean;
}

/** Whoever reads one of these reads the others too. */
const SCANDINAVIAN: ReadonlySet<string> = new Set(['nb', 'nn', 'no', 'da', 'sv']);

/** Says whether the reader of a page can be expected to read an author's note. */
export function tellNote(text: string, language: Language): ToldNote {
  const lang = noteLanguage(text, site.repository.messageLanguage);
  const isRead = lang === language || (SCANDINAVIAN.has(lang) && SCANDINAVIAN.has(language));
  return { text, lang, isRead };
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
