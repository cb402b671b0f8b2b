import { expect, test } from 'vitest';
import {
  columnTotals,
  countTable,
  transpose,
  withoutEmptyColumns,
} from '../../../src/site/chart/count-table.ts';

const rows = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
  { key: 'c', label: 'C' },
];
const columns = [
  { key: 'x', label: 'X' },
  { key: 'y', label: 'Y' },
  { key: 'z', label: 'Z' },
];
const table = countTable(
  [
    { row: 'c', column: 'z' },
    { row: 'a', column: 'x' },
    { row: 'a', column: 'x' },
    { row: 'a', column: 'z' },
    { row: 'unheard-of', column: 'x' },
  ],
  rows,
  columns,
);

test('each is counted in its row and column, rows stay in order, and empty rows go', () => {
  expect(table.rows).toEqual([
    { key: 'a', label: 'A', counts: [2, 0, 1], total: 3 },
    { key: 'c', label: 'C', counts: [0, 0, 1], total: 1 },
  ]);
});

test('a column that nothing falls in can be left out without moving the numbers', () => {
  const { columns: kept, rows: counted } = withoutEmptyColumns(table);
  expect(kept.map(({ key }) => key)).toEqual(['x', 'z']);
  expect(counted.map(({ counts }) => counts)).toEqual([
    [2, 1],
    [0, 1],
  ]);
});

test('turned around, the numbers are the same', () => {
  expect(transpose(table).rows).toEqual([
    { key: 'x', label: 'X', counts: [2, 0], total: 2 },
    { key: 'z', label: 'Z', counts: [1, 1], total: 2 },
  ]);
  expect(columnTotals(table)).toEqual([2, 0, 2]);
});
