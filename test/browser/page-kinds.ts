import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../../scripts/run/site.mjs';
import { entryPath } from '../../src/catalog/kinds.ts';
import { KINDS, type Kind } from '../../src/catalog/schema/kind.ts';
import {
  CHANGES_INLINE,
  changePages,
  changesPath,
  entryChangesPath,
} from '../../src/site/changes.ts';
import { entryLanguages } from '../../src/site/entry-text.ts';
import type { Language } from '../../src/i18n/language.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { site } from '../../src/site.ts';
import { siteCatalog } from '../../src/site-catalog.ts';
import { siteHistory } from '../../src/site-history.ts';
import { placePath, placesOf } from '../../src/site/places.ts';

/** The catalogue that the tested site was built from. */
export const catalog = siteCatalog();

/** A page of each kind that the site has, by a name for messages; paths from the site's root. */
export function pageKinds(): [name: string, path: string][] {
  const pages: [string, string | undefined][] = [
    ['home', '/'],
    ['home in nynorsk', '/nn/'],
    ['home in English', '/en/'],
    ['list', '/datasett/'],
    ['list in another order', '/prosjekter/etter/steg/'],
    ['list in English', '/en/regelverk/'],
    ...KINDS.map((kind): [string, string | undefined] => [kind, fullestEntry(kind)]),
    ['translated entry', translatedEntry()],
    ['withdrawn entry', withdrawnEntry()],
    ['municipality', placeOf('municipality')],
    ['county', placeOf('county')],
    ['places', '/virksomheter/kommune/'],
    ['search', '/sok/'],
    ['alphabet', '/alle/'],
    ['statistics', '/statistikk/'],
    ['coverage', '/statistikk/dekning/'],
    ...inAllLanguages('changes', '/endringer/'),
    ...inAllLanguages('last page of changes', lastPageOfChanges()),
    ...inAllLanguages('changes of an entry', fullestHistory()),
    ...inAllLanguages('publish', '/publiser/'),
    ['about', '/om/'],
    ['accessibility', '/om/tilgjengelighet/'],
    ['not found', '/404.html'],
  ];
  return pages.filter((page): page is [string, string] => page[1] !== undefined);
}

/** Kinds of page that no other page looks like, in each language of the interface. */
function inAllLanguages(
  name: string,
  path: string | undefined,
): [name: string, path: string | undefined][] {
  return site.languages.map((language) => {
    const there = path !== undefined && existsSync(builtFile(pathIn(language, path, 'index.html')));
    return [
      language === 'nb' ? name : `${name} (${language})`,
      there ? pathIn(language, path, '') : undefined,
    ];
  });
}

const pathIn = (language: Language, path: string, file: string) =>
  localizedPath(language, path).replace(site.base, '/') + file;

function lastPageOfChanges(): string | undefined {
  const { length } = changePages(siteHistory());
  return length > 1 ? changesPath(length) : undefined;
}

/** The entry with most changes that its own page does not show. */
function fullestHistory(): string | undefined {
  const history = siteHistory();
  const countOf = (id: string) => history.of(id)?.changes.length ?? 0;
  const [fullest] = catalog.entries.toSorted((a, b) => countOf(b.id) - countOf(a.id));
  return fullest && countOf(fullest.id) > CHANGES_INLINE ? entryChangesPath(fullest.id) : undefined;
}

/** The entry of a kind with most to show: its page has every part that the kind's pages can have. */
export function fullestEntry(kind: Kind): string | undefined {
  const [fullest] = catalog.entries
    .filter((entry) => entry.kind === kind && entry.data.state === 'published')
    .map((entry) => ({
      id: entry.id,
      size: JSON.stringify(entry.data).length + entry.body.html.length,
    }))
    .toSorted((a, b) => b.size - a.size);
  return fullest && entryPath(kind, fullest.id);
}

/** A page of an entry in another language than the first. */
export function translatedEntry(): string | undefined {
  for (const entry of catalog.entries) {
    const language = entryLanguages(entry).find((other) => other !== 'nb');
    if (language)
      return localizedPath(language, entryPath(entry.kind, entry.id)).replace(site.base, '/');
  }
  return undefined;
}

function withdrawnEntry(): string | undefined {
  const entry = catalog.entries.find(({ data }) => data.state === 'withdrawn');
  return entry && entryPath(entry.kind, entry.id);
}

function placeOf(type: 'municipality' | 'county'): string | undefined {
  const [fullest] = placesOf(catalog)
    .filter((place) => place.type === type)
    .toSorted((a, b) => b.entries.length - a.entries.length);
  return fullest && placePath(fullest);
}

/** Every HTML file of the built site, as paths from its root: `datasett/kpr/index.html`. */
export function builtPages(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** A file of the built site. */
export function builtFile(path: string): string {
  return join(siteFolder, path);
}
