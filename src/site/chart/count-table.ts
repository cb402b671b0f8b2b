/** A column of a count table. */
export interface CountColumn {
  key: string;
  label: string;
  /** Stands a little apart: what is not known is not one more step of the scale. */
  apart?: boolean;
}

/** A row of a count table. */
export interface CountRow {
  key: string;
  label: string;
  /** One number for each column. */
  counts: readonly number[];
  /** How many there are in the row, each counted once. */
  total: number;
}

/** Numbers in rows and columns; the picture and the table beside it are made of the same one. */
export interface CountTable {
  columns: readonly CountColumn[];
  rows: readonly CountRow[];
}

/** What is counted: the row and the column it belongs in. */
export interface Counted {
  row: string;
  column: string;
}

/**
 * Counts in rows and columns.
 *
 * @param counted one for each that is counted; what names a row or column that is not there is left out
 * @param rows in order, rows without any are left out
 * @param columns in order, all are kept
 */
export function countTable(
  counted: readonly Counted[],
  rows: readonly { key: string; label: string }[],
  columns: readonly CountColumn[],
): CountTable {
  const place = new Map(columns.map(({ key }, index) => [key, index]));
  const byRow = Map.groupBy(counted, ({ row }) => row);
  return {
    columns,
    rows: rows.flatMap(({ key, label }) => {
      const counts = columns.map(() => 0);
      for (const { column } of byRow.get(key) ?? []) {
        const index = place.get(column);
        if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
      }
      const total = counts.reduce((sum, count) => sum + count, 0);
      return total > 0 ? [{ key, label, counts, total }] : [];
    }),
  };
}

/** The same table without the columns that have no numbers. */
export function withoutEmptyColumns({ columns, rows }: CountTable): CountTable {
  const kept = columns.flatMap((_, index) =>
    rows.some(({ counts }) => (counts[index] ?? 0) > 0) ? [index] : [],
  );
  return {
    columns: kept.flatMap((index) => columns[index] ?? []),
    rows: rows.map((row) => ({ ...row, counts: kept.map((index) => row.counts[index] ?? 0) })),
  };
}

/** Rows as columns and columns as rows. Rows without any are left out. */
export function transpose({ columns, rows }: CountTable): CountTable {
  return {
    columns: rows.map(({ key, label }) => ({ key, label })),
    rows: columns.flatMap(({ key, label }, index) => {
      const counts = rows.map((row) => row.counts[index] ?? 0);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return total > 0 ? [{ key, label, counts, total }] : [];
    }),
  };
}

/** The sum of each column. */
export function columnTotals({ columns, rows }: CountTable): number[] {
  return columns.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
}
