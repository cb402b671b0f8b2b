import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '../../src/catalog/migrate/versions.ts';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import type { PublishedEntry } from '../../src/islands/publish/look-up.ts';
import { loadFiles, realContent } from '../support/content-folder.ts';
import { accessibilityProblems, test } from '../support/browser.ts';

const title = (page: Page, name = 'Tittel') => page.getByLabel(new RegExp(`^${name}`)).first();
const download = (page: Page) =>
  page.getByRole('button', { name: /^(Last ned fila|Download the file)$/ });
const summary = (page: Page) => page.locator('.publish-summary');

/** The text of the file that the form gives. */
async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), download(page).press('Enter')]);
  return readFileSync(await file.path(), 'utf8');
}

describe('the publishing form', () => {
  test('is filled in by keyboard, and gives a file that the check lets through', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/');
    await page.getByRole('link', { name: 'Prosjekt', exact: true }).press('Enter');
    await title(page).focus();
    await page.keyboard.type('Prøve av rutevalg');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi ser om hjemmetjenesten kan kjøre kortere.');

    await download(page).press('Enter');
    await expect.poll(() => summary(page).evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await summary(page).textContent()).toContain('Hvem er med');

    await page.locator('#f-kind').selectOption('ai');
    await page.locator('#f-stage').selectOption('idea');
    await page.locator('#f-problem').fill('Lange kjøreruter.');
    await page.locator('#f-domain-search').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Legg til: Deltaker' }).press('Enter');
    await page.keyboard.type('Bergen kommune');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#f-organizations-0-role').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Legg til: Kilde' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#f-statusAsOf').fill('2026-05');
    await expect.poll(() => summary(page).count()).toBe(0);

    const text = await downloaded(page);
    expect(text).toMatch(/^---\nschemaVersion: \d+\ntitle: Prøve av rutevalg\n/);
    const { problems } = loadFiles({ 'use-cases/prove-av-rutevalg.md': text });
    // The organisation and the source are in the real content, not in this folder of one file.
    expect(problems.filter(({ message }) => !/viser til/.test(message))).toEqual([]);
  });

  test('keeps what is written when the page is loaded anew', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=use-case&summary=Kort');
    await title(page).fill('Noe viktig');
    await page.reload();
    await expect.poll(() => title(page).inputValue()).toBe('Noe viktig');
    expect(await page.locator('#f-summary').inputValue()).toBe('Kort');
    await title(page).fill('Noe annet');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Slett kladden' }).click();
    await expect.poll(() => title(page).inputValue()).toBe('');
  });

  test('refuses private data at once, and leads to the field', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=use-case');
    await page.locator('#f-summary').fill('Ring tlf. 22 33 44 55');
    await expect
      .poll(() => page.locator('#f-summary-problems').textContent())
      .toContain('Ta bort telefonnummeret');
    await download(page).click();
    await summary(page).getByRole('link', { name: 'Sammendrag' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-summary');
  });

  test('begins with an existing entry, from its own page', async ({ openPage }) => {
    const page = await openPage('/datasett/kpr/');
    await page.getByRole('link', { name: 'Foreslå en endring' }).click();
    await expect.poll(() => title(page).inputValue()).toMatch(/pasient/i);
    expect(await page.getByText('content/datasets/kpr.md').count()).toBe(1);
    expect(await downloaded(page)).toMatch(/^---\nschemaVersion: \d+\ntitle: /);
  });

  test('hands over an existing entry with one line changed, and its comments in place', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/');
    const content = readFileSync(join(realContent, 'datasets/kpr.md'), 'utf8');
    const file = content.replace(/^title: .*$/m, '# Slik forskriften har det\n$& # Navnet');
    await page.route('**/publiser/oppforinger/kpr.json', async (route) => {
      const response = await route.fetch();
      const entry = (await response.json()) as PublishedEntry;
      // The site gives the file as it lies there, which has no comment of its own to lose.
      expect(entry.text).toBe(content);
      await route.fulfill({ response, json: { ...entry, text: file } });
    });
    await page.goto(`${page.url()}?fra=kpr`);
    await title(page).fill('Pasient- og brukerregisteret: kommunene');
    const text = await downloaded(page);
    const changed = file.replace(
      /^title: .*$/m,
      "title: 'Pasient- og brukerregisteret: kommunene' # Navnet",
    );
    expect(text.replace(/^schemaVersion: \d+\n/m, '')).toBe(
      changed.replace(/^schemaVersion: \d+\n/m, ''),
    );
  });

  test('hands over an opened file with only the changes in it, after a reload too', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/');
    const file = `\uFEFF---
# Utkast fra arbeidsgruppa
schemaVersion: ${CURRENT_SCHEMA_VERSION}
title:   'Fra fil'
summary: Kort.   # må ses på
keywords: [ a,b ]
kind: ai
organizations: [{organization: bergen-kommune, role: lead}]
domain: [home-care]
problem: P
stage: idea
statusAsOf: 2024
state: draft
---

Tekst.
`.replaceAll('\n', '\r\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ny.md', mimeType: 'text/markdown', buffer: Buffer.from(file) });
    await expect.poll(() => title(page).inputValue()).toBe('Fra fil');
    expect(await downloaded(page)).toBe(file);
    await page.locator('#f-summary').fill('Lengre.');
    await page.reload();
    await expect.poll(() => page.locator('#f-summary').inputValue()).toBe('Lengre.');
    await page.locator('#f-body').fill('Tekst.\n\nMer.');
    expect(await downloaded(page)).toBe(
      file.replace('Kort.', 'Lengre.').replace('Tekst.', 'Tekst.\r\n\r\nMer.'),
    );
  });

  test('fetches the writer of YAML first when there is something to write', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?fra=kpr');
    await title(page).waitFor();
    await page.waitForLoadState('networkidle');
    const scripts = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      );
    const before = await scripts();
    await title(page).fill('Ny');
    const writers = async () => (await scripts()).filter((name) => /patch-entry-file/.test(name));
    await expect.poll(writers).toHaveLength(1);
    expect(before).not.toEqual(expect.arrayContaining(await writers()));
  });

  test('warns the tab that came last', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=dataset');
    await title(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('alert').filter({ hasText: 'annen fane' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('opens a file of ours', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('input[type=file]').setInputFiles({
      name: 'ny.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('---\ntitle: Fra fil\nsummary: Kort.\nstage: idea\n---\n\nTekst.\n'),
    });
    await expect.poll(() => title(page).inputValue()).toBe('Fra fil');
    expect(await page.locator('#f-body').inputValue()).toBe('Tekst.\n');
  });

  test('opens a file of an older version, says so, and never asks for the version', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/');
    const old = 'test/catalog/migrate/version-1/dataset.md';
    await page.locator('input[type=file]').setInputFiles(old);
    await page.getByText('eldre versjon av feltene').waitFor();
    await expect.poll(() => title(page).inputValue()).toBe('Helsestasjonsjournalen');
    expect(await page.locator('#f-license').inputValue()).toBe('Ikke åpen');
    expect(await page.locator('#f-allowedPurposes-1-permission').inputValue()).toBe('unclear');
    expect(await page.getByText(/schemaVersion|Skjemaversjon/).count()).toBe(0);
    await page.reload();
    await title(page).fill('Journalen');
    await page.locator('#f-summary').fill('Journalen.');
    await page.reload();
    await title(page).waitFor();
    expect(await page.getByText('eldre versjon av feltene').count()).toBe(0);
  });

  test('tells of a file that is newer than the site', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('input[type=file]').setInputFiles({
      name: 'ny.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('---\nschemaVersion: 99\ntitle: T\nsummary: S\n---\n'),
    });
    await page.getByText('må nettstedet oppdateres').waitFor();
  });

  test('says what to do without JavaScript', async ({ openPage }) => {
    const page = await openPage('/publiser/', { javaScript: false });
    await page.locator('main').getByRole('link', { name: 'Om banken' }).click();
    expect(new URL(page.url()).hash).toBe('#bidra');
  });

  test.for([
    [
      'nn',
      'Samandrag: Fyll ut feltet.',
      'Verksemdene i prosjektet og rolla til kvar.',
      'Kven er med: Trengst for å publisere: lesaren må vite kven som står bak.',
    ],
    [
      'en',
      'Summary: Fill in the field.',
      'The organisations in the project and the role of each.',
      'Who takes part: Needed to publish: readers must know who is behind it.',
    ],
  ] as const)(
    'tells in %s what belongs in a field, and why it is asked for',
    async ([language, missing, help, why], { openPage }) => {
      const page = await openPage(`/${language}/publiser/?kind=use-case`);
      expect(await page.locator('#f-organizations-help').textContent()).toBe(help);
      await download(page).click();
      const told = await summary(page).getByRole('listitem').allTextContents();
      expect(told).toContain(missing);
      expect(told).toContain(why);
      // The field is described to a screen reader with the same words, in the page's language.
      expect(await page.locator('#f-organizations').getAttribute('aria-describedby')).toContain(
        'f-organizations-help',
      );
      expect(await page.locator('.publish-form [id$="-help"] [lang]').count()).toBe(0);
    },
  );

  test('says the language of titles that stay in bokmål', async ({ openPage }) => {
    const page = await openPage('/en/publiser/?kind=dataset');
    await page.getByRole('combobox', { name: 'Add: Publisher' }).fill('Helsedirektoratet');
    const option = page.getByRole('option', { name: 'Helsedirektoratet' }).first();
    expect(await option.locator('[lang]').getAttribute('lang')).toBe('nb');
    await option.click();
    const chosen = page.locator('#f-publisher .publish-chosen');
    expect(await chosen.locator('[lang]').getAttribute('lang')).toBe('nb');
  });

  test('says the language of what is written, not of the page around it', async ({ openPage }) => {
    const page = await openPage('/en/publiser/?fra=kpr');
    await title(page, 'Title').waitFor();
    expect(await page.locator('#f-summary').getAttribute('lang')).toBe('nb');
    expect(await page.locator('#f-translations-nn-title').getAttribute('lang')).toBe('nn');
    await page.goto(page.url().replace('fra=kpr', 'kind=dataset'));
    await title(page, 'Title').waitFor();
    expect(await page.locator('#f-summary').getAttribute('lang')).toBeNull();
  });

  test('tells in Norwegian when a draft in nynorsk was saved', async ({ openPage }) => {
    const page = await openPage('/nn/publiser/?kind=use-case');
    await title(page).fill('Eit forsøk');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    await page.reload();
    const told = page.getByText('Vi henta fram kladden din');
    // Browsers without nynorsk would else take their own language, which here is English.
    expect(await told.textContent()).toMatch(
      /lagra \d+\. (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember) \d{4}/,
    );
  });

  test('sends readers of bokmål no help in other languages', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=use-case');
    await page.locator('#f-body').fill('# Tittel');
    await title(page).focus();
    await page.getByText('Linje 1: Overskrifter i teksten').waitFor();
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(files.some((file) => /publish\.nb/.test(file))).toBe(true);
    expect(files.filter((file) => /(field-help|markdown-messages)\.(nn|en)/.test(file))).toEqual(
      [],
    );
  });

  test.for(KINDS)('leaves no bokmål in the English form for %s', async (kind, { openPage }) => {
    const page = await openPage(`/en/publiser/?kind=${kind}`);
    await title(page, 'Title').waitFor();
    const words = await page
      .locator('.publish-form')
      .locator('h2, legend, label, summary, button, p')
      .allTextContents();
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((text) => /[æøå]/i.test(text.replaceAll('Bokmål', '')))).toEqual([]);
  });

  test.for([
    '/publiser/?kind=use-case',
    '/publiser/?fra=kpr',
    '/en/publiser/?kind=dataset',
    '/nn/publiser/',
    '/nn/publiser/?kind=legal',
  ])(
    'axe finds nothing, and nothing scrolls sideways, on %s',
    { timeout: 180_000 },
    async (path, { openPage }) => {
      const page = await openPage(path, { reducedMotion: 'reduce' });
      await page.locator('.publish-form, .publish-start').waitFor();
      if (path.includes('kind=')) {
        await download(page).click();
        await summary(page).waitFor();
      }
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('.publish details'))
          details.open = true;
      });
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
        [320, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityProblems(page), `${width} px, ${colorScheme}`).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
          `${width} px`,
        ).toBe(0);
      }
    },
  );
});
