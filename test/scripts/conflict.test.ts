import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/catalog/read/read-entries.ts';
import { contentFolder, draft } from '../support/content-folder.ts';
import { runMeanwhile } from '../support/meanwhile.ts';
import { filesOf } from '../exchange/import/import-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const kilde = { 'sources/kilde.md': draft('Kilden') };
const CSV = 'id,title,summary\na,En,Først.\nb,To,Sist.\n';
const fromRoot = (folder: string) => ['--content', relative(root, folder)];

describe('a file that somebody else writes meanwhile is left alone, and told', () => {
  test('npm run check -- --fix, with the other files mended', async () => {
    const folder = contentFolder({
      'datasets/a.md': draft('A', 'structure: Fritekst'),
      'datasets/b.md': draft('B', 'structure: Fritekst'),
    });
    const { status, stderr } = await runMeanwhile(
      'scripts/check.ts',
      ['--fix', ...fromRoot(folder)],
      {
        shell: `echo 'Lagt til.' >> '${folder}/datasets/a.md'`,
      },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/Konflikt {2}\S*datasets\/a\.md – Fila er endret av noen andre/);
    expect(stderr).toContain('1 fil rettet.');
    expect(readFileSync(join(folder, 'datasets/a.md'), 'utf8')).toBe(
      `${draft('A', 'structure: Fritekst')}Lagt til.\n`,
    );
    expect(readFileSync(join(folder, 'datasets/b.md'), 'utf8')).toContain('free-text');
    expect(readdirSync(join(folder, 'datasets'))).toEqual(['a.md', 'b.md']);
  });

  test('npm run new: what was answered gets another name, and the author is told', async () => {
    const folder = contentFolder({});
    const { status, stdout, stderr } = await runMeanwhile(
      'scripts/new.ts',
      ['term', '--title', 'Datasjø', '--summary', 'Kort.', ...fromRoot(folder)],
      { shell: `echo 'En annens.' > '${folder}/terms/datasjo.md'` },
    );
    expect(status).toBe(2);
    expect(stdout).toContain('terms/datasjo-2.md er skrevet');
    expect(stderr).toContain('terms/datasjo.md er laget av noen andre');
    expect(readFileSync(join(folder, 'terms/datasjo.md'), 'utf8')).toBe('En annens.\n');
    expect(readFileSync(join(folder, 'terms/datasjo-2.md'), 'utf8')).toContain('title: Datasjø');
  });

  test('npm run import: a new entry whose file has come, and a draft that is being edited', async () => {
    const folder = contentFolder(kilde);
    const [file = ''] = filesOf({ 'd.csv': CSV });
    const args = [file, '--source', 'kilde', '--content', folder];
    const made = await runMeanwhile('scripts/import.ts', [...args, '--write'], {
      shell: `echo 'En annens.' > '${folder}/datasets/a.md'`,
    });
    expect(made.status).toBe(2);
    expect(made.stdout).toMatch(/Konflikt \S+:2 a – Fila er laget av noen andre/);
    expect(made.stdout).toContain('1 i konflikt');
    expect(readFileSync(join(folder, 'datasets/a.md'), 'utf8')).toBe('En annens.\n');

    writeFileSync(file, CSV.replace('Sist', 'Endret'));
    const edited = await runMeanwhile('scripts/import.ts', [...args, '--update'], {
      shell: `sed -i 's/^title: .*/title: Min egen/' '${folder}/datasets/b.md'`,
    });
    expect(edited.status).toBe(2);
    expect(edited.stdout).toMatch(/Konflikt \S+:3 b – Fila er endret av noen andre/);
    expect(readFileSync(join(folder, 'datasets/b.md'), 'utf8')).toContain('title: Min egen');
  });
});

test('an import never writes through a folder that is a link to another place', async () => {
  const [folder, outside] = [contentFolder(kilde), contentFolder({})];
  symlinkSync(outside, join(folder, 'datasets'));
  const [file = ''] = filesOf({ 'd.csv': CSV });
  const before = readdirSync(outside);
  const { status, stdout } = await runMeanwhile(
    'scripts/import.ts',
    [file, '--source', 'kilde', '--content', folder, '--write'],
    { shell: 'true' },
  );
  expect(status).toBe(2);
  expect(stdout).toContain('symbolsk lenke');
  expect(readdirSync(outside)).toEqual(before);
});

/** Starts an import that writes; ends it in the middle when asked. */
function startImport(folder: string, file: string, killAfter?: number) {
  const child = spawn(process.execPath, [
    join(root, 'scripts/import.ts'),
    file,
    ...['--source', 'kilde', '--content', folder, '--write'],
  ]);
  child.stdout.resume();
  if (killAfter !== undefined) {
    const watch = setInterval(() => {
      if (entriesIn(folder).length >= killAfter) child.kill('SIGKILL');
    }, 1);
    child.on('close', () => clearInterval(watch));
  }
  return new Promise<number | null>((ended) => child.on('close', ended));
}

function entriesIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'datasets')).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

const rows = (count: number) =>
  `id,title,summary\n${Array.from({ length: count }, (_, i) => `r${i},Rad ${i},${'Ord. '.repeat(50)}`).join('\n')}\n`;

test('an import that is killed leaves whole files only, and the next one does the rest', async () => {
  const folder = contentFolder(kilde);
  const [file = ''] = filesOf({ 'd.csv': rows(400) });
  await startImport(folder, file, 20);
  const { entries, problems } = readEntries(folder);
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.length).toBeLessThan(400);
  expect(await startImport(folder, file)).toBe(0);
  expect(entriesIn(folder)).toHaveLength(400);
  expect(readEntries(folder).problems).toEqual([]);
});

test('two imports of the same file at once make each entry once, whole, and see each other', async () => {
  const folder = contentFolder(kilde);
  const [file = ''] = filesOf({ 'd.csv': rows(150) });
  const statuses = await Promise.all([startImport(folder, file), startImport(folder, file)]);
  expect(statuses.every((status) => status === 0 || status === 2)).toBe(true);
  const { entries, problems } = readEntries(folder);
  expect(problems).toEqual([]);
  expect(
    entries
      .filter(({ kind }) => kind === 'dataset')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Array.from({ length: 150 }, (_, i) => `r${i}`).sort());
});
