import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const folder = '.github/workflows';
const files = [
  ...readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  '.gitlab-ci.yml',
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

interface Step {
  uses?: string;
  run?: string;
}

function read(file: string): Record<string, unknown> {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'));
  expect(document.errors, file).toEqual([]);
  return document.toJS() as Record<string, unknown>;
}

describe.each(files)('%s', (file) => {
  test('is YAML, and each npm script that it runs exists', () => {
    const commands = JSON.stringify(read(file)).matchAll(
      /npm (?:run (?:--silent )?([\w:]+)|(test))/g,
    );
    const names = [...commands].map(([, script, test]) => script ?? test ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });
});

describe.each(files.filter((file) => file.startsWith(folder)))('%s', (file) => {
  const workflow = read(file) as {
    permissions?: Record<string, string>;
    jobs: Record<string, { 'timeout-minutes'?: number; steps: Step[] }>;
  };

  test('names its permissions, and may not write to the repository', () => {
    expect(workflow.permissions).toMatchObject({ contents: 'read' });
  });

  test('ends by itself, and takes actions of a fixed major version from GitHub only', () => {
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      for (const { uses } of job.steps.filter((step) => step.uses))
        expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });
});

test('the site is published with the whole history, which its pages tell', () => {
  const github = read('.github/workflows/publish.yml') as {
    jobs: { build: { steps: (Step & { with?: Record<string, unknown> })[] } };
  };
  const checkout = github.jobs.build.steps.find(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkout?.with).toEqual({ 'fetch-depth': 0 });
  const gitlab = read('.gitlab-ci.yml') as { pages: { variables?: Record<string, string> } };
  expect(gitlab.pages.variables).toEqual({ GIT_DEPTH: '0' });
});

test('GitLab gets the files that the check writes, also when the check fails', () => {
  const { content } = read('.gitlab-ci.yml') as {
    content: {
      script: string[];
      variables: Record<string, string>;
      artifacts: { when: string; paths: string[]; reports: { codequality: string } };
    };
  };
  const { when, paths, reports } = content.artifacts;
  expect(when).toBe('always');
  expect(content.script.join('\n')).toContain(`--output ${reports.codequality} `);
  expect(content.script.join('\n')).toContain(`--summary ${paths.join()} `);
  expect(content.variables, 'the commit to compare with').toEqual({ GIT_DEPTH: '0' });
});

test('GitHub has the commit that the summary of changes is compared with', () => {
  const { jobs } = read('.github/workflows/check.yml') as {
    jobs: { content: { steps: (Step & { with?: Record<string, unknown> })[] } };
  };
  const [checkout] = jobs.content.steps;
  expect(checkout?.with).toEqual({ 'fetch-depth': 2 });
  expect(jobs.content.steps.at(-1)?.run).toContain('--summary "$GITHUB_STEP_SUMMARY"');
});

test('the sources that the editor settings name exist', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(
    readFileSync(join(root, '.vscode', 'settings.json'), 'utf8'),
  ) as { 'yaml.schemas': Record<string, string[]> };
  for (const [schema, patterns] of Object.entries(schemas)) {
    expect(existsSync(join(root, schema)), schema).toBe(true);
    for (const pattern of patterns)
      expect(existsSync(join(root, pattern.replace(/^!/, '').replace(/\*.*$/, ''))), pattern).toBe(
        true,
      );
  }
});

test('the editor finds file, line and message in what the check writes', async () => {
  const { terminalLine } = await import('../../src/quality/problem-report.ts');
  const { tasks } = JSON.parse(readFileSync(join(root, '.vscode', 'tasks.json'), 'utf8')) as {
    tasks: { problemMatcher: { severity: 'error' | 'warning'; pattern: { regexp: string } }[] }[];
  };
  const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);
  expect(matchers.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  for (const { severity, pattern } of matchers) {
    const line = terminalLine(
      { file: 'datasets/kpr.md', line: 12, field: 'theme[0]', message: 'Galt: ny.', severity },
      'content',
    );
    expect(new RegExp(pattern.regexp).exec(line)?.slice(1)).toEqual([
      'content/datasets/kpr.md',
      '12',
      'theme[0] – Galt: ny.',
    ]);
  }
});
