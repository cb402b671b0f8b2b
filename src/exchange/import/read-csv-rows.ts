import { CsvError, parse } from 'csv-parse';
import { ImportFileError } from './record.ts';

/** One row of a CSV file, or the reason why it could not be read. */
export type CsvRow =
  | { line: number; cells: readonly string[]; problem?: undefined }
  | { line: number; problem: string };

const MAX_CELL = 1_000_000;

/**
 * Reads the rows of a CSV file one by one (RFC 4180; comma, semicolon or tab, whichever the first
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
  const parser = parse(text, {
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_CELL,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  let width: number | undefined;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const starts = line;
      line = info.lines + 1;
      width ??= record.length;
      yield record.length === width
        ? { line: starts, cells: record }
        : {
            line: starts,
            problem: `Raden har ${record.length} kolonner, og overskriften har ${width}. Mangler det et hermetegn?`,
          };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportFileError(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'Et hermetegn på denne linjen blir aldri lukket.'
        : `CSV-fila lar seg ikke lese: ${error.message}`,
      line,
    );
  }
}
