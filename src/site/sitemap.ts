import type { Entry } from '../catalog/entry.ts';
import { entryPath } from '../catalog/kinds.ts';
import { localizedPath } from '../i18n/path.ts';
import { site } from '../site.ts';
import { siteCatalog } from '../site-catalog.ts';
import { entryChangesPath } from './changes.ts';

/** An entry whose pages carry `noindex`: it is not finished, or no longer offered. */
export function isUnlisted({ data }: Entry): boolean {
  return data.state !== 'published';
}

let left: ReadonlySet<string> | undefined;

/** The paths of what no search engine should list: old addresses, drafts and what is withdrawn. */
function leftOut(): ReadonlySet<string> {
  const catalog = siteCatalog();
  const paths = [
    '/404/',
    '/sok/',
    ...catalog.redirects.map(({ kind, from }) => entryPath(kind, from)),
    ...catalog.entries
      .filter(isUnlisted)
      .flatMap(({ kind, id }) => [entryPath(kind, id), entryChangesPath(id)]),
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
