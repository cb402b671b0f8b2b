import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { readVocabularies } from '../../src/catalog/read/read-vocabularies.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import {
  intellisenseFiles,
  writeContentIntellisense,
} from '../../src/editor/content-intellisense.ts';
import { contentFolder as folderOf, draft, realContent } from '../support/content-folder.ts';
import { startLanguageServer } from '../support/language-server.ts';

const { vocabularies } = readVocabularies(realContent);
const catalog = {
  vocabularies,
  get: (id: string) => (id === 'kpr' ? { data: { title: 'Kommunalt register' } } : undefined),
} as Pick<Catalog, 'get' | 'vocabularies'>;

/** A project whose `content/` holds these files. */
function projectWith(files: Readonly<Record<string, string>>) {
  const folder = folderOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])),
  );
  const write = () => writeContentIntellisense(catalog, folder, join(folder, 'content'));
  const path = (name: string) => join(folder, '.astro', 'collections', name);
  return { folder, write, path, read: (name: string) => readFileSync(path(name), 'utf8') };
}

describe('the files that the extension reads', () => {
  test('a list tells the kind of each Markdown file, those with errors too', () => {
    const { folder, write, read } = projectWith({
      'datasets/kpr.md': draft('KPR'),
      'datasets/uten-felter.md': 'Ingenting her.',
      'datasets/.kpr.md.tmp': '',
      'datasets/notat.txt': '',
      'use-cases/Ruteplan på Askøy.md': draft('Ruteplan'),
      'LESMEG.md': '# Skriv',
    });
    write();
    const { collections, entries } = JSON.parse(read('collections.json')) as {
      collections: { name: string; hasSchema: boolean }[];
      entries: Record<string, string>;
    };
    expect(collections).toEqual(KINDS.map((name) => ({ name, hasSchema: true })));
    const start = `file://${folder.toLowerCase()}/content/`;
    expect(entries).toEqual({
      [`${start}datasets/kpr.md`]: 'dataset',
      [`${start}datasets/uten-felter.md`]: 'dataset',
      [`${start}use-cases/ruteplan på askøy.md`]: 'use-case',
    });
  });

  test('ids are suggested with titles where a field names an entry, and no id is refused', () => {
    const { folder } = projectWith({ 'datasets/kpr.md': '', 'datasets/ny.md': '' });
    const files = intellisenseFiles(catalog, join(folder, 'content'));
    const schema = JSON.parse(files.get('use-case.schema.json') ?? '') as object;
    expect(schema).toMatchObject({
      properties: {
        data: {
          items: {
            properties: { dataset: { allOf: [{ $ref: '#/definitions/dataset-entries' }] } },
          },
        },
      },
      definitions: {
        'dataset-entries': {
          type: 'string',
          defaultSnippets: [
            { label: 'kpr', body: 'kpr', description: 'Kommunalt register' },
            { label: 'ny', body: 'ny', description: 'ny' },
          ],
        },
      },
    });
    expect(schema).not.toHaveProperty('definitions.dataset-entries.enum');
  });

  test('only a file that changes is written, since the extension starts anew at each', () => {
    const { folder, write, path } = projectWith({ 'datasets/kpr.md': '' });
    write();
    const before = new Date('2000-01-01');
    utimesSync(path('collections.json'), before, before);
    write();
    expect(statSync(path('collections.json')).mtime).toEqual(before);
    writeFileSync(join(folder, 'content', 'datasets', 'ny.md'), '');
    write();
    expect(statSync(path('collections.json')).mtime).not.toEqual(before);
  });

  test('another content folder than the project’s own gives none', () => {
    const { folder } = projectWith({ 'datasets/kpr.md': '' });
    writeContentIntellisense(catalog, folder, join(folder, 'annet'));
    expect(existsSync(join(folder, '.astro'))).toBe(false);
  });

  test('a check goes on where they cannot be written', () => {
    const { folder, write } = projectWith({ 'datasets/kpr.md': '' });
    writeFileSync(join(folder, '.astro'), 'a file where the folder should be');
    expect(write).not.toThrow();
  });

  test('the settings of the repository switch the help on, and its extension is recommended', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(realContent, '..', '.vscode', name), 'utf8')) as object;
    expect(read('settings.json')).toHaveProperty(['astro.content-intellisense'], true);
    expect(read('extensions.json')).toMatchObject({
      recommendations: expect.arrayContaining(['astro-build.astro-vscode']),
    });
  });
});

test('npm run new and npm run check list the files that are there', () => {
  const root = join(realContent, '..');
  const { folder, read } = projectWith({ 'datasets/kpr.md': draft('KPR') });
  for (const name of ['scripts', 'src', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder });
  run('scripts/new.ts', 'term', '--title', 'Et ord', '--summary', 'Kort.');
  expect(read('collections.json')).toContain('/content/terms/et-ord.md":"term"');
  expect(read('term.schema.json')).toContain('"label":"kpr"');
  rmSync(join(folder, 'content', 'datasets', 'kpr.md'));
  run('scripts/check.ts');
  expect(read('collections.json')).not.toContain('/datasets/kpr.md');
  expect(read('term.schema.json')).toContain('"description":"Et ord"');
});

describe('the language server of the extension', () => {
  test('completes, explains and corrects the front matter, of a new file too once it is listed', async () => {
    const { folder, write, path } = projectWith({
      'datasets/kpr.md': draft('KPR'),
      'organizations/bergen-kommune.md': draft('Bergen kommune'),
    });
    write();
    const server = await startLanguageServer(folder);

    const good = server.open('content/organizations/bergen-kommune.md', draft('Bergen kommune'));
    expect(await good.diagnostics()).toEqual([]);
    expect(await good.hover(2, 3)).toMatch(/^#### Sammendrag\s+Det viktigste i klart språk/);

    const wrong = server.open(
      'content/datasets/kpr.md',
      draft(
        'KPR',
        'accessRights: PUBLICK\naccess:\n  mode: \npublisher: []\nacc',
        'accessRights: x',
      ),
    );
    const [first] = (await wrong.diagnostics()).filter(({ message }) => message.includes('PUBLIC'));
    expect(first).toMatchObject({
      message: expect.stringMatching(/"PUBLIC", "RESTRICTED", "NON_PUBLIC"/),
      range: { start: { line: 3, character: 14 } },
    });
    expect((await wrong.completion(7, 3)).get('accrualPeriodicity')).toMatch(/^Hvor ofte/);
    expect((await wrong.completion(3, 14)).get('PUBLIC')).toMatch(/Åpen for alle/);
    expect((await wrong.completion(6, 12)).get('bergen-kommune')).toBe('bergen-kommune');
    expect([...(await wrong.completion(10, 3)).keys()], 'in the body').toEqual([]);

    const text = draft('Ny', 'accessRights: PUBLICK');
    const added = server.open('content/datasets/ny.md', text);
    expect(await added.diagnostics()).toEqual([]);
    writeFileSync(join(folder, 'content', 'datasets', 'ny.md'), text);
    write();
    server.tellChanged(relative(folder, path('collections.json')));
    expect(await added.diagnostics()).toMatchObject([{ range: { start: { line: 3 } } }]);
  });
});
