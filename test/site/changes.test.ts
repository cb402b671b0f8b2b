import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import type { EntryChange, History, LatestChange } from '../../src/history/read-history.ts';
import { changeFeed } from '../../src/site/change-feed.ts';
import { changePages, tellEntry, tellNote } from '../../src/site/changes.ts';
import { site } from '../../src/site.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

let catalog: Catalog;
beforeEach(() => {
  catalog = loadFiles({ 'datasets/a.md': draft('A'), 'terms/b.md': draft('B') });
});

function change(
  id: string,
  day: string,
  type: EntryChange['type'] = 'changed',
  note = '',
): LatestChange & { change: EntryChange } {
  const entry = catalog.get(id);
  if (!entry) throw new Error(`No entry ${id}`);
  const path = entry.file;
  const time = Date.parse(`${day}T12:00:00Z`) / 1000;
  return {
    entry,
    change: { commit: `c${day}`, path, time, day, type, note, fields: [], readable: true },
  };
}

const history = (latest: History['latest'], available = true): History => ({
  available,
  since: undefined,
  of: () => undefined,
  latest,
});

test('an entry stands once for each day, as new when it came in that day', () => {
  const [page = []] = changePages(
    history([
      change('a', '2026-02-02', 'changed', 'To'),
      change('b', '2026-02-02'),
      change('a', '2026-02-02', 'added', 'En'),
      change('a', '2026-02-01'),
    ]),
  );
  expect(
    page.map(({ day, changes }) => [day, changes.map(({ about, type }) => `${about.id} ${type}`)]),
  ).toEqual([
    ['2026-02-02', ['a added', 'b changed']],
    ['2026-02-01', ['a changed']],
  ]);
  expect(page[0]?.changes[0]).toMatchObject({ notes: ['En'], times: 2 });
});

test('there are a hundred changes on a page and ten pages at most, and one page when there is nothing', () => {
  const days = Array.from({ length: 1500 }, (_, index) =>
    change('a', new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10)),
  );
  const pages = changePages(history(days));
  expect(pages).toHaveLength(10);
  expect(pages[0]).toHaveLength(100);
  expect(changePages(history([], false))).toEqual([[]]);
});

function removal(day: string, note = '', replacedBy?: Entry): LatestChange {
  const removed = { kind: 'dataset', id: 'x', title: 'X & Y', language: 'nb', replacedBy } as const;
  const { change: made } = change('a', day, 'removed', note);
  return { removed, change: { ...made, path: 'datasets/x.md' } };
}

test('what was removed is told by its last title, without a link', () => {
  const replacedBy = catalog.get('b');
  const [page = []] = changePages(history([removal('2026-02-01', '', replacedBy)]));
  const row = page[0]?.changes[0];
  expect(row).toMatchObject({ type: 'removed' });
  expect(row && tellEntry(row.about, 'nb')).toEqual({
    kind: 'dataset',
    title: 'X & Y',
    summary: undefined,
    lang: 'nb',
    href: undefined,
    replacedBy,
  });
});

test('a note is for those who read its language; Scandinavians read each other’s', () => {
  expect(tellNote('Add the register', 'en')).toMatchObject({ lang: 'en', isRead: true });
  expect(tellNote('Add the register', 'nb')).toMatchObject({ lang: 'en', isRead: false });
  expect(tellNote('Rett adressen til kommunen', 'nn')).toMatchObject({ lang: 'nb', isRead: true });
  expect(tellNote('Rett adressen til kommunen', 'en').isRead).toBe(false);
});

describe('a feed', () => {
  const entriesOf = (feed: string) => feed.match(/<entry>[^]*?<\/entry>/g) ?? [];
  const idOf = (text: string) => /<id>(.*?)<\/id>/.exec(text)?.[1] ?? 'no id';

  test('of a kind holds that kind only', () => {
    const changes = history([change('b', '2026-02-02'), change('a', '2026-02-01')]);
    expect(entriesOf(changeFeed(catalog, changes, 'nb'))).toHaveLength(2);
    expect(entriesOf(changeFeed(catalog, changes, 'nb', 'dataset'))).toHaveLength(1);
  });

  test('names a change for ever, also when newer ones come and the site moves', () => {
    const first = change('a', '2026-02-01');
    const feed = changeFeed(catalog, history([first]), 'nb', 'dataset');
    const [entry = ''] = entriesOf(feed);
    expect(idOf(entry)).toMatch(/^tag:[^,]+,\d{4}:endringer\/nb\/c2026-02-01\/datasets\/a\.md$/);
    const newer = changeFeed(catalog, history([change('a', '2026-03-01'), first]), 'nb', 'dataset');
    expect(entriesOf(newer).map(idOf)).toContain(idOf(entry));

    vi.spyOn(site, 'address', 'get').mockReturnValue('https://nytt-navn.example');
    const moved = changeFeed(catalog, history([first]), 'nb', 'dataset');
    vi.restoreAllMocks();
    expect(moved).toContain('href="https://nytt-navn.example/datasett/a/"');
    expect([idOf(moved), ...entriesOf(moved).map(idOf)]).toEqual([
      idOf(feed),
      ...entriesOf(feed).map(idOf),
    ]);
  });

  test('speaks the language it is asked for, and says so', () => {
    const changes = history([
      change('a', '2026-02-01', 'added', 'Lagt inn av kommunen'),
      removal('2026-01-01', 'Remove what is not there'),
    ]);
    const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((language) =>
      changeFeed(catalog, changes, language),
    ) as [string, string, string];
    expect(nb).toContain('xml:lang="nb"');
    expect(nn).toContain('xml:lang="nn"');
    expect(en).toContain('xml:lang="en"');
    expect(en).toContain('<title>New: A</title>');
    expect(en).toContain('<title>Removed: X &amp; Y</title>');
    expect(en).toContain('Note: Remove what is not there');
    expect(nb).not.toContain('Remove what is not there');
    expect(nn).toContain('Merknad: Lagt inn av kommunen');
    expect(new Set([nb, nn, en].flatMap((feed) => feed.match(/<id>.*?<\/id>/g) ?? [])).size).toBe(
      9,
    );
  });

  test('of nothing is still a feed', () => {
    expect(changeFeed(catalog, history([]), 'nb')).toMatch(/<updated>.+<\/updated>[^]*<\/feed>/);
  });
});

test('the name in the ids of feeds is an authority as RFC 4151 wants it', () => {
  const domain = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*';
  const date = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';
  expect(site.tagAuthority).toMatch(new RegExp(`^([\\w.+-]+@)?${domain},${date}$`));
});
