import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { fieldsOf, visitFields } from '../../../src/catalog/schema/fields.ts';
import { findPersonName } from '../../../src/catalog/validate/person-name.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('a person is certain', () => {
  test.each([
    'Kari Nordmann',
    'Prosjektleder Kari Nordmann',
    'Nordmann, Kari',
    'Ola Nordmann, rådgiver',
    'Kari',
    'Kari Anne Ås-Hansen',
    'Digitaliseringsavdelingen v/Kari Nordmann',
    'Digitaliseringsavdelingen (Kari)',
    'Jan-Erik Li',
    'Kari N. Nordmann',
    'Kari.Nordmann',
    'KARI NORDMANN',
    'kari hansen',
    'Nordmann Kari',
    'Kari Helseth',
    'Statistikk og Kari Nordmann',
  ])('in «%s»', (text) => {
    expect(findPersonName(text)).toBe('certain');
  });

  test.each([
    ['Sami', 'Máret Somby'],
    ['Swedish', 'Gunilla Bergström'],
    ['Danish', 'Flemming Kjær'],
    ['Finnish', 'Pekka Virtanen'],
    ['Icelandic', 'Guðrún Jónsdóttir'],
    ['Polish', 'Agnieszka Wójcik'],
    ['Lithuanian', 'Vytautas Petrauskas'],
    ['Ukrainian', 'Oleksandr Shevchenko'],
    ['Somali', 'Abdirahman Warsame'],
    ['Arabic', 'Fatima al Hamid'],
    ['Turkish', 'Mehmet Yılmaz'],
    ['Persian', 'Parisa Ahmadi'],
    ['Urdu', 'Shazia Butt'],
    ['Tamil', 'Lakshmi Sivanesan'],
    ['Vietnamese', 'Thanh Nguyen'],
    ['Tigrinya', 'Yohannes Tesfay'],
  ])('with a %s name: %s', (_, text) => {
    expect(findPersonName(text)).toBe('certain');
  });

  test.each(['Kvasir Hansen', 'K. Hansen', 'K. N. Øverland', 'Hansen, K.', 'Siv Lilleborg'])(
    'with a surname that only people have: %s',
    (text) => {
      expect(findPersonName(text)).toBe('certain');
    },
  );
});

test.each([
  'Xanthe Qvortrup',
  'Seksjonsleder Xanthe Qvortrup',
  'Xanthe Qvortrup, statistikkavdelingen',
  'Q. Grøtvedt',
  'Trine engnestangen',
  'Dr. Wafaq Zebari',
])('«%s» has the shape of a name, and is asked about', (text) => {
  expect(findPersonName(text)).toBe('possible');
});

test('what has the shape of a name and is an organization is not asked about', () => {
  expect(findPersonName('Xanthe Qvortrup')).toBe('possible');
  expect(
    findPersonName('Kundesenteret, Xanthe Qvortrup', (name) => name === 'Xanthe Qvortrup'),
  ).toBeUndefined();
});

test.each([
  'Digitaliseringsavdelingen',
  'Etat for helse og omsorg',
  'Helse Nord IKT',
  'Mohn Medical Imaging and Visualization Centre',
  'Registersekretariatet ved Universitetssykehuset Nord-Norge',
  'Martina Hansens Hospital',
  'St. Olavs hospital',
  'Robert Koch Institut',
  'Olav Thon Stiftelsen',
  'Forskningsavdelingen, Olav Duuns gate sykehjem',
  'Den som er ansvarlig per tjeneste',
  'Det enkelte legekontoret, eller PraksisNett for forskning',
  'Norsk Helsenett',
  'Oslo Kommune',
  'Nordre Follo Kommune',
  'Helse Bergen HF',
  'Norwegian Digitalisation Agency',
  'Data Protection Officer',
  'Personvernombudet',
  'NORA Startup',
  'Team Digital Hjemmeoppfølging',
  'Felles Konferansen',
  'IDA',
  'e-helse, kodeverk',
  '',
])('«%s» is a function or a house', (text) => {
  expect(findPersonName(text)).toBeUndefined();
});

test('no contact and no organization in the content is taken for a certain person', () => {
  const { entries } = loadCatalog({ contentFolder: 'content' });
  const names: string[] = [];
  for (const entry of entries) {
    visitFields(fieldsOf(kindDefinitions[entry.kind].schema), entry.data, (value, field) => {
      if (typeof value === 'string' && field.contact) names.push(value);
    });
    if (entry.kind === 'organization') names.push(entry.data.title);
  }
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => findPersonName(name) === 'certain')).toEqual([]);
});

test('every first name stands once, in the right order, and is no word of functions', async () => {
  const { isFunctionWord } = await import('../../../src/catalog/validate/person-name-functions.ts');
  const { foldName } = await import('../../../src/catalog/validate/person-name-first-names.ts');
  const source = readFileSync('src/catalog/validate/person-name-first-names.ts', 'utf8');
  const lists = [...source.matchAll(/`\n([^`]+)\n`;/g)].map(([, list = '']) =>
    list.trim().split(/\s+/).map(foldName),
  );
  expect(lists).toHaveLength(2);
  const all = lists.flat();
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  for (const list of lists) expect(list).toEqual(list.toSorted());
  expect(all.filter(isFunctionWord)).toEqual([]);
});

test('any text is read to an end, however it is made to take long', () => {
  for (const part of ['A', 'a', 'A-', "A'", 'A. ', 'Kari ', 'kari-', 'Åse,', ' – ', 'og ', '()'])
    expect(() => findPersonName(part.repeat(200_000))).not.toThrow();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([undefined, 'possible', 'certain']).toContain(findPersonName(text));
    }),
    { numRuns: propertyRuns(100) },
  );
});
