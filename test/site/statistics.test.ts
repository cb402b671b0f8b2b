import { expect, test } from 'vitest';
import {
  benefitCounts,
  datasetUse,
  factsByYear,
  mostSevere,
  projectDomains,
  projectStarts,
  resultNumbers,
  surveyByArea,
  surveySummary,
  usedDatasets,
} from '../../src/site/statistics.ts';
import type { CountTable } from '../../src/site/chart/count-table.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

/** Rows and columns by their labels, without the zeros. */
function numbersOf({ columns, rows }: CountTable): Record<string, Record<string, number>> {
  return Object.fromEntries(
    rows.map(({ label, counts }) => [
      label,
      Object.fromEntries(
        counts.flatMap((count, index) => (count > 0 ? [[columns[index]?.label, count]] : [])),
      ),
    ]),
  );
}

const projects = (fields: readonly string[]) =>
  loadFiles(
    Object.fromEntries(
      fields.map((field, index) => [`use-cases/p${index}.md`, draft(`P${index}`, field)]),
    ),
  );

const challenge = (area: string, counts: string, reading: string) =>
  `area: ${area}\nsurvey: {respondents: 15, counts: ${counts}, raw: '1', reading: ${reading}}`;

test('challenges stand by area in the order of the code list, the most severe first, the unread last', () => {
  const catalog = loadFiles({
    'challenges/a.md': draft('A', challenge('law', '[11, null, null, null, null]', 'ambiguous')),
    'challenges/b.md': draft('B', challenge('law', '[3, 4, 1, 6, 1]', 'exact')),
    'challenges/c.md': draft('C', challenge('law', '[3, 4, 0, 8, 0]', 'likely')),
    'challenges/d.md': draft('D', challenge('data', '[9, 2, 3, 1, 0]', 'likely')),
    'challenges/e.md': draft('E', 'area: data'),
  });
  const areas = surveyByArea(catalog);
  expect(
    areas.map(({ area, challenges }) => [area, ...challenges.map(({ entry }) => entry.id)]),
  ).toEqual([
    ['data', 'd'],
    ['law', 'c', 'b', 'a'],
  ]);
  expect(mostSevere(areas)?.entry.id).toBe('c');
});

test('a challenge that cannot be read is left out of the sums of its area, and told of', () => {
  const [area] = surveySummary(
    surveyByArea(
      loadFiles({
        'challenges/a.md': draft(
          'A',
          challenge('law', '[11, null, null, null, null]', 'ambiguous'),
        ),
        'challenges/b.md': draft('B', challenge('law', '[3, 4, 1, 6, 1]', 'exact')),
        'challenges/c.md': draft('C', challenge('law', '[3, 4, 0, 8, 0]', 'likely')),
      }),
    ),
  );
  expect(area).toEqual({
    area: 'law',
    challenges: 3,
    unreadable: 1,
    likely: 1,
    counts: [6, 8, 1, 14, 1],
    answers: 30,
  });
});

test('without a survey there is nothing to show, and no error', () => {
  const areas = surveyByArea(loadFiles({ 'challenges/a.md': draft('A', 'area: law') }));
  expect(areas).toEqual([]);
  expect(mostSevere(areas)).toBeUndefined();
});

test('projects stand at the stage they have come to and the year they began', () => {
  const catalog = projects([
    'stage: idea\nperiod: {from: 2020-03}',
    'stage: idea\nperiod: {from: 2018}',
    'stage: in-use\nperiod: {to: 2021}',
    'period: {from: 2020}',
    'stage: idea\nperiod: {from: 2020}\nstate: withdrawn\nwithdrawal: {reason: Slutt.}',
  ]);
  expect(numbersOf(projectStarts(catalog, 'nb'))).toEqual({
    Idé: { 2018: 1, 2020: 1 },
    'I bruk': { 'Ikke kjent': 1 },
    'Ikke oppgitt': { 2020: 1 },
  });
  expect(projectStarts(catalog, 'nb').columns.map(({ label }) => label)).toContain('2019');
});

test('projects that began long ago are gathered, and none is lost', () => {
  const table = projectStarts(
    projects(['stage: idea\nperiod: {from: 1999}', 'stage: idea\nperiod: {from: 2024}']),
    'nb',
  );
  expect(numbersOf(table)).toEqual({ Idé: { '2015 og før': 1, 2024: 1 } });
});

