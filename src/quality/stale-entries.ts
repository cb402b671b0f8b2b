import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { factsAge, isReviewDue } from '../site/facts-age.ts';

/** An entry that somebody should look at again. */
export interface StaleEntry {
  entry: Entry;
  /** The date that makes it stale, as the entry has it: a year, a month or a day. */
  date: string;
}

/** Stale entries by what made them so; oldest first in each group. */
export interface StaleEntries {
  /** The day they should have been gone through (`reviewBy`) is past. */
  reviewDue: readonly StaleEntry[];
  /** Nobody has confirmed them (`lastVerified`) since the age limit. */
  verifiedLongAgo: readonly StaleEntry[];
  /** Never confirmed, and the facts (`statusAsOf`) are older than the age limit. */
  oldFacts: readonly StaleEntry[];
}

/**
 * Finds the entries to go through again. Each stands in one group only; a date of review that the
 * author has set counts before age, and a confirmation before the date of the facts.
 *
 * @param today the day to count from
 * @param years the age limit; a bare year or month counts from its end
 */
export function findStaleEntries(catalog: Catalog, today: Date, years: number): StaleEntries {
  const reviewDue: StaleEntry[] = [];
  const verifiedLongAgo: StaleEntry[] = [];
  const oldFacts: StaleEntry[] = [];
  const isOld = (date: string | undefined): date is string =>
    date !== undefined && factsAge(date, today).years >= years;
  for (const entry of catalog.entries) {
    const { state, reviewBy, lastVerified, statusAsOf } = entry.data;
    if (state === 'withdrawn') continue;
    if (reviewBy !== undefined) {
      if (isReviewDue(reviewBy, today)) reviewDue.push({ entry, date: reviewBy });
    } else if (lastVerified !== undefined) {
      if (isOld(lastVerified)) verifiedLongAgo.push({ entry, date: lastVerified });
    } else if (isOld(statusAsOf)) {
      oldFacts.push({ entry, date: statusAsOf });
    }
  }
  const oldestFirst = (list: StaleEntry[]) =>
    list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    reviewDue: oldestFirst(reviewDue),
    verifiedLongAgo: oldestFirst(verifiedLongAgo),
    oldFacts: oldestFirst(oldFacts),
  };
}

/**
 * Writes the groups for a terminal, in bokmål.
 *
 * @param contentFolder what file paths begin with
 */
export function formatStaleEntries(stale: StaleEntries, years: number, contentFolder: string) {
  const groups: [string, readonly StaleEntry[]][] = [
    ['Skulle vært gjennomgått (reviewBy)', stale.reviewDue],
    [`Sist bekreftet for minst ${years} år siden (lastVerified)`, stale.verifiedLongAgo],
    [`Opplysninger som er minst ${years} år gamle (statusAsOf)`, stale.oldFacts],
  ];
  const sections = groups
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) =>
      [
        `${title}: ${list.length}`,
        ...list.map(
          ({ entry, date }) =>
            `  ${date.padEnd(10)}  ${entry.data.title}  ${contentFolder}/${entry.file}`,
        ),
      ].join('\n'),
    );
  return sections.length > 0 ? sections.join('\n\n') : 'Ingen oppføringer må gjennomgås nå.';
}
