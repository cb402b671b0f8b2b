import { readSortedTexts, writeSortedTexts } from './bytes.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { indexFormat } from './files.ts';

/** What every search needs before it can plan. */
export interface IndexBase {
  /** Names the folder of all other files: hexadecimal digits. */
  readonly version: string;
  /** Number of documents. */
  readonly size: number;
  /**
   * For each shard a key that is after all keys of the shard before it; the first is ''. Ascending; none
   * where no document has a word.
   */
  readonly shardStarts: readonly string[];
  /** The filter of `Lexicon.isPart`, see `part-filter.ts`. */
  readonly parts: Uint8Array;
  /** The stems of `Lexicon.keepsLetters`. */
  readonly letters: readonly string[];
  /** The first letters with a file of spellings; the position is the file's number. */
  readonly spellingLetters: readonly string[];
}

export function writeBase(writer: ByteWriter, base: IndexBase): void {
  writer.varint(indexFormat);
  writer.text(base.version);
  writer.varint(base.size);
  writeSortedTexts(writer, base.shardStarts);
  writer.varint(base.parts.length);
  writer.bytes(base.parts);
  writeSortedTexts(writer, base.letters);
  writeSortedTexts(writer, base.spellingLetters);
}

/** Reads what `writeBase` wrote. Throws SearchError 'corrupt', for another format too. */
export function readBase(reader: ByteReader): IndexBase {
  const format = reader.varint();
  if (format !== indexFormat) throw reader.corrupt(`has format ${format}, not ${indexFormat}`);
  const base = {
    version: reader.text(),
    size: reader.varint(),
    shardStarts: readSortedTexts(reader),
    parts: reader.bytes(reader.count()),
    letters: readSortedTexts(reader),
    spellingLetters: readSortedTexts(reader),
  };
  reader.end();
  if (!/^[0-9a-f]+$/.test(base.version)) throw reader.corrupt('has a version that is none');
  // Sizes arrays of the reader; far above what the format is for, far below what harms.
  if (base.size > 10_000_000) throw reader.corrupt(`promises ${base.size} documents`);
  return base;
}
