import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateData } from '../../../src/catalog/migrate/migrate-data.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';
import { kindOfData, readEntryFile } from '../../../src/islands/publish/read-file.ts';
import { realContent } from '../../support/content-folder.ts';

const { vocabularies } = readVocabularies(realContent);
const hasCode = (name: string, code: string) => vocabularies.get(name)?.get(code) !== undefined;
const oldFile = (kind: string) =>
  readFileSync(
    join(import.meta.dirname, '..', '..', 'catalog', 'migrate', 'version-1', `${kind}.md`),
    'utf8',
  );

test.each(KINDS)(
  'an old file of a %s is known again, and the form has nothing against it',
  (kind) => {
    const read = readEntryFile(oldFile(kind));
    const data = read?.data ?? {};
    expect(kindOfData(data, hasCode)).toBe(kind);
    const migrated = migrateData(kind, data);
    expect(migrated.changes.length).toBeGreaterThan(0);
    expect(checkForm(kind, migrated.data, read?.body, { hasCode })).toEqual([]);
  },
);
