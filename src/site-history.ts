import type { Catalog } from './catalog/catalog.ts';
import { type History, readHistory } from './history/read-history.ts';
import { contentFolder, siteCatalog } from './site-catalog.ts';

// Vite may hold several copies of a module; a new catalogue, after a change of content, asks git anew.
const store = globalThis as typeof globalThis & { siteHistories?: WeakMap<Catalog, History> };

/** The history of the entries of the one catalogue. */
export function siteHistory(): History {
  const histories = (store.siteHistories ??= new WeakMap());
  const catalog = siteCatalog();
  let history = histories.get(catalog);
  if (!history) {
    history = readHistory(catalog, {
      contentFolder: contentFolder(),
      cacheFile: '.cache/history.ndjson',
    });
    histories.set(catalog, history);
  }
  return history;
}
