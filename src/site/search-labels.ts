import type { Catalog } from '../catalog/catalog.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';
import { facetsOf } from '../search/documents.ts';

/** Facet → the vocabulary its codes are from. Facets that are not here show their values as they are. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  theme: 'data-themes',
  accessRights: 'access-rights',
  identifiability: 'identifiability',
  stage: 'stages',
  domain: 'domains',
  area: 'challenge-areas',
  purpose: 'purposes',
  language: 'languages',
  state: 'entry-states',
};

/** The order facets are shown in: first what tells most entries apart. */
const ORDER = [
  'kind',
  'domain',
  'stage',
  'accessRights',
  'identifiability',
  'purpose',
  'area',
  'organization',
  'theme',
  'year',
  'language',
  'state',
] as const;

/** A facet as the search page shows it. */
export interface FacetLabels {
  name: string;
  title: string;
  /** Code → label; a value without one is shown as it is. */
  values: Record<string, string>;
}

/**
 * The facets in order, with the labels of their codes in a language. A page of one kind gets those that
 * its entries have.
 */
export function facetLabels(catalog: Catalog, language: Language, kind?: Kind): FacetLabels[] {
  const texts = t(language);
  const entries = catalog.entries.filter((entry) => entry.kind === kind);
  const used = new Set<string>(
    kind ? entries.flatMap((entry) => Object.keys(facetsOf(entry, catalog))) : ORDER,
  );
  const names = ORDER.filter((name) => used.has(name) && !(kind && name === 'kind'));
  return names.map((name) => {
    const vocabulary = catalog.vocabularies.get(VOCABULARIES[name] ?? '');
    const values =
      name === 'kind'
        ? Object.fromEntries(KINDS.map((kind) => [kind, texts.kinds[kind].many]))
        : Object.fromEntries(
            (vocabulary?.concepts ?? []).map((concept) => [concept.code, concept[language]]),
          );
    return { name, title: texts.search.facets[name], values };
  });
}
