import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { findJsonLines, findXmlLines, lineOf } from './find-lines.ts';
import { createJsonScanner } from './json-scanner.ts';
import type { TextSource } from './open-text.ts';
import { ImportFileError } from './record.ts';

/** The forms of RDF that are read. */
export type RdfFormat = 'turtle' | 'trig' | 'json-ld' | 'rdf-xml';

/** What relative addresses are read against; `.invalid` is nobody's (RFC 2606, section 2). */
export const RELATIVE_BASE = 'http://relative.invalid/';

/**
 * The text is read in parts, but what a dataset points to may stand anywhere, so the graph is held
 * in memory: about as many bytes as the file has, and twice that for short addresses.
 */
export const MAX_GRAPH_BYTES = 300_000_000;

/** A graph, and where in the file its resources are described. */
export interface RdfGraph {
  store: Store;
  /**
   * The lines where resources are described, from 1; what is not found is left out.
   *
   * @param wanted addresses as the file has them, or identifiers
   */
  findLines(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, number>>;
}

/**
 * Reads an RDF file into a graph. Named graphs are read as one. Nothing is fetched: a JSON-LD
 * context must stand in the file.
 *
 * @throws ImportFileError with line and column of what could not be read
 */
export async function readGraph(source: TextSource, format: RdfFormat): Promise<RdfGraph> {
  if (source.size > MAX_GRAPH_BYTES)
    throw new ImportFileError(
      `Fila er større enn ${MAX_GRAPH_BYTES / 1_000_000} MB, som er det meste som leses av RDF. Del den opp, for eksempel med én katalog i hver fil.`,
    );
  if (format === 'turtle' || format === 'trig') return readTurtle(source, format);
  return format === 'json-ld' ? readJsonLd(source) : readRdfXml(source);
}

interface Token {
  type: string;
  value?: string;
  line: number;
}

async function readTurtle(source: TextSource, format: 'turtle' | 'trig'): Promise<RdfGraph> {
  const store = new Store();
  const lines = new Map<string, number>();
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
      if (!quad) return;
      if (!lines.has(quad.subject.value)) lines.set(quad.subject.value, subjectLine);
      add(store, quad);
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
    if (error instanceof ImportFileError || !(error instanceof Error)) throw error;
    failure ??= error;
  }
  if (failure) throw await turtleFault(failure, source);
  return { store, findLines: () => Promise.resolve(lines) };
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

async function readJsonLd(source: TextSource): Promise<RdfGraph> {
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
    const store = await collect(checkedJson(source), parser);
    return { store, findLines: (wanted) => findJsonLines(source.parts(), wanted) };
  } catch (error) {
    if (error instanceof ImportFileError) throw error;
    if (remoteContext !== undefined) {
      const lines = await findJsonLines(source.parts(), new Set([remoteContext]));
      throw new ImportFileError(
        `Fila viser til konteksten ${remoteContext.slice(0, 200)}, og importen henter ingenting fra nettet. Lim innholdet i konteksten inn som @context i fila.`,
        lines.get(remoteContext),
      );
    }
    throw new ImportFileError(`JSON-LD-en lar seg ikke lese: ${messageOf(error)}.`);
  }
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

async function readRdfXml(source: TextSource): Promise<RdfGraph> {
  try {
    const store = await collect(
      checkedXml(source),
      new RdfXmlParser({ baseIRI: RELATIVE_BASE, trackPosition: true }),
    );
    return { store, findLines: (wanted) => findXmlLines(source.parts(), wanted) };
  } catch (error) {
    if (error instanceof ImportFileError) throw error;
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
  for await (const part of source.parts()) {
    if (prolog.length < MAX_PROLOG) {
      prolog += part;
      longest = longestEntity(prolog);
    } else if (part.includes(ENTITY)) {
      throw new ImportFileError('XML-fila har entiteter langt nede. Slike leses ikke.');
    }
    expanded += longest === 0 ? 0 : (part.split('&').length - 1) * longest;
    if (expanded > MAX_EXPANSION)
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
  parts: AsyncGenerator<string>,
  parser: NodeJS.ReadWriteStream,
): Promise<Store> {
  const store = new Store();
  await pipeline(Readable.from(parts), parser, async (quads: AsyncIterable<unknown>) => {
    for await (const quad of quads) add(store, quad as Quad);
  });
  return store;
}

function add(store: Store, { subject, predicate, object }: Quad): void {
  store.addQuad(subject as never, predicate as never, object as never);
}
