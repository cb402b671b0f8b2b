import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { withSchemaVersion } from '../../../src/catalog/migrate/migrate-data.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import { fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { entryFileText } from '../../../src/catalog/write/entry-file-text.ts';
import { writeEntry } from '../../../src/catalog/write/write-entry.ts';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';
import { frontMatterOf } from '../../../src/islands/publish/form-data.ts';
import { kindOfData, readEntryFile } from '../../../src/islands/publish/read-file.ts';
import { realContent } from '../../support/content-folder.ts';

const { vocabularies } = readVocabularies(realContent);
const hasCode = (name: string, code: string) => vocabularies.get(name)?.get(code) !== undefined;

describe.each(KINDS)('every entry in content: %s', (kind) => {
  const { folder, schema } = kindDefinitions[kind];
  const files = readdirSync(join(realContent, folder)).filter((name) => name.endsWith('.md'));
  const texts = files.map(
    (name) => [name, readFileSync(join(realContent, folder, name), 'utf8')] as const,
  );

  test('goes through the form and comes out with the same data and text', () => {
    for (const [name, text] of texts) {
      const read = readEntryFile(text);
      const { data, body } = parseFrontMatter(text);
      expect(read?.data, name).toEqual(data);
      const out = frontMatterOf(read?.data ?? {}, fieldsOf(schema));
      const written = entryFileText(kind, out, read?.body);
      const back = parseFrontMatter(written);
      // The writer sets the version, also where a file does not tell it.
      expect(schema.parse(back.data), name).toEqual(schema.parse(withSchemaVersion(data)));
      expect(back.body.trim(), name).toBe(body.replaceAll('\r\n', '\n').trim());
      expect(written, name).toBe(writeEntry(kind, out, read?.body));
    }
  });

  test('is taken for its own kind when its file is dropped on the form', () => {
    for (const [name, text] of texts)
      expect(kindOfData(readEntryFile(text)?.data ?? {}, hasCode), name).toBe(kind);
  });
});

test('the form finds nothing to refuse in what the check lets through', () => {
  const { entries, get } = loadCatalog({
    contentFolder: realContent,
    cacheFile: '.cache/markdown.ndjson',
  });
  for (const { kind, file } of entries) {
    const read = readEntryFile(readFileSync(join(realContent, file), 'utf8'));
    expect(
      checkForm(
        kind,
        frontMatterOf(read?.data ?? {}, fieldsOf(kindDefinitions[kind].schema)),
        read?.body,
        {
          hasCode,
          kindOf: (id) => get(id)?.kind,
        },
      ),
      file,
    ).toEqual([]);
  }
});
