import { expect, test } from 'vitest';
import {
  compareText,
  formatDate,
  formatMoment,
  formatNumber,
  formatShare,
  languageName,
} from '../../src/i18n/format.ts';

test.each([
  ['2021', 'nb', '2021'],
  ['2021-06', 'nb', 'juni 2021'],
  ['2021-06-01', 'nb', '1. juni 2021'],
  ['2021-06-01', 'nn', '1. juni 2021'],
  ['2021-06-01', 'en', '1 June 2021'],
  ['våren 2021', 'nb', 'våren 2021'],
] as const)('a date is written as exactly as it is given: %s in %s', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words);
});

test('the last day of a year stays in its year, whatever the time zone', () => {
  expect(formatDate('2021-12-31', 'nb')).toBe('31. desember 2021');
  expect(formatDate('2021-01-01', 'en')).toBe('1 January 2021');
});

test('a moment is told with day, month in words and time of day', () => {
  const noon = Date.UTC(2021, 5, 15, 12);
  expect(formatMoment(noon, 'nb')).toMatch(/^1[456]\. juni 2021.*\d{2}[:.]\d{2}$/);
  expect(formatMoment(noon, 'nn')).toMatch(/^1[456]\. juni 2021.*\d{2}[:.]\d{2}$/);
  expect(formatMoment(noon, 'en')).toMatch(/^1[456] June 2021.*\d{2}:\d{2}$/);
});

test('numbers have the marks of the language', () => {
  expect(formatNumber(1234567.5, 'nb').replace(/\s/g, ' ')).toBe('1 234 567,5');
  expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
  expect(formatShare(0.467, 'nb').replace(/\s/g, ' ')).toBe('47 %');
});

test('å comes last, also when it is written aa', () => {
  expect(['Ås', 'Ål', 'Bø', 'Aa', 'Zoo'].toSorted(compareText)).toEqual([
    'Bø',
    'Zoo',
    'Aa',
    'Ål',
    'Ås',
  ]);
});

test('a language without a name here is shown by its code', () => {
  expect(languageName('nn', 'en')).toBe('Norwegian (nynorsk)');
  expect(languageName('fo', 'nb')).toBe('fo');
});