test('a project with several services counts in each, and once in each', () => {
  const catalog = projects([
    'stage: idea\ndomain: [building-cases, spatial-planning, hr]',
    'stage: pilot\ndomain: [kindergarten]',
    'stage: pilot',
    'stage: pilot\ndomain: [fisheries]',
  ]);
  expect(numbersOf(projectDomains(catalog, 'nb'))).toEqual({
    Oppvekst: { Utprøving: 1 },
    'Plan og bygg': { Idé: 1 },
    'Fiskeri og havbruk': { Utprøving: 1 },
    'Administrasjon og ledelse': { Idé: 1 },
    'Ikke oppgitt': { Utprøving: 1 },
  });
});

test('a service with more than half of the projects is shown by its parts', () => {
  const catalog = projects([
    'stage: idea\ndomain: [home-care]',
    'stage: idea\ndomain: [radiology, cancer-screening]',
    'stage: idea\ndomain: [health-and-care]',
    'stage: idea\ndomain: [hr]',
  ]);
  expect(Object.keys(numbersOf(projectDomains(catalog, 'nb')))).toEqual([
    'Helse og omsorg generelt',
    'Kommunale helse- og omsorgstjenester',
    'Spesialisthelsetjenesten',
    'Administrasjon og ledelse',
  ]);
});

test('a project counts once for a type of data, however many datasets of it it uses', () => {
  const catalog = loadFiles({
    'datasets/a.md': draft('A', 'kind: source-system'),
    'datasets/b.md': draft('B', 'kind: source-system'),
    'datasets/c.md': draft('C'),
    'datasets/unused.md': draft('Unused', 'kind: biobank'),
    'use-cases/p.md': draft('P', 'kind: ai\ndata: [{dataset: a}, {dataset: b}, {dataset: b}]'),
    'use-cases/q.md': draft('Q', 'kind: dashboard\ndata: [{dataset: b}, {dataset: c}]'),
  });
  expect(numbersOf(datasetUse(catalog, 'nb'))).toEqual({
    Fagsystem: { KI: 1, Styringspanel: 1 },
    'Ikke oppgitt': { Styringspanel: 1 },
  });
  expect(
    usedDatasets(catalog).map(({ entry, projects: users }) => [entry.id, users.length]),
  ).toEqual([
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
});

test('benefits count projects, expected and realised apart', () => {
  const catalog = projects([
    'benefits: [{type: time, planned: En time.}, {type: time, planned: To timer., realised: Null.}]',
    'benefits: [{type: time, planned: En time.}, {type: safety, realised: Ingen feil.}]',
    'results: [{metric: Tid, value: Ti minutter}]',
    'unknown: [results]',
  ]);
  expect(benefitCounts(catalog, 'nb')).toEqual([
    { type: 'time', label: 'Spart tid', planned: 2, realised: 1 },
    { type: 'safety', label: 'Tryggere tjeneste', planned: 0, realised: 1 },
  ]);
  expect(resultNumbers(catalog)).toEqual({
    projects: 4,
    measured: 1,
    unknown: 1,
    planned: 2,
    realised: 2,
  });
});

test('entries stand by the year their facts describe, and those without a date are not hidden', () => {
  const catalog = loadFiles({
    'terms/a.md': draft('A', 'statusAsOf: 2021-06'),
    'terms/b.md': draft('B', "statusAsOf: '2023'"),
    'guides/c.md': draft('C'),
  });
  expect(numbersOf(factsByYear(catalog, 'nb'))).toEqual({
    Veiledere: { 'Ikke kjent': 1 },
    Begreper: { 2021: 1, 2023: 1 },
  });
});

test('where every date is known, there is no place for the unknown, but one for each year', () => {
  const catalog = loadFiles({
    'terms/a.md': draft('A', 'statusAsOf: 2021'),
    'terms/b.md': draft('B', 'statusAsOf: 2023'),
  });
  expect(factsByYear(catalog, 'nb').columns.map(({ label }) => label)).toEqual([
    '2021',
    '2022',
    '2023',
  ]);
});

test('labels follow the language of the reader', () => {
  const catalog = projects(['stage: in-use']);
  expect(numbersOf(projectStarts(catalog, 'en'))).toEqual({ 'In use': { 'Not known': 1 } });
});
