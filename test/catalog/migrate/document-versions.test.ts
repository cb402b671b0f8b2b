import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentVersions } from '../../../src/catalog/migrate/document-versions.ts';
import { MIGRATIONS } from '../../../src/catalog/migrate/migrations.ts';
import { SCHEMA_VERSIONS } from '../../../src/catalog/migrate/versions.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';

test('every version and every step is documented, with the fields of the older file', () => {
  const text = documentVersions();
  for (const { number, description } of SCHEMA_VERSIONS)
    expect(text).toMatch(new RegExp(`^\\| ${number} \\| .*${description.slice(0, 20)}`, 'm'));
  for (const { from, steps } of MIGRATIONS) {
    expect(text).toContain(`Fra versjon ${from} til ${from + 1}`);
    for (const { change, fields } of steps) {
      const row = text.split('\n').find((line) => line.includes(change)) ?? '';
      for (const path of Object.values(fields).flat()) expect(row).toContain(`\`${path}\``);
    }
  }
});

test('every older version has a file of each kind to be tested with', () => {
  for (const { from } of MIGRATIONS) {
    const folder = join(import.meta.dirname, `version-${from}`);
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(KINDS.map((kind) => `${kind}.md`).sort());
  }
});
