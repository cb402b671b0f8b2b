import { expect } from 'vitest';
import { test } from '../support/browser.ts';
import { pageKinds } from './page-kinds.ts';

const off = { javaScript: false } as const;
const [, datasetPath = '/'] = pageKinds().find(([name]) => name === 'dataset') ?? [];

test('the menu on a phone opens, and leads on', async ({ openPage }) => {
  const page = await openPage('/', { ...off, width: 390 });
  await page.locator('.menu > summary').click();
  await page.locator('.menu').getByRole('link', { name: 'Prosjekter' }).click();
  expect(await page.locator('h1').textContent()).toBe('Prosjekter');
});

test('a list is read group by group', async ({ openPage }) => {
  const page = await openPage('/datasett/', off);
  await page.getByRole('navigation', { name: 'Gå til gruppe' }).getByRole('link').last().click();
  expect(new URL(page.url()).hash).toMatch(/^#gruppe-/);
  expect(await page.locator('.entry-row').count()).toBeGreaterThan(5);
});

test('what needs a script is not offered', async ({ openPage }) => {
  const page = await openPage('/datasett/', off);
  expect(await page.locator('.scheme-switch').isVisible()).toBe(false);
  expect(await page.locator('.search-panel').isVisible()).toBe(false);
});

test('an explanation opens', async ({ openPage }) => {
  const page = await openPage(datasetPath, off);
  await page.locator('.term').first().click();
  expect(await page.locator('.term-note').first().isVisible()).toBe(true);
});

test('the search says what to do instead', async ({ openPage }) => {
  const page = await openPage('/sok/?q=demens', off);
  await page.locator('main').getByRole('link', { name: 'Datasett' }).click();
  expect(await page.locator('h1').textContent()).toBe('Datasett');
});

test('the search leads to an index of everything from A to Å', async ({ openPage }) => {
  const page = await openPage('/sok/', off);
  await page.locator('main').getByRole('link', { name: 'A–Å' }).click();
  await page.locator('.letters').getByRole('link', { name: 'K', exact: true }).click();
  const entry = page.locator('section[aria-labelledby=k]').getByRole('link').first();
  const title = (await entry.textContent())?.trim();
  await entry.click();
  expect((await page.locator('h1').textContent())?.trim()).toBe(title);
});

test('the language switch works', async ({ openPage }) => {
  const page = await openPage('/', off);
  await page.getByRole('link', { name: /Read this page in English/ }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
