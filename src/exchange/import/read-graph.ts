import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { ImportFileError } from './record.ts';

/** The forms of RDF that are read. */
export type RdfFormat = 'turtle' | 'trig' | 'json-ld' | 'rdf-xml';

/** What relative addresses are read against; `.invalid` is nobody's (RFC 2606, section 2). */
export const RELATIVE_BASE = 'http://relative.invalid/';

/** Objects and arrays deeper than this are no metadata. */
const MAX_JSON_DEPTH = 200;

/**
 * Reads an RDF file into a graph. Named graphs are read as one. Nothing is fetched: a JSON-LD
 * context must stand in the file.
 *
 * @throws ImportFileError with line and column of what could not be read
 */
export async function readGraph(text: string, format: RdfFormat): Promise<Store> {
  if (format === 'turtle' || format === 'trig') return readTurtle(text, format);
  return format === 'json-ld' ? readJsonLd(text) : readRdfXml(text);
}

function readTurtle(text: string, format: 'turtle' | 'trig'): Store {
  const parser = new Parser({
    baseIRI: RELATIVE_BASE,
    format: format === 'turtle' ? 'text/turtle' : 'application/trig',
  });
  try {
    return inOneGraph(parser.parse(text));
  } catch (error) {
    const { context } = error as { context?: { line?: number; token?: { value?: string } } };
    const message = error instanceof Error ? error.message.replace(/ on line \d+\.?$/, '') : '';
    const line = context?.line;
    const lineText = line === undefined ? '' : (text.split('\n')[line - 1] ?? '');
    const word = context?.token?.value ?? /Unexpected "([^"]*)/.exec(message)?.[1] ?? '';
    const column = word === '' ? -1 : lineText.indexOf(word.slice(0, 20));
    throw new ImportFileError(
      `Turtle-fila lar seg ikke lese: ${message}.`,
      line,
      column < 0 ? undefined : column + 1,
    );
  }
}

async function readJsonLd(text: string): Promise<Store> {
  // Read once as JSON first: its errors know their place.
  parseJson(text);
  const key = Object.getOwnPropertyNames(Object.prototype).find((name) =>
    new RegExp(`"${name}"\\s*:`).test(text),
  );
  // The parser keeps keys on plain objects, where these mean something else.
  if (key !== undefined)
    throw new ImportFileError(
      `Fila har nøkkelen «${key}», som ikke hører hjemme i JSON-LD.`,
      lineOfText(text, `"${key}"`),
    );
  let refused: ImportFileError | undefined;
  const parser = new JsonLdParser({
    baseIRI: RELATIVE_BASE,
    documentLoader: {
      load: (url: string) => {
        refused = new ImportFileError(
          `Fila viser til konteksten ${url}, og importen henter ingenting fra nettet. Lim innholdet i konteksten inn som @context i fila.`,
          lineOfText(text, url),
        );
        return Promise.reject(refused);
      },
    },
  });
  try {
    return await collect(parser, text);
  } catch (error) {
    throw (
      refused ?? new ImportFileError(`JSON-LD-en lar seg ikke lese: ${(error as Error).message}.`)
    );
  }
}

async function readRdfXml(text: string): Promise<Store> {
  const nested = /<!ENTITY\s+[^>]*["'][^"']*&\w+;[^>]*>/.exec(text);
  if (nested) {
    throw new ImportFileError(
      'XML-fila har entiteter som bygger på hverandre. Slike leses ikke.',
      text.slice(0, nested.index).split('\n').length,
    );
  }
  try {
    return await collect(new RdfXmlParser({ baseIRI: RELATIVE_BASE, trackPosition: true }), text);
  } catch (error) {
    const [, line, column, message] =
      /^(?:Error: )?(?:Line )?(\d+)(?: column |:)(\d+): ([^]*)$/.exec((error as Error).message) ??
      [];
    throw new ImportFileError(
      `XML-fila lar seg ikke lese: ${message ?? (error as Error).message}.`,
      line === undefined ? undefined : Number(line),
      column === undefined ? undefined : Number(column),
    );
  }
}

/**
 * Parses JSON.
 *
 * @throws ImportFileError with the place of the fault, or when it is nested beyond reason
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const before = text.slice(0, findJsonFault(text)).split('\n');
    const message = error instanceof Error ? error.message : '';
    throw new ImportFileError(
      `JSON-en lar seg ikke lese: ${message.replace(/,? ?\.{0,3}"[^]*$| (in JSON )?at position[^]*$/, '')}.`,
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (inString && sign === '\\') at += 1;
    else if (!inString && (sign === '[' || sign === '{')) depth += 1;
    else if (!inString && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > MAX_JSON_DEPTH)
      throw new ImportFileError(
        `JSON-en er nøstet dypere enn ${MAX_JSON_DEPTH} nivåer.`,
        text.slice(0, at).split('\n').length,
      );
  }
  return value;
}

const JSON_TOKEN =
  /\s*(?:("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

/**
 * Finds where JSON stops being JSON (RFC 8259), which `JSON.parse` does not always say.
 *
 * @returns index of the first sign that cannot stand there; the length of a text that ends too soon
 */
function findJsonFault(text: string): number {
  const open: string[] = [];
  let expected = 'value';
  let at = 0;
  while (at < text.length) {
    JSON_TOKEN.lastIndex = at;
    const match = JSON_TOKEN.exec(text);
    const start = at + (/\S/.exec(text.slice(at, at + 10_000))?.index ?? 0);
    if (!match) return start;
    const [, string, scalar, sign = ''] = match;
    const isValue = string !== undefined || scalar !== undefined || sign === '{' || sign === '[';
    const wantsValue = expected === 'value' || expected === 'value or end';
    const inObject = open.at(-1) === '{';
    if (expected.startsWith('key') && string !== undefined) expected = 'colon';
    else if (expected === 'colon' && sign === ':') expected = 'value';
    else if (expected === 'comma' && sign === ',') expected = inObject ? 'key' : 'value';
    else if (wantsValue && isValue) {
      if (sign) open.push(sign);
      expected = sign === '{' ? 'key or end' : sign === '[' ? 'value or end' : 'comma';
    } else if (
      (expected.endsWith('end') || expected === 'comma') &&
      ((sign === '}' && inObject) || (sign === ']' && open.at(-1) === '['))
    ) {
      open.pop();
      expected = 'comma';
    } else return start;
    at = JSON_TOKEN.lastIndex;
    if (open.length === 0 && expected === 'comma') {
      const rest = /\S/.exec(text.slice(at));
      return rest ? at + rest.index : text.length;
    }
  }
  return text.length;
}

/**
 * The line where a form of a word stands, the first form that is found; a form may begin with a
 * line end. Undefined when none is found.
 */
export function lineOfText(text: string, ...forms: readonly string[]): number | undefined {
  for (const form of forms) {
    const at = text.indexOf(form);
    if (at < 0) continue;
    let line = 1;
    const end = form.startsWith('\n') ? at + 1 : at;
    for (
      let next = text.indexOf('\n');
      next >= 0 && next < end;
      next = text.indexOf('\n', next + 1)
    )
      line += 1;
    return line;
  }
  return undefined;
}

interface QuadParser extends NodeJS.EventEmitter {
  write(chunk: string): boolean;
  end(): void;
}

const CHUNK = 65_536;

function collect(parser: QuadParser, text: string): Promise<Store> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(inOneGraph(quads)));
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.end();
  });
}

function inOneGraph(quads: readonly Quad[]): Store {
  const store = new Store();
  for (const { subject, predicate, object } of quads)
    store.addQuad(subject as never, predicate as never, object as never);
  return store;
}
