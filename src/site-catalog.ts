import { join } from 'node:path';
import type { Catalog } from './catalog/catalog.ts';
import { loadCatalog } from './catalog/load-catalog.ts';

/** The folder the site is built from; another one can be named to build a site of test content. */
export function contentFolder(): string {
  return process.env.CONTENT_FOLDER ?? join(process.cwd(), 'content');
}

// Vite may hold several copies of a module; the process has one catalogue.
const store = globalThis as typeof globalThis & { siteCatalog?: Catalog | undefined };

/** The one catalogue of a build, or of the dev server until a content file changes. */
export function siteCatalog(): Catalog {
  return (store.siteCatalog ??= loadCatalog({
    contentFolder: contentFolder(),
    cacheFile: '.cache/markdown.ndjson',
  }));
}

/** Forgets the catalogue, so that the next page reads the files again. */
export function forgetCatalog(): void {
  store.siteCatalog = undefined;
}
