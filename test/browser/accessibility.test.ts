import { expect } from 'vitest';
import { accessibilityProblems, test } from '../support/browser.ts';
import { pageKinds } from './page-kinds.ts';

const kinds = pageKinds();

/** The rules whose answer can change with the colours; the rest is the same page. */
const schemeRules = ['color-contrast', 'link-in-text-block', 'target-size'];

test.for(kinds)(
  'axe finds nothing on %s, light and dark, wide and narrow',
  // The index of everything has some thousand elements to look at, four times over.
  { timeout: 180_000 },
  async ([, path], { openPage }) => {
    const page = await openPage(path, { reducedMotion: 'reduce' });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await accessibilityProblems(page), `${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityProblems(page, schemeRules), `${width} px, dark`).toEqual([]);
    }
  },
);

test('axe finds nothing when the menu and an explanation are open', async ({ openPage }) => {
  const [, path] = kinds.find(([name]) => name === 'dataset') ?? [];
  const page = await openPage(path ?? '/', { width: 390, colorScheme: 'dark' });
  await page.locator('.menu > summary').click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.locator('.term').first().click();
  expect(await page.locator('.term-note:popover-open').count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);
});

// 640 px is a window of 1280 enlarged to 200 %; 320 px is WCAG 1.4.10.
test.for(kinds)('%s never scrolls sideways, down to 320 px', async ([, path], { openPage }) => {
  const page = await openPage(path);
  for (const width of [640, 390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const wider = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > limit + 1 &&
            !element.closest('.table-scroll, [popover], .ds-sr-only, svg, pre'),
        )
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`,
        );
    });
    expect(wider, `at ${width} px`).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
      `at ${width} px`,
    ).toBe(0);
  }
});
