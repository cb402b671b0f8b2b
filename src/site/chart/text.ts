/**
 * Advance widths of Inter in em, of the wider of its weights 400 and 600, rounded up, with figures of
 * equal width: a picture made at build time cannot ask a browser how wide a text is.
 *
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/hmtx
 */
const WIDTHS: readonly (readonly [signs: string, width: number])[] = [
  ['ijlI', 0.28],
  [" \u00a0.,:;·!'’", 0.34],
  ['frt()/', 0.4],
  ['-–', 0.5],
  ['acekszxvyFJLåäé?', 0.6],
  ['bdghnopquøöü«»', 0.64],
  ['0123456789BEPRSTZ&+', 0.68],
  ['ACDGHKNUVXYÅ', 0.76],
  ['OQØ', 0.78],
  ['wmæM', 0.94],
  ['WÆ—…%', 1.04],
];
const OTHER_SIGN = 0.7;

const widthOf = new Map(
  WIDTHS.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const)),
);

/**
 * How wide a text is at most when it is set in one line.
 *
 * @param size of the type, in the unit the answer comes in
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += widthOf.get(sign) ?? OTHER_SIGN;
  return width * size;
}

/**
 * Breaks a text in lines no wider than `width`. A word that is too long for a line is divided at its
 * own hyphen, or with one.
 *
 * @param width in the same unit as `size`
 * @returns at least one line
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => divideWord(long, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function divideWord(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (textWidth(rest, size) > width) {
    const first = rest.slice(0, rest.indexOf('-') + 1);
    if (first !== '' && first !== rest && textWidth(first, size) <= width) {
      parts.push(first);
      rest = rest.slice(first.length);
      continue;
    }
    let length = rest.length - 1;
    while (length > 3 && textWidth(`${rest.slice(0, length)}-`, size) > width) length -= 1;
    // Two letters alone on a line are harder to read than a line that is a little short.
    if (rest.length - length < 3) length -= 2;
    if (length < 3) break;
    parts.push(`${rest.slice(0, length)}-`);
    rest = rest.slice(length);
  }
  return [...parts, rest];
}
