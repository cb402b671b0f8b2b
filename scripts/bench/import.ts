import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { importFiles } from '../../src/exchange/import/import-files.ts';
import { readEntries } from '../../src/catalog/read/read-entries.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '300' },
    format: { type: 'string', default: 'csv' },
  },
});

const megabytes = Number(values.megabytes);
if (!(megabytes > 0) || !['csv', 'turtle'].includes(values.format)) {
  console.error('npm run bench import -- --megabytes 300 --format csv (or turtle)');
  process.exitCode = 1;
} else await measure();

/** Imports a file of that size, without writing, and tells what it took. */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const file = join(folder, values.format === 'csv' ? 'many.csv' : 'many.ttl');
    await pipeline(Readable.from(textOf(values.format)), createWriteStream(file));
    const contentFolder = join(import.meta.dirname, '..', '..', 'content');
    const source = readEntries(contentFolder).entries.find(({ kind }) => kind === 'source');
    const before = process.resourceUsage().maxRSS / 1024;
    const start = performance.now();
    const { files } = await importFiles({
      files: [file],
      contentFolder,
      source: source?.id ?? '',
      date: '2026-01-01',
    });
    const seconds = (performance.now() - start) / 1000;
    const [{ counts, error } = { counts: { new: 0 }, error: undefined }] = files;
    if (error) console.error(error.message);
    console.log(
      [
        `file           ${(statSync(file).size / 1e6).toFixed(0)} MB ${values.format}`,
        `records        ${counts.new}`,
        `time           ${seconds.toFixed(0)} s`,
        `memory before  ${before.toFixed(0)} MB`,
        `memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Datasets with long descriptions, until the text is as long as was asked for. */
function* textOf(format: string): Generator<string> {
  const description = 'Målingene er gjort hver time, av kommunens egne folk. '.repeat(600);
  let written = 0;
  const head =
    format === 'csv'
      ? 'id,title,summary,body\n'
      : '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n';
  yield head;
  for (let number = 0; written < megabytes * 1e6; number += 1) {
    const record =
      format === 'csv'
        ? `rad-${number},Datasett ${number},Et sammendrag.,"${description}"\n`
        : `<https://example.no/${number}> a dcat:Dataset ; dct:title "Datasett ${number}"@nb ; dct:description "${description}"@nb .\n`;
    written += Buffer.byteLength(record);
    yield record;
  }
}
