import type { Spelling } from '../analysis/lexicon.ts';
import { readSortedTexts, writeSortedTexts } from './bytes.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** Writes the words of one first letter. Alphabetical, because neighbours then share most letters. */
export function writeSpellings(writer: ByteWriter, spellings: readonly Spelling[]): void {
  const sorted = [...spellings].sort((x, y) => (x.word < y.word ? -1 : 1));
  writeSortedTexts(
    writer,
    sorted.map(({ word }) => word),
  );
  sorted.forEach(({ count }) => writer.varint(count));
}

/** Reads what `writeSpellings` wrote, most frequent first. Throws SearchError 'corrupt'. */
export function readSpellings(reader: ByteReader): Spelling[] {
  const words = readSortedTexts(reader);
  const spellings = words.map((word) => ({ word, count: reader.varint() }));
  reader.end();
  return spellings.sort((x, y) => y.count - x.count || (x.word < y.word ? -1 : 1));
}
