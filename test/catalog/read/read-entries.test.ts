import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { contentFolder, draft, loadFiles } from '../../support/content-folder.ts';

test('every kind is read from its own folder, and the file name is the id', () => {
  const { entries } = readEntries(
    contentFolder({ 'datasets/kpr.md': draft('KPR'), 'terms/ros.md': draft('ROS') }),
  );
  expect(entries.map(({ kind, id, file }) => [kind, id, file])).toEqual([
    ['dataset', 'kpr', 'datasets/kpr.md'],
    ['term', 'ros', 'terms/ros.md'],
  ]);
});

test.each([
  ['datasets/Stor Bokstav.md', 'små bokstaver'],
  ['datasets/æøå.md', 'små bokstaver'],
  ['datasets/kpr.txt', '.md'],
  ['datasets/mappe/kpr.md', 'ett nivå opp'],
])('%s is refused with what would be right', (path, words) => {
  const { entries, problems } = readEntries(contentFolder({ [path]: draft('X') }));
  expect(entries).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(words);
});

test('a link out of the content folder is not followed', () => {
  const folder = contentFolder({ 'datasets/kpr.md': draft('KPR') });
  symlinkSync('/etc/passwd', join(folder, 'datasets', 'passwd.md'));
  const { entries, problems } = readEntries(folder);
  expect(entries.map(({ id }) => id)).toEqual(['kpr']);
  expect(problems[0]?.message).toContain('Snarveier');
});

test('text that is not UTF-8 is refused, and the other files are read', () => {
  const latin1 = Uint8Array.from([...'---\ntitle: R\u00f8r\n---\n'].map((c) => c.charCodeAt(0)));
  const { entries, problems } = readEntries(
    contentFolder({ 'datasets/a.md': latin1, 'datasets/b.md': draft('B') }),
  );
  expect(entries.map(({ id }) => id)).toEqual(['b']);
  expect(problems[0]).toMatchObject({
    file: 'datasets/a.md',
    message: expect.stringContaining('UTF-8'),
  });
});

test('a huge file is refused, and the other files are read', () => {
  const { entries, problems } = readEntries(
    contentFolder({
      'datasets/a.md': draft('A', '', 'x'.repeat(300_000)),
      'datasets/b.md': draft('B'),
    }),
  );
  expect(entries.map(({ id }) => id)).toEqual(['b']);
  expect(problems[0]?.message).toContain('200 kB');
});

test('a file that cannot be read still owns its id', () => {
  const { ids } = readEntries(contentFolder({ 'datasets/kpr.md': '---js\n---\n' }));
  expect(ids.get('kpr')).toBe('dataset');
});

describe('the version of the schema', () => {
  const read = (fields: string) =>
    readEntries(contentFolder({ 'datasets/a.md': draft('A', fields), 'terms/b.md': draft('B') }));

  test('is the current one for all that is read, and a file without it is no worse for that', () => {
    const { entries, problems } = read('keywords: [a]');
    expect(problems).toEqual([]);
    expect(entries.map(({ data }) => data.schemaVersion)).toEqual([2, 2]);
  });

  test('that is older gives a warning with line and what to run, and the data of today', () => {
    const { entries, problems } = read("statusAsOf: '2021'\npublisher: fhi\nlicence: NLOD");
    expect(entries[0]?.data).toMatchObject({ publisher: ['fhi'], license: 'NLOD' });
    expect(problems).toEqual([
      {
        file: 'datasets/a.md',
        line: 6,
        field: 'licence',
        message: expect.stringMatching(
          /^Fila er skrevet for versjon 1 .* Gjort om: licence, publisher\. Kjør «npm run migrate»/,
        ),
        severity: 'warning',
      },
    ]);
  });

  test('that left something to the author says what, at its line', () => {
    const { problems } = read('allowedPurposes:\n  - research\n  - training');
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '5 allowedPurposes[0]',
      '5 allowedPurposes[0]',
      '6 allowedPurposes[1]',
    ]);
    expect(problems[2]?.message).toContain('Svar på om formålet er tillatt');
  });

  test.each([
    ['99', 'Oppdater programvaren'],
    ['0', 'helt tall fra 1'],
    ["'2'", 'uten hermetegn'],
    ['to', 'helt tall fra 1'],
    ['', 'helt tall fra 1'],
  ])(
    '«%s» is an error at its line, the only one, and the other files are read',
    (version, words) => {
      const { entries, problems, ids } = read(`nytt: 1\nschemaVersion: ${version}`);
      expect(entries.map(({ id }) => id)).toEqual(['b']);
      expect(ids.get('a')).toBe('dataset');
      expect(problems).toMatchObject([
        {
          line: 5,
          field: 'schemaVersion',
          severity: 'error',
          message: expect.stringContaining(words),
        },
      ]);
    },
  );

  test('what is wrong with a migrated file is told at the line where it stands', () => {
    const { problems } = loadFiles({
      'datasets/a.md': draft(
        'A',
        'publisher: [finnes-ikke]\nlicence: "x\\a"\naccess:\n  mode: apl',
      ),
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '4 publisher[0]',
      '5 license',
      '7 access.mode[0]',
    ]);
  });
});
