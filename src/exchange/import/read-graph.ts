import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { type CompactGraph, createCompactGraph } from './compact-graph.ts';
import { findJsonLines, findXmlLines, lineOf } from './find-lines.ts';
import { type JsonItem, splitJsonItems } from './json-items.ts';
import { createJsonScanner } from './json-scanner.ts';
import type { TextSource } from './open-text.ts';
import { ImportFileError } from './record.ts';
import { MemoryLimitError } from './term-table.ts';

/** The forms of RDF that are read. */
export type RdfFormat = 'turtle' | 'trig' | 'json-ld' | 'rdf-xml';

/** What relative addresses are read against; `.invalid` is nobody's (RFC 2606, section 2). */
export const RELATIVE_BASE = 'http://relative.invalid/';

/** What the reader of a graph asks it for; nothing else is kept. */
export interface GraphQuestions {
  /** Properties whose values are read. */
  properties: readonly string[];
  /** Types whose nodes are read. */
  types: readonly string[];
}

/** A graph, and where in the file its resources are described. */
export interface RdfGraph {
  graph: CompactGraph;
  /**
   * The lines where resources are described, from 1; what is not found is left out.
   *
   * @param wanted addresses as the file has them, or identifiers
   */
  findLines(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, number>>;
}

/**
 * Reads an RDF file into a graph. The text is read in parts, but what a dataset points to may stand
 * anywhere, so that what is asked for is held in memory until the end: at most half of what the
 * machine has to give. Named graphs are read as one. Nothing is fetched: a JSON-LD context must
 * stand in the file.
 *
 * @param maxBytes how much memory the graph may take
 * @throws ImportFileError with line and column of what could not be read, or when the memory is used up
 */
export async function readGraph(
  source: TextSource,
  format: RdfFormat,
  { properties, types }: GraphQuestions,
  maxBytes = process.availableMemory() / 2,
): Promise<RdfGraph> {
  const graph = createCompactGraph(properties, types, maxBytes);
  let bytes = 0;
  const counted: TextSource = {
    ...source,
    async *parts() {
      bytes = 0;
      for await (const part of source.parts()) {
        yield part;
        bytes += Buffer.byteLength(part, BUFFER_ENCODINGS[source.encoding]);
      }
    },
  };
  try {
    const findLines = await readInto(graph, counted, format);
    return { graph, findLines };
  } catch (error) {
    if (!(error instanceof MemoryLimitError)) throw error;
    throw new ImportFileError(
      `Fila er for stor for minnet. ${Math.round(maxBytes / 1e6)} MB er brukt da ${Math.floor((bytes / source.size) * 100)} % er lest. Del den opp, for eksempel med én katalog i hver fil.`,
    );
  }
}

const BUFFER_ENCODINGS = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16le',
  'windows-1252': 'latin1',
} as const satisfies Record<TextSource['encoding'], BufferEncoding>;

type FindLines = RdfGraph['findLines'];

function readInto(graph: CompactGraph, source: TextSource, format: RdfFormat): Promise<FindLines> {
  if (format === 'turtle' || format === 'trig') return readTurtle(graph, source, format);
  return format === 'json-ld' ? readJsonLd(graph, source) : readRdfXml(graph, source);
}

interface Token {
  type: string;
  value?: string;
  line: number;
}

async function readTurtle(
  graph: CompactGraph,
  source: TextSource,
  format: 'turtle' | 'trig',
): Promise<FindLines> {
  const input = new EventEmitter();
  const parser = new Parser({
    baseIRI: RELATIVE_BASE,
    format: format === 'turtle' ? 'text/turtle' : 'application/trig',
  });
  let failure: Error | undefined;
  // The first token of a statement is its subject.
  let isNew = true;
  let subjectLine = 1;
  let inDirective = 0;
  const callbacks = {
    onQuad(error: Error | null, quad: Quad | null) {
      if (error) failure ??= error;
      if (quad) graph.add(quad, subjectLine);
    },
    onToken({ type, line }: Token) {
      if (isNew) subjectLine = line;
      // «PREFIX a: <…>» and «BASE <…>» end without a point.
      if (type === 'PREFIX' || type === 'BASE') inDirective = type === 'BASE' ? 2 : 3;
      inDirective -= 1;
      isNew = inDirective === 0 || ['.', '{', '}'].includes(type);
    },
  };
  try {
    parser.parse(input, callbacks);
    for await (const part of source.parts()) {
      input.emit('data', part);
      if (failure) break;
    }
    input.emit('end');
  } catch (error) {
    // The parser calls back while it reads, and some faults are thrown there.
    if (isOurs(error) || !(error instanceof Error)) throw error;
    failure ??= error;
  }
  if (failure) throw await turtleFault(failure, source);
  return () => Promise.resolve(new Map());
}

