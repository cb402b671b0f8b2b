import { CsvError, parse } from 'csv-parse';
import type { TextSource } from './open-text.ts';
import { ImportFileError } from './record.ts';

/** One row of a CSV file, or the reason why it could not be read. */
export type CsvRow =
  | { line: number; cells: readonly string[]; problem?: undefined }
  | { line: number; problem: string };

const MAX_ROW = 1_000_000;

/**
 * Reads the rows of a CSV file one by one (RFC 4180; comma, semicolon or tab, whichever the first
 * line has most of). The first row given is the header. No more than a part of the file is held in
 * memory.
 *
 * @returns rows with the line they begin on; a row with another number of cells than the header is a problem
 * @throws ImportFileError when a quotation mark is never closed
 */
export async function* readCsvRows(source: TextSource): AsyncGenerator<CsvRow> {
  const [head = ''] = source.head.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((most, candidate) =>
    head.split(candidate).length > head.split(most).length ? candidate : most,
  );
  let rows: CsvRow[] = [];
  let width: number | undefined;
  let line = 1;
  const parser = parse({
    delimiter,
    info: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    // Called before a fault further down is met, so that the rows above it are not lost.
    on_record: (row: unknown) => {
      const { record, info } = row as { record: string[]; info: { lines: number } };
      width ??= record.length;
      rows.push(
        record.length === width
          ? { line, cells: record }
          : {
              line,
              problem: `Raden har ${record.length} kolonner, og overskriften har ${width}. Mangler det et hermetegn?`,
            },
      );
      line = info.lines + 1;
      return null;
    },
  });
  parser.resume();
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('end', resolve);
    parser.once('error', reject);
  });
  // A fault is met while a part is written; it is thrown after the rows before it.
  ended.catch(() => undefined);
  let failure: unknown;
  try {
    for await (const part of source.parts()) {
      await new Promise<void>((resolve, reject) => {
        parser.write(part, (error) => (error ? reject(error) : resolve()));
      });
      yield* rows;
      rows = [];
    }
    parser.end();
    await ended;
  } catch (error) {
    failure = error;
  }
  yield* rows;
  if (failure instanceof CsvError) {
    throw new ImportFileError(
      failure.code === 'CSV_QUOTE_NOT_CLOSED' || failure.code === 'CSV_MAX_RECORD_SIZE'
        ? 'Et hermetegn på denne linjen blir aldri lukket.'
        : `CSV-fila lar seg ikke lese: ${failure.message}`,
      line,
    );
  }
  if (failure !== undefined) throw failure;
}
