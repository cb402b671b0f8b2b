import { entryPath } from '../catalog/kinds.ts';
import { localizedPath } from '../i18n/path.ts';
import { site } from '../site.ts';
import { siteCatalog } from '../site-catalog.ts';

let left: ReadonlySet<string> | undefined;

/** The paths that no search engine should list: old addresses and what is withdrawn. */
function leftOut(): ReadonlySet<string> {
  const catalog = siteCatalog();
  const paths = [
    '/404/',
    '/sok/',
    ...catalog.redirects.map(({ kind, from }) => entryPath(kind, from)),
    ...catalog.entries
      .filter(({ data }) => data.state === 'withdrawn')
      .map(({ kind, id }) => entryPath(kind, id)),
  ];
  return new Set(
    paths.flatMap((path) => site.languages.map((language) => localizedPath(language, path))),
  );
}

/** Whether a page belongs in the sitemap. */
export function isInSitemap(url: string): boolean {
  left ??= leftOut();
  return !left.has(new URL(url).pathname);
}
