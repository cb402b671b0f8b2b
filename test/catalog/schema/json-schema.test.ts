import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import { entryJsonSchema, vocabularyJsonSchema } from '../../../src/catalog/schema/json-schema.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { schemaFiles } from '../../../src/catalog/schema/schema-files.ts';
import { realContent } from '../../support/content-folder.ts';

const { vocabularies } = readVocabularies(realContent);
/** Judges by the JSON Schema alone, as a tool that knows nothing of us does. */
const judge = (schema: object) => z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
const judges = new Map(KINDS.map((kind) => [kind, judge(entryJsonSchema(kind, vocabularies))]));

test('the files in content/.schemas are those of the schemas: run «npm run document»', () => {
  const folder = join(realContent, '.schemas');
  const files = schemaFiles(vocabularies);
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) {
    expect(readFileSync(join(folder, name), 'utf8') === text, name).toBe(true);
  }
});

test('every fifth real entry is valid by the JSON Schema too', () => {
  for (const { kind, file, data } of readEntries(realContent).entries.filter((_, n) => n % 5 === 0))
    expect(judges.get(kind)?.safeParse(data).error, file).toBeUndefined();
});

describe('what our own check refuses, the JSON Schema refuses', () => {
  const minimum = { title: 'Prøve', summary: 'Kort.' };
  test.each([
    ['a missing title', { summary: 'Kort.' }],
    ['a field that does not exist', { ...minimum, publihser: ['x'] }],
    ['a code that does not exist', { ...minimum, accessRights: 'PUBLICK' }],
    ['a code of none of several lists', { ...minimum, geography: ['9999'] }],
    ['a municipality number as a number', { ...minimum, geography: [301] }],
    ['a date in Norwegian order', { ...minimum, statusAsOf: '1.6.2021' }],
    ['an empty list', { ...minimum, keywords: [] }],
    ['a summary that is too long', { ...minimum, summary: 'x'.repeat(301) }],
  ])('%s', (_, data) => {
    expect(judges.get('dataset')?.safeParse(data).success).toBe(false);
  });

  test('and it takes the smallest draft', () => {
    expect(judges.get('dataset')?.safeParse(minimum).success).toBe(true);
  });
});

test('each code has its Norwegian label beside it, and each field its title and description', () => {
  const schema = entryJsonSchema('dataset', vocabularies, {
    id: 'https://eksempel.no/skjema/dataset.json',
  });
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://eksempel.no/skjema/dataset.json',
    title: 'Datasett',
    required: ['title', 'summary'],
    additionalProperties: false,
    properties: {
      accessRights: {
        title: expect.any(String),
        description: expect.any(String),
        anyOf: [{ $ref: '#/definitions/access-rights' }],
      },
    },
  });
  const { definitions } = schema as {
    definitions: Record<string, Record<'enum' | 'enumDescriptions', string[]>>;
  };
  for (const [name, { enum: codes, enumDescriptions }] of Object.entries(definitions)) {
    expect(enumDescriptions, name).toEqual(
      codes.map((code) => vocabularies.get(name)?.get(code)?.nb),
    );
  }
  expect(JSON.stringify(schema)).not.toMatch(/"(vocabulary|reference|long)":/);
});

test('a vocabulary with a misspelt language is refused', () => {
  const code = { code: 'a', nb: 'A', nn: 'A', en: 'A' };
  const list = judge(vocabularyJsonSchema());
  expect(list.safeParse({ title: 'T', description: 'D', codes: [code] }).success).toBe(true);
  expect(
    list.safeParse({ title: 'T', description: 'D', codes: [{ ...code, nm: 'A' }] }).success,
  ).toBe(false);
});
