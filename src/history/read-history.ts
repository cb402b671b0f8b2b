import { resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { MAX_FILE_BYTES } from '../catalog/read/front-matter.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { findPrivateData } from '../catalog/validate/privacy-guard.ts';
import { compareVersions, type FieldChange, type VersionChange } from './compare-versions.ts';
import { type Commit, readBlobs, readCommits } from './git.ts';
import { type Deletion, findRemovedEntries, type RemovedEntry } from './removed-entries.ts';
import { openVersionCache } from './version-cache.ts';

/** What a change did to an entry. */
export type ChangeType = 'added' | 'changed' | 'renamed' | 'published' | 'withdrawn' | 'removed';

/** One change of an entry. Only what is no longer in the catalogue can be `removed`. */
export interface EntryChange {
  commit: string;
  /** The file's path from the content folder as it was then; with the commit it names the change for ever. */
  path: string;
  /** Seconds since 1970. */
  time: number;
  /** The day in Norway, ISO 8601. */
  day: string;
  type: ChangeType;
  /** What the author wrote of it, in one line; empty where there is nothing to show. */
  note: string;
  /** What differs; empty for a new entry. */
  fields: readonly FieldChange[];
  /** False where a version could not be read, so that nobody knows which fields differ. */
  readable: boolean;
}

/** What is known of an entry's past. */
export interface EntryHistory {
  /** Newest first, at most 50. */
  changes: readonly EntryChange[];
  /** Changes that are older than those. */
  older: number;
  /** The day it came in; undefined where the history does not go that far back. */
  added: string | undefined;
  /** The day it was first published; undefined for a draft, or where it is not known. */
  published: string | undefined;
  /** The day of the last change; undefined where there is none after what is known. */
  changed: string | undefined;
}

/** The history of a catalogue's entries. */
export interface History {
  /** False without git, without a repository, or when the content is not kept in it. */
  available: boolean;
  /** The day that a shallow clone begins; undefined when the whole history is there. */
  since: string | undefined;
  of(id: string): EntryHistory | undefined;
  /** All changes of all entries, and what was removed, newest first. */
  latest: readonly LatestChange[];
}

/** A change, with the entry as it is now, or with what is left of one that was removed. */
export type LatestChange =
  | { entry: Entry; removed?: undefined; change: EntryChange }
  | { entry?: undefined; removed: RemovedEntry; change: EntryChange };

export interface HistoryOptions {
  contentFolder: string;
  /** Where comparisons are kept between runs. */
  cacheFile?: string;
}

const MOST_CHANGES = 50;
const LONGEST_NOTE = 160;

const norwegianDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
});

/** The day in Norway of a time in seconds, as `2026-11-22`. */
export function dayOf(time: number): string {
  return norwegianDay.format(time * 1000);
}

/** A link of an entry's chain: what one commit did, before anything is read. */
interface Step {
  kind: Kind;
  commit: Commit;
  path: string;
  type: 'added' | 'changed' | 'renamed';
  before: string | undefined;
  after: string;
}

interface Event {
  /** Place in the log, 0 is the newest. */
  index: number;
  commit: Commit;
  before: string | undefined;
  after: string | undefined;
}

/**
 * Reads from git when and how each entry of a catalogue was changed: one log for the whole folder,
 * and only the versions that no earlier run has compared. Never throws for what git holds.
 */
export function readHistory(
  catalog: Catalog,
  { contentFolder, cacheFile }: HistoryOptions,
): History {
  const folder = resolve(contentFolder);
  const commits = readCommits(folder);
  if (!commits) {
    return { available: false, since: undefined, of: () => undefined, latest: [] };
  }
  const events = eventsByPath(commits);
  const chains = new Map(catalog.entries.map((entry) => [entry.id, chainOf(entry, events)]));
  const compare = comparisons(folder, [...chains.values()].flatMap(readSteps), cacheFile);
  const histories = new Map<string, EntryHistory>();
  const latest: (LatestChange & { index: number })[] = [];
  const order = new Map(commits.map(({ id }, index) => [id, index]));
  for (const entry of catalog.entries) {
    const history = entryHistory(chains.get(entry.id) ?? [], compare);
    if (!history) continue;
    histories.set(entry.id, history);
    for (const change of history.changes) {
      latest.push({ entry, change, index: order.get(change.commit) ?? 0 });
    }
  }
  const named = new Set([...chains.values()].flatMap((steps) => steps.map(({ path }) => path)));
  for (const { removed, deletion } of findRemovedEntries(
    catalog,
    folder,
    lastDeletions(events, named),
  )) {
    const { commit, path } = deletion;
    const change = { ...changeBy(commit, path), type: 'removed' as const };
    latest.push({ removed, change, index: order.get(commit.id) ?? 0 });
  }
  // A clock that was wrong must not put the days out of order; the catalogue's order breaks ties.
  latest.sort((a, b) => b.change.time - a.change.time || a.index - b.index);
  const boundaries = commits.filter(({ isBoundary }) => isBoundary).map(({ time }) => time);
  return {
    available: true,
    since: boundaries.length > 0 ? dayOf(Math.min(...boundaries)) : undefined,
    of: (id) => histories.get(id),
    latest,
  };
}

