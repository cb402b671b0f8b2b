import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { compareText } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { localizedPath } from '../i18n/path.ts';
import { languagePaths } from './languages.ts';

/** A municipality or a county with everything that has to do with it. */
export interface Place {
  type: 'municipality' | 'county';
  /** Four digits for a municipality, two for a county (Statistics Norway's numbers). */
  number: string;
  /** Of a municipality. */
  county: string | undefined;
  organizations: readonly Entry[];
  /** Entries that name one of the organizations, or that are about the place. */
  entries: readonly Entry[];
}

const VOCABULARY = { municipality: 'municipalities', county: 'counties' } as const;

/**
 * The municipalities and counties that have something in the catalogue, by name. A municipality
 * has: the organizations with its number, what names them, and what gives it as its place. A
 * county has what gives the county itself as its place.
 */
export function placesOf(catalog: Catalog): Place[] {
  const places = new Map<string, { organizations: Set<Entry>; entries: Set<Entry> }>();
  const at = (number: string) => {
    const place = places.get(number) ?? {
      organizations: new Set<Entry>(),
      entries: new Set<Entry>(),
    };
    places.set(number, place);
    return place;
  };
  for (const entry of catalog.entries) {
    for (const code of entry.data.geography ?? []) {
      if (typeOf(catalog, code))
        (entry.kind === 'organization' ? at(code).organizations : at(code).entries).add(entry);
    }
    if (entry.kind === 'organization' && entry.data.municipalityNumber)
      at(entry.data.municipalityNumber).organizations.add(entry);
  }
  for (const place of places.values()) {
    for (const organization of place.organizations) {
      for (const { from } of catalog.referencesTo(organization.id)) {
        const entry = catalog.get(from);
        if (entry && entry.kind !== 'organization') place.entries.add(entry);
      }
    }
  }
  return [...places]
    .flatMap(([number, { organizations, entries }]) => {
      const type = typeOf(catalog, number);
      if (!type) return [];
      const county =
        type === 'municipality'
          ? catalog.vocabulary(VOCABULARY[type]).get(number)?.broader
          : undefined;
      return [
        { type, number, county, organizations: byTitle(organizations), entries: byTitle(entries) },
      ];
    })
    .toSorted((a, b) =>
      compareText(placeName(catalog, a.number, 'nb'), placeName(catalog, b.number, 'nb')),
    );
}

function typeOf(catalog: Catalog, code: string): Place['type'] | undefined {
  return (['municipality', 'county'] as const).find((type) =>
    catalog.vocabularies.get(VOCABULARY[type])?.get(code),
  );
}

function byTitle(entries: ReadonlySet<Entry>): Entry[] {
  return [...entries].toSorted((a, b) => compareText(a.data.title, b.data.title));
}

/** The name of a municipality or county by its number. */
export function placeName(catalog: Catalog, number: string, language: Language): string {
  return catalog.label([VOCABULARY.municipality, VOCABULARY.county], number, language);
}

/** The path of a place's page, as in bokmål. */
export function placePath({ type, number }: Pick<Place, 'type' | 'number'>): string {
  return `/virksomheter/${type === 'municipality' ? 'kommune' : 'fylke'}/${number}/`;
}

/** The address of a place's page in `language`. */
export function placeHref(place: Pick<Place, 'type' | 'number'>, language: Language): string {
  return localizedPath(language, placePath(place));
}

/** The static paths of all pages of municipalities, or of counties: one for each place and language. */
export function placePaths(catalog: Catalog, type: Place['type']) {
  return placesOf(catalog)
    .filter((place) => place.type === type)
    .flatMap((place) =>
      languagePaths().map(({ params, props }) => ({
        params: { ...params, number: place.number },
        props: { ...props, place },
      })),
    );
}
