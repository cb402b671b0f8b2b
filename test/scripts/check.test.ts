import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, draft } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run check` on a folder; `folder` in the output stands for its path. */
function check(folder: string, ...args: string[]) {
  const path = relative(root, folder);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--content', path, ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return {
    status,
    stdout: stdout.replaceAll(path, 'folder'),
    stderr: stderr.replaceAll(path, 'folder'),
  };
}

const withMistakes = () =>
  contentFolder({
    'datasets/npr.md': draft('NPR', 'statusAsOf: 1.6.2021\nstructure: Fritekst'),
    'datasets/kpr.md': draft('KPR', 'structure: noe-annet'),
  });

test('--fix mends what is certain, tells of it, and leaves the rest to the author', () => {
  const folder = withMistakes();
  const { status, stderr, stdout } = check(folder, '--fix');
  expect(stderr).toContain(
    "Rettet    folder/datasets/npr.md:4 statusAsOf – 1.6.2021 er blitt '2021-06-01'.",
  );
  expect(stderr).toContain('1 fil rettet.');
  expect(stdout).toContain('1 oppføring i orden, 1 feil');
  expect(status).toBe(1);
  expect(readFileSync(join(folder, 'datasets', 'npr.md'), 'utf8')).toContain(
    'structure: free-text',
  );
  expect(readdirSync(join(folder, 'datasets'))).toEqual(['kpr.md', 'npr.md']);
  expect(check(folder, '--fix').stderr).toContain('0 filer rettet.');
});

test('--fix with file names or ids leaves all other files alone', () => {
  const folder = contentFolder({
    'datasets/a.md': draft('A', 'structure: Fritekst'),
    'datasets/b.md': draft('B', 'structure: Fritekst'),
    'terms/c.md': draft('C', 'state: Utkast'),
  });
  const { stderr } = check(folder, '--fix', 'folder/datasets/a.md', 'c');
  expect(stderr).toContain('2 filer rettet.');
  expect(readFileSync(join(folder, 'datasets', 'b.md'), 'utf8')).toContain('structure: Fritekst');
  expect(check(folder, 'a').stderr).toContain('Filnavn er for --fix.');
});

test('--fix orders the fields of files that are changed or named, and of no others', () => {
  const mixed = (title: string) => `---\nsummary: Et sammendrag.\ntitle: ${title}\n---\n`;
  const folder = contentFolder({ 'datasets/a.md': mixed('A'), 'datasets/b.md': mixed('B') });
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@eksempel.no', ...args], {
      cwd: folder,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Two entries');
  const text = (name: string) => readFileSync(join(folder, 'datasets', name), 'utf8');

  writeFileSync(join(folder, 'datasets', 'a.md'), mixed('Aa'));
  expect(check(folder, '--fix').stderr).toContain('1 fil rettet.');
  expect(text('a.md')).toMatch(/^---\ntitle: Aa/);
  expect(text('b.md')).toBe(mixed('B'));

  check(folder, '--fix', 'b');
  expect(text('b.md')).toMatch(/^---\ntitle: B/);
});

test.each([
  ['check.ts', '--stale'],
  ['check-links.ts', '--strict'],
  ['new.ts', '--summary'],
])('%s --help tells the options', (script, option) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, '--help'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(option);
});

test('--format github annotates file and line, and the exit code tells of errors', () => {
  const { status, stdout } = check(withMistakes(), '--format', 'github');
  expect(status).toBe(1);
  expect(
    stdout.match(/^::error file=folder\/datasets\/\w+\.md,line=\d+,title=\w+::/gm),
  ).toHaveLength(3);
});

test('--format gitlab writes a report and nothing else to standard output', () => {
  const { status, stdout } = check(withMistakes(), '--format', 'gitlab');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(3);
  const clean = check(contentFolder({ 'datasets/npr.md': draft('NPR') }), '--format', 'gitlab');
  expect(clean.status).toBe(0);
  expect(JSON.parse(clean.stdout)).toEqual([]);
});

test('--output writes the report to a file, and tells the problems in the log all the same', () => {
  const folder = withMistakes();
  const file = join(folder, 'report.json');
  const { status, stderr } = check(folder, '--format', 'gitlab', '--output', file);
  expect(status).toBe(1);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(3);
  expect(stderr.match(/^Feil /gm)).toHaveLength(3);
});

test('--stale lists old entries and is no failure', () => {
  const folder = contentFolder({ 'datasets/npr.md': draft('NPR', "statusAsOf: '2001'") });
  const { status, stdout } = check(folder, '--stale', '--years', '5');
  expect(status).toBe(0);
  expect(stdout).toContain('2001        NPR  folder/datasets/npr.md');
});

test.each([
  ['--format', 'xml', '--format skal være text, github, gitlab'],
  ['--output', 'rapport.json', '--output er for --format gitlab'],
  ['--years', 'tre', '--years skal være et helt tall'],
])('%s %s is refused with what would be right', (option, value, message) => {
  const { status, stderr } = check(contentFolder({}), option, value);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});
