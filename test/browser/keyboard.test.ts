import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/browser.ts';
import { pageKinds } from './page-kinds.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = element && getComputedStyle(element);
    return {
      text: element?.textContent.trim() ?? '',
      id: element?.id ?? '',
      tag: element?.tagName.toLowerCase() ?? '',
      outline: style ? parseFloat(style.outlineWidth) : 0,
      inMain: element?.closest('main') !== null,
    };
  });

test('the first stop is the way past the menu', async ({ openPage }) => {
  const page = await openPage('/datasett/');
  await page.keyboard.press('Tab');
  expect((await focused(page)).text).toBe('Hopp til innholdet');
  await page.keyboard.press('Enter');
  expect((await focused(page)).id).toBe('main');
  await page.keyboard.press('Tab');
  expect((await focused(page)).inMain).toBe(true);
});

test('«Mer» opens with Enter, closes with Escape, and gives the focus back', async ({
  openPage,
}) => {
  const page = await openPage('/');
  const more = page.locator('.more');
  await more.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await more.getAttribute('open')).not.toBeNull();
  await page.keyboard.press('Tab');
  expect((await focused(page)).text).toBe('Virksomheter');
  await page.keyboard.press('Escape');
  expect(await more.getAttribute('open')).toBeNull();
  expect((await focused(page)).tag).toBe('summary');
});

test('«Mer» closes when the focus leaves it', async ({ openPage }) => {
  const page = await openPage('/datasett/');
  const more = page.locator('.more');
  await more.locator('summary').click();
  await more.getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  expect(await more.getAttribute('open')).toBeNull();
});

test('an explanation opens and closes with the keyboard, and its link is the next stop', async ({
  openPage,
}) => {
  const [, path] = pageKinds().find(([name]) => name === 'dataset') ?? [];
  const page = await openPage(path ?? '/');
  await page.locator('.term').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.term-note:popover-open').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect((await focused(page)).text).toBe('Les mer om begrepet');
  await page.keyboard.press('Escape');
  expect(await page.locator('.term-note:popover-open').count()).toBe(0);
});

test.for(pageKinds().filter(([name]) => ['home', 'list', 'dataset', 'search'].includes(name)))(
  'wherever the focus stands, it is seen: %s',
  async ([, path], { openPage }) => {
    const page = await openPage(path);
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const { tag, text, outline } = await focused(page);
      if (tag === 'body') break;
      expect(outline, `${tag} «${text.slice(0, 40)}»`).toBeGreaterThanOrEqual(
        tag === 'a' && text === 'Hopp til innholdet' ? 0 : 2,
      );
    }
  },
);
