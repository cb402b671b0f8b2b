import { Scalar } from 'yaml';
import { alignEqual } from './align-items.ts';
import { datesLike, doubleQuoted, literalBlock, scalarText, singleQuoted } from './yaml-text.ts';

/** What is narrower is not wrapped: a line in a file is about so long. */
const FOLD_WIDTH = 80;

/** A scalar as it stands in a file. */
export interface WrittenScalar {
  type: Scalar.Type | undefined;
  /** As it is written, block texts with their last line end. */
  source: string;
  value: unknown;
  /** True between brackets or braces. */
  inFlow: boolean;
  /** How many spaces its further lines stand in, where it has none yet. */
  indent: number;
}

/**
 * Writes another value in the place and the style of a scalar: the same quotation marks, the same
 * kind of block, and the same line breaks up to the words that changed.
 *
 * @returns undefined when the value needs another style than this place can hold
 */
export function patchScalar(scalar: WrittenScalar, value: unknown): string | undefined {
  const { type, source, inFlow } = scalar;
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)
    return typeof value === 'string' ? patchBlock(scalar, value) : undefined;
  if (typeof value !== 'string') return scalarText(value, { inFlow });
  if (value.includes('\n') && !inFlow) return undefined;
  const line = lineInStyle(scalar, value);
  return source.includes('\n') ? (foldedLikeBefore(scalar, line) ?? line) : line;
}

function lineInStyle({ type, source, inFlow }: WrittenScalar, value: string): string {
  if (type === Scalar.QUOTE_DOUBLE) return doubleQuoted(value);
  const quoted = type === Scalar.QUOTE_SINGLE ? singleQuoted(value) : undefined;
  return quoted ?? scalarText(value, { inFlow, dates: datesLike(source) });
}

/** A text on one line, broken where the text before was; undefined where that is not certain. */
function foldedLikeBefore({ source, indent }: WrittenScalar, line: string): string | undefined {
  const [first = '', ...rest] = source.split('\n');
  if (source.startsWith('"') || line.startsWith('"')) return undefined;
  const pad = /^[ \t]*/.exec(rest[0] ?? '')?.[0] || ' '.repeat(indent);
  const before = [first, ...rest].map((part) => part.trim());
  if (before.includes('') || /^'? | '?$| {2}/.test(line)) return undefined;
  return refold(before, line).join(`\n${pad}`);
}

/** Words on lines, where lines at both ends stay as long as they say the same. */
function refold(before: readonly string[], text: string): string[] {
  let left = text;
  const head: string[] = [];
  for (const line of before) {
    if (!left.startsWith(`${line} `)) break;
    head.push(line);
    left = left.slice(line.length + 1);
  }
  const tail: string[] = [];
  for (const line of before.slice(head.length).toReversed()) {
    if (!left.endsWith(` ${line}`)) break;
    tail.unshift(line);
    left = left.slice(0, -line.length - 1);
  }
  const width = Math.max(FOLD_WIDTH, ...before.map(({ length }) => length));
  return [...head, ...wrap(left, width), ...tail];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function patchBlock(scalar: WrittenScalar, value: string): string | undefined {
  const [header = '', ...rest] = scalar.source.split('\n');
  const raw = scalar.source.endsWith('\n') ? rest.slice(0, -1) : rest;
  const first = raw.find((line) => line.trim() !== '');
  const [, indicator = '|', , comment = ''] =
    /^([|>])([-+0-9]*)([ \t]+#.*)?[ \t]*$/.exec(header) ?? [];
  const spaces = /\d/.test(header) ? undefined : /^ */.exec(first ?? '')?.[0].length;
  const indent = spaces ?? scalar.indent;
  const written = (lines: readonly string[], head: string) =>
    `${head}${comment}\n${lines.join('\n')}\n`;

  if (indicator === '>') {
    const folded = foldedBlock(raw, indent, value);
    if (folded) return written(folded, `>${chompingOf(value)}`);
  }
  const before = raw.map((line) => line.slice(indent));
  const after = value.split('\n');
  const aligned = indicator === '|' ? alignEqual(before, after) : [];
  const block = literalBlock(value, indent, (_, index) => {
    const found = aligned[index];
    return found === undefined ? undefined : raw[found];
  });
  // The digit that tells the indentation counts from the parent, where ours is one step in.
  if (!block || (/\d/.test(block.header) && indent !== scalar.indent)) return undefined;
  return written(block.lines, block.header);
}

const chompingOf = (text: string) => (text.endsWith('\n') ? '' : '-');

/**
 * The lines of a folded block, each paragraph broken where it was before.
 *
 * @returns undefined for texts that folding would change: with indented lines, or several line ends
 * @see https://yaml.org/spec/1.2.2/#813-folded-style
 */
function foldedBlock(
  raw: readonly string[],
  indent: number,
  value: string,
): readonly string[] | undefined {
  const text = value.endsWith('\n') ? value.slice(0, -1) : value;
  if (/^\s|\s$|\n[ \t]| \n| {2}|[^\P{C}\n]/u.test(text) || text === '') return undefined;
  const before = paragraphsOf(raw.map((line) => line.trim()));
  const after = text.split(/\n+/);
  const aligned = alignEqual(
    before.map((lines) => lines.join(' ')),
    after,
  );
  const pad = ' '.repeat(indent);
  const breaks = text.match(/\n+/g) ?? [];
  return after.flatMap((paragraph, index) => {
    const same = aligned[index];
    const lines = same === undefined ? refold(before[index] ?? [], paragraph) : before[same]!;
    // Each line end of the text is one empty line more than the one that only ends the line.
    const gap = (breaks[index] ?? '').split('').map(() => '');
    return [...lines.map((line) => pad + line), ...gap];
  });
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line !== '') paragraphs.at(-1)!.push(line);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
}
