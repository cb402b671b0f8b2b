import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVocabularies } from '../src/catalog/read/read-vocabularies.ts';
import { withFieldTables } from '../src/catalog/schema/authors-guide.ts';
import { schemaFiles } from '../src/catalog/schema/schema-files.ts';

const content = join(import.meta.dirname, '..', 'content');
const guide = join(content, 'LESMEG.md');

writeFileSync(guide, withFieldTables(readFileSync(guide, 'utf8')));
console.log('content/LESMEG.md har nye felttabeller.');

const { vocabularies } = readVocabularies(content);
mkdirSync(join(content, '.schemas'), { recursive: true });
for (const [name, text] of schemaFiles(vocabularies)) {
  writeFileSync(join(content, '.schemas', name), text);
}
console.log('content/.schemas/ har nye JSON-skjemaer.');
