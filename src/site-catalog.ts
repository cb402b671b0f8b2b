import { join } from 'node:path';
import { type Catalog, createCatalog } from './catalog/catalog.ts';
import { loadCatalog } from './catalog/load-catalog.ts';

/** The folder the site is built from; another one can be named to build a site of test content. */
export function contentFolder(): string {
  return process.env.CONTENT_FOLDER ?? join(process.cwd(), 'content');
}

interface Loaded {
  /** Everything that was read, drafts too: for reports to authors. */
  full: Catalog;
  /** What visitors see. */
  visible: Catalog;
}

// Vite may hold several copies of a module; the process has one catalogue.
const store = globalThis as typeof globalThis & { siteCatalog?: Loaded | undefined };

function loaded(): Loaded {
  return (store.siteCatalog ??= load());
}

function load(): Loaded {
  const full = loadCatalog({ contentFolder: contentFolder(), cacheFile: '.cache/markdown.jsonl' });
  return { full, visible: process.env.NODE_ENV === 'production' ? withoutDrafts(full) : full };
}

/** The one catalogue of a build, or of the dev server until a content file changes. Without drafts when building. */
export function siteCatalog(): Catalog {
  return loaded().visible;
}

/** The same with the drafts. */
export function fullCatalog(): Catalog {
  return loaded().full;
}

/** Forgets the catalogue, so that the next page reads the files again. */
export function forgetCatalog(): void {
  store.siteCatalog = undefined;
}

/**
 * The catalogue as visitors see it: a draft is not published, and nothing points to it.
 */
export function withoutDrafts(catalog: Catalog): Catalog {
  const entries = catalog.entries.filter((entry) => entry.data.state !== 'draft');
  if (entries.length === catalog.entries.length) return catalog;
  return createCatalog({
    entries,
    references: entries.flatMap((entry) => catalog.referencesFrom(entry.id)),
    redirects: catalog.redirects,
    problems: catalog.problems,
    blockingProblems: catalog.blockingProblems,
    vocabularies: catalog.vocabularies,
  });
}
