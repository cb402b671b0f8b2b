import { createReadStream, statSync } from 'node:fs';
import { ImportFileError } from './record.ts';

/** How a file's bytes are read as text (names of the WHATWG Encoding Standard). */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file of text that is read in parts, as often as one wishes. */
export interface TextSource {
  encoding: TextEncoding;
  /** Bytes. */
  size: number;
  /** The first 200,000 characters or so: enough to tell what the file is. */
  head: string;
  /** The text from its start, in parts; no character stands in two of them. */
  parts(): AsyncGenerator<string>;
  /**
   * The whole text.
   *
   * @throws ImportFileError when the file is bigger than `MAX_WHOLE_BYTES`
   */
  whole(): Promise<string>;
}

/** Formats that cannot be read in parts are held in memory whole: up to this size. */
export const MAX_WHOLE_BYTES = 100_000_000;

const HEAD_LENGTH = 200_000;

/**
 * Opens a file of text. Its encoding is told by its byte order mark, else it is UTF-8, else
 * Windows-1252, which Norwegian offices have saved their spreadsheets with. The file is read through
 * once to know: one wrong byte at the end decides for the whole. The byte order mark is dropped.
 *
 * @param partBytes how much is read at a time
 * @param onPart called with the bytes read so far, each time the text is read from its start
 * @throws ImportFileError when the file cannot be read, is no file, or is no text
 */
export async function openText(
  file: string,
  { partBytes = 262_144, onPart }: { partBytes?: number; onPart?: (bytes: number) => void } = {},
): Promise<TextSource> {
  const size = sizeOf(file);
  const marked = await markedEncoding(file);
  let encoding: TextEncoding = marked;
  let head: string;
  try {
    head = await inspect(decode(file, encoding, partBytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    encoding = 'windows-1252';
    head = await inspect(decode(file, encoding, partBytes));
  }
  return {
    encoding,
    size,
    head,
    parts: () => decode(file, encoding, partBytes, onPart),
    async whole() {
      if (size > MAX_WHOLE_BYTES)
        throw new ImportFileError(
          `Fila er større enn ${MAX_WHOLE_BYTES / 1_000_000} MB, som er det meste som leses av dette formatet. Del den opp.`,
        );
      const parts: string[] = [];
      for await (const part of decode(file, encoding, partBytes, onPart)) parts.push(part);
      return parts.join('');
    },
  };
}

function sizeOf(file: string): number {
  try {
    const stats = statSync(file);
    if (stats.isFile()) return stats.size;
  } catch (error) {
    throw notReadable(error);
  }
  throw new ImportFileError('Dette er ikke en vanlig fil.');
}

async function markedEncoding(file: string): Promise<TextEncoding> {
  const [first, second] = await firstBytes(file);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

async function firstBytes(file: string): Promise<Uint8Array> {
  for await (const bytes of readBytes(file, 2)) return bytes;
  return new Uint8Array();
}

async function* readBytes(file: string, partBytes: number): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: partBytes }))
      yield bytes as Uint8Array;
  } catch (error) {
    throw notReadable(error);
  }
}

function notReadable(error: unknown): ImportFileError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'Fila finnes ikke.',
    EACCES: 'Du har ikke lov til å lese fila.',
    EPERM: 'Du har ikke lov til å lese fila.',
  };
  return new ImportFileError(reasons[code ?? ''] ?? `Fila lar seg ikke lese: ${message}`);
}

/** @throws TypeError when the bytes are not of the encoding */
async function* decode(
  file: string,
  encoding: TextEncoding,
  partBytes: number,
  onPart?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  for await (const bytes of readBytes(file, partBytes)) {
    const text = decoder.decode(bytes, { stream: true });
    read += bytes.length;
    onPart?.(read);
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Reads all parts, and gives their beginning. A zero byte is no text. */
async function inspect(parts: AsyncIterable<string>): Promise<string> {
  let head = '';
  let line = 1;
  for await (const part of parts) {
    const zero = part.indexOf('\0');
    const before = zero < 0 ? part : part.slice(0, zero);
    for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
    if (zero >= 0) throw new ImportFileError('Fila er ikke tekst: den har nullbyte i seg.', line);
    if (head.length < HEAD_LENGTH) head += part;
  }
  return head.slice(0, HEAD_LENGTH);
}
