import {
  firstBaseline,
  LABEL_SIZE,
  LINE_HEIGHT,
  type PlacedText,
  SMALL_SIZE,
} from './circle-matrix.ts';
import { heatStep, round } from './scale.ts';
import { textWidth, wrapText } from './text.ts';

/** How sure the numbers of a row are; decides how it is hatched. */
export type Certainty = 'exact' | 'likely' | 'ambiguous';

/** A row of a heat map. */
export interface HeatRow {
  label: string;
  /** Language of the label where it is not the page's. */
  lang?: string | undefined;
  cells: readonly {
    /** As it is printed in the cell; null where it cannot be read. */
    text: string | null;
    /** 0–1; decides how dark the cell is. */
    share: number;
  }[];
  certainty: Certainty;
  /** Why or how much the row is uncertain, in a few words; empty for a sure one. */
  note: string;
}

/** Rows under a common heading. */
export interface HeatGroup {
  label: string;
  rows: readonly HeatRow[];
}

/** A heat map, laid out. */
export interface HeatMap {
  width: number;
  height: number;
  headers: readonly (PlacedText & {
    /** Set from the bottom upwards where the columns are narrow. */
    upright: boolean;
  })[];
  /** The heading of each group that has one, and the rule over it. */
  headings: readonly { rule: number; label: PlacedText }[];
  rows: readonly {
    label: PlacedText & { lang: string | undefined };
    note: PlacedText;
    certainty: Certainty;
    cells: readonly {
      x: number;
      y: number;
      width: number;
      height: number;
      text: string;
      /** 0–4. */
      step: number;
      /** The first column stands for «not met» and has a colour of its own. */
      first: boolean;
    }[];
    /** Columns that cannot be read, side by side. */
    unreadable: readonly { x: number; y: number; width: number; height: number }[];
  }[];
}

/** The measures of a heat map, in CSS pixels at full width. */
export interface HeatMapOptions {
  width: number;
  labelWidth: number;
  /** Room for the notes at the end; 0 puts each note under its label. */
  noteWidth: number;
}

const GAP = 2;
/** «Not met» is no degree of severity: a little air says so. */
const AFTER_FIRST = 10;
const CELL_HEIGHT = 26;

/**
 * Lays out a heat map: a row for each thing, a column for each degree, the number in every cell and
 * its share as darkness.
 *
 * @param columns names of the degrees
 */
export function heatMap(
  groups: readonly HeatGroup[],
  columns: readonly string[],
  { width, labelWidth, noteWidth }: HeatMapOptions,
): HeatMap {
  const notesRoom = noteWidth > 0 ? noteWidth : 0;
  const cellWidth = (width - labelWidth - notesRoom - AFTER_FIRST) / columns.length;
  const left = (index: number) =>
    labelWidth + cellWidth * index + (index > 0 ? AFTER_FIRST : 0) + GAP / 2;
  const upright = columns.some((label) =>
    label.split(/\s+/).some((word) => textWidth(word, SMALL_SIZE) > cellWidth - 4),
  );
  const wrapped = columns.map((label) =>
    upright ? [label] : wrapText(label, cellWidth - 4, SMALL_SIZE),
  );
  const top = upright
    ? Math.ceil(Math.max(...columns.map((label) => textWidth(label, SMALL_SIZE)))) + 10
    : Math.max(...wrapped.map((lines) => lines.length)) * LINE_HEIGHT + 8;
  const headers = wrapped.map((lines, index) => ({
    x: round(left(index) + (cellWidth - GAP) / 2),
    y: upright ? top - 8 : top - 8 - (lines.length - 1) * LINE_HEIGHT,
    lines,
    upright,
  }));

  let y = top;
  const headings: { rule: number; label: PlacedText }[] = [];
  const rows: HeatMap['rows'][number][] = [];
  for (const group of groups) {
    if (group.label !== '') {
      headings.push({
        rule: round(y + 12),
        label: { x: 0, y: round(y + 36), lines: [group.label] },
      });
      y += 46;
    }
    for (const row of group.rows) {
      const lines = wrapText(row.label, labelWidth - 12, LABEL_SIZE);
      const noteLines = row.note === '' ? [] : noteLinesOf(row.note, labelWidth, notesRoom);
      const under = notesRoom === 0 ? noteLines.length : 0;
      const height = Math.max(CELL_HEIGHT, (lines.length + under) * LINE_HEIGHT + 4);
      const middle = y + height / 2;
      const labelY = firstBaseline(middle, lines.length + under, LABEL_SIZE);
      const box = (index: number) => ({
        x: round(left(index)),
        y: round(y + GAP / 2),
        width: round(cellWidth - GAP),
        height: round(height - GAP),
      });
      rows.push({
        label: { x: 0, y: labelY, lines, lang: row.lang },
        note:
          notesRoom === 0
            ? { x: 0, y: round(labelY + lines.length * LINE_HEIGHT), lines: noteLines }
            : {
                x: round(width - notesRoom + 12),
                y: firstBaseline(middle, noteLines.length, SMALL_SIZE),
                lines: noteLines,
              },
        certainty: row.certainty,
        cells: row.cells.flatMap(({ text, share }, index) =>
          text === null ? [] : [{ ...box(index), text, step: heatStep(share), first: index === 0 }],
        ),
        unreadable: unreadableRuns(row.cells).map(({ from, to }) => ({
          ...box(from),
          width: round(left(to) + cellWidth - GAP - left(from)),
        })),
      });
      y += height;
    }
  }
  return { width, height: round(y + 1), headers, headings, rows };
}

function noteLinesOf(note: string, labelWidth: number, notesRoom: number): string[] {
  return wrapText(note, notesRoom > 0 ? notesRoom - 12 : labelWidth - 12, SMALL_SIZE);
}

/** Neighbouring cells without a number, as ranges of columns. */
function unreadableRuns(cells: readonly { text: string | null }[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  cells.forEach(({ text }, index) => {
    if (text !== null) return;
    const last = runs.at(-1);
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
}