async function turtleFault(error: Error, source: TextSource): Promise<ImportFileError> {
  const { context } = error as { context?: { line?: number; token?: { value?: string } } };
  const message = error.message.replace(/ on line \d+\.?$/, '');
  const line = context?.line;
  const lineText = line === undefined ? '' : await lineOf(source.parts(), line);
  const word = context?.token?.value ?? /Unexpected "([^"]*)/.exec(message)?.[1] ?? '';
  const column = word === '' ? -1 : lineText.indexOf(word.slice(0, 20));
  return new ImportFileError(
    `Turtle-fila lar seg ikke lese: ${message.slice(0, 300)}.`,
    line,
    column < 0 ? undefined : column + 1,
  );
}

/** Characters of nodes that are parsed at a time; a context is read anew for each time. */
const BATCH = 50_000;

/**
 * The parser holds a document until its end, because a context may stand there, and takes the square
 * of its length in time. So it is given the nodes of a list – the document itself, its `@graph`, or
 * the datasets of a catalogue – a few at a time, each with the context of the document (JSON-LD 1.1,
 * section 4.1). That a catalogue has its datasets is not read.
 */
async function readJsonLd(graph: CompactGraph, source: TextSource): Promise<FindLines> {
  const findLines: FindLines = (wanted) => findJsonLines(source.parts(), wanted);
  let document = await outerJson(checkedJson(source), NODE_LISTS);
  if (!document) return findLines;
  const outer = (JSON.parse(document) ?? {}) as Readonly<Record<string, unknown>>;
  const lists = NODE_LISTS.filter((name) => isNodeList(name, outer['@context']));
  if (NODE_LISTS.some((name) => Object.hasOwn(outer, name) && !lists.includes(name)))
    document = await outerJson(source.parts(), lists);
  try {
    await readJsonLdPart(graph, source, document ?? '');
  } catch (error) {
    throw isOurs(error) ? error : await jsonLdFault(error, [], () => Promise.resolve());
  }
  const context = JSON.stringify(outer['@context'] ?? {});
  const inContext = (nodes: readonly string[]) =>
    `{"@context": ${context}, "@graph": [${nodes.join(',')}]}`;

  let batch: JsonItem[] = [];
  let length = 0;
  const readBatch = async () => {
    const items = batch;
    [batch, length] = [[], 0];
    try {
      await readJsonLdPart(graph, source, inContext(items.map(({ text }) => text)));
    } catch (error) {
      if (isOurs(error)) throw error;
      throw await jsonLdFault(error, items, (text) =>
        readJsonLdPart(graph, source, inContext([text])),
      );
    }
  };
  for await (const item of splitJsonItems(source.parts(), lists)) {
    // A text in a list of nodes is an address, or is ignored.
    if (item.isDocument || !/^[{[]/.test(item.text)) continue;
    batch.push(item);
    length += item.text.length;
    if (length >= BATCH + 4 * context.length) await readBatch();
  }
  await readBatch();
  return findLines;
}

/** What a document of JSON-LD has around its lists of nodes; undefined when it is empty. */
async function outerJson(
  parts: AsyncIterable<string>,
  lists: readonly string[],
): Promise<string | undefined> {
  let document: string | undefined;
  for await (const { text, line, column, fault, isDocument } of splitJsonItems(parts, lists)) {
    if (fault !== undefined)
      throw new ImportFileError(
        `JSON-LD-en lar seg ikke lese: ${fault} Legg hver node for seg i @graph.`,
        line,
        column,
      );
    if (isDocument) document = text;
  }
  return document;
}

const DCAT = 'http://www.w3.org/ns/dcat#';
/** Members of a document whose items are nodes, when its context says nothing else of them. */
const NODE_LISTS = ['@graph', 'dcat:dataset', `${DCAT}dataset`, 'dataset'];

/** Tells whether what stands in this member can be read as nodes by themselves. */
function isNodeList(name: string, context: unknown): boolean {
  if (name === '@graph') return true;
  const terms = Object.assign(
    Object.create(null) as object,
    ...(Array.isArray(context) ? context : [context]),
  ) as Readonly<Record<string, unknown>>;
  const isDataset = (address: unknown): boolean =>
    address === `${DCAT}dataset` || (address === 'dcat:dataset' && terms.dcat === DCAT);
  const term = name in terms ? terms[name] : name;
  if (term === null) return false;
  if (typeof term !== 'object') return isDataset(term);
  const { '@id': id = name, '@type': type = '@id', ...others } = term as Record<string, unknown>;
  return isDataset(id) && type === '@id' && Object.keys(others).length === 0;
}

/** @throws ImportFileError when it asks for a context on the net; as the parser throws for other faults */
async function readJsonLdPart(
  graph: CompactGraph,
  source: TextSource,
  text: string,
): Promise<void> {
  let remoteContext: string | undefined;
  const parser = new JsonLdParser({
    baseIRI: RELATIVE_BASE,
    documentLoader: {
      load: (url: string) => {
        remoteContext ??= url;
        return Promise.reject(new Error('Nothing is fetched'));
      },
    },
  });
  try {
    await collect([text], parser, graph);
  } catch (error) {
    if (remoteContext === undefined) throw error;
    const lines = await findJsonLines(source.parts(), new Set([remoteContext]));
    throw new ImportFileError(
      `Fila viser til konteksten ${remoteContext.slice(0, 200)}, og importen henter ingenting fra nettet. Lim innholdet i konteksten inn som @context i fila.`,
      lines.get(remoteContext),
    );
  }
}

/** Finds which of some nodes it is that cannot be read. */
async function jsonLdFault(
  error: unknown,
  items: readonly JsonItem[],
  read: (text: string) => Promise<void>,
): Promise<ImportFileError> {
  const fault = (cause: unknown, line?: number) =>
    new ImportFileError(`JSON-LD-en lar seg ikke lese: ${messageOf(cause)}.`, line);
  for (const { text, line } of items) {
    try {
      await read(text);
    } catch (cause) {
      return fault(cause, line);
    }
  }
  return fault(error, items[0]?.line);
}

function isOurs(error: unknown): boolean {
  return error instanceof ImportFileError || error instanceof MemoryLimitError;
}

/** The parts, after our own check of them: its errors know their place. */
async function* checkedJson(source: TextSource): AsyncGenerator<string> {
  const scanner = createJsonScanner((value, line, isName) => {
    // The parser keeps names on plain objects, where these mean something else.
    if (isName && Object.hasOwn(Object.prototype, value))
      throw new ImportFileError(
        `Fila har nøkkelen «${value}», som ikke hører hjemme i JSON-LD.`,
        line,
      );
  });
  for await (const part of source.parts()) {
    scanner.feed(part);
    yield part;
  }
  scanner.end();
}

async function readRdfXml(graph: CompactGraph, source: TextSource): Promise<FindLines> {
  try {
    await collect(
      checkedXml(source),
      new RdfXmlParser({ baseIRI: RELATIVE_BASE, trackPosition: true }),
      graph,
    );
    return (wanted) => findXmlLines(source.parts(), wanted);
  } catch (error) {
    if (isOurs(error)) throw error;
    const message = messageOf(error);
    const [, line, column, reason] =
      /^(?:Error: )?(?:Line )?(\d+)(?: column |:)(\d+): ([^]*)$/.exec(message) ?? [];
    throw new ImportFileError(
      `XML-fila lar seg ikke lese: ${reason ?? message}.`,
      line === undefined ? undefined : Number(line),
      column === undefined ? undefined : Number(column),
    );
  }
}

/** Entities are defined before the first element; they stand for the beginnings of addresses. */
const MAX_PROLOG = 1_000_000;
const MAX_ENTITY = 300;
const MAX_EXPANSION = 20_000_000;
const ENTITY = '<!ENTITY';

/**
 * The parts, after a check of the entities that the file defines: those that build on each other,
 * or stand for much text, make a small file endless.
 */
async function* checkedXml(source: TextSource): AsyncGenerator<string> {
  let prolog = '';
  let longest = 0;
  let expanded = 0;
  let length = 0;
  for await (const part of source.parts()) {
    length += part.length;
    if (prolog.length < MAX_PROLOG) {
      prolog += part;
      longest = longestEntity(prolog);
    } else if (part.includes(ENTITY)) {
      throw new ImportFileError('XML-fila har entiteter langt nede. Slike leses ikke.');
    }
    expanded += longest === 0 ? 0 : (part.split('&').length - 1) * longest;
    if (expanded > Math.max(MAX_EXPANSION, 3 * length))
      throw new ImportFileError('XML-fila bruker entiteter så mye at den vokser uten grense.');
    yield part;
  }
}

/** @throws ImportFileError with the line of an entity that is too long or uses another */
function longestEntity(prolog: string): number {
  let longest = 0;
  for (let at = prolog.indexOf(ENTITY); at >= 0; at = prolog.indexOf(ENTITY, at + 1)) {
    const definition = prolog.slice(at, at + 3 * MAX_ENTITY);
    const value = /^[^"'>]*(["'])([^]*?)\1/.exec(definition)?.[2];
    const refuse = (message: string) => {
      throw new ImportFileError(message, prolog.slice(0, at).split('\n').length);
    };
    if (/^<!ENTITY\s+%/.test(definition) || (value !== undefined && /&[^#\s]/.test(value)))
      refuse('XML-fila har entiteter som bygger på hverandre. Slike leses ikke.');
    // A definition that the rest of the file has yet to end is looked at again with the next part.
    const isCut = value === undefined && definition.length < 3 * MAX_ENTITY;
    if (!isCut && (value === undefined || value.length > MAX_ENTITY))
      refuse(`XML-fila har en entitet som er lengre enn ${MAX_ENTITY} tegn. Slike leses ikke.`);
    longest = Math.max(longest, value?.length ?? 0);
  }
  return longest;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}

async function collect(
  parts: AsyncIterable<string> | Iterable<string>,
  parser: NodeJS.ReadWriteStream,
  graph: CompactGraph,
): Promise<void> {
  await pipeline(Readable.from(parts), parser, async (quads: AsyncIterable<unknown>) => {
    for await (const quad of quads) graph.add(quad as Quad);
  });
}
