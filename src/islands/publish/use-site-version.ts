import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldDescription } from '../../catalog/schema/fields.ts';
import { BODY, changedOnSite, type SiteChange, type Version } from './changed-on-site.ts';
import type { SiteVersion } from './draft-store.ts';
import { frontMatterOf } from './form-data.ts';
import type { PublishedEntry } from './look-up.ts';

/** What the site answers when asked which version it has. */
export type SiteAnswer = 'same' | 'newer' | 'gone' | 'unknown';

/** How a draft stands to what the site has. */
export interface AgainstSite {
  /** The version of the site that the draft builds on; undefined for a new entry. */
  base: SiteVersion | undefined;
  /** Fields that the site and the draft have changed each in their way, not decided yet. */
  contested: readonly SiteChange[];
  /** Fields that only the site had changed, and that the draft has taken over. */
  taken: readonly SiteChange[];
  keepMine: (name: string) => void;
  takeTheirs: (name: string) => void;
  /** Asks the site again, for the version that it has now. */
  ask: () => Promise<SiteAnswer>;
}

/** So often at most is the site asked because a tab is looked at again. */
const ASK_EVERY_MS = 60_000;

/** An entry of the site as the form holds it. */
export function siteVersionOf(
  { data, body, digest, text }: PublishedEntry,
  fields: readonly FieldDescription[],
): SiteVersion {
  return { data: frontMatterOf(data, fields), body, digest, text };
}

interface Options {
  /** Where the site has the entry; undefined for a new one. */
  address: string | undefined;
  fields: readonly FieldDescription[];
  base: SiteVersion | undefined;
  /** What the site had when the form was opened. */
  onSite: SiteVersion | undefined;
  mine: Version;
  /** Puts a value of the site into the draft. */
  put: (name: string, value: unknown) => void;
}

/**
 * Sees to it that a draft never overwrites in silence what the site has got since it was begun. What
 * the draft had not touched is taken over and told; for the rest someone has to choose.
 */
export function useSiteVersion(options: Options): AgainstSite {
  const { address, fields, mine, put } = options;
  const [base, setBase] = useState(options.base);
  const [newest, setNewest] = useState(options.onSite);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<readonly SiteChange[]>([]);
  const askedAt = useRef(Date.now());
  const seen = useRef(options.onSite?.digest);

  const isNewer = newest !== undefined && newest.digest !== base?.digest;
  const changes = isNewer ? changedOnSite(base, mine, newest) : [];
  const contested = changes.filter(({ name, isContested }) => isContested && !decided.has(name));
  const untouched = changes.filter(({ isContested }) => !isContested);
  useEffect(() => {
    if (untouched.length > 0) {
      for (const { name, now } of untouched) put(name, now);
      const names = new Set(untouched.map(({ name }) => name));
      setTaken((before) => [...before.filter(({ name }) => !names.has(name)), ...untouched]);
    } else if (isNewer && contested.length === 0) {
      setBase(newest);
      setDecided(new Set());
    }
  });

  const ask = useCallback(async (): Promise<SiteAnswer> => {
    if (address === undefined) return 'same';
    askedAt.current = Date.now();
    try {
      const response = await fetch(address, { cache: 'no-cache' });
      if (response.status === 404) return 'gone';
      if (!response.ok) return 'unknown';
      const entry = (await response.json()) as PublishedEntry;
      if (entry.digest === seen.current) return 'same';
      seen.current = entry.digest;
      setNewest(siteVersionOf(entry, fields));
      return 'newer';
    } catch {
      return 'unknown';
    }
  }, [address, fields]);
  useEffect(() => {
    const onLook = () => {
      if (document.visibilityState === 'visible' && Date.now() - askedAt.current > ASK_EVERY_MS)
        void ask();
    };
    document.addEventListener('visibilitychange', onLook);
    return () => document.removeEventListener('visibilitychange', onLook);
  }, [ask]);

  return {
    base,
    contested,
    taken,
    keepMine: (name) => setDecided((before) => new Set([...before, name])),
    takeTheirs: (name) => {
      if (newest) put(name, name === BODY ? newest.body : newest.data[name]);
    },
    ask,
  };
}
