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

interface Format {
  fileName: string;
  start: string;
  record(number: number, description: string): string;
  between: string;
  end: string;
}

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
};
const prefixes = Object.entries(PREFIXES);

const formats: Readonly<Record<string, Format>> = {
  csv: {
    fileName: 'many.csv',
    start: 'id,title,summary,body\n',
    record: (number, description) =>
      `rad-${number},Datasett ${number},Et sammendrag.,"${description}"\n`,
    between: '',
    end: '',
  },
  turtle: {
    fileName: 'many.ttl',
    start: prefixes.map(([name, address]) => `@prefix ${name}: <${address}> .\n`).join(''),
    record: (number, description) =>
      `<https://example.no/${number}> a dcat:Dataset ; dct:title "Datasett ${number}"@nb ; dct:description "${number} ${description}"@nb .\n`,
    between: '',
    end: '',
  },
  'json-ld': {
    fileName: 'many.jsonld',
    start: `{"@context":${JSON.stringify(PREFIXES)},"@graph":[\n`,
    record: (number, description) =>
      `{"@id":"https://example.no/${number}","@type":"dcat:Dataset","dct:title":"Datasett ${number}","dct:description":"${number} ${description}"}`,
    between: ',\n',
    end: ']}',
  },
  'rdf-xml': {
    fileName: 'many.rdf',
    start: `<rdf:RDF ${prefixes.map(([name, address]) => `xmlns:${name}="${address}"`).join(' ')}>\n`,
    record: (number, description) =>
      `<dcat:Dataset rdf:about="https://example.no/${number}"><dct:title>Datasett ${number}</dct:title><dct:description>${number} ${description}</dct:description></dcat:Dataset>\n`,
    between: '',
    end: '</rdf:RDF>',
  },
  'algorithm-register': {
    fileName: 'many.json',
    start: '[\n',
    record: (number, description) =>
      `{"id":"${number}","name":"Model ${number}","standard_version":"1.0","goal":"${description}"}`,
    between: ',\n',
    end: ']',
  },
};

const megabytes = Number(values.megabytes);
const chosen = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
if (!(megabytes > 0) || !chosen) {
  console.error(
    `npm run bench import -- --megabytes 300 --format csv (or ${Object.keys(formats).slice(1).join(', ')})`,
  );
  process.exitCode = 1;
} else await measure(chosen);

/** Imports a file of that size, without writing, and tells what it took. */
async function measure(format: Format): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const file = join(folder, format.fileName);
    await pipeline(Readable.from(textOf(format)), createWriteStream(file));
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

/** Records with long descriptions, until the text is as long as was asked for. */
function* textOf({ start, record, between, end }: Format): Generator<string> {
  const description = 'Målingene er gjort hver time, av kommunens egne folk. '.repeat(600);
  yield start;
  let written = 0;
  for (let number = 0; written < megabytes * 1e6; number += 1) {
    const text = (number === 0 ? '' : between) + record(number, description);
    written += Buffer.byteLength(text);
    yield text;
  }
  yield end;
}
