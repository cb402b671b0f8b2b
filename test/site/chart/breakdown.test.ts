import { expect, test } from 'vitest';
import { breakdown } from '../../../src/site/chart/breakdown.ts';
import { SMALL_SIZE } from '../../../src/site/chart/circle-matrix.ts';
import { textWidth } from '../../../src/site/chart/text.ts';

const table = {
  columns: ['Idé', 'Forskning', 'I bruk'].map((label) => ({ key: label, label })),
  rows: [
    { key: 'a', label: 'Energi', counts: [1, 12, 0], total: 13 },
    { key: 'b', label: 'Helse', counts: [0, 0, 26], total: 26 },
  ],
};
const options = { width: 288, formatNumber: String, sumsOnly: false };

test('each row says what it is made of, largest first, and passes over what is none', () => {
  expect(breakdown(table, options).rows.map(({ parts }) => parts.lines)).toEqual([
    ['Forskning 12 · Idé 1'],
    ['I bruk 26'],
  ]);
});

test('the bars are in proportion, and the longest fills the width', () => {
  expect(breakdown(table, options).rows.map(({ bar }) => bar.length)).toEqual([144, 288]);
});

test('many parts are set in several lines that all fit', () => {
  const columns = Array.from({ length: 12 }, (_, index) => ({
    key: String(index),
    label: `Tjenesteområde ${index}`,
  }));
  const { rows, height } = breakdown(
    { columns, rows: [{ key: 'a', label: 'A', counts: columns.map(() => 3), total: 36 }] },
    options,
  );
  const { lines, y } = rows[0]?.parts ?? { lines: [], y: 0 };
  expect(lines.join(' ').match(/\d+ 3/g)).toHaveLength(12);
  for (const line of lines) expect(textWidth(line, SMALL_SIZE)).toBeLessThanOrEqual(288);
  expect(height).toBeGreaterThan(y + 17 * (lines.length - 1));
});

test('beside a list it shows the sums only, in one line each', () => {
  const { rows, height } = breakdown(table, { ...options, sumsOnly: true });
  expect(rows.map(({ total, parts }) => [total.count, parts.lines])).toEqual([
    [13, []],
    [26, []],
  ]);
  expect(height).toBeLessThan(breakdown(table, options).height);
  const [first, second] = rows;
  expect(second?.bar.length).toBe(second?.bar.room);
  expect(first?.bar.x).toBeGreaterThan(textWidth('Energi', 14));
});
