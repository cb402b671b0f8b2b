import { expect, test } from 'vitest';
import { pairedBars } from '../../../src/site/chart/paired-bars.ts';
import { SMALL_SIZE } from '../../../src/site/chart/circle-matrix.ts';
import { textWidth } from '../../../src/site/chart/text.ts';

const pairOf = (label: string, planned: number, realised: number) => ({
  label,
  first: { count: planned, text: `${planned} ventet` },
  second: { count: realised, text: `${realised} oppnådd` },
});
const pairs = [pairOf('Spart tid', 10, 5), pairOf('Bedre helse', 4, 0)];

test.each([
  ['wide', { width: 860, labelWidth: 240 }],
  ['narrow', { width: 288, labelWidth: 0 }],
])('all bars have one scale, and their words stay within the picture: %s', (_, measures) => {
  const { rows, start, width } = pairedBars(pairs, measures);
  const [longest = 0, half = 0, , none] = rows.flatMap(({ bars }) =>
    bars.map(({ length }) => length),
  );
  expect(half).toBeCloseTo(longest / 2);
  expect(none).toBe(0);
  expect(start + longest).toBeLessThan(width);
  for (const { bars } of rows) {
    for (const { text } of bars)
      expect(text.x + textWidth(text.lines[0] ?? '', SMALL_SIZE)).toBeLessThanOrEqual(width);
  }
});

test('where there is no room beside the bars, the label stands over them', () => {
  const [row] = pairedBars(pairs, { width: 288, labelWidth: 0 }).rows;
  expect(row?.label.y).toBeLessThan(row?.bars[0]?.y ?? 0);
});

test('pairs do not overlap, and nothing gives no height', () => {
  const { rows, height } = pairedBars(pairs, { width: 288, labelWidth: 0 });
  expect(rows[1]?.label.y).toBeGreaterThan((rows[0]?.bars[1]?.y ?? 0) + 10);
  expect(height).toBeGreaterThan(rows[1]?.bars[1]?.y ?? 0);
  expect(pairedBars([], { width: 288, labelWidth: 0 }).rows).toEqual([]);
});