function eventsByPath(commits: readonly Commit[]): Map<string, Event[]> {
  const events = new Map<string, Event[]>();
  for (const [index, commit] of commits.entries()) {
    for (const { path, before, after } of commit.files) {
      const event = { index, commit, before, after };
      const known = events.get(path);
      if (known) known.push(event);
      else events.set(path, [event]);
    }
  }
  return events;
}

/** The deletions of files that are not there now, but for those that an entry had as its own. */
function lastDeletions(
  events: ReadonlyMap<string, readonly Event[]>,
  named: ReadonlySet<string>,
): Deletion[] {
  return [...events].flatMap(([path, [last]]) =>
    last && last.after === undefined && !named.has(path)
      ? [{ path, commit: last.commit, before: last.before }]
      : [],
  );
}

/**
 * Follows an entry back through its names, newest first. A name ends where its file came in; it goes
 * on under the former id whose file was deleted in the same commit or last before it.
 */
function chainOf(entry: Entry, events: ReadonlyMap<string, readonly Event[]>): Step[] {
  const { kind } = entry;
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const paths = [entry.file, ...(entry.data.formerIds ?? []).map((id) => `${folder}${id}.md`)];
  const steps: Step[] = [];
  let path: string | undefined = entry.file;
  let from = 0;
  while (path !== undefined) {
    const own: readonly Event[] = (events.get(path) ?? []).filter(({ index }) => index >= from);
    let next: { path: string; event: Event } | undefined;
    for (const { index, commit, before, after } of own) {
      if (after === undefined) continue;
      if (before !== undefined) {
        steps.push({ kind, commit, path, type: 'changed', before, after });
        continue;
      }
      next = commit.isBoundary ? undefined : lastDeleted(paths, events, index);
      steps.push({
        kind,
        commit,
        path,
        type: next === undefined ? 'added' : next.path === path ? 'changed' : 'renamed',
        before: next?.event.before,
        after,
      });
      break;
    }
    from = (next?.event.index ?? 0) + 1;
    path = next?.path;
  }
  return steps;
}

function lastDeleted(
  paths: readonly string[],
  events: ReadonlyMap<string, readonly Event[]>,
  index: number,
): { path: string; event: Event } | undefined {
  return paths
    .flatMap((path) => {
      const event = events.get(path)?.find((candidate) => candidate.index >= index);
      // The file itself can only have been deleted before it came in again.
      const earlier =
        event?.after === undefined
          ? event
          : events.get(path)?.find((candidate) => candidate.index > index);
      return earlier && earlier.after === undefined ? [{ path, event: earlier }] : [];
    })
    .sort((a, b) => a.event.index - b.event.index)[0];
}

/** The steps whose versions are read: the newest, and the first, which tells when it was published. */
function readSteps(steps: readonly Step[]): Step[] {
  return steps.length <= MOST_CHANGES
    ? [...steps]
    : [...steps.slice(0, MOST_CHANGES), ...steps.slice(-1)];
}

const stepKey = ({ before, after }: Step) => `${before ?? ''}:${after}`;

