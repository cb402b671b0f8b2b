import {
  firstBaseline,
  LABEL_SIZE,
  LINE_HEIGHT,
  type PlacedText,
  SMALL_SIZE,
} from './circle-matrix.ts';
import { barLength, round } from './scale.ts';
import { textWidth, wrapText } from './text.ts';

/** Two numbers that are to be compared, with the words that stand at the end of their bars. */
export interface Pair {
  label: string;
  first: { count: number; text: string };
  second: { count: number; text: string };
}

export interface PairedBars {
  width: number;
  height: number;
  /** Where all bars begin. */
  start: number;
  rows: readonly {
    label: PlacedText;
    bars: readonly { y: number; length: number; text: PlacedText }[];
  }[];
}

export const PAIRED_BAR_HEIGHT = 10;
const BAR_STEP = 18;
const ROW_GAP = 12;

/**
 * Lays out pairs of bars, each bar with its number in words at its end.
 *
 * @param width of the picture
 * @param labelWidth of the labels beside the bars; 0 puts each label over its bars
 */
export function pairedBars(
  pairs: readonly Pair[],
  { width, labelWidth }: { width: number; labelWidth: number },
): PairedBars {
  const largest = Math.max(0, ...pairs.flatMap(({ first, second }) => [first.count, second.count]));
  const endRoom = Math.max(
    0,
    ...pairs.flatMap(({ first, second }) =>
      [first, second].map(({ text }) => textWidth(text, SMALL_SIZE)),
    ),
  );
  const room = Math.max(40, width - labelWidth - endRoom - 10);
  // The first bar's words are higher than the bar.
  let y = 4;
  const rows = pairs.map(({ label, first, second }) => {
    const lines = wrapText(label, labelWidth > 0 ? labelWidth - 16 : width, LABEL_SIZE);
    const barsHeight = BAR_STEP + PAIRED_BAR_HEIGHT;
    const labelHeight = lines.length * LINE_HEIGHT;
    const barsTop =
      labelWidth > 0 ? y + Math.max(0, labelHeight - barsHeight) / 2 : y + labelHeight + 5;
    const labelY =
      labelWidth > 0
        ? firstBaseline(barsTop + barsHeight / 2, lines.length, LABEL_SIZE)
        : y + LABEL_SIZE;
    y = (labelWidth > 0 ? y + Math.max(labelHeight, barsHeight) : barsTop + barsHeight) + ROW_GAP;
    return {
      label: { x: 0, y: round(labelY), lines },
      bars: [first, second].map(({ count, text }, index) => {
        const length = barLength(count, largest, room);
        const top = barsTop + index * BAR_STEP;
        return {
          y: round(top),
          length,
          text: {
            x: round(labelWidth + length + (count > 0 ? 7 : 0)),
            y: firstBaseline(top + PAIRED_BAR_HEIGHT / 2, 1, SMALL_SIZE),
            lines: [text],
          },
        };
      }),
    };
  });
  return { width, height: round(Math.max(0, y - ROW_GAP + 4)), start: labelWidth, rows };
}
