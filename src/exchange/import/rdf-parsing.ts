import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Quad } from 'n3';
import type { CompactGraph } from './compact-graph.ts';
import { ImportFileError } from './record.ts';
import { MemoryLimitError } from './term-table.ts';

/** What relative addresses are read against; `.invalid` is nobody's (RFC 2606, section 2). */
export const RELATIVE_BASE = 'http://relative.invalid/';

/** Characters: a parser holds a text until it ends, and one that never does would fill the memory. */
export const MAX_TEXT = 20_000_000;

/**
 * Finds the lines where resources are described, from 1; what is not found is left out.
 *
 * @param wanted addresses as the file has them, or identifiers
 */
export type FindLines = (wanted: ReadonlySet<string>) => Promise<ReadonlyMap<string, number>>;

/** Tells whether an error says itself what is wrong with the file. */
export function isOurs(error: unknown): boolean {
  return error instanceof ImportFileError || error instanceof MemoryLimitError;
}

/** What a parser says is wrong, cut to a length for a report. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}

/**
 * Lets a parser of RDF/JS read parts of a text into a graph.
 *
 * @throws whatever the parser, the parts or the graph throw
 */
export async function collect(
  parts: AsyncIterable<string> | Iterable<string>,
  parser: NodeJS.ReadWriteStream,
  graph: CompactGraph,
): Promise<void> {
  await pipeline(Readable.from(parts), parser, async (quads: AsyncIterable<unknown>) => {
    for await (const quad of quads) graph.add(quad as Quad);
  });
}
