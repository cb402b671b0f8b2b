import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import { factsAge, isReviewDue } from '../site/facts-age.ts';

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

/** How fresh the content is, and what editors should look at first. */
export interface Freshness {
  /** Only kinds whose facts have a date; withdrawn entries are not counted. */
  kinds: readonly KindFreshness[];
  /** Entries whose review is due or that were verified too long ago: the longest overdue first. */
  toCheck: readonly Entry[];
}

/** A term is not tied to a date, and a source tells its own. */
const UNDATED_KINDS: ReadonlySet<Kind> = new Set(['term', 'source']);

/**
 * Judges one entry.
 *
 * @param today the day the answer is for
 */
export function entryFreshness({ data }: Entry, today: Date): EntryFreshness {
  const { reviewBy, lastVerified, statusAsOf } = data;
  const yearsWhenOld = (date: string | undefined) => {
    const age = date === undefined ? undefined : factsAge(date, today);
    return age?.old ? age.years : undefined;
  };
  return {
    reviewDue: reviewBy !== undefined && isReviewDue(reviewBy, today),
    verifiedYearsAgo: yearsWhenOld(lastVerified),
    factsYearsOld: yearsWhenOld(statusAsOf),
    undated: statusAsOf === undefined,
  };
}

/** Measures how fresh a catalogue is on a day. */
export function measureFreshness(catalog: Catalog, today: Date): Freshness {
  const judged = catalog.entries
    .filter(({ kind, data }) => !UNDATED_KINDS.has(kind) && data.state !== 'withdrawn')
    .map((entry) => ({ entry, ...entryFreshness(entry, today) }));
  const byKind = Map.groupBy(judged, ({ entry }) => entry.kind);
  return {
    kinds: KINDS.flatMap((kind) => {
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
    }),
    toCheck: judged
      .filter(({ reviewDue, verifiedYearsAgo }) => reviewDue || verifiedYearsAgo !== undefined)
      .map(({ entry, reviewDue }) => ({
        entry,
        since: (reviewDue ? entry.data.reviewBy : entry.data.lastVerified) ?? '',
      }))
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
      .map(({ entry }) => entry),
  };
}
