import { type FormData, isEmpty } from './form-data.ts';

/** One version of an entry. */
export interface Version {
  /** Front matter, from `frontMatterOf`. */
  data: FormData;
  body: string;
}

/** A field that the site has changed since a draft of the entry was begun. */
export interface SiteChange {
  /** A top-level field, or `body`. */
  name: string;
  before: unknown;
  now: unknown;
  mine: unknown;
  /** The draft has changed it too, and to something else: someone has to choose. */
  isContested: boolean;
}

/** The name of the text under the fields. */
export const BODY = 'body';

/** A field of a version by its name. */
export function fieldOfVersion({ data, body }: Version, name: string): unknown {
  return name === BODY ? body : data[name];
}

/**
 * Compares three versions field by field and gives those in which the site went another way than the
 * draft. What both changed alike is no change.
 *
 * @param base what the draft was begun from; undefined when that is not known, and then all that
 *   differs is contested
 */
export function changedOnSite(
  base: Version | undefined,
  mine: Version,
  now: Version,
): readonly SiteChange[] {
  const names = new Set([...Object.keys(now.data), ...Object.keys(mine.data), BODY]);
  return [...names].flatMap((name) => {
    const change = {
      name,
      before: base && fieldOfVersion(base, name),
      now: fieldOfVersion(now, name),
      mine: fieldOfVersion(mine, name),
    };
    if (isSame(change.mine, change.now) || (base && isSame(change.before, change.now))) return [];
    return [{ ...change, isContested: !base || !isSame(change.before, change.mine) }];
  });
}

/** True when a reader would see no difference; the order of keys in a group is none. */
function isSame(one: unknown, other: unknown): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(value: unknown): string {
  if (isEmpty(value)) return '';
  return JSON.stringify(typeof value === 'string' ? value.trim() : value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, part]) => !isEmpty(part))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
