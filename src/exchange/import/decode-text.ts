import { ImportFileError } from './record.ts';

/** A file's text and the encoding it was read with. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Decodes a file: by its byte order mark, else UTF-8, else Windows-1252, which Norwegian offices
 * have saved their spreadsheets with (WHATWG Encoding Standard). The byte order mark is dropped.
 *
 * @throws ImportFileError when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let decoded: DecodedText;
  try {
    decoded = { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    decoded = { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) {
    const line = decoded.text.slice(0, zero).split('\n').length;
    throw new ImportFileError('Fila er ikke tekst: den har nullbyte i seg.', line);
  }
  return decoded;
}
