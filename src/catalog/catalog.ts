import type { Entry, EntryOf } from './entry.ts';
import type { Redirect, Reference } from './link/link-entries.ts';
import type { Problem } from './problem.ts';
import type { Kind } from './schema/kind.ts';
import type { Language, Vocabulary } from './vocabulary.ts';

/** Everything the site knows, as one immutable object; pages, search and exchange all ask this. */
export interface Catalog {
  /** Drafts, published and withdrawn entries without errors, by title (bokmål order). */
  readonly entries: readonly Entry[];
  /** Every error and warning of every file, in the order of the files. */
  readonly problems: readonly Problem[];
  /** Errors of entries that are not drafts: with these a build must fail. */
  readonly blockingProblems: readonly Problem[];
  readonly redirects: readonly Redirect[];
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  entriesOf<K extends Kind>(kind: K): readonly EntryOf<K>[];
  get(id: string): Entry | undefined;
  find<K extends Kind>(kind: K, id: string): EntryOf<K> | undefined;
  /** What an entry names, in the order of its file; only entries that are in the catalogue. */
  referencesFrom(id: string): readonly Reference[];
  /** What names an entry. */
  referencesTo(id: string): readonly Reference[];
  /** @throws RangeError for a vocabulary that does not exist */
  vocabulary(name: string): Vocabulary;
  /** The label of a code, in bokmål where the language has none; the code itself when no vocabulary knows it. */
  label(vocabulary: string | readonly string[], code: string, language: Language): string;
}

/** What a catalogue is made of. */
export interface CatalogParts {
  entries: readonly Entry[];
  references: readonly Reference[];
  redirects: readonly Redirect[];
  problems: readonly Problem[];
  blockingProblems: readonly Problem[];
  vocabularies: ReadonlyMap<string, Vocabulary>;
}

/** æ, ø and å come last, and aa counts as å. */
const bokmaal = new Intl.Collator('nb');

/**
 * Makes the catalogue: entries sorted and looked up by id, references from both ends.
 */
export function createCatalog({
  references,
  redirects,
  problems,
  blockingProblems,
  vocabularies,
  ...parts
}: CatalogParts): Catalog {
  const entries = parts.entries
    .map((entry) => ({ entry, key: entry.data.title }))
    .sort((a, b) => bokmaal.compare(a.key, b.key) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byKind = Map.groupBy(entries, (entry) => entry.kind);
  const resolved = references.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const fromIndex = Map.groupBy(resolved, (reference) => reference.from);
  const toIndex = Map.groupBy(resolved, (reference) => reference.to);

  return Object.freeze<Catalog>({
    entries: Object.freeze(entries),
    problems,
    blockingProblems,
    redirects: redirects.filter(({ to }) => byId.has(to)),
    vocabularies,
    entriesOf: <K extends Kind>(kind: K) =>
      (byKind.get(kind) ?? []) as unknown as readonly EntryOf<K>[],
    get: (id) => byId.get(id),
    find: <K extends Kind>(kind: K, id: string) => {
      const entry = byId.get(id);
      return entry?.kind === kind ? (entry as unknown as EntryOf<K>) : undefined;
    },
    referencesFrom: (id) => fromIndex.get(id) ?? [],
    referencesTo: (id) => toIndex.get(id) ?? [],
    vocabulary(name) {
      const vocabulary = vocabularies.get(name);
      if (!vocabulary)
        throw new RangeError(`There is no vocabulary «${name}» in content/vocabularies`);
      return vocabulary;
    },
    label(names, code, language) {
      for (const name of [names].flat()) {
        const concept = vocabularies.get(name)?.get(code);
        if (concept) return concept[language];
      }
      return code;
    },
  });
}
