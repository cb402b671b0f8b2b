import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, draft } from '../support/content-folder.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run new` in a folder with one organization and one source. */
function make(args: string[], answers: string[] = [], folder = folderOfTwo()) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/new.ts', '--content', relative(root, folder), ...args],
    { cwd: root, input: answers.map((answer) => `${answer}\n`).join(''), encoding: 'utf8' },
  );
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { status, output: stdout + stderr, folder, read };
}

const folderOfTwo = () =>
  contentFolder({
    'organizations/bergen-kommune.md': draft('Bergen kommune'),
    'organizations/bergen-havn.md': draft('Bergen havn', 'alternativeTitles: [{ title: Havna }]'),
    'sources/rapport.md': draft('Rapport'),
  });

const noQuestions = ['use-case', '--title', 'Ruteplan på Askøy', '--summary', 'Kort: om ruter.'];

describe('without questions', () => {
  test('title and summary make a valid draft whose file name comes from the title', () => {
    const { status, read, folder } = make(noQuestions);
    expect(status).toBe(0);
    expect(read('use-cases/ruteplan-pa-askoy.md')).toBe(
      "---\nschemaVersion: 2\ntitle: Ruteplan på Askøy\nsummary: 'Kort: om ruter.'\nstate: draft\n---\n",
    );
    expect(loadCatalog({ contentFolder: folder }).problems).toEqual([]);
  });

  test('an existing file stays as it is, and so does an address that was in use', () => {
    const folder = folderOfTwo();
    const first = make(noQuestions, [], folder).read('use-cases/ruteplan-pa-askoy.md');
    writeFileSync(
      join(folder, 'use-cases', 'ny.md'),
      draft('Ny', 'formerIds: [ruteplan-pa-askoy-2]'),
    );
    const { status, read } = make([...noQuestions, '--set', 'stage=pilot'], [], folder);
    expect(status).toBe(0);
    expect(read('use-cases/ruteplan-pa-askoy.md')).toBe(first);
    expect(read('use-cases/ruteplan-pa-askoy-3.md')).toContain('stage: pilot');
  });

  test.each([
    ['an identity number', ['--summary', 'Gjelder 01010750160.'], 'fødselsnummer'],
    ['a phone number', ['--summary', 'Ring tlf 22 22 22 22.'], 'telefonnummer'],
    ['an e-mail address in the text', ['--body', 'Skriv til kari@eksempel.no'], 'E-postadressen'],
    ['a field that does not exist', ['--set', 'stge=pilot'], 'Mente du «stage»?'],
    ['a reference to nothing', ['--set', 'related=[finnes-ikke]'], 'som ikke finnes'],
    ['a schema version of one’s own', ['--set', 'schemaVersion=1'], 'settes av programvaren'],
    ['published without what that takes', ['--set', 'state=published'], '«Kilder» mangler'],
  ])('%s is refused, and no file is written', (_, extra, message) => {
    const { status, output, folder } = make([...noQuestions, ...extra]);
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(existsSync(join(folder, 'use-cases'))).toBe(false);
  });

  test.each([
    ['a title without letters', ['term', '--title', '—', '--summary', 'Kort.'], 'bokstaver a–å'],
    ['a setting without a value', [...noQuestions, '--set', 'stage'], 'felt=verdi'],
    ['a setting that is not YAML', [...noQuestions, '--set', 'theme=[a'], 'lese som YAML'],
  ])('%s is explained', (_, args, message) => {
    const { status, output } = make(args);
    expect(status).toBe(1);
    expect(output).toContain(message);
  });

  test('an unknown kind gets the one that was meant', () => {
    const { status, output } = make(['usecase']);
    expect(status).toBe(1);
    expect(output).toContain('Mente du «use-case»?');
  });
});

describe('with questions', () => {
  test('a published term takes the answers that its kind requires, and asks again for bad ones', () => {
    const { status, output, read, folder } = make(
      ['term'],
      [
        'Datasjø',
        'x'.repeat(301),
        'Et felles lager for data.',
        'ja',
        'rapp', // searches for the source
        '1',
        '12–20',
        '',
        '',
        '', // no more sources
        '1.6.2021', // not as dates are written
        '2021-06-01',
        'Et lager der data ligger slik de kom.',
        'datainfrastruktur, ukjent kode',
        '1',
      ],
    );
    expect(output).toContain('er for lang: 301 tegn, høyst 300');
    expect(output).toContain('2021, 2021-06 eller 2021-06-01');
    expect(status, output).toBe(0);
    expect(read('terms/datasjo.md')).toContain("statusAsOf: '2021-06-01'");
    expect(read('terms/datasjo.md')).toContain('source: rapport');
    expect(loadCatalog({ contentFolder: folder }).problems).toEqual([]);
  });

  test('organizations are found by search, codes by number, and a draft may skip the rest', () => {
    const { status, output, read } = make(
      ['use-case'],
      [
        'Rutevalg',
        'Kort.',
        'nei',
        '', // sources
        '', // statusAsOf
        '1', // kind
        'bergen',
        'havna',
        '1',
        '1', // role
        '', // note
        '', // no more organizations
        ...Array<string>(12).fill(''),
      ],
    );
    expect(status, output).toBe(0);
    expect(output).toMatch(/1 {2}\S.*\(ai\)/);
    expect(read('use-cases/rutevalg.md')).toMatch(
      /kind: ai\norganizations:\n {2}- organization: bergen-havn\n {4}role: \S+\n/,
    );
  });

  test('nothing is written when the author leaves', () => {
    const { status, output, folder } = make(['guide'], ['Bare en tittel']);
    expect(status).toBe(1);
    expect(output).toContain('Avbrutt. Ingen fil er skrevet.');
    expect(readdirSync(folder)).not.toContain('guides');
  });
});
