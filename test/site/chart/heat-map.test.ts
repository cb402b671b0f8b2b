import { expect, test } from 'vitest';
import { type HeatGroup, heatMap, type HeatRow } from '../../../src/site/chart/heat-map.ts';

const columns = ['Ikke opplevd', 'Ubetydelig', 'Mindre alvorlig', 'Meget alvorlig', 'Ødeleggende'];
const wide = { width: 860, labelWidth: 240, noteWidth: 90 };
const narrow = { width: 300, labelWidth: 150, noteWidth: 0 };

function rowOf(counts: readonly (number | null)[], row: Partial<HeatRow> = {}): HeatRow {
  return {
    label: 'Utilstrekkelig datakvalitet',
    cells: counts.map((count) => ({
      text: count === null ? null : String(count),
      share: (count ?? 0) / 15,
    })),
    certainty: 'exact',
    note: '',
    ...row,
  };
}
const groupOf = (...rows: HeatRow[]): HeatGroup[] => [{ label: 'Data', rows }];

test('each number has a cell, darker the larger its share', () => {
  const [row] = heatMap(groupOf(rowOf([3, 1, 7, 4, 0])), columns, wide).rows;
  expect(row?.cells.map(({ text, step }) => [text, step])).toEqual([
    ['3', 2],
    ['1', 1],
    ['7', 3],
    ['4', 2],
    ['0', 0],
  ]);
});

test('a number that cannot be read is no cell and no zero', () => {
  const [row] = heatMap(groupOf(rowOf([11, null, null, null, null])), columns, wide).rows;
  expect(row?.cells.map(({ text }) => text)).toEqual(['11']);
  expect(row?.unreadable).toHaveLength(1);
});

test('numbers that cannot be read side by side are one field, as wide as their columns', () => {
  const map = heatMap(
    groupOf(rowOf([10, null, 1, null, null]), rowOf([1, 2, 3, 4, 5])),
    columns,
    wide,
  );
  const [first, second] = map.rows;
  const [single, double] = first?.unreadable ?? [];
  const cells = second?.cells ?? [];
  expect(single?.width).toBe(cells[1]?.width);
  expect(double?.x).toBe(cells[3]?.x);
  expect((double?.x ?? 0) + (double?.width ?? 0)).toBeCloseTo(
    (cells[4]?.x ?? 0) + (cells[4]?.width ?? 0),
  );
});

test('«not met» stands a little apart from the degrees of severity', () => {
  const [row] = heatMap(groupOf(rowOf([1, 2, 3, 4, 5])), columns, wide).rows;
  const lefts = row?.cells.map(({ x }) => x) ?? [];
  const gaps = lefts.slice(1).map((x, index) => x - (lefts[index] ?? 0));
  expect(gaps[0]).toBeGreaterThan(gaps[1] ?? 0);
  expect(gaps[1]).toBeCloseTo(gaps[3] ?? 0);
});

test('an uncertain row says so in words: at its end, or under its name where it is narrow', () => {
  const row = rowOf([6, 2, 3, 3, null], { certainty: 'ambiguous', note: 'flertydig' });
  const [beside] = heatMap(groupOf(row), columns, wide).rows;
  expect(beside?.note).toMatchObject({ lines: ['flertydig'] });
  expect(beside?.note.x).toBeGreaterThan(wide.width - wide.noteWidth);
  const [under] = heatMap(groupOf(row), columns, narrow).rows;
  expect(under?.note).toMatchObject({ x: 0, lines: ['flertydig'] });
  expect(under?.note.y).toBeGreaterThan(under?.label.y ?? 0);
});

test('headers stand upright only where the columns are narrow', () => {
  const headers = (options: typeof wide) => heatMap([], columns, options).headers;
  expect(headers(wide).some(({ upright }) => upright)).toBe(false);
  expect(headers(narrow).every(({ upright }) => upright)).toBe(true);
});

test('rows follow each other without overlap, also over a heading', () => {
  const map = heatMap(
    [...groupOf(rowOf([1, 1, 1, 1, 1])), ...groupOf(rowOf([2, 2, 2, 2, 2]))],
    columns,
    narrow,
  );
  const [first, second] = map.rows.map(({ cells }) => cells[0]);
  const heading = map.headings[1];
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThan(heading?.rule ?? 0);
  expect(heading?.label.y).toBeLessThan(second?.y ?? 0);
  expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan(map.height);
});

test('a group without a name has no heading', () => {
  expect(heatMap([{ label: '', rows: [rowOf([1, 1, 1, 1, 1])] }], columns, wide).headings).toEqual(
    [],
  );
});
