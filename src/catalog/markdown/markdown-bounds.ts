import type { MarkdownProblem } from './render-markdown.ts';

/** Far more than any text a person writes; the longest of ours has 30 marks and 5 columns. */
const MAX_LEVELS = 20;
const MAX_MARKS = 2_000;
const MAX_COLUMNS = 100;

/** Quotes and lists that begin on one line, in each other: `> - 1. `. */
const CONTAINERS = /^[ \t]*((?:>|[-+*]|\d{1,9}[.)])(?:[ \t]|$)?[ \t]*)*/;
const MARKER = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/g;
const INLINE_MARKS = /[*_~`![\]<&]/g;

/**
 * Finds what would make the Markdown parser work without end: it exhausts the stack on levels that
 * stand in each other, and takes the square of the time for marks that could belong together.
 *
 * @returns undefined for a text within the bounds, which are CommonMark's own to set (section 1.1
 *   sets none)
 */
export function findExcess(markdown: string): MarkdownProblem | undefined {
  let marks = 0;
  let brackets = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    const excess = (code: MarkdownProblem['code'], bound: number): MarkdownProblem => ({
      line: index + 1,
      code,
      shown: String(bound),
    });
    const [prefix = ''] = CONTAINERS.exec(line) ?? [];
    const levels = prefix.match(MARKER)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (levels > MAX_LEVELS || (levels > 0 && indent > 4 * MAX_LEVELS))
      return excess('levels', MAX_LEVELS);
    if (line.split('|').length > MAX_COLUMNS + 1) return excess('columns', MAX_COLUMNS);
    // An empty line ends a paragraph, and what is open in it.
    if (line.trim() === '') [marks, brackets] = [0, 0];
    marks += line.match(INLINE_MARKS)?.length ?? 0;
    if (marks > MAX_MARKS) return excess('marks', MAX_MARKS);
    for (const sign of line) {
      if (sign === '[') brackets += 1;
      else if (sign === ']') brackets = Math.max(0, brackets - 1);
      if (brackets > MAX_LEVELS) return excess('brackets', MAX_LEVELS);
    }
  }
  return undefined;
}
