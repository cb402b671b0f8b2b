import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, EntryOf } from '../catalog/entry.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';
import {
  type CountColumn,
  countTable,
  type CountTable,
  withoutEmptyColumns,
} from './chart/count-table.ts';
import { yearColumns } from './chart/scale.ts';

type Challenge = EntryOf<'challenge'>;
type Dataset = EntryOf<'dataset'>;
type UseCase = EntryOf<'use-case'>;

/** The column or row of what is not stated. */
const NOT_STATED = '';

/** More years than this do not fit on a page. */
const MOST_YEARS = 10;

const isShown = ({ data }: Entry) => data.state !== 'withdrawn';

function shown<K extends Kind>(catalog: Catalog, kind: K): EntryOf<K>[] {
  return catalog.entriesOf(kind).filter((entry) => isShown(entry as Entry));
}

/** The answers about one challenge in the survey. */
export interface SurveyedChallenge {
  entry: Challenge;
  survey: NonNullable<Challenge['data']['survey']>;
  /** Answers at the two highest degrees; null where either cannot be read. */
  severe: number | null;
}

/** The challenges of an area, those that most found severe first. */
export interface SurveyedArea {
  /** Code in the vocabulary `challenge-areas`; empty where none is stated. */
  area: string;
  challenges: readonly SurveyedChallenge[];
}

/**
 * The surveyed challenges by area, in the order of the code list. Within an area those that most
 * found severe come first, and those whose numbers cannot be read last.
 */
export function surveyByArea(catalog: Catalog): SurveyedArea[] {
  const surveyed = shown(catalog, 'challenge').flatMap((entry) => {
    const { survey } = entry.data;
    if (!survey) return [];
    const [, , , third = null, fourth = null] = survey.counts;
    return [{ entry, survey, severe: third === null || fourth === null ? null : third + fourth }];
  });
  const byArea = Map.groupBy(surveyed, ({ entry }) => entry.data.area ?? NOT_STATED);
  const codes = [
    ...catalog.vocabulary('challenge-areas').concepts.map(({ code }) => code),
    NOT_STATED,
  ];
  return codes.flatMap((area) => {
    const challenges = byArea.get(area);
    if (!challenges) return [];
    return [
      { area, challenges: challenges.toSorted((a, b) => (b.severe ?? -1) - (a.severe ?? -1)) },
    ];
  });
}

/** The answers about all challenges of an area together. */
export interface AreaSummary {
  area: string;
  challenges: number;
  /** Challenges left out of the numbers because not all of theirs can be read. */
  unreadable: number;
  /** Challenges in the numbers that are read with some doubt. */
  likely: number;
  /** Answers by degree, summed over the challenges that can be read. */
  counts: readonly number[];
  /** All answers that can be read. */
  answers: number;
}

