import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { entryPath, kindDefinitions } from '../catalog/kinds.ts';
import { type FieldDescription, fieldsOf, visitFields } from '../catalog/schema/fields.ts';
import type { SearchDocument, Translation } from './document.ts';

/** Facet → the fields whose codes it holds, by their path with dots. */
const FACETS: Readonly<Record<string, readonly string[]>> = {
  theme: ['theme'],
  accessRights: ['accessRights'],
  identifiability: ['identifiability'],
  stage: ['stage'],
  domain: ['domain'],
  area: ['area'],
};

/** Fields that stand in fields of the index of their own, or that nobody searches for the words of. */
const NOT_BODY = new Set([
  'title',
  'summary',
  'keywords',
  'alternativeTitles',
  'abbreviation',
  'synonyms',
  'hiddenLabels',
  'english',
  'danish',
  'nynorsk',
  'formerNames',
  'variables',
  'translations',
  'sources',
  'unknown',
  'formerIds',
  'links',
  'organizationNumber',
]);

/** Who stands behind an entry: dct:publisher of a dataset, and what the other kinds call it. */
const BEHIND = /^(publisher|owner|vendor|organizations\.organization|decides)$/;

/** A permission that lets data be used for a purpose, at least on conditions. */
const ALLOWING = new Set(['yes', 'conditional']);

/**
 * What the search knows of each entry of the catalogue. Codes become words in all three languages
 * where people search for them, and an entry is found by the names of the entries it names.
 */
export function searchDocuments(catalog: Catalog): SearchDocument[] {
  return catalog.entries
    .filter(({ data }) => data.state !== 'withdrawn')
    .map((entry) => searchDocument(entry, catalog));
}

function searchDocument(entry: Entry, catalog: Catalog): SearchDocument {
  const { data, kind, id } = entry;
  const translations = translationsOf(entry);
  const text: string[] = [];
  const labels = new Set<string>();
  const behind = new Set<string>();
  const named = new Set<string>();
  visitFields(fieldsOf(kindDefinitions[kind].schema), data, (value, field, path) => {
    if (typeof value !== 'string' || NOT_BODY.has(String(path[0]))) return;
    const name = path.filter((part) => typeof part === 'string').join('.');
    if (field.type === 'code')
      labelsOf(value, field, catalog).forEach((label) => labels.add(label));
    else if (field.type === 'reference') {
      const title = catalog.get(value)?.data.title;
      if (title) (BEHIND.test(name) ? behind : named).add(title);
    } else if (field.type === 'text') text.push(value);
  });
  return {
    id,
    kind,
    lang: data.language ?? 'nb',
    url: entryPath(kind, id),
    title: data.title,
    names: [...new Set([...namesOf(entry), ...translations.map(({ title }) => title)])],
    keywords: data.keywords ?? [],
    publisher: [...behind],
    theme: [...labels],
    summary: data.summary,
    variables: variablesOf(entry),
    body: [
      ...text,
      entry.body.text,
      [...named].join(', '),
      ...translations.map(({ summary }) => summary),
    ]
      .filter(Boolean)
      .join('\n'),
    facets: facetsOf(entry, catalog),
    ...(data.statusAsOf === undefined ? {} : { date: data.statusAsOf }),
    ...(translations.length === 0 ? {} : { translations }),
  };
}

/** The languages with a page of their own, and what the entry is called there. */
function translationsOf({ data }: Entry): Translation[] {
  return (['nn', 'en'] as const).flatMap((lang) => {
    const translation = data.translations?.[lang];
    if (!translation || lang === data.language) return [];
    return [{ lang, title: translation.title, summary: translation.summary }];
  });
}

function labelsOf(code: string, field: FieldDescription, catalog: Catalog): string[] {
  for (const name of field.vocabulary) {
    const concept = catalog.vocabularies.get(name)?.get(code);
    if (concept) return [concept.nb, concept.nn, concept.en];
  }
  return [];
}

function namesOf({ kind, data }: Entry): string[] {
  const names = [data.abbreviation, ...(data.alternativeTitles ?? []).map(({ title }) => title)];
  if (kind === 'term') {
    names.push(...(data.synonyms ?? []), ...(data.hiddenLabels ?? []));
    names.push(data.english, data.danish, data.nynorsk);
  }
  if (kind === 'organization') names.push(...(data.formerNames ?? []).map(({ name }) => name));
  return [...new Set(names.filter((name) => name !== undefined))];
}

function variablesOf({ kind, data }: Entry): string[] {
  if (kind !== 'dataset') return [];
  return (data.variables ?? []).map(({ name, definition = '' }) => `${name} ${definition}`.trim());
}

/** What an entry is narrowed down by: facet → codes, or names where there are no codes. */
export function facetsOf(entry: Entry, catalog: Catalog): Record<string, string[]> {
  const { data, kind } = entry;
  const facets: Record<string, string[]> = { kind: [kind], language: [data.language ?? 'nb'] };
  for (const [facet, fields] of Object.entries(FACETS)) {
    const values = fields.flatMap((field) => (data as Record<string, unknown>)[field] ?? []);
    if (values.length > 0) facets[facet] = [...new Set(values as string[])];
  }
  const organizations = catalog
    .referencesFrom(entry.id)
    .filter(({ path }) => BEHIND.test(path.filter((part) => typeof part === 'string').join('.')))
    .flatMap(({ to }) => catalog.get(to)?.data.title ?? []);
  if (organizations.length > 0) facets.organization = [...new Set(organizations)];
  if (kind === 'dataset') {
    const allowed = (data.allowedPurposes ?? []).filter(({ permission }) =>
      ALLOWING.has(permission),
    );
    if (allowed.length > 0) facets.purpose = [...new Set(allowed.map(({ purpose }) => purpose))];
  }
  if (data.statusAsOf) facets.year = [data.statusAsOf.slice(0, 4)];
  if (data.state === 'draft') facets.state = ['draft'];
  return facets;
}
