import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { readVocabularies } from '../../src/catalog/read/read-vocabularies.ts';
import { type FieldDescription, fieldsOf } from '../../src/catalog/schema/fields.ts';
import { type Concept, LANGUAGES } from '../../src/catalog/vocabulary.ts';

const contentFolder = join(import.meta.dirname, '../../content');
const realData = join(import.meta.dirname, '../../../shared/realdata/norway');
const { vocabularies, problems } = readVocabularies(contentFolder);

/** Codes that others decide on; all other codes are English words with hyphens. */
const OFFICIAL = new Set([
  'access-rights',
  'countries',
  'counties',
  'data-themes',
  'frequencies',
  'medical-device-classes',
  'municipalities',
]);

/** One place may be given in any of these, so a code must mean the same place in all of them. */
const GEOGRAPHY = ['countries', 'health-regions', 'counties', 'municipalities'];

function conceptsOf(name: string): readonly Concept[] {
  return vocabularies.get(name)?.concepts ?? expect.fail(`${name}.yaml is missing or broken`);
}

function conceptOf(name: string, code: string): Concept {
  return vocabularies.get(name)?.get(code) ?? expect.fail(`${name} lacks ${code}`);
}

function vocabulariesNamedBy(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap((field) => [
    ...field.vocabulary,
    ...vocabulariesNamedBy(field.fields),
    ...(field.item ? vocabulariesNamedBy([field.item]) : []),
  ]);
}

const named = new Set(
  Object.values(kindDefinitions).flatMap(({ schema }) => vocabulariesNamedBy(fieldsOf(schema))),
);

/** The text of a file of real data, or a skipped test where the folder is missing. */
function realFile(context: TestContext, path: string): string {
  const file = join(realData, path);
  if (!existsSync(file)) context.skip(`../shared/realdata/norway/${path} is not here`);
  return readFileSync(file, 'utf8');
}

const duplicates = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the vocabularies', () => {
  test('can all be read, with distinct codes as text and labels in three languages', () => {
    expect(problems).toEqual([]);
    expect(vocabularies.size).toBeGreaterThan(50);
  });

  test('are those that the schemas name, no fewer and no more', () => {
    expect([...vocabularies.keys()].sort()).toEqual([...named].sort());
  });
});

describe.each([...vocabularies.keys()])('%s', (name) => {
  test('has codes that are easy to write', () => {
    const pattern = OFFICIAL.has(name) ? /^[A-Za-z0-9_-]+$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
    expect(conceptsOf(name).filter(({ code }) => !pattern.test(code))).toEqual([]);
  });

  test.each(LANGUAGES)('has no two codes with the same label in %s', (language) => {
    expect(duplicates(conceptsOf(name).map((concept) => concept[language]))).toEqual([]);
  });

  test('has labels without stray space, beginning as a sentence does', () => {
    const labels = conceptsOf(name).flatMap((concept) => LANGUAGES.map((l) => concept[l]));
    expect(labels.filter((label) => label !== label.trim() || !/^[\p{Lu}\d]/u.test(label))).toEqual(
      [],
    );
  });

  test('has descriptions that are whole sentences', () => {
    const descriptions = conceptsOf(name).flatMap(({ description }) => description ?? []);
    expect(descriptions.filter((text) => !/^[\p{Lu}«\d].*\.$/u.test(text))).toEqual([]);
  });

  test('leads from every code to its widest one, without a circle', () => {
    const wider = (concept: Concept) =>
      concept.broader === undefined
        ? undefined
        : conceptOf(name === 'municipalities' ? 'counties' : name, concept.broader);
    for (const concept of conceptsOf(name)) {
      const path = new Set<Concept>();
      for (let at: Concept | undefined = concept; at; at = wider(at)) {
        expect(path, `${concept.code} is wider than itself`).not.toContain(at);
        path.add(at);
      }
    }
  });

  test('gives each official address once', () => {
    expect(duplicates(conceptsOf(name).flatMap(({ uri }) => uri ?? []))).toEqual([]);
  });
});

