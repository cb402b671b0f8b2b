import { migrateData } from '../../catalog/migrate/migrate-data.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { FormData } from './form-data.ts';

/** An entry under way, as it lies in this browser. */
export interface Draft {
  kind: Kind;
  /** The entry that is changed; undefined for a new one. */
  id?: string | undefined;
  data: FormData;
  body: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** True when its fields were of an older schema version, and stand in today's shape now. */
  wasOlder?: boolean;
}

/** An entry that was handed over from this browser, so that the next one can refer to it. */
export interface HandedOver {
  id: string;
  kind: Kind;
  title: string;
}

const HANDED_OVER = 'publish:handed-over';

/** The name a draft is kept under: one for each kind, and one for each entry that is changed. */
export function draftKey(kind: Kind, id?: string): string {
  return `publish:draft:${kind}:${id ?? ''}`;
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
  return problem === undefined ? { ...draft, data, wasOlder: changes.length > 0 } : undefined;
}

/** Keeps a draft. @returns false when the browser would not keep it */
export function saveDraft(store: Storage | undefined, key: string, draft: Draft): boolean {
  return write(store, key, draft);
}

/** Throws a draft away. */
export function deleteDraft(store: Storage | undefined, key: string): void {
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
