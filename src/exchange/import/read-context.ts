import type { Vocabulary } from '../../catalog/vocabulary.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { ValueCleaner } from './clean-value.ts';
import type { ImportNotes } from './import-notes.ts';
import type { CodeMapper } from './map-codes.ts';
import type { ImportedRecord, RefusedRecord } from './record.ts';

/** What a reader of a format needs beside the text. */
export interface ReadContext {
  clean: ValueCleaner;
  codes: CodeMapper;
  notes: ImportNotes;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  /** The kind of the records, where the format does not say it: our own CSV. */
  kind: Kind;
  /** Name of the file without folder. */
  fileName: string;
}

/** Gives the records of one file's text, one by one. */
export type RecordReader = (
  text: string,
  context: ReadContext,
) => AsyncIterable<ImportedRecord | RefusedRecord>;
