import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems, siteUrl, test } from '../support/browser.ts';
import { giveFile } from '../support/give-file.ts';

const FILE = `---
schemaVersion: 2
title: [Ruter, Veier]
summary: Kort.
tittel: Gammel tittel
keywords: ruter
organizations:
  - organization: bergen-kommune
    rolle: lead
---

Tekst.
`;

const notice = (page: Page) => page.locator('.publish-misfits');
const isFocused = (page: Page) =>
  notice(page).evaluate((element) => element === document.activeElement);

/** The form with the file dropped on its first page. */
async function withFile(page: Page, text = FILE): Promise<Page> {
  await page.locator('.publish-start').waitFor();
  await giveFile(page, 'drop', 'ny.md', text);
  await notice(page).waitFor();
  return page;
}

describe('a file whose values have other shapes than the form', () => {
  test('is told of at once: what was put in otherwise, and what has no place', async ({
    openPage,
  }) => {
    const page = await withFile(await openPage('/publiser/'));
    await expect.poll(() => isFocused(page)).toBe(true);
    const items = await notice(page).locator('li').allTextContents();
    expect(items).toEqual([
      expect.stringMatching(/^Tittel \(title\): Her sto en liste, men .*tekst.*Ruter\n- Veier/s),
      expect.stringMatching(/^tittel: .*ikke noe felt.*Mente du Tittel\?.*Gammel tittel/s),
      expect.stringMatching(/^Hvem er med 1: rolle: .*Mente du .*Rolle\?.*lead/s),
      expect.stringMatching(/^Nøkkelord \(keywords\): Her sto tekst, men .*en liste/),
    ]);
    expect(await page.locator('#f-keywords-0').inputValue()).toBe('ruter');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('keeps telling of them with the draft, until its author is done', async ({ openPage }) => {
    const page = await withFile(await openPage('/publiser/'));
    await page.locator('#f-title').fill('Ruter og veier');
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('Ruter og veier')))
      .toBe(true);
    await page.reload();
    await expect.poll(() => notice(page).locator('li').count()).toBe(4);
    const hand = page.locator('section[aria-labelledby=publish-hand]');
    expect(await hand.textContent()).toContain('3 ting fra fila du åpnet, blir ikke med.');

    await notice(page).getByRole('button', { name: 'Fjern herfra: Tittel', exact: true }).click();
    await expect.poll(() => notice(page).locator('li').count()).toBe(3);
    await expect.poll(() => isFocused(page)).toBe(true);
    for (const name of ['Fjern herfra: tittel', 'Fjern herfra: Hvem er med 1: rolle'])
      await notice(page).getByRole('button', { name, exact: true }).click();
    await notice(page).getByRole('button', { name: 'Jeg har sett over dette' }).click();
    await expect.poll(() => notice(page).textContent()).toBe('Alt fra fila er gått gjennom.');
    expect(await hand.textContent()).not.toContain('blir ikke med');
  });

  test('leads from what is told to the field, and gives a file without what had no place', async ({
    openPage,
  }) => {
    const page = await withFile(await openPage('/publiser/'));
    await notice(page).getByRole('link', { name: 'Tittel' }).first().click();
    expect(await page.locator('#f-title').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.type('Ruter og veier');
    await page.locator('#f-organizations-0-role').selectOption('lead');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned fila' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(`---
schemaVersion: 2
title: Ruter og veier
summary: Kort.
keywords: [ruter]
organizations:
  - organization: bergen-kommune
    role: lead
---

Tekst.
`);
  });

  test('can have a code taken away that no list has', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('.publish-start').waitFor();
    const text =
      '---\ntitle: T\nsummary: S.\nstage: idea\nserviceLevel: [municipal, ukjent]\n---\n';
    await giveFile(page, 'drop', 'ny.md', text);
    await page.locator('#f-title').waitFor();
    expect(await notice(page).count()).toBe(0);
    const strange = page.getByLabel('ukjent');
    expect(await strange.isChecked()).toBe(true);
    await strange.uncheck();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned fila' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('serviceLevel: [municipal]');
  });

  test('that fits says nothing of it', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('.publish-start').waitFor();
    const entry = await (await fetch(`${siteUrl()}publiser/oppforinger/kpr.json`)).json();
    await giveFile(page, 'drop', 'kpr.md', (entry as { text: string }).text);
    await expect.poll(() => page.locator('#f-title').inputValue()).not.toBe('');
    expect(await notice(page).count()).toBe(0);
  });
});

test('a period that ends before it begins is told as it is written, with both dates', async ({
  openPage,
}) => {
  const page = await openPage('/publiser/?kind=use-case');
  await page.locator('#publish-what').waitFor();
  const problems = page.locator('#f-period-to-problems');
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  await page.locator('#f-period-from').fill('2024-05');
  await page.locator('#f-period-to').fill('2024');
  expect(await problems.textContent()).toBe('');
  await page.locator('#f-period-to').fill('2023-12-31');
  await expect
    .poll(() => problems.textContent())
    .toBe('Slutter 2023-12-31, før det begynner 2024-05. Rett den av datoene som er feil.');
});

test.for([
  ['/nn', 'Linje 3: Adressa «ftp://kommune.no/» byrjar verken med'],
  ['/en', 'Line 3: The address “ftp://kommune.no/” begins neither'],
] as const)(
  'an error in the text is told in the language of the page: %s',
  async ([language, words], { openPage }) => {
    const page = await openPage(`${language}/publiser/?kind=use-case`);
    await page.locator('#f-body').fill('Tekst.\n\n[her](ftp://kommune.no/)\n');
    await page.locator('#f-title').focus();
    await expect.poll(() => page.locator('#f-body-problems').textContent()).toContain(words);
  },
);
