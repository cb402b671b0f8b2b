import type { Vocabulary } from '../../catalog/vocabulary.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { ValueCleaner } from './clean-value.ts';
import type { ImportNotes } from './import-notes.ts';
import type { CodeMapper } from './map-codes.ts';
import type { TextSource } from './open-text.ts';
import type { ImportedRecord, RefusedRecord } from './record.ts';

/** What a reader of a format needs beside the file. */
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

/** Gives the records of one file, one by one. */
export type RecordReader = (
  source: TextSource,
  context: ReadContext,
) => AsyncIterable<ImportedRecord | RefusedRecord>;
