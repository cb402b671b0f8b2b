import {
  firstBaseline,
  LABEL_SIZE,
  LINE_HEIGHT,
  type PlacedText,
  SMALL_SIZE,
} from './circle-matrix.ts';
import type { CountTable } from './count-table.ts';
import { barLength, round } from './scale.ts';
import { textWidth, wrapText } from './text.ts';

/** A list of bars with what each is made of under it: how a matrix reads on a phone. */
export interface Breakdown {
  width: number;
  height: number;
  rows: readonly {
    label: PlacedText;
    total: { x: number; y: number; count: number };
    /** `room` is the length that stands for the largest sum. */
    bar: { x: number; y: number; length: number; room: number };
    /** Without lines where only the sums are shown. */
    parts: PlacedText;
  }[];
}

/** The measures of a breakdown, and how its reader writes numbers. */
export interface BreakdownOptions {
  width: number;
  formatNumber: (value: number) => string;
  /** Each row in one line: its name, its bar and its sum. */
  sumsOnly: boolean;
}

export const BAR_HEIGHT = 6;

/**
 * Lays out a table of counts for a narrow screen: the row's name and its sum, a bar, and the numbers
 * by column in words, largest first.
 */
export function breakdown(table: CountTable, options: BreakdownOptions): Breakdown {
  return options.sumsOnly ? sums(table, options) : withParts(table, options);
}

function withParts(
  { columns, rows }: CountTable,
  { width, formatNumber }: BreakdownOptions,
): Breakdown {
  const largest = Math.max(0, ...rows.map(({ total }) => total));
  let y = 0;
  const laidOut = rows.map(({ label, counts, total }) => {
    const labelRoom = width - textWidth(formatNumber(total), LABEL_SIZE) - 12;
    const labelLines = wrapText(label, labelRoom, LABEL_SIZE);
    const labelY = y + LABEL_SIZE;
    const barY = labelY + (labelLines.length - 1) * LINE_HEIGHT + 8;
    const parts = counts
      .map((count, index) => ({ count, label: columns[index]?.label ?? '' }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
      .map((part) => `${part.label} ${formatNumber(part.count)}`);
    const partLines = joinParts(parts, width);
    const partsY = barY + BAR_HEIGHT + SMALL_SIZE + 5;
    y = partsY + (partLines.length - 1) * LINE_HEIGHT + 20;
    return {
      label: { x: 0, y: round(labelY), lines: labelLines },
      total: { x: width, y: round(labelY), count: total },
      bar: { x: 0, y: round(barY), length: barLength(total, largest, width), room: width },
      parts: { x: 0, y: round(partsY), lines: partLines },
    };
  });
  return { width, height: round(Math.max(0, y - 12)), rows: laidOut };
}

/** As many parts in a line as have room; a part wider than a line is broken between its words. */
function joinParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last} · ${part}`;
    if (last !== undefined && textWidth(longer, SMALL_SIZE) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(...wrapText(part, width, SMALL_SIZE));
  }
  return lines;
}

function sums({ rows }: CountTable, { width, formatNumber }: BreakdownOptions): Breakdown {
  const largest = Math.max(0, ...rows.map(({ total }) => total));
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, LABEL_SIZE)));
  const start = Math.min(width / 2, widest + 12);
  const end = Math.max(
    0,
    ...rows.map(({ total }) => textWidth(formatNumber(total), LABEL_SIZE) + 10),
  );
  let y = 0;
  const laidOut = rows.map(({ label, total }) => {
    const lines = wrapText(label, start - 12, LABEL_SIZE);
    const height = lines.length * LINE_HEIGHT + 7;
    const middle = y + height / 2;
    y += height;
    const room = width - start - end;
    return {
      label: { x: 0, y: firstBaseline(middle, lines.length, LABEL_SIZE), lines },
      total: { x: width, y: firstBaseline(middle, 1, LABEL_SIZE), count: total },
      bar: {
        x: round(start),
        y: round(middle - BAR_HEIGHT / 2),
        length: barLength(total, largest, room),
        room: round(room),
      },
      parts: { x: 0, y: round(y), lines: [] },
    };
  });
  return { width, height: round(y), rows: laidOut };
}
