import type { Catalog } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/kinds.ts';
import { entrySegment } from './section.ts';
import { KINDS } from '../catalog/schema/kind.ts';

const OTHER_PAGES = ['/', '/sok/', '/om/', '/om/tilgjengelighet/', '/virksomheter/kommune/'];

const known = new WeakMap<Catalog, ReadonlySet<string>>();

/** Whether a path from the site's root, as in bokmål, is a page that texts may link to. */
export function isPagePath(catalog: Catalog, path: string): boolean {
  let paths = known.get(catalog);
  if (!paths) {
    paths = new Set([
      ...OTHER_PAGES,
      ...KINDS.map((kind) => `/${entrySegment(kind)}/`),
      ...catalog.entries.map(({ kind, id }) => entryPath(kind, id)),
      ...catalog.redirects.map(({ kind, from }) => entryPath(kind, from)),
    ]);
    known.set(catalog, paths);
  }
  return paths.has(path.endsWith('/') ? path : `${path}/`);
}
