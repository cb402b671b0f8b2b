import { type CompactGraph, createCompactGraph } from './compact-graph.ts';
import type { TextSource } from './open-text.ts';
import type { FindLines } from './rdf-parsing.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readRdfXml } from './read-rdf-xml.ts';
import { readTurtle } from './read-turtle.ts';
import { ImportFileError } from './record.ts';
import { MemoryLimitError } from './term-table.ts';

/** The forms of RDF that are read. */
export type RdfFormat = 'turtle' | 'trig' | 'json-ld' | 'rdf-xml';

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
  findLines: FindLines;
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

function readInto(graph: CompactGraph, source: TextSource, format: RdfFormat): Promise<FindLines> {
  if (format === 'turtle' || format === 'trig') return readTurtle(graph, source, format);
  return format === 'json-ld' ? readJsonLd(graph, source) : readRdfXml(graph, source);
}
