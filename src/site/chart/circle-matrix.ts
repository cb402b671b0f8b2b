import type { CountTable } from './count-table.ts';
import { circleRadius, round } from './scale.ts';
import { textWidth, wrapText } from './text.ts';

/** Type sizes in the unit of the pictures, which is a CSS pixel at full width. */
export const LABEL_SIZE = 14;
export const SMALL_SIZE = 13;
export const LINE_HEIGHT = 17;

/** A text at a place: the baseline of its first line, one after the other. */
export interface PlacedText {
  x: number;
  y: number;
  lines: readonly string[];
}

/** A circle matrix, laid out. */
export interface CircleMatrix {
  width: number;
  height: number;
  headers: readonly (PlacedText & {
    /** Set aslant, from the bottom left upwards, where a word is wider than its column. */
    slanted: boolean;
  })[];
  rows: readonly {
    /** Where the fine rule under the row lies. */
    bottom: number;
    label: PlacedText;
    cells: readonly {
      x: number;
      y: number;
      radius: number;
      count: number;
      /** The number: in the middle of a circle that has room for it, else beside. */
      number: { x: number; anchor: 'middle' | 'start' };
    }[];
    total: { x: number; y: number; count: number };
  }[];
  /** Where the rule under the headers lies. */
  top: number;
}

const ROW_PADDING = 8;
const LARGEST_RADIUS = 17;
const TOTAL_WIDTH = 52;
const APART = 18;
const BESIDE = 4;
const LEFT_OF_CENTRE = 8;
/** Headers that do not fit are set at this angle, in degrees. */
export const SLANT = 38;

/**
 * Lays out a table of counts as circles whose areas are the numbers, with the number in each and the
 * sum of the row at its end.
 *
 * @param width of the whole picture
 * @param labelWidth of the row labels
 */
export function circleMatrix(
  { columns, rows }: CountTable,
  { width, labelWidth }: { width: number; labelWidth: number },
): CircleMatrix {
  const gaps = columns.filter(({ apart }) => apart).length * APART;
  const columnWidth = (width - labelWidth - TOTAL_WIDTH - gaps) / Math.max(1, columns.length);
  let passed = 0;
  const centres = columns.map(({ apart }, index) => {
    if (apart) passed += APART;
    return labelWidth + passed + columnWidth * (index + 0.5);
  });
  const fits = columns.every(({ label }) =>
    label.split(/\s+/).every((word) => textWidth(word, SMALL_SIZE) <= columnWidth - 4),
  );
  const wrapped = columns.map(({ label }) =>
    fits ? wrapText(label, columnWidth - 4, SMALL_SIZE) : [label],
  );
  const top = fits
    ? Math.max(1, ...wrapped.map((lines) => lines.length)) * LINE_HEIGHT + 8
    : slantedHeight(columns.map(({ label }) => label));
  const headers = wrapped.map((lines, index) => ({
    x: round(centres[index] ?? 0),
    y: fits ? top - 8 - (lines.length - 1) * LINE_HEIGHT : top - 8,
    lines,
    slanted: !fits,
  }));
  const largest = Math.max(0, ...rows.flatMap(({ counts }) => counts));
  // A slanted header leans over the last column: the picture is as wide as it needs.
  const overhang = fits ? 0 : slantedOverhang(columns.at(-1)?.label ?? '', columnWidth);

  let y = top;
  const laidOut = rows.map(({ label, counts, total }) => {
    const lines = wrapText(label, labelWidth - 16, LABEL_SIZE);
    const largestInRow = Math.max(
      ...counts.map((count) => circleRadius(count, largest, radiusFor(columnWidth))),
    );
    const height = Math.max(lines.length * LINE_HEIGHT, 2 * largestInRow) + ROW_PADDING;
    const middle = y + height / 2;
    y += height;
    return {
      bottom: round(y),
      label: { x: 0, y: firstBaseline(middle, lines.length, LABEL_SIZE), lines },
      cells: counts.flatMap((count, index) =>
        count > 0
          ? [
              placedCircle(
                count,
                centres[index] ?? 0,
                middle,
                circleRadius(count, largest, radiusFor(columnWidth)),
              ),
            ]
          : [],
      ),
      total: { x: width, y: round(middle), count: total },
    };
  });
  return {
    width: Math.max(width, round(width + overhang)),
    height: round(y + 1),
    headers,
    rows: laidOut,
    top,
  };
}

/** Circles stand under each other, a little to the left so that numbers beside them have room. */
function placedCircle(count: number, centre: number, y: number, radius: number) {
  const x = centre - LEFT_OF_CENTRE;
  const fits = textWidth(String(count), SMALL_SIZE) <= 2 * radius - 7;
  return {
    x: round(x),
    y: round(y),
    radius,
    count,
    number: fits
      ? { x: round(x), anchor: 'middle' as const }
      : { x: round(x + radius + BESIDE), anchor: 'start' as const },
  };
}

function radiusFor(columnWidth: number): number {
  return Math.min(LARGEST_RADIUS, columnWidth / 2 - 1);
}

const radians = (SLANT * Math.PI) / 180;

function slantedHeight(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, SMALL_SIZE)));
  return Math.ceil(longest * Math.sin(radians) + SMALL_SIZE + 8);
}

function slantedOverhang(label: string, columnWidth: number): number {
  return Math.max(
    0,
    textWidth(label, SMALL_SIZE) * Math.cos(radians) - columnWidth / 2 - TOTAL_WIDTH,
  );
}

/** The baseline of the first of some lines that together stand around `middle`. */
export function firstBaseline(middle: number, lines: number, size: number): number {
  return round(middle - ((lines - 1) * LINE_HEIGHT) / 2 + size * 0.36);
}
