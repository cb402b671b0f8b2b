import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { migrateText } from '../../src/catalog/migrate/migrate-text.ts';
import { type History, readHistory } from '../../src/history/read-history.ts';
import { contentFolder, draft } from '../support/content-folder.ts';
import { contentRepository, temporaryFolder } from '../support/content-repository.ts';

function historyIn(repository: string, cacheFile?: string): History {
  const folder = join(repository, 'content');
  return readHistory(loadCatalog({ contentFolder: folder }), {
    contentFolder: folder,
    ...(cacheFile ? { cacheFile } : {}),
  });
}

const told = (history: History, id: string) =>
  history.of(id)?.changes.map(({ day, type, note }) => `${day} ${type} ${note}`);

const removedIn = (history: History) =>
  history.latest.flatMap(({ removed, change: { day, path, note } }) =>
    removed ? [`${day} ${path}: ${removed.title} (${removed.language}) ${note}`] : [],
  );

describe('from a repository', () => {
  test('an entry comes in and is changed, and its days are told', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Nytt datasett', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Noe annet', { 'datasets/b.md': draft('B') });
    commit('2026-03-10', 'Bedre tittel', { 'datasets/a.md': draft('Ny A') });
    const history = historyIn(folder);
    expect(history).toMatchObject({ available: true, since: undefined });
    expect(told(history, 'a')).toEqual([
      '2026-03-10 changed Bedre tittel',
      '2026-01-10 added Nytt datasett',
    ]);
    expect(history.of('a')).toMatchObject({
      added: '2026-01-10',
      published: undefined,
      changed: '2026-03-10',
      older: 0,
    });
    expect(history.of('a')?.changes[0]?.fields).toEqual([
      { type: 'value', path: ['title'], from: 'A', to: 'Ny A' },
    ]);
    expect(history.of('b')?.changed).toBeUndefined();
    expect(history.latest.map(({ entry }) => entry?.id)).toEqual(['a', 'b', 'a']);
  });

  test('a file that was only migrated has not changed, and its facts still have', () => {
    const { folder, commit } = contentRepository();
    const old = draft('A', 'publisher: fhi\nlicence: NLOD\nallowedPurposes: [research]');
    const migrated = migrateText('dataset', old).text;
    commit('2026-01-10', 'Nytt datasett', {
      'datasets/a.md': old,
      'organizations/fhi.md': draft('F'),
    });
    commit('2026-02-10', 'Ny skjemaversjon', {
      'datasets/a.md': migrated,
      'organizations/fhi.md': migrateText('organization', draft('F')).text,
    });
    const quiet = historyIn(folder);
    expect(quiet.latest.map(({ change }) => change.type)).toEqual(['added', 'added']);
    expect([quiet.of('a')?.changed, quiet.of('fhi')?.changed]).toEqual([undefined, undefined]);

    commit('2026-03-10', 'Avklart', {
      'datasets/a.md': migrated.replace('permission: unclear', "permission: 'no'"),
    });
    const [change] = historyIn(folder).of('a')?.changes ?? [];
    expect(change).toMatchObject({ note: 'Avklart', day: '2026-03-10' });
    expect(change?.fields).toMatchObject([{ path: ['allowedPurposes'], changed: [{}] }]);
  });

  test('an old file that is mended and migrated at once tells only what was mended', () => {
    const { folder, commit } = contentRepository();
    const old = draft('A', 'publisher: fhi');
    commit('2026-01-10', 'Nytt', { 'datasets/a.md': old, 'organizations/fhi.md': draft('F') });
    commit('2026-02-10', 'Bedre tittel', {
      'datasets/a.md': migrateText('dataset', old).text.replace('title: A', 'title: B'),
    });
    expect(historyIn(folder).of('a')?.changes[0]?.fields).toEqual([
      { type: 'value', path: ['title'], from: 'A', to: 'B' },
    ]);
  });

  test('an entry is published the day its file first says so, also when it was a draft before', () => {
    const { folder, commit } = contentRepository();
    const term = (state: string) =>
      draft(
        'A',
        `state: ${state}\ndefinition: Et ord.\nunknown: [category]\nstatusAsOf: '2025'\nsources: [{source: s}]`,
      );
    commit('2026-01-10', 'Utkast', {
      'terms/a.md': term('draft'),
      'sources/s.md': draft('S'),
    });
    commit('2026-02-10', 'Ut', { 'terms/a.md': term('published') });
    commit('2026-03-10', 'Mer', { 'terms/a.md': `${term('published')}\nMer.` });
    const folderOfContent = join(folder, 'content');
    cpSync(contentFolder({}), folderOfContent, { recursive: true });
    const own = historyIn(folder).of('a');
    expect(own).toMatchObject({ added: '2026-01-10', published: '2026-02-10' });
  });

  test('a file that only got other line breaks or another order of keys is not told as changed', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A', '', 'Tekst.\n') });
    commit('2026-01-11', 'Formatering', {
      'datasets/a.md': '---\r\nsummary: Et sammendrag.\r\ntitle: A\r\n---\r\n\r\nTekst.\r\n\r\n',
    });
    expect(told(historyIn(folder), 'a')).toEqual(['2026-01-10 added Ny']);
  });

  test('a rename is followed through the former ids, in one commit or two', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Nytt navn', {
      'datasets/a.md': null,
      'datasets/b.md': draft('A', 'formerIds: [a]'),
    });
    commit('2026-03-10', 'Bort', { 'datasets/b.md': null });
    commit('2026-03-11', 'Igjen', { 'datasets/c.md': draft('C', 'formerIds: [b, a]') });
    const own = historyIn(folder).of('c');
    expect(own?.changes.map(({ type, path }) => [type, path])).toEqual([
      ['renamed', 'datasets/c.md'],
      ['renamed', 'datasets/b.md'],
      ['added', 'datasets/a.md'],
    ]);
    expect(own?.changes[0]?.fields).toEqual([
      { type: 'value', path: ['title'], from: 'A', to: 'C' },
    ]);
    expect(own?.added).toBe('2026-01-10');
  });

  test('an entry that took over for another one keeps its own history', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'To', { 'datasets/a.md': draft('A'), 'datasets/b.md': draft('B') });
    commit('2026-02-10', 'Slått sammen', {
      'datasets/a.md': draft('A og B', 'formerIds: [b]'),
      'datasets/b.md': null,
    });
    const history = historyIn(folder);
    expect(told(history, 'a')).toEqual(['2026-02-10 changed Slått sammen', '2026-01-10 added To']);
    expect(history.of('b')).toBeUndefined();
  });

  test('what comes back goes on where it was', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Bort', { 'datasets/a.md': null });
    commit('2026-03-10', 'Tilbake', { 'datasets/a.md': draft('A igjen') });
    const history = historyIn(folder);
    expect(told(history, 'a')).toEqual(['2026-03-10 changed Tilbake', '2026-01-10 added Ny']);
    expect(removedIn(history)).toEqual([]);
  });

  test('what is deleted is told with its last title, and what took over for it', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Nye', {
      'datasets/a.md': draft('A'),
      'datasets/b.md': draft('B', 'language: da'),
      'terms/c.md': draft('C'),
    });
    commit('2026-01-11', 'Bedre', { 'datasets/b.md': draft('Bedre B', 'language: da') });
    commit('2026-02-10', 'Slått sammen', {
      'datasets/b.md': null,
      'terms/c.md': draft('C', 'formerIds: [d]'),
    });
    commit('2026-02-11', 'Bort', { 'datasets/a.md': null });
    expect(removedIn(historyIn(folder))).toEqual([
      '2026-02-11 datasets/a.md: A (nb) Bort',
      '2026-02-10 datasets/b.md: Bedre B (da) Slått sammen',
    ]);
    commit('2026-02-12', 'Ny adresse', { 'datasets/e.md': draft('E', 'formerIds: [b]') });
    // Its file came in under the new name two commits later: a rename, not a removal.
    expect(removedIn(historyIn(folder))).toEqual(['2026-02-11 datasets/a.md: A (nb) Bort']);
  });

  test('an entry that was taken into another one leads there', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'To', { 'datasets/a.md': draft('A'), 'datasets/b.md': draft('B') });
    commit('2026-02-10', 'Slått sammen', {
      'datasets/a.md': draft('A og B', 'formerIds: [b]'),
      'datasets/b.md': null,
    });
    const [latest] = historyIn(folder).latest.filter(({ removed }) => removed);
    expect(latest?.removed).toMatchObject({ id: 'b', title: 'B', replacedBy: { id: 'a' } });
  });

  test('only entries are told as removed, a private title is not, and an unreadable one is its id', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', {
      'datasets/a.md': draft('Spør kari.nordmann@gmail.com'),
      'datasets/b.md': 'uten felt',
      'vocabularies/x.yaml': 'title: X',
      'notater/c.md': draft('C'),
      'datasets/under/d.md': draft('D'),
      'datasets/Stor.md': draft('Stor'),
      'terms/igjen.md': draft('Igjen'),
    });
    commit('2026-02-10', 'Bort', {
      'datasets/a.md': null,
      'datasets/b.md': null,
      'vocabularies/x.yaml': null,
      'notater/c.md': null,
      'datasets/under/d.md': null,
      'datasets/Stor.md': null,
    });
    expect(removedIn(historyIn(folder))).toEqual([
      '2026-02-10 datasets/a.md: \u0000 (nb) Bort',
      '2026-02-10 datasets/b.md: b (nb) Bort',
    ]);
  });

  test('coming out and being taken back are told as such', () => {
    const { folder, commit } = contentRepository();
    const source = (state: string, more = '') => draft('S', `state: ${state}\n${more}`);
    commit('2026-01-10', 'Utkast', { 'sources/s.md': source('draft') });
    commit('2026-02-10', 'Ut', { 'sources/s.md': source('published') });
    commit('2026-03-10', 'Inn', {
      'sources/s.md': source('withdrawn', 'withdrawal: {reason: Slutt.}'),
    });
    expect(told(historyIn(folder), 's')).toEqual([
      '2026-03-10 withdrawn Inn',
      '2026-02-10 published Ut',
      '2026-01-10 added Utkast',
    ]);
  });

  test('a merge is one change, of the day it came to the main line, without the name in its message', () => {
    const { folder, commit, git } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    git('checkout', '--quiet', '-b', 'kari-nordmann/forslag');
    commit('2026-01-11', 'Halvferdig', { 'datasets/a.md': draft('A1') });
    commit('2026-01-12', 'Ferdig', { 'datasets/a.md': draft('A2') });
    git('checkout', '--quiet', 'main');
    commit('2026-02-10', 'Imens', { 'datasets/b.md': draft('B') });
    git('merge', '--quiet', '--no-ff', '--no-edit', 'kari-nordmann/forslag');
    const history = historyIn(folder);
    expect(told(history, 'a')).toEqual(['2026-02-10 changed ', '2026-01-10 added Ny']);
    expect(history.of('a')?.changes[0]?.fields).toEqual([
      { type: 'value', path: ['title'], from: 'A', to: 'A2' },
    ]);
  });

  test('no name or address of an author is in what is read', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny\n\nSigned-off-by: Kari Nordmann <kari.nordmann@kommune.example>', {
      'datasets/a.md': draft('A'),
    });
    commit('2026-01-11', 'Spør kari.nordmann@kommune.example', { 'datasets/a.md': draft('B') });
    const history = historyIn(folder);
    expect(JSON.stringify(history.latest.map(({ change }) => change))).not.toMatch(/nordmann/i);
    expect(history.of('a')?.changes[0]?.note).toBe('');
  });

  test('a subject full of control characters, markup or something like a log line is only a text', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', ':100644 100644 0000 1111 M \u0001\u001b[31m<script>&\u202e\u0007', {
      'datasets/a.md': draft('A'),
    });
    commit('2026-01-11', `${'0'.repeat(40)} ${'x'.repeat(5000)}`, { 'datasets/a.md': draft('B') });
    const [long, odd] = historyIn(folder).of('a')?.changes ?? [];
    expect(odd?.note).toBe(':100644 100644 0000 1111 M [31m<script>&');
    expect(long?.note.length).toBeLessThan(200);
  });

  test('versions that could not be read as an entry are told without fields', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Binær', { 'datasets/a.md': Buffer.from([0, 255, 254, 0, 10, 0]) });
    commit('2026-01-11', 'Stor', { 'datasets/a.md': 'x'.repeat(300_000) });
    commit('2026-01-12', 'Rettet', { 'datasets/a.md': draft('A') });
    expect(
      historyIn(folder)
        .of('a')
        ?.changes.map(({ readable }) => readable),
    ).toEqual([false, false, false]);
  });

  test('at most fifty changes are given, and the first day is still known', () => {
    const { folder, commit } = contentRepository();
    for (let n = 0; n < 55; n += 1) {
      const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      commit(day, `Nummer ${n}`, { 'datasets/a.md': draft(`A${n}`) });
    }
    const own = historyIn(folder).of('a');
    expect(own?.changes).toHaveLength(50);
    expect(own?.changes.at(-1)?.note).toBe('Nummer 5');
    expect(own).toMatchObject({ older: 5, added: '2026-01-01', changed: '2026-02-24' });
  });

  test('the day is the one in Norway', () => {
    const { folder, commit, git } = contentRepository();
    commit('2026-06-01', 'Ny', { 'datasets/a.md': draft('A') });
    const moved = spawnSync('git', ['commit', '--amend', '--no-edit', '--quiet'], {
      cwd: folder,
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '2026-06-01T22:30:00Z',
        GIT_COMMITTER_NAME: 'x',
        GIT_COMMITTER_EMAIL: 'x@x.example',
      },
    });
    expect(moved.status).toBe(0);
    expect(git('log', '-1', '--format=%ct').trim()).toBe('1780353000');
    expect(historyIn(folder).of('a')?.added).toBe('2026-06-02');
  });
});

