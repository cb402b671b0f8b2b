import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { CompactGraph } from './compact-graph.ts';
import { findXmlLines } from './find-lines.ts';
import type { TextSource } from './open-text.ts';
import {
  collect,
  type FindLines,
  isOurs,
  MAX_TEXT,
  messageOf,
  RELATIVE_BASE,
} from './rdf-parsing.ts';
import { ImportFileError } from './record.ts';

/**
 * Reads RDF 1.1 XML into a graph.
 *
 * @throws ImportFileError with line and column of what could not be read
 */
export async function readRdfXml(graph: CompactGraph, source: TextSource): Promise<FindLines> {
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
  /** Characters since the last element began or ended. */
  let waiting = 0;
  for await (const part of source.parts()) {
    length += part.length;
    const tag = part.lastIndexOf('<');
    waiting = tag < 0 ? waiting + part.length : part.length - tag;
    if (waiting > MAX_TEXT)
      throw new ImportFileError(`XML-fila har en tekst som er lengre enn ${MAX_TEXT} tegn.`);
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
