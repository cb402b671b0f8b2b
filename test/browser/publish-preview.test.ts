import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { accessibilityProblems, test } from '../support/browser.ts';
import { catalog, fullestEntry, translatedEntry } from './page-kinds.ts';

const OPEN = /^(Se siden|Sjå sida|See the page)$/;

async function openPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: OPEN }).click({ timeout: 20_000 });
  await page.locator('.publish-preview article').waitFor({ timeout: 20_000 });
}

/** An article's markup, a piece for each tag, without the history, which the preview says it leaves out. */
function markup(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelector('.history-line')?.remove();
    copy.querySelector('#historie')?.closest('section')?.remove();
    copy.querySelector('.contents [href="#historie"]')?.closest('li')?.remove();
    for (const link of copy.querySelectorAll('a')) link.removeAttribute('target');
    return copy.outerHTML.split(/(?=<)/);
  });
}

/** Many name it, and they are listed on its page in the site's own order. */
const [mostUsed] = catalog
  .entriesOf('dataset')
  .filter(({ id }) => `/datasett/${id}/` !== fullestEntry('dataset'))
  .toSorted((a, b) => catalog.referencesTo(b.id).length - catalog.referencesTo(a.id).length);

const samples = [
  ...KINDS.filter((kind) => kind !== 'source').map(fullestEntry),
  mostUsed && `/datasett/${mostUsed.id}/`,
  translatedEntry(),
].filter((path) => path !== undefined);

describe('the preview of an entry', () => {
  test.for(samples)('is its page, tag for tag: %s', async (path, { openPage }) => {
    const page = await openPage(path);
    const published = await markup(page, 'article.entry');
    const [, language = '', id = ''] = /^\/(?:(nn|en)\/)?[^/]+\/([^/]+)\/$/.exec(path) ?? [];
    await page.goto(new URL(`${language && `/${language}`}/publiser/?fra=${id}`, page.url()).href);
    await openPreview(page);
    expect(await markup(page, '.publish-preview article')).toEqual(published);
    expect(await page.locator('.publish-preview-bar').textContent()).toMatch(/histor/i);
  });

  test('shows a new one as it is written, with its text as Markdown and without what has errors', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?kind=use-case');
    await page.locator('#f-title').fill('Rutevalg <b>i</b> hjemmetjenesten');
    await page.locator('#f-summary').fill('Kortere vei.');
    await page.locator('#f-stage').selectOption('idea');
    await page.locator('#f-statusAsOf').fill('i fjor');
    await page
      .locator('#f-body')
      .fill('## Hvorfor\n\n- **kj&oslash;ring**\n\n<script>alert(1)</script>\n');
    await openPreview(page);
    const preview = page.locator('.publish-preview');
    expect(await preview.locator('h1').textContent()).toBe('Rutevalg <b>i</b> hjemmetjenesten');
    expect(await preview.locator('.prose h3').textContent()).toBe('Hvorfor');
    expect(await preview.locator('.prose li strong').textContent()).toBe('kjøring');
    expect(await preview.locator('script').count()).toBe(0);
    expect(await preview.locator('.stage-now').textContent()).toBe('Idé');
    expect(await preview.locator('.publish-preview-bar').textContent()).toContain(
      'Én verdi med feil er utelatt.',
    );
  });

  test('is closed by Escape, gives the focus back, and leaves the form as it was', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?kind=dataset');
    await page.locator('#f-title').fill('Vannmålere');
    await page.getByRole('button', { name: OPEN }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.publish-preview article').waitFor({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.publish-preview').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(OPEN);
    expect(await page.locator('#f-title').inputValue()).toBe('Vannmålere');
  });

  test('axe finds nothing, and nothing scrolls sideways', async ({ openPage }) => {
    const page = await openPage('/publiser/?fra=kpr', { reducedMotion: 'reduce' });
    await openPreview(page);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), `${width} px`).toEqual([]);
      expect(
        await page
          .locator('.publish-preview')
          .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
        `${width} px`,
      ).toBe(0);
    }
  });
});
