import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { helpfulFields, NOT_ASKED, publishSections } from '../../src/site/publish-sections.ts';

describe.each(KINDS)('the form of %s', (kind) => {
  const names = fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name);
  const asked = publishSections(kind).flatMap(({ fields }) => fields);

  test('asks for every field of the schema, once', () => {
    expect([...asked, ...NOT_ASKED].toSorted()).toEqual(names.toSorted());
  });

  test('names as helpful only fields that it asks for', () => {
    expect(helpfulFields(kind).filter((name) => !asked.includes(name))).toEqual([]);
  });
});
