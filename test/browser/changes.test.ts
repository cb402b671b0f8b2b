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
import type { Language } from '../../src/i18n/language.ts';
import { absoluteUrl, localizedPath } from '../../src/i18n/path.ts';
import { site } from '../../src/site.ts';
import { siteHistory } from '../../src/site-history.ts';
import { accessibilityProblems, test } from '../support/browser.ts';
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
  const feeds = sections.flatMap((section) =>
    site.languages.map((language): [string, Language] => [
      localizedPath(language, `/${section}/`).slice(site.base.length),
      language,
    ]),
  );

  test('are there in each language when there is a history, and only then', () => {
    for (const [folder] of feeds)
      expect(existsSync(builtFile(`${folder}feed.xml`)), folder).toBe(history.available);
  });

  test.for(feeds)(
    '%sfeed.xml: the page leads to it, and it keeps the rules of RFC 4287',
    async ([folder, language], { openPage, skip }) => {
      if (!history.available) skip('There is no history to make feeds of');
      const page = await openPage(`/${folder}`);
      const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
      expect(await link.getAttribute('href')).toBe(`${site.base}${folder}feed.xml`);
      expect(await link.getAttribute('hreflang')).toBe(language);
      const text = readFileSync(builtFile(`${folder}feed.xml`), 'utf8');
      // The policy of our own pages lets no text be parsed.
      const blank = await page.context().newPage();
      const feed = await blank.evaluate(readFeed, text);
      expect(feed.problems).toEqual([]);
      expect(feed.language).toBe(language);
      expect(feed.self).toBe(absoluteUrl(`${site.base}${folder}feed.xml`));
      for (const href of feed.pages) {
        const path = new URL(href).pathname.slice(site.base.length);
        expect(existsSync(builtFile(`${path}index.html`)), href).toBe(true);
      }
    },
  );

  test('a feed that breaks the rules is found out', async ({ openPage }) => {
    const page = await openPage('/endringer/');
    const blank = await page.context().newPage();
    const { problems } = await blank.evaluate(
      readFeed,
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>side</id><title>A <b>b</b></title>
        <updated>2026-01-01</updated>
        <entry><id>urn:a</id><title/><updated>2026-01-01T00:00:00Z</updated></entry>
        <entry><id>urn:a</id><title/><updated>2026-01-02T00:00:00Z</updated><link href="/a/"/></entry>
      </feed>`,
    );
    expect(problems).toEqual([
      'feed: author: 0',
      'feed: language: null',
      'feed: link self: 0',
      'feed: id: side',
      'feed: title holds elements',
      'feed: updated: 2026-01-01',
      'feed: older than its newest entry',
      'entry urn:a: link alternate: 0',
      'entry urn:a: link: /a/',
      'entry urn:a: id stands 2 times',
      'entry urn:a: id stands 2 times',
      'entries: not newest first',
    ]);
  });
});

/**
 * Reads a feed as a browser does, and lists what breaks the rules of RFC 4287, sections 3 and 4.
 * It runs in the page, so it knows only what it is given.
 */
function readFeed(xml: string) {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const atom = 'http://www.w3.org/2005/Atom';
  const problems: string[] = [];
  const children = (parent: Element, name: string) =>
    [...parent.children].filter((child) => child.namespaceURI === atom && child.localName === name);
  const textOf = (parent: Element, name: string) => children(parent, name)[0]?.textContent ?? '';
  const links = (parent: Element, rel: string) =>
    children(parent, 'link').filter((link) => (link.getAttribute('rel') ?? 'alternate') === rel);
  const wrong = (where: string, what: string) => void problems.push(`${where}: ${what}`);
  const expectOne = (parent: Element, where: string, name: string) => {
    const { length } = children(parent, name);
    if (length !== 1) wrong(where, `${name}: ${length}`);
  };
  const checkParts = (parent: Element, where: string) => {
    for (const name of ['id', 'title', 'updated']) expectOne(parent, where, name);
    // An IRI with a scheme; ours hold none of what an IRI must escape.
    if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(textOf(parent, 'id')))
      wrong(where, `id: ${textOf(parent, 'id')}`);
    for (const name of ['title', 'subtitle', 'summary', 'rights']) {
      const [text] = children(parent, name);
      if (text && text.children.length > 0) wrong(where, `${name} holds elements`);
    }
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(textOf(parent, 'updated')))
      wrong(where, `updated: ${textOf(parent, 'updated')}`);
    for (const link of children(parent, 'link')) {
      const href = link.getAttribute('href') ?? '';
      if (!/^https?:\/\/[^\s]+$/.test(href)) wrong(where, `link: ${href}`);
    }
  };
  if (root.namespaceURI !== atom || root.localName !== 'feed')
    wrong('feed', `is no feed: ${root.textContent.slice(0, 200)}`);
  const entries = children(root, 'entry');
  const language = root.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang');
  if (!children(root, 'author')[0]?.getElementsByTagNameNS(atom, 'name')[0]?.textContent)
    wrong('feed', 'author: 0');
  if (!language) wrong('feed', 'language: null');
  if (links(root, 'self').length !== 1) wrong('feed', `link self: ${links(root, 'self').length}`);
  checkParts(root, 'feed');
  const times = entries.map((entry) => textOf(entry, 'updated'));
  if (times.some((time) => time > textOf(root, 'updated')))
    wrong('feed', 'older than its newest entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  for (const entry of entries) {
    const where = `entry ${textOf(entry, 'id')}`;
    checkParts(entry, where);
    if (links(entry, 'alternate').length !== 1)
      wrong(where, `link alternate: ${links(entry, 'alternate').length}`);
  }
  for (const id of ids) {
    const times = ids.filter((other) => other === id).length;
    if (times > 1) wrong(`entry ${id}`, `id stands ${times} times`);
  }
  if (times.some((time, index) => time > (times[index - 1] ?? time)))
    wrong('entries', 'not newest first');
  return {
    problems,
    language,
    self: links(root, 'self')[0]?.getAttribute('href'),
    pages: [root, ...entries].flatMap((part) =>
      links(part, 'alternate').map((link) => link.getAttribute('href') ?? ''),
    ),
  };
}
