import { JsonLdParser } from 'jsonld-streaming-parser';
import type { CompactGraph } from './compact-graph.ts';
import { findJsonLines } from './find-lines.ts';
import { type JsonItem, splitJsonItems } from './json-items.ts';
import { createJsonScanner } from './json-scanner.ts';
import type { TextSource } from './open-text.ts';
import { collect, type FindLines, isOurs, messageOf, RELATIVE_BASE } from './rdf-parsing.ts';
import { ImportFileError } from './record.ts';

/** Characters of nodes that are parsed at a time; a context is read anew for each time. */
const BATCH = 50_000;

/**
 * Reads JSON-LD 1.1 into a graph. The parser holds a document until its end, because a context may stand there, and takes the square
 * of its length in time. So it is given the nodes of a list – the document itself, its `@graph`, or
 * the datasets of a catalogue – a few at a time, each with the context of the document (JSON-LD 1.1,
 * section 4.1). That a catalogue has its datasets is not read.
 *
 * @throws ImportFileError with line and column of what could not be read, or of a context on the net
 */
export async function readJsonLd(graph: CompactGraph, source: TextSource): Promise<FindLines> {
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
