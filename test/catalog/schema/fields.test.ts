import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import {
  type FieldDescription,
  fieldAt,
  fieldsOf,
  visitFields,
} from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { realContent } from '../../support/content-folder.ts';

const { vocabularies } = readVocabularies(realContent);

function all(fields: readonly FieldDescription[], path = ''): [string, FieldDescription][] {
  return fields.flatMap((field) => [
    [`${path}${field.name}`, field] as [string, FieldDescription],
    ...all([...field.fields, ...(field.item?.fields ?? [])], `${path}${field.name}.`),
  ]);
}

describe.each(KINDS)('every field of %s', (kind) => {
  const fields = all(fieldsOf(kindDefinitions[kind].schema));

  test('has a label and says what belongs there', () => {
    const bare = fields.filter(
      ([, { name, title, description }]) => title === name || !/[.…]$/.test(description),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('names only vocabularies that exist', () => {
    const named = fields.flatMap(([, field]) => [
      ...field.vocabulary,
      ...(field.item?.vocabulary ?? []),
    ]);
    expect(named.filter((name) => !vocabularies.has(name))).toEqual([]);
  });

  test('that publishing requires is a field', () => {
    const { requirements, schema } = kindDefinitions[kind];
    expect(requirements.filter(({ field }) => !fieldAt(fieldsOf(schema), field))).toEqual([]);
  });
});

test('the type of a field is seen through its optional and transforming wrappers', () => {
  const type = (path: string) => fieldAt(fieldsOf(kindDefinitions.dataset.schema), path)?.type;
  expect(
    [
      'title',
      'statusAsOf',
      'publisher',
      'access',
      'landingPage',
      'contactPoint.email',
      'volume.value',
      'kind',
    ].map(type),
  ).toEqual(['text', 'date', 'list', 'group', 'url', 'email', 'number', 'code']);
});

test('a visit meets every value with its path, inner ones after outer ones', () => {
  const seen: string[] = [];
  visitFields(
    fieldsOf(kindDefinitions.dataset.schema),
    { title: 'X', access: { steps: [{ action: 'Søk' }] }, ukjent: 1 },
    (_, __, path) => seen.push(path.join('.')),
  );
  expect(seen).toEqual([
    'title',
    'access',
    'access.steps',
    'access.steps.0',
    'access.steps.0.action',
  ]);
});
