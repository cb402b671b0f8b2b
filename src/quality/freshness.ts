import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import { factsAge, isReviewDue } from './facts-age.ts';

/** Facts and confirmations of this age are told to be old, in whole years. */
export const OLD_AFTER_YEARS = 3;

/** What tells how far an entry can be relied on today. */
export interface EntryFreshness {
  /** The date of its next review is past. */
  reviewDue: boolean;
  /** Whole years since somebody checked it, where that is too long; undefined otherwise. */
  verifiedYearsAgo: number | undefined;
  /** Whole years since what the facts describe, where that is long; undefined otherwise. */
  factsYearsOld: number | undefined;
  /** It does not say what date its facts describe. */
  undated: boolean;
}

/** How fresh the entries of a kind are. An entry can be counted under several of the reasons. */
export interface KindFreshness {
  kind: Kind;
  entries: number;
  /** Those with none of the reasons below. */
  fresh: number;
  reviewDue: number;
  verifiedLongAgo: number;
  oldFacts: number;
  undated: number;
}

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

/** A term is not tied to a date, and a source tells its own. */
const UNDATED_KINDS: ReadonlySet<Kind> = new Set(['term', 'source']);

/**
 * Judges one entry.
 *
 * @param today the day the answer is for
 * @param years the age limit
 */
export function entryFreshness(
  { data }: Entry,
  today: Date,
  years: number = OLD_AFTER_YEARS,
): EntryFreshness {
  const { reviewBy, lastVerified, statusAsOf } = data;
  const yearsWhenOld = (date: string | undefined) => {
    const age = date === undefined ? 0 : factsAge(date, today);
    return age >= years ? age : undefined;
  };
  return {
    reviewDue: reviewBy !== undefined && isReviewDue(reviewBy, today),
    verifiedYearsAgo: yearsWhenOld(lastVerified),
    factsYearsOld: yearsWhenOld(statusAsOf),
    undated: statusAsOf === undefined,
  };
}

/** Counts how fresh each kind of a catalogue is on a day: kinds whose facts have a date, without withdrawn entries. */
export function measureFreshness(catalog: Catalog, today: Date): KindFreshness[] {
  const judged = catalog.entries
    .filter(({ kind, data }) => !UNDATED_KINDS.has(kind) && data.state !== 'withdrawn')
    .map((entry) => ({ kind: entry.kind, ...entryFreshness(entry, today) }));
  const byKind = Map.groupBy(judged, ({ kind }) => kind);
  return KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    if (!own) return [];
    const count = (reason: (entry: EntryFreshness) => boolean) => own.filter(reason).length;
    return [
      {
        kind,
        entries: own.length,
        fresh: count(
          (entry) =>
            !entry.reviewDue &&
            !entry.undated &&
            entry.verifiedYearsAgo === undefined &&
            entry.factsYearsOld === undefined,
        ),
        reviewDue: count(({ reviewDue }) => reviewDue),
        verifiedLongAgo: count(({ verifiedYearsAgo }) => verifiedYearsAgo !== undefined),
        oldFacts: count(({ factsYearsOld }) => factsYearsOld !== undefined),
        undated: count(({ undated }) => undated),
      },
    ];
  });
}

/**
 * Finds the entries to go through again, of every kind. Each stands in one group only; a date of
 * review that the author has set counts before age, and a confirmation before the date of the facts.
 *
 * @param today the day to count from
 * @param years the age limit; a bare year or month counts from its end
 */
export function findStaleEntries(
  catalog: Catalog,
  today: Date,
  years: number = OLD_AFTER_YEARS,
): StaleEntries {
  const reviewDue: StaleEntry[] = [];
  const verifiedLongAgo: StaleEntry[] = [];
  const oldFacts: StaleEntry[] = [];
  for (const entry of catalog.entries) {
    const { state, reviewBy, lastVerified, statusAsOf } = entry.data;
    if (state === 'withdrawn') continue;
    const judged = entryFreshness(entry, today, years);
    if (reviewBy !== undefined) {
      if (judged.reviewDue) reviewDue.push({ entry, date: reviewBy });
    } else if (lastVerified !== undefined) {
      if (judged.verifiedYearsAgo !== undefined)
        verifiedLongAgo.push({ entry, date: lastVerified });
    } else if (statusAsOf !== undefined && judged.factsYearsOld !== undefined) {
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
