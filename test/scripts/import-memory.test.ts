import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, draft } from '../support/content-folder.ts';
import { filesOf } from '../exchange/import/import-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every other record lacks something, and is refused before it takes time. */
const formats = {
  'stor.csv': {
    start: 'id,title,summary\n',
    record: (id: number, text: string) => `r${id},Rad ${id},Kort.\nx${id},"${text}"\n`,
    end: '',
  },
  'stor.json': {
    start: '[',
    record: (id: number, text: string) =>
      `{"id":"r${id}","name":"Rad ${id}","standard_version":"1.0"},\n{"id":"x${id}","goal":"${text}"},\n`,
    end: '{"id":"siste","name":"Siste","standard_version":"1.0"}]',
  },
  'stor.ttl': {
    start:
      '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n',
    record: (id: number, text: string) =>
      `<r:${id}> a dcat:Dataset ; dct:title "Rad ${id}" .\n<x:${id}> a dcat:Dataset ; dct:description "${text} ${id}" .\n`,
    end: '',
  },
} as const;

test.each(Object.keys(formats) as (keyof typeof formats)[])(
  '%s is imported with less memory on the heap than it is long',
  { timeout: 180_000 },
  (name) => {
    const { start, record, end } = formats[name];
    const [file = ''] = filesOf({ [name]: start });
    const text = 'Ordene er mange. '.repeat(50_000);
    for (let id = 0; id < 110; id += 1) appendFileSync(file, record(id, text));
    appendFileSync(file, end);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        // Megabytes; the file has 93, and the import itself needs some 40.
        '--max-old-space-size=70',
        join(root, 'scripts/import.ts'),
        file,
        '--source',
        'kilde',
        '--content',
        contentFolder({ 'sources/kilde.md': draft('Kilden') }),
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain(`${end === '' ? 110 : 111} nye, 110 avvist`);
    expect(status).toBe(1);
  },
);
