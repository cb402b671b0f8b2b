import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { migrateFiles } from '../../scripts/migrate/migrate-files.ts';
import { contentFolder, draft } from '../support/content-folder.ts';
import { contentRepository } from '../support/content-repository.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run migrate` on a folder; `folder` in the output stands for its path. */
function migrate(folder: string, ...args: string[]) {
  const path = relative(root, folder);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/migrate.ts', '--content', path, ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return {
    status,
    stdout: stdout.replaceAll(path, 'folder'),
    stderr: stderr.replaceAll(path, 'folder'),
  };
}

const old = draft('A', 'publisher: [fhi]\nallowedPurposes: [research] # bruk', 'Tekst.\n');
const files = {
  'datasets/a.md': old,
  'datasets/b.md': draft('B'),
  'datasets/c.md': draft('C', 'schemaVersion: 2'),
  'organizations/fhi.md': draft('FHI'),
};
const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

test('without --write it shows what would be done, and what is left to the author', () => {
  const folder = contentFolder(files);
  const { status, stdout, stderr } = migrate(folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain(
    'folder/datasets/a.md  versjon 1 → 2\n  folder/datasets/a.md:5 allowedPurposes[0] – Hvert formål har et svar',
  );
  expect(stdout).toContain('Gjenstår: Svar på om formålet er tillatt');
  expect(stdout).toContain(
    '1 fil å skrive om, 2 filer får bare schemaVersion, 1 fil i dagens versjon, 1 felt gjenstår for forfatteren.',
  );
  expect(stdout).toContain('Ingenting er skrevet. Kjør «npm run migrate -- --write»');
  expect(stdout).not.toContain('b.md');
  expect(migrate(folder, '--all').stdout).toContain('folder/datasets/b.md  schemaVersion: 2');
  for (const [file, text] of Object.entries(files)) expect(textOf(folder, file)).toBe(text);
});

test('--write writes the files once, and the site then has nothing to say', () => {
  const folder = contentFolder(files);
  const before = loadCatalog({ contentFolder: folder });
  expect(before.problems).not.toEqual([]);
  expect(migrate(folder, '--write').stdout).toContain('1 fil skrevet om, 2 filer fikk bare');
  expect(textOf(folder, 'datasets/a.md')).toContain(
    '# bruk\nallowedPurposes:\n  - purpose: research',
  );
  expect(textOf(folder, 'datasets/b.md')).toBe(
    draft('B').replace('---\n', '---\nschemaVersion: 2\n'),
  );
  expect(textOf(folder, 'datasets/c.md')).toBe(files['datasets/c.md']);
  expect(readdirSync(join(folder, 'datasets'))).toEqual(['a.md', 'b.md', 'c.md']);
  const after = loadCatalog({ contentFolder: folder });
  expect(after.problems).toEqual([]);
  const facts = (catalog: typeof after) => catalog.entries.map(({ digest: _, ...entry }) => entry);
  expect(facts(after)).toEqual(facts(before));

  const written = textOf(folder, 'datasets/a.md');
  expect(migrate(folder, '--write').stdout).toContain(
    '0 filer skrevet om, 0 filer fikk bare schemaVersion, 4 filer i dagens versjon.',
  );
  expect(textOf(folder, 'datasets/a.md')).toBe(written);
});

test('only the files that are named, by path or id, are written', () => {
  const folder = contentFolder(files);
  expect(migrate(folder, '--write', 'folder/datasets/a.md').status).toBe(0);
  expect(textOf(folder, 'datasets/a.md')).toContain('schemaVersion: 2');
  expect(textOf(folder, 'datasets/b.md')).toBe(files['datasets/b.md']);
  const { status, stderr } = migrate(folder, 'finnes-ikke');
  expect(stderr).toContain('ingen oppføring «finnes-ikke»');
  expect(status).toBe(1);
});

test('a file that cannot be read is told with its line, and the others are written', () => {
  const folder = contentFolder({
    'datasets/a.md': draft('A', 'schemaVersion: 99'),
    'datasets/b.md': draft('B'),
    'terms/c.md': 'Ingen felt',
    'terms/d.md': '---\n{ title: D, summary: S }\n---\n',
  });
  const { status, stdout, stderr } = migrate(folder, '--write');
  expect(status).toBe(1);
  expect(stderr).toContain('Feil         folder/datasets/a.md:4 Fila er skrevet for versjon 99');
  expect(stderr).toContain('folder/terms/c.md:1 Fila må begynne med');
  expect(stderr).toContain('folder/terms/d.md:2 Fila har en form som ikke lar seg skrive om');
  expect(stdout).toContain('1 fil fikk bare schemaVersion');
  expect(stdout).toContain('3 filer hoppet over eller med feil');
  expect(textOf(folder, 'terms/d.md')).toBe('---\n{ title: D, summary: S }\n---\n');
});

describe('in a repository', () => {
  const repository = () => {
    const made = contentRepository();
    made.commit('2026-01-10', 'Nytt', files);
    const folder = join(made.folder, 'content');
    writeFileSync(join(folder, 'datasets', 'b.md'), draft('B endret'));
    writeFileSync(join(folder, 'datasets', 'ny.md'), draft('Ny'));
    return folder;
  };
  const outcomes = (folder: string, options: Parameters<typeof migrateFiles>[1]) =>
    Object.fromEntries(
      migrateFiles(folder, options).files.map(({ file, outcome }) => [file, outcome]),
    );

  test('files with edits that are in no commit are passed over', () => {
    const folder = repository();
    expect(outcomes(folder, { write: true })).toEqual({
      'datasets/a.md': 'migrated',
      'datasets/b.md': 'uncommitted',
      'datasets/ny.md': 'uncommitted',
      'organizations/fhi.md': 'migrated',
    });
    expect(textOf(folder, 'datasets/b.md')).toBe(draft('B endret'));
    expect(textOf(folder, 'datasets/a.md')).toContain('schemaVersion: 2');
  });

  test('unless one asks for them', () => {
    const folder = repository();
    const { status, stderr } = migrate(folder);
    expect(stderr).toContain('Hoppet over  folder/datasets/b.md – Fila har endringer');
    expect(status).toBe(1);
    expect(migrate(folder, '--write', '--uncommitted').status).toBe(0);
    expect(textOf(folder, 'datasets/b.md')).toContain('schemaVersion: 2\ntitle: B endret');
  });
});