/** Sums the survey by area. A challenge with a number that cannot be read is left out of the sums. */
export function surveySummary(areas: readonly SurveyedArea[]): AreaSummary[] {
  return areas.map(({ area, challenges }) => {
    const readable = challenges.filter(({ survey }) => !survey.counts.includes(null));
    const counts = [0, 1, 2, 3, 4].map((degree) =>
      readable.reduce((sum, { survey }) => sum + (survey.counts[degree] ?? 0), 0),
    );
    return {
      area,
      challenges: challenges.length,
      unreadable: challenges.length - readable.length,
      likely: readable.filter(({ survey }) => survey.reading !== 'exact').length,
      counts,
      answers: counts.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** The challenge that most found severe, if any number can be read. */
export function mostSevere(areas: readonly SurveyedArea[]): SurveyedChallenge | undefined {
  return areas
    .flatMap(({ challenges }) => challenges)
    .filter(({ severe }) => severe !== null)
    .toSorted((a, b) => (b.severe ?? 0) - (a.severe ?? 0))[0];
}

/** Concepts of a code list as rows or columns, and last the one for what is not stated. */
function concepts(
  catalog: Catalog,
  vocabulary: string,
  language: Language,
): { key: string; label: string; apart?: boolean }[] {
  return [
    ...catalog.vocabulary(vocabulary).concepts.map(({ code }) => ({
      key: code,
      label: catalog.label(vocabulary, code, language),
    })),
    { key: NOT_STATED, label: t(language).list.other, apart: true },
  ];
}

const yearOf = (date: string | undefined) => date?.slice(0, 4) ?? NOT_STATED;

function yearColumnsOf(dates: readonly string[], language: Language): CountColumn[] {
  const texts = t(language).statistics;
  const { years, earlier } = yearColumns(
    dates.filter((date) => date !== NOT_STATED).map(Number),
    MOST_YEARS,
  );
  return [
    ...years.map((year, index) => ({
      key: String(year),
      label: earlier && index === 0 ? texts.orEarlier(String(year)) : String(year),
    })),
    ...(dates.includes(NOT_STATED)
      ? [{ key: NOT_STATED, label: texts.unknownYear, apart: true }]
      : []),
  ];
}

/** The column of a year: the first one takes all that is earlier. */
function columnOfYear(year: string, columns: readonly CountColumn[]): string {
  const first = columns[0]?.key ?? NOT_STATED;
  return year !== NOT_STATED && first !== NOT_STATED && year < first ? first : year;
}

/** Projects by the stage they have come to and the year they began. */
export function projectStarts(catalog: Catalog, language: Language): CountTable {
  const projects = shown(catalog, 'use-case').map(({ data }) => ({
    row: data.stage ?? NOT_STATED,
    year: yearOf(data.period?.from),
  }));
  const columns = yearColumnsOf(
    projects.map(({ year }) => year),
    language,
  );
  return countTable(
    projects.map(({ row, year }) => ({ row, column: columnOfYear(year, columns) })),
    concepts(catalog, 'stages', language),
    columns,
  );
}

/**
 * Projects by domain and stage. A project with several domains stands in each of them. Domains are
 * gathered in the widest of the code list; one that would hold more than half of the projects is
 * shown by its parts, since a row with nearly all of them tells nothing.
 */
export function projectDomains(catalog: Catalog, language: Language): CountTable {
  const projects = shown(catalog, 'use-case');
  const vocabulary = catalog.vocabulary('domains');
  const ways = new Map(vocabulary.concepts.map(({ code }) => [code, wayFromTop(catalog, code)]));
  const domainsOf = (project: UseCase, depth: (top: string) => number) =>
    new Set(
      (project.data.domain ?? [NOT_STATED]).map((code) => {
        const way = ways.get(code) ?? [NOT_STATED];
        return way[Math.min(depth(way[0] ?? NOT_STATED), way.length - 1)] ?? NOT_STATED;
      }),
    );
  const sizes = new Map<string, number>();
  for (const project of projects)
    for (const top of domainsOf(project, () => 0)) sizes.set(top, (sizes.get(top) ?? 0) + 1);
  const isSplit = (top: string) => (sizes.get(top) ?? 0) > projects.length / 2;
  const depth = (top: string) => (isSplit(top) ? 1 : 0);

  const rows = concepts(catalog, 'domains', language).map((row) =>
    isSplit(row.key) ? { ...row, label: t(language).statistics.undivided(row.label) } : row,
  );
  return withoutEmptyColumns(
    countTable(
      projects.flatMap((project) =>
        [...domainsOf(project, depth)].map((row) => ({
          row,
          column: project.data.stage ?? NOT_STATED,
        })),
      ),
      rows,
      concepts(catalog, 'stages', language),
    ),
  );
}

/** From the widest concept down to the code itself (skos:broader). */
function wayFromTop(catalog: Catalog, code: string): string[] {
  const vocabulary = catalog.vocabulary('domains');
  const way = [code];
  for (;;) {
    const broader = vocabulary.get(way[0] ?? '')?.broader;
    if (!broader || way.includes(broader) || !vocabulary.get(broader)) return way;
    way.unshift(broader);
  }
}

/** A dataset with the projects that use it. */
export interface UsedDataset {
  entry: Dataset;
  projects: readonly UseCase[];
}

/** The datasets that projects use, those that most use first. */
export function usedDatasets(catalog: Catalog): UsedDataset[] {
  const users = new Map<string, Set<UseCase>>();
  for (const project of shown(catalog, 'use-case')) {
    for (const { dataset } of project.data.data ?? []) {
      const projects = users.get(dataset) ?? new Set<UseCase>();
      users.set(dataset, projects.add(project));
    }
  }
  return shown(catalog, 'dataset')
    .flatMap((entry) => {
      const projects = users.get(entry.id);
      return projects ? [{ entry, projects: [...projects] }] : [];
    })
    .toSorted((a, b) => b.projects.length - a.projects.length);
}

/**
 * Types of dataset by the kinds of project that use them. A project counts once in a row, however
 * many datasets of that type it uses.
 */
export function datasetUse(catalog: Catalog, language: Language): CountTable {
  const pairs = new Map<string, { row: string; column: string }>();
  for (const { entry, projects } of usedDatasets(catalog)) {
    const row = entry.data.kind ?? NOT_STATED;
    for (const { id, data } of projects)
      pairs.set(`${row} ${id}`, { row, column: data.kind ?? NOT_STATED });
  }
  return withoutEmptyColumns(
    countTable(
      [...pairs.values()],
      concepts(catalog, 'dataset-kinds', language),
      concepts(catalog, 'use-case-kinds', language),
    ),
  );
}

/** How many projects tell of a type of benefit. */
export interface BenefitCount {
  type: string;
  label: string;
  /** Projects that expected it. */
  planned: number;
  /** Projects that have measured or seen it. */
  realised: number;
}

/** Benefits by type, expected and realised; each project counts once in each. Most expected first. */
export function benefitCounts(catalog: Catalog, language: Language): BenefitCount[] {
  const projects = shown(catalog, 'use-case');
  const having = (type: string, field: 'planned' | 'realised') =>
    projects.filter(({ data }) =>
      data.benefits?.some((benefit) => benefit.type === type && benefit[field] !== undefined),
    ).length;
  return catalog
    .vocabulary('benefit-types')
    .concepts.map(({ code }) => ({
      type: code,
      label: catalog.label('benefit-types', code, language),
      planned: having(code, 'planned'),
      realised: having(code, 'realised'),
    }))
    .filter(({ planned, realised }) => planned + realised > 0)
    .toSorted((a, b) => b.planned - a.planned || b.realised - a.realised);
}

/** How many projects tell what came of them. */
export interface ResultNumbers {
  projects: number;
  /** With at least one measured result. */
  measured: number;
  /** Where somebody has looked, and the sources are silent. */
  unknown: number;
  planned: number;
  realised: number;
}

/** Counts the projects that tell of results and benefits. */
export function resultNumbers(catalog: Catalog): ResultNumbers {
  const projects = shown(catalog, 'use-case');
  const count = (holds: (data: UseCase['data']) => boolean | undefined) =>
    projects.filter(({ data }) => holds(data)).length;
  return {
    projects: projects.length,
    measured: count(({ results }) => results !== undefined),
    unknown: count(({ results, unknown }) => results === undefined && unknown?.includes('results')),
    planned: count(({ benefits }) => benefits?.some(({ planned }) => planned !== undefined)),
    realised: count(({ benefits }) => benefits?.some(({ realised }) => realised !== undefined)),
  };
}

/** How many projects tell the year they began. */
export function knownStarts(catalog: Catalog): number {
  return shown(catalog, 'use-case').filter(({ data }) => data.period?.from !== undefined).length;
}

/** Entries by kind and the year that their facts describe. */
export function factsByYear(catalog: Catalog, language: Language): CountTable {
  const entries = catalog.entries
    .filter(isShown)
    .map(({ kind, data }) => ({ row: kind, year: yearOf(data.statusAsOf) }));
  const columns = yearColumnsOf(
    entries.map(({ year }) => year),
    language,
  );
  return countTable(
    entries.map(({ row, year }) => ({ row, column: columnOfYear(year, columns) })),
    KINDS.map((kind) => ({ key: kind, label: t(language).kinds[kind].many })),
    columns,
  );
}
