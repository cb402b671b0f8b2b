import type { ByteReader, ByteWriter } from './bytes.ts';
import { readTexts, writeTexts } from './records.ts';

/** Writes the running text of documents, for the best passage. */
export function writePassages(writer: ByteWriter, texts: readonly string[]): void {
  writeTexts(writer, texts);
}

/** Reads what `writePassages` wrote. Throws SearchError 'corrupt'. */
export function readPassages(reader: ByteReader): string[] {
  const texts = readTexts(reader);
  reader.end();
  return texts;
}
