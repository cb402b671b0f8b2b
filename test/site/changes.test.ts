import { beforeEach, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { EntryChange, History } from '../../src/history/read-history.ts';
import { changeFeed } from '../../src/site/change-feed.ts';
import { changePages } from '../../src/site/changes.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

let catalog: Catalog;
beforeEach(() => {
  catalog = loadFiles({ 'datasets/a.md': draft('A'), 'terms/b.md': draft('B') });
});

function change(id: string, day: string, type: EntryChange['type'] = 'changed', note = '') {
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
    page.map(({ day, changes }) => [day, changes.map(({ entry, type }) => `${entry.id} ${type}`)]),
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

test('a feed of a kind holds that kind only, and an id that stays when newer changes come', () => {
  const first = change('a', '2026-02-01');
  const all = changeFeed(catalog, history([change('b', '2026-02-02'), first]));
  expect(all.match(/<entry>/g)).toHaveLength(2);
  const feed = changeFeed(catalog, history([change('b', '2026-02-02'), first]), 'dataset');
  const id = /<entry>\s*<id>(.*)<\/id>/.exec(feed)?.[1] ?? 'no id';
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(id).toMatch(/^tag:[^,]+,2026-02-01:c2026-02-01\/datasets\/a\.md$/);
  expect(changeFeed(catalog, history([change('a', '2026-03-01'), first]), 'dataset')).toContain(id);
});
