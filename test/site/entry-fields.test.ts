import { expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { keyFields, otherFields, plannedFields } from '../../src/site/entry-fields.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

test.each(KINDS)('the page of a %s plans with fields that the schema has, each once', (kind) => {
  const names = fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name);
  const planned = plannedFields(kind);
  expect(planned.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(planned).size).toBe(planned.length);
});

test.each(KINDS)('every field of a %s is planned for or among the others', (kind) => {
  const names = fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name);
  const shown = new Set([...plannedFields(kind), ...otherFields(kind).map(({ name }) => name)]);
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
});

test('beside the title stands what a reader looks for, also when it is empty, and the rest when it is known', () => {
  const [plain] = loadFiles({ 'challenges/a.md': draft('A') }).entries;
  const [phased] = loadFiles({ 'challenges/a.md': draft('A', 'phase: [need]') }).entries;
  expect(plain && keyFields(plain).map(({ name }) => name)).toEqual(['area']);
  expect(phased && keyFields(phased).map(({ name }) => name)).toEqual(['area', 'phase']);
});
