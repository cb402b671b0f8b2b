import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFieldTables } from '../src/catalog/schema/authors-guide.ts';

const guide = join(import.meta.dirname, '..', 'content', 'LESMEG.md');

writeFileSync(guide, withFieldTables(readFileSync(guide, 'utf8')));
console.log('content/LESMEG.md har nye felttabeller.');
