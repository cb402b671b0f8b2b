/** What is wrong with a content file, told to the person who can mend it. */
export interface Problem {
  /** Path from the content folder, with forward slashes: `datasets/kpr.md`. */
  file: string;
  /** First line is 1. */
  line: number;
  /** Path to the field, `data[0].dataset`; empty when the whole file or the body is meant. */
  field: string;
  /** In bokmål: what is wrong and what would be right. */
  message: string;
  /** An error keeps the entry from being published; a warning does not. */
  severity: 'error' | 'warning';
}

export type FieldPath = readonly (string | number)[];

/**
 * Writes a path as authors read it: `['data', 0, 'dataset']` → `data[0].dataset`.
 */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part,
    '',
  );
}

/** Orders problems as an editor walks through them: by file, then line, then field. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.field.localeCompare(b.field);
}

/** One line for a terminal: `content/datasets/kpr.md:12 publisher – …`. */
export function formatProblem(problem: Problem, contentFolder = 'content'): string {
  const field = problem.field ? ` ${problem.field} –` : '';
  return `${contentFolder}/${problem.file}:${problem.line}${field} ${problem.message}`;
}
