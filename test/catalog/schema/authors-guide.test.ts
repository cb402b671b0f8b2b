import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import { withFieldTables } from '../../../src/catalog/schema/authors-guide.ts';
import { loadFiles, realContent } from '../../support/content-folder.ts';

const guide = readFileSync(join(realContent, 'LESMEG.md'), 'utf8');

test('the field tables in the authors’ guide are those of the schemas: run «npm run document»', () => {
  expect(guide).toBe(withFieldTables(guide));
});

test('the template to copy is a valid draft', () => {
  const template = /```markdown\n([\s\S]*?)```/.exec(guide)?.[1]?.replaceAll(/^ {3}/gm, '') ?? '';
  const { problems, entries } = loadFiles({
    'use-cases/mal.md': template,
    'organizations/bergen-kommune.md': '---\ntitle: Bergen kommune\nsummary: En kommune.\n---\n',
  });
  expect(problems).toEqual([]);
  expect(template).toContain(`\nschemaVersion: ${CURRENT_SCHEMA_VERSION}\n`);
  expect(entries.map(({ id }) => id)).toContain('mal');
});

test('the full example is a file that exists', () => {
  const [, path = ''] = /\]\((use-cases\/[^)]+\.md)\)/.exec(guide) ?? [];
  expect(existsSync(join(realContent, path))).toBe(true);
});

test('a guide without the marker is refused', () => {
  expect(() => withFieldTables('# Uten merke')).toThrow(RangeError);
});
