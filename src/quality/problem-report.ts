import { createHash } from 'node:crypto';
import { formatProblem, type Problem } from '../catalog/problem.ts';

/** The forms that `npm run check` can tell problems in. */
export const REPORT_FORMATS = ['text', 'github', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * Writes a problem as a workflow command, which GitHub shows on the line in the pull request.
 *
 * @param contentFolder path of the content folder from the repository's root
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function githubAnnotation(problem: Problem, contentFolder: string): string {
  const properties = {
    file: `${contentFolder}/${problem.file}`,
    line: String(problem.line),
    ...(problem.field ? { title: problem.field } : {}),
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${problem.severity} ${written.join(',')}::${escapeData(problem.message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * Writes problems as a Code Quality report, which GitLab shows in the merge request.
 *
 * @param contentFolder path of the content folder from the repository's root
 * @returns JSON
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlabReport(problems: readonly Problem[], contentFolder: string): string {
  const seen = new Map<string, number>();
  const issues = problems.map(({ file, line, field, message, severity }) => {
    // Without the line, so that a problem that only moves is the same problem to GitLab.
    const identity = [file, field, message].join('\n');
    const number = seen.get(identity) ?? 0;
    seen.set(identity, number + 1);
    return {
      description: field ? `${field} – ${message}` : message,
      check_name: field || 'content',
      fingerprint: createHash('sha256').update(`${identity}\n${number}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: `${contentFolder}/${file}`, lines: { begin: line } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}

/** One line for a terminal: `Feil      content/datasets/kpr.md:12 publisher – …`. */
export function terminalLine(problem: Problem, contentFolder: string): string {
  const label = problem.severity === 'error' ? 'Feil' : 'Advarsel';
  return `${label.padEnd(8)}  ${formatProblem(problem, contentFolder)}`;
}
