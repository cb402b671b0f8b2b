import { migrateData } from '../../catalog/migrate/migrate-data.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { Version } from './changed-on-site.ts';
import type { Misfit } from './fit-to-form.ts';
import type { FormData } from './form-data.ts';

/** An entry under way, as it lies in this browser. */
export interface Draft {
  kind: Kind;
  /** The entry that is changed; undefined for a new one. */
  id?: string | undefined;
  /** The product whose template a new entry began with. */
  template?: string | undefined;
  data: FormData;
  body: string;
  /** What the site had when one began to change it. */
  base?: SiteVersion | undefined;
  /** The file that was opened, as it was, for changing it in place. */
  original?: string | undefined;
  /** What in that file the form could not show as it stood, and nobody has dealt with yet. */
  misfits?: readonly Misfit[] | undefined;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** True when its fields were of an older schema version, and stand in today's shape now. */
  wasOlder?: boolean;
}

/** An entry as the site had it, with what tells that version from others. */
export interface SiteVersion extends Version {
  /** Of the entry's file: SHA-256 in hexadecimal. */
  digest: string;
  /** The whole file; missing where the site does not give it. */
  text?: string | undefined;
}

/** Where a tab keeps its draft, and what it last read or wrote there. */
export interface DraftPlace {
  /** 1, or higher where several tabs write the same form. */
  copy: number;
  savedAt: number | undefined;
}

/** An entry that was handed over from this browser, so that the next one can refer to it. */
export interface HandedOver {
  id: string;
  kind: Kind;
  title: string;
}

const HANDED_OVER = 'publish:handed-over';

const DRAFT = 'publish:draft:';

/**
 * The name a draft is kept under: one for each kind, one for each entry that is changed, and one for
 * each product whose template a new entry began with.
 */
export function draftKey(kind: Kind, id?: string, copy = 1, template?: string): string {
  // No id has an equals sign in it.
  const of = id ?? (template === undefined ? '' : `mal=${template}`);
  return `${DRAFT}${kind}:${of}${copy > 1 ? `:${copy}` : ''}`;
}

/** The address at which a draft can be written on. */
export function draftAddress(
  page: string,
  { kind, id, template, copy }: Pick<Draft, 'kind' | 'id' | 'template'> & { copy: number },
): string {
  const query = new URLSearchParams(id ? { fra: id } : template ? { mal: template } : { kind });
  if (copy > 1) query.set('kladd', String(copy));
  return `${page}?${query.toString()}`;
}

/**
 * Reads a draft, in today's shape also when it lies there from before the schema changed.
 *
 * @returns undefined when there is none, when a newer form than this has saved it, or when the store
 *   is closed
 */
export function readDraft(store: Storage | undefined, key: string): Draft | undefined {
  const found = parse(store, key) as Partial<Draft> | undefined;
  const isDraft =
    found &&
    typeof found.data === 'object' &&
    found.data !== null &&
    typeof found.body === 'string';
  if (!isDraft) return undefined;
  const draft = found as Draft;
  const { data, changes, problem } = migrateData(draft.kind, { ...draft.data });
  if (problem !== undefined) return undefined;
  const { base } = draft;
  return {
    ...draft,
    data,
    // Otherwise the migration would look like a change on the site.
    ...(base && { base: { ...base, data: migrateData(draft.kind, { ...base.data }).data } }),
    wasOlder: changes.length > 0,
  };
}

/** Every draft in this browser, newest first. */
export function allDrafts(store: Storage | undefined): readonly (Draft & { copy: number })[] {
  const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(DRAFT))
    .flatMap((key) => {
      const draft = readDraft(store, key);
      const copy = Number(key.slice(DRAFT.length).split(':')[2] ?? 1);
      return draft && Number.isInteger(copy) ? [{ ...draft, copy }] : [];
    })
    .toSorted((a, b) => b.savedAt - a.savedAt);
}

/**
 * Keeps a draft. Where another tab has written in the same place since, that is left alone, and the
 * draft goes to a place of its own.
 *
 * @param place where this tab kept it last
 * @returns where it is kept now; undefined when the browser would not keep it
 */
export function keepDraft(
  store: Storage | undefined,
  place: DraftPlace,
  draft: Omit<Draft, 'savedAt'>,
): DraftPlace | undefined {
  const keyOf = (copy: number) => draftKey(draft.kind, draft.id, copy, draft.template);
  let { copy } = place;
  const there = savedThere(store, keyOf(copy));
  if (there !== undefined && there !== place.savedAt) {
    copy = 1;
    while (savedThere(store, keyOf(copy)) !== undefined) copy += 1;
  }
  // Two saves in one millisecond must not be taken for one.
  const savedAt = Math.max(Date.now(), (place.savedAt ?? 0) + 1, (there ?? 0) + 1);
  return write(store, keyOf(copy), { ...draft, savedAt }) ? { copy, savedAt } : undefined;
}

/** Throws a tab's draft away; what another tab wrote there since stays. */
export function deleteDraft(
  store: Storage | undefined,
  { copy, savedAt }: DraftPlace,
  { kind, id, template }: Pick<Draft, 'kind' | 'id' | 'template'>,
): void {
  const key = draftKey(kind, id, copy, template);
  if (savedThere(store, key) !== savedAt) return;
  try {
    store?.removeItem(key);
  } catch {
    // A store that is closed keeps nothing either.
  }
}

/** What has been handed over from this browser, newest last. */
export function handedOver(store: Storage | undefined): readonly HandedOver[] {
  const list = parse(store, HANDED_OVER);
  return Array.isArray(list) ? (list as HandedOver[]) : [];
}

/** Remembers an entry that was handed over. */
export function rememberHandedOver(store: Storage | undefined, entry: HandedOver): void {
  const others = handedOver(store).filter(({ id }) => id !== entry.id);
  write(store, HANDED_OVER, [...others, entry].slice(-50));
}

/** When the draft there was saved, also one of a newer form that this one cannot read. */
function savedThere(store: Storage | undefined, key: string): number | undefined {
  const draft = parse(store, key) as Partial<Draft> | undefined;
  return typeof draft?.savedAt === 'number' ? draft.savedAt : undefined;
}

function parse(store: Storage | undefined, key: string): unknown {
  try {
    return JSON.parse(store?.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(store: Storage | undefined, key: string, value: unknown): boolean {
  try {
    if (!store) return false;
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
