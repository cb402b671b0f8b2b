import { createJsonScanner } from './json-scanner.ts';

/**
 * Finds the lines where strings of a JSON text stand, in one reading.
 *
 * @param wanted values, escapes decoded
 * @returns the line of each that was found, where it stands first
 */
export async function findJsonLines(
  parts: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const lines = new Map<string, number>();
  const scanner = createJsonScanner((value, line) => {
    if (wanted.has(value) && !lines.has(value)) lines.set(value, line);
  });
  for await (const part of parts) scanner.feed(part);
  return lines;
}

/** `rdf:about="…"`, or a text between two tags. */
const XML_VALUE =
  /rdf:about\s*=\s*(?:"([^"<]{1,2000})"|'([^'<]{1,2000})')|>\s*([^<>]{1,2000}?)\s*</g;
/** Longer than any value that is looked for; it may begin in one part and end in the next. */
const CARRIED = 5_000;

/**
 * Finds the lines where resources are described in RDF/XML, in one reading.
 *
 * @param wanted addresses in `rdf:about`, or whole texts of elements; character references are not decoded
 * @returns the line of each that was found, where it stands first
 */
export async function findXmlLines(
  parts: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const lines = new Map<string, number>();
  let carried = '';
  let line = 1;
  for await (const part of parts) {
    const text = carried + part;
    for (const match of text.matchAll(XML_VALUE)) {
      const value = match[1] ?? match[2] ?? match[3] ?? '';
      if (wanted.has(value) && !lines.has(value))
        // A copy: what is cut from a part keeps all of the part in memory.
        lines.set(
          Buffer.from(value).toString(),
          line + lineEnds(text, match.index + match[0].indexOf(value)),
        );
    }
    const rest = Math.max(0, text.length - CARRIED);
    line += lineEnds(text, rest);
    carried = text.slice(rest);
  }
  return lines;
}

function lineEnds(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

/**
 * Gives one line of a text, at most 10,000 characters of it.
 *
 * @param number the first line is 1
 */
export async function lineOf(parts: AsyncIterable<string>, number: number): Promise<string> {
  let line = 1;
  let found = '';
  for await (const part of parts) {
    for (let at = 0; ;) {
      const end = part.indexOf('\n', at);
      if (line === number) found += part.slice(at, end < 0 ? undefined : end).slice(0, 10_000);
      if (end < 0) break;
      line += 1;
      at = end + 1;
    }
    if (line > number || found.length >= 10_000) break;
  }
  return found;
}