describe('without the whole history', () => {
  test('a folder outside any repository has no history, and neither has one that git does not keep', () => {
    const outside = temporaryFolder();
    mkdirSync(join(outside, 'content', 'datasets'), { recursive: true });
    writeFileSync(join(outside, 'content', 'datasets', 'a.md'), draft('A'));
    expect(historyIn(outside)).toMatchObject({ available: false, latest: [] });
    const { folder, git } = contentRepository();
    git('commit', '--quiet', '--allow-empty', '--message', 'Tom');
    cpSync(join(outside, 'content'), join(folder, 'content'), { recursive: true });
    expect(historyIn(folder).available).toBe(false);
    expect(historyIn(folder).of('a')).toBeUndefined();
  });

  test('a repository without commits has none', () => {
    expect(historyIn(contentRepository().folder).available).toBe(false);
  });

  test('a machine without git has none', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    const { PATH } = process.env;
    process.env.PATH = temporaryFolder();
    try {
      expect(historyIn(folder).available).toBe(false);
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('a shallow clone says where it begins, and calls nothing new that may be old', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Endret', { 'datasets/a.md': draft('A2') });
    commit('2026-03-10', 'Endret igjen', {
      'datasets/a.md': draft('A3'),
      'datasets/b.md': draft('B'),
    });
    const clone = temporaryFolder();
    const made = spawnSync('git', ['clone', '--quiet', '--depth=2', `file://${folder}`, clone]);
    expect(made.status).toBe(0);
    const history = historyIn(clone);
    expect(history).toMatchObject({ available: true, since: '2026-02-10' });
    expect(told(history, 'a')).toEqual(['2026-03-10 changed Endret igjen']);
    expect(history.of('a')).toMatchObject({ added: undefined, changed: '2026-03-10' });
    expect(history.of('b')?.added).toBe('2026-03-10');
  });
});

describe('the cache', () => {
  test('gives the same history, and a damaged one costs nothing but time', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Endret', { 'datasets/a.md': draft('A2') });
    const cache = join(temporaryFolder(), 'history.ndjson');
    const first = historyIn(folder, cache).of('a');
    expect(readFileSync(cache, 'utf8').split('\n')).toHaveLength(3);
    expect(historyIn(folder, cache).of('a')).toEqual(first);
    writeFileSync(cache, `${readFileSync(cache, 'utf8').slice(0, -20)}\n{`);
    expect(historyIn(folder, cache).of('a')).toEqual(first);
  });

  test('what it holds is used, so that git is not asked for those versions again', () => {
    const { folder, commit } = contentRepository();
    commit('2026-01-10', 'Ny', { 'datasets/a.md': draft('A') });
    commit('2026-02-10', 'Endret', { 'datasets/a.md': draft('A2') });
    const cache = join(temporaryFolder(), 'history.ndjson');
    historyIn(folder, cache);
    writeFileSync(cache, readFileSync(cache, 'utf8').replace('"A2"', '"fra mellomlageret"'));
    expect(historyIn(folder, cache).of('a')?.changes[0]?.fields).toEqual([
      { type: 'value', path: ['title'], from: 'A', to: 'fra mellomlageret' },
    ]);
  });
});
