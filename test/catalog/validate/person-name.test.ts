import { expect, test } from 'vitest';
import { namesPerson } from '../../../src/catalog/validate/person-name.ts';

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
])('«%s» is a person', (text) => {
  expect(namesPerson(text)).toBe(true);
});

test.each([
  'Digitaliseringsavdelingen',
  'Etat for helse og omsorg',
  'Helse Nord IKT',
  'Mohn Medical Imaging and Visualization Centre',
  'Registersekretariatet ved Universitetssykehuset Nord-Norge',
  'Martina Hansens Hospital',
  'St. Olavs hospital',
  'Forskningsavdelingen, Olav Duuns gate sykehjem',
  'Den som er ansvarlig per tjeneste',
  'Det enkelte legekontoret, eller PraksisNett for forskning',
])('«%s» is a function or a house', (text) => {
  expect(namesPerson(text)).toBe(false);
});
