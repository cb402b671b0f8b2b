import { expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { fieldTitlesEn, ownTitlesEn } from '../../src/i18n/field-titles.en.ts';
import { fieldTitle } from '../../src/i18n/field-titles.ts';
import { fieldTitlesNn } from '../../src/i18n/field-titles.nn.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { t } from '../../src/i18n/texts.ts';
import { site } from '../../src/site.ts';

/** All texts of a language with their paths; those with a value in them are given one. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...of: unknown[]) => unknown)('7', 7, 7))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsOf(inner, `${path}.${key}`),
  );
}

test.each(site.languages)('no text of the interface is empty or unfinished: %s', (language) => {
  for (const [path, text] of textsOf(t(language), language)) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/undefined|\[object/);
  }
});

test('nynorsk uses its own words, not those of bokmål', () => {
  for (const [path, text] of textsOf(t('nn'), 'nn')) {
    expect(text, path).not.toMatch(
      /\b(ikke|hva|hvem|hvor|hvilke|jeg|fra|noe|også|mer|opplysninger|kilder|eksempler)\b/i,
    );
  }
});

/** Every field, inner fields and items of lists too. */
function everyField(fields: readonly FieldDescription[]): FieldDescription[] {
  return fields.flatMap((field) => [
    field,
    ...everyField(field.fields),
    ...(field.item ? [field.item, ...everyField(field.item.fields)] : []),
  ]);
}

const fields = KINDS.flatMap((kind) => everyField(fieldsOf(kindDefinitions[kind].schema)));
const titles = new Set(fields.map(({ title }) => title));

test('every field has a title in English', () => {
  expect([...titles].filter((title) => fieldTitlesEn[title] === undefined)).toEqual([]);
});

test('no field title is translated that no schema has', () => {
  expect(
    [...Object.keys(fieldTitlesEn), ...Object.keys(fieldTitlesNn)].filter(
      (title) => !titles.has(title),
    ),
  ).toEqual([]);
});

test('English tells fields apart only where several share a title in bokmål', () => {
  for (const described of Object.keys(ownTitlesEn)) {
    const shared = new Set(
      fields.filter(({ description }) => description === described).map(({ title }) => title),
    );
    expect(shared.size, described).toBe(1);
    const sharing = fields.filter(({ title }) => shared.has(title));
    expect(new Set(sharing.map(({ description }) => description)).size, described).toBeGreaterThan(
      1,
    );
  }
  const stage = fields.find(({ name, title }) => name === 'stage' && title === 'Steg');
  const step = fields.find(({ description }) => description === 'Ett steg.');
  expect([stage, step].map((field) => field && fieldTitle(field, 'en'))).toEqual(['Stage', 'Step']);
});

test('bokmål has no prefix in the address, the others have', () => {
  expect(localizedPath('nb', '/datasett/kpr/')).toBe(`${site.base}datasett/kpr/`);
  expect(localizedPath('nn', '/datasett/kpr/')).toBe(`${site.base}nn/datasett/kpr/`);
  expect(localizedPath('en')).toBe(`${site.base}en/`);
});