/** Gives the comparison of each step, from the cache or from the blobs. */
function comparisons(
  folder: string,
  steps: readonly Step[],
  cacheFile: string | undefined,
): (step: Step) => VersionChange {
  const cache = openVersionCache(cacheFile);
  const results = new Map<string, VersionChange>();
  const missing: Step[] = [];
  for (const step of steps) {
    const key = stepKey(step);
    const known = results.get(key) ?? cache.get(key);
    if (known) results.set(key, known);
    else missing.push(step);
  }
  const texts = new Map<string, string>();
  const wanted = new Set(missing.flatMap(({ before, after }) => [before ?? [], after].flat()));
  const waiting = Map.groupBy(missing, ({ after }) => after);
  const uses = new Map<string, number>();
  for (const { before, after } of missing) {
    for (const id of [before, after]) if (id) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const waitingFor = Map.groupBy(
    missing.filter(({ before }) => before !== undefined),
    ({ before }) => before ?? '',
  );
  const finish = (step: Step) => {
    const after = texts.get(step.after);
    const before = step.before === undefined ? undefined : texts.get(step.before);
    if (after === undefined || (step.before !== undefined && before === undefined)) return;
    const key = stepKey(step);
    if (!results.has(key)) {
      const change = compareVersions(before, after, step.kind);
      results.set(key, change);
      cache.set(key, change);
    }
    for (const id of [step.before, step.after]) {
      if (id === undefined) continue;
      const left = (uses.get(id) ?? 1) - 1;
      uses.set(id, left);
      // A text is held only until its last comparison.
      if (left === 0) texts.delete(id);
    }
  };
  readBlobs(folder, [...wanted], MAX_FILE_BYTES, (id, bytes) => {
    texts.set(id, bytes.toString('utf8'));
    const ready = new Set([...(waiting.get(id) ?? []), ...(waitingFor.get(id) ?? [])]);
    for (const step of ready) finish(step);
  });
  cache.save();
  return (step) => results.get(stepKey(step)) ?? { state: 'draft', fields: [], readable: false };
}

function entryHistory(
  steps: readonly Step[],
  compare: (step: Step) => VersionChange,
): EntryHistory | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  const known = readSteps(steps).filter(({ commit }) => !commit.isBoundary);
  // At the end of a shallow clone every file looks new.
  const whole = !last.commit.isBoundary;
  const read = known.map((step) => ({ step, result: compare(step) }));
  const changes = read.flatMap(({ step, result }) => {
    const { commit, path, type } = step;
    const told = type !== 'changed' || !result.readable || result.fields.length > 0;
    return told
      ? [
          {
            ...changeBy(commit, path),
            type: type === 'changed' ? typeByState(result) : type,
            fields: type === 'added' ? [] : result.fields,
            readable: result.readable,
          },
        ]
      : [];
  });
  const shown = changes.slice(0, MOST_CHANGES);
  return {
    changes: shown,
    older: Math.max(0, steps.length - MOST_CHANGES),
    added: whole ? dayOf(last.commit.time) : undefined,
    published: whole ? firstPublished(read, steps.length > MOST_CHANGES) : undefined,
    changed: shown.find(({ type }) => type !== 'added')?.day,
  };
}

/** What a commit says of a change, before its versions are compared. */
function changeBy({ id, time, subject }: Commit, path: string): Omit<EntryChange, 'type'> {
  const day = dayOf(time);
  return { commit: id, path, time, day, note: noteOf(subject), fields: [], readable: true };
}

/** Coming out and being taken back are more than changes to a reader. */
function typeByState({ fields }: VersionChange): ChangeType {
  const state = fields.find(({ type, path }) => type === 'value' && path.join('.') === 'state');
  const to = state?.type === 'value' ? state.to : undefined;
  return to === 'published' || to === 'withdrawn' ? to : 'changed';
}

/** The day of the first published version; a gap in what was read makes only the first version certain. */
function firstPublished(
  read: readonly { step: Step; result: VersionChange }[],
  hasGap: boolean,
): string | undefined {
  const isPublished = ({ result }: { result: VersionChange }) => result.state === 'published';
  const first = read.findLast(isPublished);
  if (!first) return undefined;
  const position = read.indexOf(first);
  return hasGap && position === MOST_CHANGES - 1 ? undefined : dayOf(first.step.commit.time);
}

/** A commit's subject as it can stand on a page: one line, no control characters, nobody's address. */
function noteOf(subject: string): string {
  const line = subject
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (findPrivateData(line).length > 0) return '';
  return line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE).toWellFormed()} …` : line;
}
