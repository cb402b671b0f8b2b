import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { contentFolder, draft } from '../../support/content-folder.ts';

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