describe('codes that rules rest on', () => {
  // A requirement that asks for a renamed code would never hold, and nobody would notice.
  test.each([
    ['use-case-kinds', ['ai']],
    [
      'stages',
      [
        'need',
        'idea',
        'research',
        'development',
        'pilot',
        'validation',
        'procurement',
        'in-use',
        'scaling',
        'paused',
        'stopped',
        'completed',
      ],
    ],
    ['risk-classes', ['high']],
    ['access-rights', ['PUBLIC']],
    ['resource-kinds', ['standard', 'ai-product']],
    ['organization-types', ['municipality']],
    ['entry-states', ['draft', 'published', 'withdrawn']],
  ])('stand in %s', (name, codes) => {
    const known = conceptsOf(name).map(({ code }) => code);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  test('cover every language an entry can be translated to', () => {
    const known = conceptsOf('languages').map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining([...LANGUAGES]));
  });
});

describe('places', () => {
  test('have a code that means one place only', () => {
    expect(
      duplicates(GEOGRAPHY.flatMap((name) => conceptsOf(name).map(({ code }) => code))),
    ).toEqual([]);
  });

  test('are 15 counties and 357 municipalities, each municipality in the county its number says', () => {
    const counties = conceptsOf('counties');
    const municipalities = conceptsOf('municipalities');
    expect(counties.map(({ code }) => code)).toHaveLength(15);
    expect(municipalities.map(({ code }) => code)).toHaveLength(357);
    for (const { code, broader } of municipalities) {
      expect(code).toMatch(/^\d{4}$/);
      expect(broader).toBe(code.slice(0, 2));
    }
    expect(new Set(municipalities.map(({ broader }) => broader))).toEqual(
      new Set(counties.map(({ code }) => code)),
    );
  });

  test('have the numbers and official names of Kartverket', (context) => {
    const facts = JSON.parse(realFile(context, 'kommuner-2024.json')) as {
      counties: { fylkesnummer: string; fylkesnavn: string }[];
      municipalities: { kommunenummer: string; kommunenavn: string }[];
    };
    const ours = (name: string) =>
      new Map(conceptsOf(name).map((place) => [place.code, place.officialName ?? place.nb]));
    expect(ours('counties')).toEqual(
      new Map(facts.counties.map((county) => [county.fylkesnummer, county.fylkesnavn])),
    );
    expect(ours('municipalities')).toEqual(
      new Map(facts.municipalities.map((place) => [place.kommunenummer, place.kommunenavn])),
    );
  });

  test('with the same name are told apart by county', () => {
    expect(conceptOf('municipalities', '1818').nb).toBe('Herøy (Nordland)');
    expect(conceptOf('municipalities', '1515').nb).toBe('Herøy (Møre og Romsdal)');
    expect(conceptOf('municipalities', '3114').nb).toBe('Våler (Østfold)');
    expect(conceptOf('municipalities', '3419').nb).toBe('Våler (Innlandet)');
  });

  test.each([
    ['1826', 'Hattfjelldal', { sma: 'Aarborte' }],
    ['1841', 'Fauske', { smj: 'Fuossko' }],
    ['1853', 'Evenes', { se: 'Evenášši' }],
    ['1875', 'Hamarøy', { smj: 'Hábmer' }],
    ['5001', 'Trondheim', { sma: 'Tråante' }],
    ['5041', 'Snåsa', { sma: 'Snåase' }],
    ['5043', 'Røyrvik', { sma: 'Raarvihke' }],
    ['5512', 'Tjeldsund', { se: 'Dielddanuorri' }],
    ['5540', 'Kåfjord', { se: 'Gáivuotna', fkv: 'Kaivuono' }],
    ['5544', 'Nordreisa', { se: 'Ráisa', fkv: 'Raisi' }],
    ['5612', 'Kautokeino', { se: 'Guovdageaidnu' }],
    ['5622', 'Porsanger', { se: 'Porsáŋgu', fkv: 'Porsanki' }],
    ['5636', 'Nesseby', { se: 'Unjárga' }],
  ])('have their official Sámi and Kven names: %s %s', (code, norwegian, names) => {
    const municipality = conceptOf('municipalities', code);
    expect(municipality.nb).toBe(norwegian);
    expect(municipality.names).toEqual(names);
  });

  test.each(['counties', 'municipalities'])(
    'have a language for every part of an official name in several languages: %s',
    (name) => {
      const parallel = conceptsOf(name).filter(({ officialName }) => officialName?.includes(' - '));
      expect(parallel.length).toBeGreaterThan(0);
      const languages = conceptsOf('languages').map(({ code }) => code);
      for (const { officialName, nb, names = {} } of parallel) {
        expect([nb, ...Object.values(names)].sort()).toEqual(officialName?.split(' - ').sort());
        expect(languages).toEqual(expect.arrayContaining(Object.keys(names)));
      }
    },
  );
});

describe('lists of the European Union', () => {
  const EU = 'http://publications.europa.eu/resource/authority/';

  /** Labels by code and language in one of data.norge.no's extracts (Turtle, one subject a code). */
  function readTurtle(text: string): Map<string, Partial<Record<string, string>>> {
    const unescaped = text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    const labels = new Map<string, Partial<Record<string, string>>>();
    for (const [, code, statements] of unescaped.matchAll(/^ns1:(\w+)\t(.*?)\s\.\s*$/gms)) {
      if (!code || !statements) continue;
      const known = labels.get(code) ?? {};
      for (const [, label, language] of statements.matchAll(/"([^"]*)"@(\w+)/g))
        if (language) known[language] = label;
      labels.set(code, known);
    }
    return labels;
  }

  test.for([
    ['data-themes', 'data-theme', 'vocab/data-theme-sparql-result.ttl', 13],
    ['frequencies', 'frequency', 'vocab/frequencies-sparql-result.ttl', 38],
  ] as const)(
    'hold the same codes, addresses and labels: %s',
    ([name, list, path, size], context) => {
      const official = readTurtle(realFile(context, path));
      expect(official.size).toBe(size);
      expect(
        conceptsOf(name)
          .map(({ code }) => code)
          .sort(),
      ).toEqual([...official.keys()].sort());
      for (const concept of conceptsOf(name)) {
        expect(concept.uri).toBe(`${EU}${list}/${concept.code}`);
        // Ours begin with a capital, theirs do not always.
        for (const language of LANGUAGES)
          expect(concept[language].toLowerCase()).toBe(
            official.get(concept.code)?.[language]?.toLowerCase(),
          );
      }
    },
  );

  test('hold the languages that data.norge.no harvests', (context) => {
    const text = realFile(context, 'vocab/languages.ttl');
    for (const [code, official] of [
      ['nb', 'NOB'],
      ['nn', 'NNO'],
      ['en', 'ENG'],
    ] as const) {
      expect(text).toContain(`<${EU}language/${official}>`);
      expect(conceptOf('languages', code).uri).toBe(`${EU}language/${official}`);
    }
  });

  test('give access rights the addresses that DCAT-AP-NO asks for', (context) => {
    const shapes = realFile(context, 'dcat-ap-no/v3/dcatapno3-vocabulary-shapes.ttl');
    expect(shapes).toContain(`${EU}access-right/PUBLIC`);
    expect(conceptsOf('access-rights').map(({ uri }) => uri)).toEqual(
      ['PUBLIC', 'RESTRICTED', 'NON_PUBLIC'].map((code) => `${EU}access-right/${code}`),
    );
  });

  test('give addresses from the list of countries to countries only', () => {
    const without = conceptsOf('countries').filter(({ uri }) => !uri);
    expect(without.map(({ code }) => code).sort()).toEqual(['EU', 'INT', 'NORDIC']);
    for (const { uri } of conceptsOf('countries'))
      if (uri) expect(uri).toMatch(/authority\/country\/[A-Z]{3}$/);
  });
});

describe('Los', () => {
  test('holds all themes with their place in the hierarchy', (context) => {
    const official = new Map<string, string | undefined>();
    const blocks = realFile(context, 'vocab/los.rdf').split('<rdf:Description ').slice(1);
    for (const block of blocks) {
      if (!block.includes('inScheme rdf:resource="https://psi.norge.no/los/ontologi/tema"'))
        continue;
      const about = /rdf:about="([^"]+)"/.exec(block)?.[1];
      if (about) official.set(about, /broader rdf:resource="([^"]+)"/.exec(block)?.[1]);
    }
    expect(official.size).toBe(92);
    const ours = conceptsOf('los').map(
      ({ uri, broader }) => [uri, broader && conceptOf('los', broader).uri] as const,
    );
    expect(new Map(ours)).toEqual(official);
  });
});
