import { expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { type FieldDescription, fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { fieldTitlesEn } from '../../src/i18n/field-titles.en.ts';
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

/** Titles of every field of every kind, inner fields too. */
function fieldTitles(fields: readonly FieldDescription[]): string[] {
  return fields.flatMap(({ title, fields: inner, item }) => [
    title,
    ...fieldTitles(inner),
    ...(item ? [item.title, ...fieldTitles(item.fields)] : []),
  ]);
}

const titles = new Set(
  KINDS.flatMap((kind) => fieldTitles(fieldsOf(kindDefinitions[kind].schema))),
);

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

test('bokmål has no prefix in the address, the others have', () => {
  expect(localizedPath('nb', '/datasett/kpr/')).toBe(`${site.base}datasett/kpr/`);
  expect(localizedPath('nn', '/datasett/kpr/')).toBe(`${site.base}nn/datasett/kpr/`);
  expect(localizedPath('en')).toBe(`${site.base}en/`);
});
