import { expect, test } from 'vitest';
import type { Problem } from '../../src/catalog/problem.ts';
import { githubAnnotation, gitlabReport, terminalLine } from '../../src/quality/problem-report.ts';

const problem: Problem = {
  file: 'datasets/a.md',
  line: 12,
  field: 'access.steps[0]',
  message: 'Her står «50 %»: feil,\nog mer.',
  severity: 'error',
};

test('GitHub gets the file, the line, and a message in which nothing ends the command', () => {
  expect(githubAnnotation(problem, 'content')).toBe(
    '::error file=content/datasets/a.md,line=12,title=access.steps[0]::Her står «50 %25»: feil,%0Aog mer.',
  );
  expect(
    githubAnnotation(
      { ...problem, file: 'datasets/a,b:c.md', field: '', severity: 'warning' },
      'x',
    ),
  ).toMatch(/^::warning file=x\/datasets\/a%2Cb%3Ac\.md,line=12::/);
});

test('GitLab gets one issue a problem, with severity and place', () => {
  expect(JSON.parse(gitlabReport([problem], 'content'))).toEqual([
    {
      description: 'access.steps[0] – Her står «50 %»: feil,\nog mer.',
      check_name: 'access.steps[0]',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'content/datasets/a.md', lines: { begin: 12 } },
    },
  ]);
  expect(JSON.parse(gitlabReport([], 'content'))).toEqual([]);
});

test('a problem that moves keeps its fingerprint, and two of a kind have one each', () => {
  const prints = (list: Problem[]) =>
    (JSON.parse(gitlabReport(list, 'content')) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );
  const [first, second] = prints([problem, { ...problem, line: 20 }]);
  expect(first).not.toBe(second);
  expect(prints([{ ...problem, line: 99 }])).toEqual([first]);
});

test('a terminal gets the address that an editor can open', () => {
  expect(terminalLine({ ...problem, message: 'Galt.' }, 'content')).toBe(
    'Feil      content/datasets/a.md:12 access.steps[0] – Galt.',
  );
});
