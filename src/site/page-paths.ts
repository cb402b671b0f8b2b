import type { Catalog } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/kinds.ts';
import { KINDS } from '../catalog/schema/kind.ts';
import type { LinkTarget } from './body-html.ts';
import { entrySegment } from './section.ts';

const OTHER_PAGES = [
  '/',
  '/sok/',
  '/alle/',
  '/endringer/',
  '/statistikk/',
  '/statistikk/dekning/',
  '/publiser/',
  '/om/',
  '/om/tilgjengelighet/',
  '/virksomheter/kommune/',
];

const known = new WeakMap<Catalog, ReadonlyMap<string, LinkTarget>>();

/** The page at a path from the site's root, as in bokmål, that texts may link to. */
export function pageAt(catalog: Catalog, path: string): LinkTarget | undefined {
  let pages = known.get(catalog);
  if (!pages) {
    const plain: LinkTarget = { headingIds: [] };
    pages = new Map<string, LinkTarget>([
      ...OTHER_PAGES.map((page) => [page, plain] as const),
      ...KINDS.map((kind) => [`/${entrySegment(kind)}/`, plain] as const),
      ...catalog.redirects.map(({ kind, from }) => [entryPath(kind, from), plain] as const),
      ...catalog.entries.map(
        ({ kind, id, body }) =>
          [
            entryPath(kind, id),
            { headingIds: body.headings.map((heading) => heading.id) },
          ] as const,
      ),
    ]);
    known.set(catalog, pages);
  }
  return pages.get(path.endsWith('/') ? path : `${path}/`);
}
