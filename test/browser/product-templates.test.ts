import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadFiles } from '../support/content-folder.ts';
import { accessibilityProblems, test } from '../support/browser.ts';

const adopting = (page: Page) => page.getByRole('region', { name: /^Fra malen/ });
const problem = (page: Page) => page.locator('#f-problem');
const mark = (page: Page, name: string) => page.locator(`#f-${name}-help .publish-prefilled`);
const adoptLink = (page: Page) => page.getByRole('link', { name: 'Vi bruker dette også' });

describe('a product that many use', () => {
  test('tells who uses it, with links to them, and leads to the form', async ({ openPage }) => {
    const page = await openPage('/ressurser/paro/');
    const users = page.getByRole('region', { name: 'Brukes av' });
    expect(await users.textContent()).toContain('1 prosjekt og 2 virksomheter');
    expect(await users.getByRole('link', { name: 'Drammen kommune' }).count()).toBeGreaterThan(0);
    await adoptLink(page).press('Enter');
    await adopting(page).waitFor();
    expect(new URL(page.url()).search).toBe('?mal=paro');
  });

  test('is named on the page of a project, with the others that use it', async ({ openPage }) => {
    const page = await openPage('/prosjekter/kriteriemodellen-bergen/');
    const same = page.getByRole('region', { name: 'Andre som bruker det samme produktet' });
    expect(await same.getByRole('link', { name: 'Microsoft Power BI' }).count()).toBe(1);
    await same.getByRole('link', { name: /^Sammenligning av arbeidslister/ }).click();
    await page
      .getByRole('heading', { level: 1, name: /^Sammenligning av arbeidslister/ })
      .waitFor();
  });

  test('has a way on without JavaScript too', async ({ openPage }) => {
    const page = await openPage('/ressurser/paro/', { javaScript: false });
    await adoptLink(page).click();
    expect(await page.locator('main').getByRole('link', { name: 'Om banken' }).count()).toBe(1);
  });
});

describe('a project that begins with a template', () => {
  test('is found, filled in by keyboard, and gives a file that the check lets through', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/');
    const search = page.getByLabel('Søk etter produktet');
    await search.focus();
    await page.keyboard.type('demens paro');
    await expect.poll(() => page.locator('.publish-templates li').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await adopting(page).waitFor();
    expect(await problem(page).inputValue()).toContain('demens');
    expect(await page.locator('#f-aiOrNot').inputValue()).toBe('partly');
    const used = adopting(page).getByRole('link', { name: /^Paro for personer/ });
    expect(await used.getAttribute('target')).toBe('_blank');
    expect(
      await page
        .locator('.publish-form .publish-field, .publish-form fieldset')
        .first()
        .getAttribute('id'),
    ).toBe('f-organizations');

    await page.locator('#f-organizations-0-organization').focus();
    await page.keyboard.type('Bergen kommune');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'Bruk tittelen «Paro i Bergen kommune»' })
      .press('Enter');
    const title = page.locator('#f-title');
    await expect.poll(() => title.inputValue()).toBe('Paro i Bergen kommune');
    expect(await title.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi bruker Paro på to sykehjem.');

    expect(await mark(page, 'problem').count()).toBe(1);
    await problem(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' Særlig om kvelden.');
    expect(await mark(page, 'problem').count()).toBe(0);
    expect(await mark(page, 'method').count()).toBe(1);

    await page.locator('#f-stage').selectOption('idea');
    await page.getByRole('button', { name: 'Legg til: Kilde' }).press('Enter');
    // The focus moves to the new point when it is drawn.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('combobox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#f-statusAsOf').fill('2026-11');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned fila' }).press('Enter'),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('product: paro');
    const { problems } = loadFiles({ 'use-cases/paro-i-bergen-kommune.md': text });
    // What it names is in the real content, not in this folder of one file.
    expect(problems.filter(({ message }) => !/viser til/.test(message))).toEqual([]);
  });

  test('keeps its draft beside that of another project, through reload and back', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?mal=roommate');
    await problem(page).fill('Vårt eget behov');
    await page.locator('#f-title').fill('RoomMate hos oss');
    await page.reload();
    await expect.poll(() => problem(page).inputValue()).toBe('Vårt eget behov');
    expect(await mark(page, 'method').count()).toBe(1);
    await page.goto(page.url().replace(/\?.*/, '?kind=use-case'));
    await page.locator('#f-title').waitFor();
    expect(await page.locator('#f-title').inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => problem(page).inputValue()).toBe('Vårt eget behov');
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByRole('link', { name: 'RoomMate hos oss' }).click();
    await expect.poll(() => problem(page).inputValue()).toBe('Vårt eget behov');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Slett kladden' }).click();
    await expect.poll(() => problem(page).inputValue()).toContain('følge med');
  });

  test('says so when there is no such template, and offers what there is', async ({ openPage }) => {
    // A template that is not there is asked for in vain.
    const page = await openPage('/publiser/?mal=finnes-ikke', { problemsExpected: true });
    await page.getByRole('alert').filter({ hasText: 'Fant ikke malen' }).waitFor();
    await page.locator('.publish-templates li').first().waitFor();
  });
});

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

test.for(
  [
    '/ressurser/transpara/',
    '/prosjekter/kriteriemodellen-bergen/',
    '/publiser/?mal=transpara',
    '/en/publiser/?mal=power-bi',
  ].flatMap((path) => LOOKS.map((look) => ({ path, ...look }))),
)(
  'axe finds nothing on $path, $width px, $colorScheme',
  async ({ path, ...look }, { openPage }) => {
    const page = await openPage(path, { ...look, reducedMotion: 'reduce' });
    if (path.includes('publiser')) await page.locator('.publish-adopting').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width);
  },
);
