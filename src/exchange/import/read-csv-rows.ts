import { CsvError, parse } from 'csv-parse/sync';
import { ImportFileError } from './record.ts';

/** One row of a CSV file, or the reason why it could not be read. */
export type CsvRow =
  | { line: number; cells: readonly string[]; problem?: undefined }
  | { line: number; problem: string };

const MAX_CELL = 1_000_000;

/**
 * Reads the rows of a CSV file (RFC 4180; comma, semicolon or tab, whichever the first
 * line has most of). The first row given is the header.
 *
 * @returns rows with the line they begin on; a row with another number of cells than the header is a problem
 * @throws ImportFileError when a quotation mark is never closed
 */
export async function* readCsvRows(text: string): AsyncIterable<CsvRow> {
  const [head = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((most, candidate) =>
    head.split(candidate).length > head.split(most).length ? candidate : most,
  );
  const rows: CsvRow[] = [];
  let width: number | undefined;
  let line = 1;
  let failure: unknown;
  try {
    parse(text, {
      bom: true,
      delimiter,
      info: true,
      max_record_size: MAX_CELL,
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
  } catch (error) {
    failure = error;
  }
  yield* rows;
  if (failure instanceof CsvError) {
    throw new ImportFileError(
      failure.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'Et hermetegn på denne linjen blir aldri lukket.'
        : `CSV-fila lar seg ikke lese: ${failure.message}`,
      line,
    );
  }
  if (failure !== undefined) throw failure;
}
