import { expect, test } from 'vitest';
import { brokenLine } from '../../../src/catalog/read/read-entry-file.ts';

test('the line where a file’s YAML breaks is counted from the top of the file', () => {
  expect(brokenLine('---\ntitle: A\nsummary: Formål: forskning\n---\n')).toBe(3);
  expect(brokenLine('\uFEFF---\r\ntitle: A\r\n\tsummary: B\r\n---\r\n')).toBe(3);
});

test('a whole file has no such line, and neither has one that is something else', () => {
  expect(brokenLine('---\ntitle: A\n---\n')).toBeUndefined();
  expect(brokenLine('# Les meg\n')).toBeUndefined();
});
