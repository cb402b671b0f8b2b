import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { compareText } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Texts, t } from '../i18n/texts.ts';
import { entryText } from './entry-text.ts';

type GroupName = keyof Texts['groupNames'];

/** A way to order the entries of a kind. */
export interface Grouping {
  name: GroupName;
  /** In the address: `/prosjekter/etter/steg/`. */
  segment: string;
  /** The codes of an entry; one with several stands in several groups, one with none in the last. */
  codes: (data: never) => readonly string[];
  /** The code list that gives labels and order; without one the codes are their own labels. */
  vocabulary?: string;
  /** Gather codes under their widest concept (skos:broader). */
  widest?: boolean;
  /** Newest first. */
  descending?: boolean;
}

/** One group of a list. */
export interface EntryGroup {
  /** For the address within the page; unique in the list. */
  id: string;
  label: string;
  entries: readonly Entry[];
}

const one = (code: string | undefined): readonly string[] => (code === undefined ? [] : [code]);

/** The natural order of each kind first, then the other orders it is offered in. */
const groupings: Readonly<Record<Kind, readonly Grouping[]>> = {
  dataset: [
    {
      name: 'kind',
      segment: 'type',
      vocabulary: 'dataset-kinds',
      codes: (data: { kind?: string }) => one(data.kind),
    },
    {
      name: 'accessRights',
      segment: 'tilgang',
      vocabulary: 'access-rights',
      codes: (data: { accessRights?: string }) => one(data.accessRights),
    },
  ],
  'use-case': [
    {
      name: 'domain',
      segment: 'omrade',
      vocabulary: 'domains',
      widest: true,
      codes: (data: { domain?: string[] }) => data.domain ?? [],
    },
    {
      name: 'stage',
      segment: 'steg',
      vocabulary: 'stages',
      codes: (data: { stage?: string }) => one(data.stage),
    },
    {
      name: 'kind',
      segment: 'type',
      vocabulary: 'use-case-kinds',
      codes: (data: { kind?: string }) => one(data.kind),
    },
  ],
  legal: [
    {
      name: 'activity',
      segment: 'aktivitet',
      vocabulary: 'activities',
      codes: (data: { appliesTo?: { activity?: string[] } }) => data.appliesTo?.activity ?? [],
    },
    {
      name: 'phase',
      segment: 'fase',
      vocabulary: 'phases',
      codes: (data: { appliesTo?: { phase?: string[] } }) => data.appliesTo?.phase ?? [],
    },
  ],
  guide: [
    {
      name: 'phase',
      segment: 'fase',
      vocabulary: 'phases',
      codes: (data: { phase?: string[] }) => data.phase ?? [],
    },
    {
      name: 'level',
      segment: 'lengde',
      vocabulary: 'guide-levels',
      codes: (data: { level?: string }) => one(data.level),
    },
  ],
  challenge: [
    {
      name: 'area',
      segment: 'omrade',
      vocabulary: 'challenge-areas',
      codes: (data: { area?: string }) => one(data.area),
    },
    {
      name: 'phase',
      segment: 'fase',
      vocabulary: 'phases',
      codes: (data: { phase?: string[] }) => data.phase ?? [],
    },
  ],
  resource: [
    {
      name: 'kind',
      segment: 'type',
      vocabulary: 'resource-kinds',
      codes: (data: { kind?: string }) => one(data.kind),
    },
    {
      name: 'area',
      segment: 'omrade',
      vocabulary: 'challenge-areas',
      codes: (data: { area?: string[] }) => data.area ?? [],
    },
    {
      name: 'phase',
      segment: 'fase',
      vocabulary: 'phases',
      codes: (data: { phase?: string[] }) => data.phase ?? [],
    },
  ],
  organization: [
    {
      name: 'type',
      segment: 'type',
      vocabulary: 'organization-types',
      codes: (data: { type?: string }) => one(data.type),
    },
  ],
  term: [
    {
      name: 'letter',
      segment: 'bokstav',
      codes: (data: { title: string }) => [data.title.charAt(0).toLocaleUpperCase('nb')],
    },
    {
      name: 'category',
      segment: 'emne',
      vocabulary: 'term-categories',
      codes: (data: { category?: string }) => one(data.category),
    },
  ],
  source: [
    {
      name: 'year',
      segment: 'ar',
      descending: true,
      codes: (data: { year?: string }) => one(data.year?.slice(0, 4)),
    },
    {
      name: 'kind',
      segment: 'type',
      vocabulary: 'source-kinds',
      codes: (data: { kind?: string }) => one(data.kind),
    },
  ],
};

/** The orders that a kind's list is offered in, the natural one first. */
export function groupingsOf(kind: Kind): readonly Grouping[] {
  return groupings[kind];
}

/**
 * Orders entries of one kind in groups. Groups come in the order of their code list (without one, in
 * alphabetical order), and what has no code comes last.
 */
export function groupEntries(
  catalog: Catalog,
  entries: readonly Entry[],
  grouping: Grouping,
  language: Language,
): EntryGroup[] {
  const members = new Map<string, Entry[]>();
  for (const entry of entries) {
    const codes = new Set(
      grouping.codes(entry.data as never).map((code) => widestCode(catalog, grouping, code)),
    );
    for (const code of codes.size > 0 ? codes : ['']) {
      const group = members.get(code);
      if (group) group.push(entry);
      else members.set(code, [entry]);
    }
  }
  return [...members]
    .toSorted(([a], [b]) => compareCodes(catalog, grouping, a, b))
    .map(([code, group]) => ({
      id: groupId(code),
      label: groupLabel(catalog, grouping, code, language),
      entries: group.toSorted((a, b) =>
        compareText(entryText(a, language).title, entryText(b, language).title),
      ),
    }));
}

function widestCode(catalog: Catalog, { vocabulary, widest }: Grouping, code: string): string {
  if (!widest || !vocabulary) return code;
  const concepts = catalog.vocabularies.get(vocabulary);
  const passed = new Set<string>();
  for (let current = code; ;) {
    const broader = concepts?.get(current)?.broader;
    if (!broader || passed.has(broader) || !concepts?.get(broader)) return current;
    passed.add(broader);
    current = broader;
  }
}

function compareCodes(
  catalog: Catalog,
  { vocabulary, descending }: Grouping,
  a: string,
  b: string,
): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  if (!vocabulary) return compareText(a, b) * (descending ? -1 : 1);
  const concepts = catalog.vocabularies.get(vocabulary)?.concepts ?? [];
  const place = (code: string) => concepts.findIndex((concept) => concept.code === code);
  return place(a) - place(b);
}

function groupLabel(
  catalog: Catalog,
  { vocabulary }: Grouping,
  code: string,
  language: Language,
): string {
  if (code === '') return t(language).list.other;
  return vocabulary ? catalog.label(vocabulary, code, language) : code;
}

/** Fragment identifiers are ASCII, so that an address can be read aloud and typed. */
function groupId(code: string): string {
  const ascii = code
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '');
  return `gruppe-${ascii || (code === '' ? 'annet' : [...code].map((sign) => sign.codePointAt(0)).join('-'))}`;
}
