import type { Kind } from '../../catalog/schema/kind.ts';
import type { FormData } from './form-data.ts';

/** An entry under way, as it lies in this browser. */
export interface Draft {
  kind: Kind;
  /** The entry that is changed; undefined for a new one. */
  id?: string | undefined;
  /** The product whose template it began with. */
  template?: string | undefined;
  data: FormData;
  body: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** An entry that was handed over from this browser, so that the next one can refer to it. */
export interface HandedOver {
  id: string;
  kind: Kind;
  title: string;
}

const HANDED_OVER = 'publish:handed-over';

/** No id has this in it. */
const TEMPLATE = 'mal=';

/**
 * The name a draft is kept under: one for each kind, one for each entry that is changed, and one for
 * each product whose template a new entry began with.
 */
export function draftKey(kind: Kind, id?: string, template?: string): string {
  return `publish:draft:${kind}:${id ?? ''}${template === undefined ? '' : `${TEMPLATE}${template}`}`;
}

/** The drafts that began with a product's template, in the order of the products' ids. */
export function templateDrafts(store: Storage | undefined): readonly Draft[] {
  const begin = draftKey('use-case', undefined, '');
  const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(begin))
    .toSorted()
    .flatMap((key) => readDraft(store, key) ?? []);
}

/** Reads a draft; undefined when there is none, or when the store is closed. */
export function readDraft(store: Storage | undefined, key: string): Draft | undefined {
  const draft = parse(store, key) as Partial<Draft> | undefined;
  return draft && typeof draft.data === 'object' && typeof draft.body === 'string'
    ? (draft as Draft)
    : undefined;
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
