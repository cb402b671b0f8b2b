import { expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import { fileText } from '../../../src/islands/publish/file-text.ts';

const version = `schemaVersion: ${CURRENT_SCHEMA_VERSION}`;

test('a new entry is written from its first field to its last', async () => {
  expect(await fileText('term', { summary: 'S', title: 'T' }, 'B', undefined)).toBe(
    `---\n${version}\ntitle: T\nsummary: S\n---\n\nB\n`,
  );
});

test('a text that the form has only trimmed counts as it was', async () => {
  const original = `---
${version}
title: T
summary: ' S ' # med luft
sources:
  - note: |
      N
  - { note: 'Med luft ' }
---
`;
  const data = {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    title: 'U',
    summary: 'S',
    sources: [{ note: 'N' }, { note: 'Med vind' }],
  };
  expect(await fileText('term', data, '', original)).toBe(
    original.replace('title: T', 'title: U').replace("'Med luft '", "'Med vind'"),
  );
});

test('a file that cannot be read is written anew', async () => {
  expect(await fileText('term', { title: 'T' }, '', 'ikke en fil')).toBe(
    `---\n${version}\ntitle: T\n---\n`,
  );
});
