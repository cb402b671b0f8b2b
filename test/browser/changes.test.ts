import { existsSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { entryPath, kindDefinitions } from '../../src/catalog/kinds.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import {
  CHANGES_INLINE,
  changePages,
  changesPath,
  entryChangesPath,
} from '../../src/site/changes.ts';
import { siteHistory } from '../../src/site-history.ts';
import { accessibilityProblems, siteUrl, test } from '../support/browser.ts';
import { builtFile, catalog } from './page-kinds.ts';

const history = siteHistory();
const pages = changePages(history);
const fullest = catalog.entries
  .filter(({ data }) => data.state === 'published')
  .map((entry) => ({ entry, count: history.of(entry.id)?.changes.length ?? 0 }))
  .toSorted((a, b) => b.count - a.count)[0];

test('the page of changes is there, whatever git knows, and is led to from every page', async ({
  openPage,
}) => {
  const page = await openPage('/');
  await page.locator('.site-footer a[href$="/endringer/"]').click();
  expect(await page.locator('h1').textContent()).toContain('Endringer');
  const notice = await page.locator('.page-head .notice').allTextContents();
  expect(notice).toHaveLength(history.available && history.since === undefined ? 0 : 1);
});

const shown: [string, string][] = [
  ['the latest changes', '/endringer/'],
  ['the latest changes in English', '/en/endringer/'],
  ...(pages.length > 1 ? [['the last page', changesPath(pages.length)] as [string, string]] : []),
  ...(fullest && fullest.count > CHANGES_INLINE
    ? [['all changes of an entry', entryChangesPath(fullest.entry.id)] as [string, string]]
    : []),
];

test.for(shown)('axe finds nothing on %s, light and dark', async ([, path], { openPage }) => {
  const page = await openPage(path, { reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
});

test('from page to page of changes, there and back', async ({ openPage, skip }) => {
  if (pages.length < 2) skip('The history fills one page only');
  const page = await openPage('/endringer/');
  await page.locator('a[rel="next"]').click();
  expect(new URL(page.url()).pathname).toMatch(/\/endringer\/side\/2\/$/);
  await page.locator('a[rel="prev"]').click();
  expect(new URL(page.url()).pathname).toMatch(/\/endringer\/$/);
});

test('an entry tells when it came and, unfolded, what its last changes did', async ({
  openPage,
  skip,
}) => {
  if (!fullest || fullest.count < 2) skip('No entry has a change in this history');
  const { entry } = fullest as NonNullable<typeof fullest>;
  const page = await openPage(entryPath(entry.kind, entry.id));
  const changes = page.locator('.entry-history li');
  expect(await changes.first().isVisible()).toBe(false);
  await page.locator('.entry-history > summary').click();
  expect(await changes.first().isVisible()).toBe(true);
  expect(await changes.count()).toBeLessThanOrEqual(CHANGES_INLINE);
  expect(await accessibilityProblems(page)).toEqual([]);
});

describe('the feeds', () => {
  const sections = ['endringer', ...KINDS.map((kind) => kindDefinitions[kind].segment)];

  test('are there when there is a history, and only then', () => {
    for (const section of sections)
      expect(existsSync(builtFile(`${section}/feed.xml`)), section).toBe(history.available);
  });

  test.for(sections)(
    '%s: the browser reads it as XML, and its links lead to pages',
    async (section, { openPage, skip }) => {
      if (!history.available) skip('There is no history to make feeds of');
      const page = await openPage(`/${section}/`);
      const href = await page
        .locator('link[rel="alternate"][type="application/atom+xml"]')
        .getAttribute('href');
      expect(href).toMatch(new RegExp(`/${section}/feed\\.xml$`));
      const text = readFileSync(builtFile(`${section}/feed.xml`), 'utf8');
      // The policy of our own pages lets no text be parsed.
      const blank = await page.context().newPage();
      const feed = await blank.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const atom = 'http://www.w3.org/2005/Atom';
        const of = (name: string) => [...parsed.getElementsByTagNameNS(atom, name)];
        return {
          error: parsed.querySelector('parsererror')?.textContent,
          root: parsed.documentElement.localName,
          ids: of('id').map((id) => id.textContent),
          updated: of('updated').map((time) => time.textContent),
          links: of('entry').map(
            (entry) => entry.querySelector('link')?.getAttribute('href') ?? '',
          ),
        };
      }, text);
      expect(feed.error).toBeUndefined();
      expect(feed.root).toBe('feed');
      expect(new Set(feed.ids).size).toBe(feed.ids.length);
      expect(
        feed.updated.filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time)),
      ).toEqual([]);
      for (const link of feed.links) {
        const path = new URL(link).pathname.slice(new URL(siteUrl()).pathname.length);
        expect(existsSync(builtFile(`${path}index.html`)), link).toBe(true);
      }
    },
  );
});
