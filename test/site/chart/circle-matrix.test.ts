import { expect, test } from 'vitest';
import { circleMatrix, LABEL_SIZE } from '../../../src/site/chart/circle-matrix.ts';
import { textWidth } from '../../../src/site/chart/text.ts';

const columnsOf = (labels: readonly string[]) => labels.map((label) => ({ key: label, label }));
const row = (label: string, counts: number[]) => ({
  key: label,
  label,
  counts,
  total: counts.reduce((sum, count) => sum + count, 0),
});
const measures = { width: 860, labelWidth: 240 };

test('every number that is not zero has one circle, and the row its sum', () => {
  const { rows } = circleMatrix(
    { columns: columnsOf(['A', 'B', 'C']), rows: [row('Forskning', [4, 0, 9])] },
    measures,
  );
  expect(rows[0]?.cells.map(({ count }) => count)).toEqual([4, 9]);
  expect(rows[0]?.total.count).toBe(13);
});

test('circles of a column stand under each other, and rows do not overlap', () => {
  const { rows } = circleMatrix(
    { columns: columnsOf(['A', 'B']), rows: [row('A', [1, 50]), row('B', [3, 2])] },
    measures,
  );
  const [first, second] = rows;
  expect(first?.cells[1]?.x).toBe(second?.cells[1]?.x);
  const lowest = Math.max(...(first?.cells ?? []).map(({ y, radius }) => y + radius));
  expect(lowest).toBeLessThan(first?.bottom ?? 0);
  const highest = Math.min(...(second?.cells ?? []).map(({ y, radius }) => y - radius));
  expect(highest).toBeGreaterThan(first?.bottom ?? 0);
});

test('a number stands inside its circle only where it has room', () => {
  const { rows } = circleMatrix(
    { columns: columnsOf(['A', 'B']), rows: [row('A', [1, 100])] },
    measures,
  );
  expect(rows[0]?.cells.map(({ number }) => number.anchor)).toEqual(['start', 'middle']);
});

test('headers lie flat while they fit and are set aslant when they do not', () => {
  const headers = (labels: readonly string[]) =>
    circleMatrix({ columns: columnsOf(labels), rows: [] }, measures).headers;
  expect(headers(['Idé', 'I bruk']).every(({ slanted }) => slanted)).toBe(false);
  const many = Array.from({ length: 14 }, (_, index) => `Anskaffelse ${index}`);
  expect(headers(many).every(({ slanted }) => slanted)).toBe(true);
});

test('what is not known stands apart from the rest of the scale', () => {
  const columns = [...columnsOf(['2019', '2020']), { key: '', label: 'Ikke kjent', apart: true }];
  const [first, second, unknown] = circleMatrix({ columns, rows: [] }, measures).headers;
  const step = (second?.x ?? 0) - (first?.x ?? 0);
  expect((unknown?.x ?? 0) - (second?.x ?? 0)).toBeGreaterThan(step);
});

test('a long label is broken, and its row is as high as its lines', () => {
  const label = 'Tjenester til personer med funksjonsnedsettelse i kommunene';
  const { rows } = circleMatrix(
    { columns: columnsOf(['A']), rows: [row(label, [1]), row('B', [1])] },
    measures,
  );
  const lines = rows[0]?.label.lines ?? [];
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line, LABEL_SIZE)).toBeLessThan(240);
});

test('a table without anything is a picture without rows, not an error', () => {
  const { rows, height } = circleMatrix({ columns: [], rows: [] }, measures);
  expect(rows).toEqual([]);
  expect(height).toBeGreaterThan(0);
});
