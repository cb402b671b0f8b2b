import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf, replaceFile } from '../../../src/catalog/write/replace-file.ts';
import { contentFolder } from '../../support/content-folder.ts';

const folder = () => join(contentFolder({ 'terms/a.md': 'Før' }), 'terms');

test('a file gets its new text and keeps its permissions, and nothing is left beside it', () => {
  const path = join(folder(), 'a.md');
  chmodSync(path, 0o640);
  expect(replaceFile(path, digestOf(readFileSync(path)), 'Etter')).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('Etter');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(path, '..'))).toEqual(['a.md']);
});

test('a file that somebody has changed meanwhile is left as it is', () => {
  const path = join(folder(), 'a.md');
  const digest = digestOf(readFileSync(path));
  writeFileSync(path, 'Noen andres');
  expect(replaceFile(path, digest, 'Etter')).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('Noen andres');
  expect(readdirSync(join(path, '..'))).toEqual(['a.md']);
});

test('a file that is not there is not made', () => {
  const at = folder();
  expect(() => replaceFile(join(at, 'b.md'), '', 'Etter')).toThrow(/ENOENT/);
  expect(readdirSync(at)).toEqual(['a.md']);
});
