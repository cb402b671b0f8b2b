import { isAlgorithmRegister, readAlgorithmRegister } from './read-algorithm-register.ts';
import type { RecordReader } from './read-context.ts';
import { createDcatReader } from './read-dcat.ts';
import { createJsonScanner } from './json-scanner.ts';
import type { TextSource } from './open-text.ts';
import { isJkan, readJkan } from './read-jkan.ts';
import { isKiOverviewHeader, readKiOverview } from './read-ki-overview.ts';
import { isOwnCsvHeader, readOwnCsv } from './read-own-csv.ts';
import { ImportFileError } from './record.ts';

/** The formats that are read, with their names for people. */
export const FORMATS = {
  'dcat-turtle': { name: 'DCAT i Turtle', read: createDcatReader('turtle') },
  'dcat-trig': { name: 'DCAT i TriG', read: createDcatReader('trig') },
  'dcat-json-ld': { name: 'DCAT i JSON-LD', read: createDcatReader('json-ld') },
  'dcat-rdf-xml': { name: 'DCAT i RDF/XML', read: createDcatReader('rdf-xml') },
  'ki-overview': { name: 'KI-oversikten (CSV)', read: readKiOverview },
  'algorithm-register': {
    name: 'det nederlandske algoritmeregisteret 1.0',
    read: readAlgorithmRegister,
  },
  jkan: { name: 'JKAN (Markdown)', read: readJkan },
  csv: { name: 'vår egen CSV', read: readOwnCsv },
} as const satisfies Record<string, { name: string; read: RecordReader }>;

export type ImportFormat = keyof typeof FORMATS;

/**
 * Finds a file's format by its content first, then its name.
 *
 * @throws ImportFileError when it is none of those that are read
 */
export async function detectFormat(fileName: string, source: TextSource): Promise<ImportFormat> {
  const start = source.head.trimStart();
  const name = fileName.toLowerCase();
  const [firstLine = ''] = start.split('\n', 1);
  if (start === '') throw new ImportFileError('Fila er tom.', 1);
  if (name.endsWith('.trig')) return 'dcat-trig';
  if (/\.(ttl|n3|nt)$/.test(name)) return 'dcat-turtle';
  if (isJkan(start)) return 'jkan';
  if (/^[{[]/.test(start) || /\.json(ld)?$/.test(name)) return detectJson(name, source);
  if (/<rdf:RDF|xmlns:rdf=/.test(start.slice(0, 10_000)) || /\.(rdf|xml)$/.test(name))
    return 'dcat-rdf-xml';
  if (/^(@prefix|@base|prefix\s|base\s|#)/i.test(start)) return 'dcat-turtle';
  if (isKiOverviewHeader(firstLine)) return 'ki-overview';
  if (isOwnCsvHeader(firstLine)) return 'csv';
  throw new ImportFileError(
    name.endsWith('.csv')
      ? 'CSV-fila har verken kolonnene til KI-oversikten eller kolonnen title. Overskriften må ha navnene på feltene, se npm run import -- --help.'
      : `Formatet er ukjent. Det som leses er ${Object.values(FORMATS)
          .map((format) => format.name)
          .join(', ')}.`,
    1,
  );
}

/** By the names of the members at the beginning. */
async function detectJson(name: string, source: TextSource): Promise<ImportFormat> {
  const has = (...names: string[]) => new RegExp(`"(${names.join('|')})"\\s*:`).test(source.head);
  const isLinked = has('@context', '@graph', '@id');
  if (!isLinked && isAlgorithmRegister(has)) return 'algorithm-register';
  if (isLinked || name.endsWith('.jsonld')) return 'dcat-json-ld';
  // A fault in the JSON may be why nothing is known again.
  const scanner = createJsonScanner();
  for await (const part of source.parts()) scanner.feed(part);
  scanner.end();
  throw new ImportFileError(
    'JSON-fila er verken JSON-LD (den har ingen @context) eller poster fra det nederlandske algoritmeregisteret.',
    1,
  );
}
