import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/browser.ts';
import { catalog } from './page-kinds.ts';
import { entryPath } from '../../src/catalog/kinds.ts';

/** A dataset that a project has used which rests on a rule: the way that a project lead goes. */
function wayThrough() {
  for (const dataset of catalog.entriesOf('dataset')) {
    for (const { from } of catalog.referencesTo(dataset.id)) {
      const project = catalog.find('use-case', from);
      const rule = catalog
        .referencesFrom(from)
        .flatMap(({ to }) => catalog.find('legal', to) ?? [])[0];
      if (project && rule) return { dataset, project, rule };
    }
  }
  throw new Error('No dataset in the content is used by a project that names a rule');
}

const heading = (page: Page) => page.locator('h1').textContent();

test('from home to a dataset, to who used it, to the rule they used, and back', async ({
  openPage,
}) => {
  const { dataset, project, rule } = wayThrough();
  const page = await openPage('/');
  await page.getByRole('search').getByRole('searchbox').fill(dataset.data.title);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\/\?q=/);
  expect(new URL(page.url()).searchParams.get('q')).toBe(dataset.data.title);

  await page
    .getByRole('navigation', { name: 'Hovedmeny' })
    .getByRole('link', { name: 'Datasett' })
    .click();
  await page
    .locator(`a[href$="${entryPath('dataset', dataset.id)}"]`)
    .first()
    .click();
  expect(await heading(page)).toBe(dataset.data.title);

  await page
    .locator('section:has(#brukt-av)')
    .locator(`a[href$="${entryPath('use-case', project.id)}"]`)
    .click();
  expect(await heading(page)).toBe(project.data.title);

  await page
    .locator('main')
    .locator(`a[href$="${entryPath('legal', rule.id)}"]`)
    .first()
    .click();
  expect(await heading(page)).toBe(rule.data.title);

  await page.goBack();
  await page.goBack();
  expect(await heading(page)).toBe(dataset.data.title);
});

test('an entry is reached from both ends: the rule shows the projects that met it', async ({
  openPage,
}) => {
  const { project, rule } = wayThrough();
  const page = await openPage(entryPath('legal', rule.id));
  expect(
    await page
      .locator('main')
      .locator(`a[href$="${entryPath('use-case', project.id)}"]`)
      .count(),
  ).toBeGreaterThan(0);
});

test('the contents of a page lead to its sections', async ({ openPage }) => {
  const { dataset } = wayThrough();
  const page = await openPage(entryPath('dataset', dataset.id));
  await page
    .getByRole('navigation', { name: 'På denne siden' })
    .getByRole('link', { name: 'Hvordan får jeg den?' })
    .click();
  expect(new URL(page.url()).hash).toBe('#tilgang');
  const top = await page
    .locator('#tilgang')
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(300);
});

test('a search inside a list finds entries of that kind only', async ({ openPage }) => {
  const page = await openPage('/begreper/');
  await page.locator('main').getByRole('searchbox').fill('personvern');
  const hits = page.locator('main [data-search-hits] > li');
  await expect.poll(() => hits.count(), { timeout: 30_000 }).toBeGreaterThan(0);
  for (const hit of await hits.all()) {
    expect(await hit.getByRole('link').first().getAttribute('href')).toMatch(/\/begreper\//);
  }
});

test('dark is remembered without a cookie', async ({ openPage }) => {
  const page = await openPage('/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Bytt mellom lys og mørk' }).click();
  expect(await background()).not.toBe(light);
  await page.reload();
  expect(await background()).not.toBe(light);
  expect(await page.context().cookies()).toEqual([]);
});

test('the language switch leads to the same page where it exists, and to its list where it does not', async ({
  openPage,
}) => {
  const page = await openPage('/regelverk/');
  await page.getByRole('link', { name: /Read this page in English/ }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(new URL(page.url()).pathname).toMatch(/\/en\/regelverk\/$/);

  const untranslated = catalog
    .entriesOf('use-case')
    .find(({ data }) => !data.translations && (data.language ?? 'nb') === 'nb');
  await page.goto(
    new URL(entryPath('use-case', untranslated?.id ?? '').slice(1), new URL('../..', page.url()))
      .href,
  );
  await page.getByRole('link', { name: /Les sida på nynorsk/ }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/nn\/prosjekter\/$/);
});

test('an explanation opens where the word stands, and closes again', async ({ openPage }) => {
  const { dataset } = wayThrough();
  const page = await openPage(entryPath('dataset', dataset.id));
  const term = page.locator('.term').first();
  await term.click();
  const note = page.locator('.term-note:popover-open');
  expect(await note.count()).toBe(1);
  expect(await note.getByRole('link').getAttribute('href')).toMatch(/\/begreper\//);
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
});

test('a mouse that rests on a word explains it, and a click then keeps it explained', async ({
  openPage,
}) => {
  const { dataset } = wayThrough();
  const page = await openPage(entryPath('dataset', dataset.id));
  const term = page.locator('.term').first();
  const note = page.locator('.term-note:popover-open');
  await term.hover();
  await note.waitFor();
  await page.mouse.move(2, 2);
  await note.waitFor({ state: 'detached' });

  await term.hover();
  await note.waitFor();
  await term.click();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  expect(await note.count()).toBe(1);
});
