import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newFileLink } from '../../src/site/repository-links.ts';
import type { PublishSettings } from '../../src/islands/publish/settings.ts';
import { siteUrl, test } from '../support/browser.ts';
import { giveFile } from '../support/give-file.ts';

const FILE = '---\ntitle: Fra fil\nsummary: Kort.\nstage: idea\n---\n\nTekst.\n';
const status = (page: Page) => page.locator('.publish-form > section p[role=status]').last();

/** Serves the form as a site with other settings would: they stand in the page. */
async function withSettings(page: Page, settings: Partial<PublishSettings>): Promise<void> {
  await page.route(/\/publiser\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/data-publish="([^"]*)"/, (_, text: string) => {
      const given = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&#34;', '"')) as object;
      return `data-publish="${JSON.stringify({ ...given, ...settings }).replaceAll('"', '&quot;')}"`;
    });
    await route.fulfill({ response, body: html });
  });
}

const repository = (host: 'github' | 'gitlab' | 'gitea') => ({
  host,
  url: `https://${host}.example/kommune/bank`,
  branch: 'main',
  messageLanguage: 'nb',
});

/** A draft that lacks nothing. */
async function fillIn(page: Page, title = 'Prøve av rutevalg'): Promise<void> {
  await page.locator('#f-title').fill(title);
  await page.locator('#f-summary').fill('Kortere vei for hjemmetjenesten.');
  await page.getByLabel(/^Utkast:/).check();
}

/** The address that a press on a link would open, kept from being opened. */
async function opened(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    window.open = (address) => {
      document.body.dataset.opened = String(address);
      return null;
    };
  });
  await press();
  await expect.poll(() => page.evaluate(() => document.body.dataset.opened)).toBeTruthy();
  return page.evaluate(() => document.body.dataset.opened ?? '');
}

describe('handing over at a host', () => {
  test.for(['github', 'gitea'] as const)(
    '%s gets name and content of a new file',
    async (host, { openPage }) => {
      const page = await openPage('/om/');
      await withSettings(page, { repository: repository(host) });
      await page.goto(new URL('/publiser/?kind=use-case', page.url()).href);
      await fillIn(page);
      const link = page.getByRole('link', { name: 'Åpne som ny fil hos verten' });
      const address = new URL(await opened(page, () => link.click()));
      expect(address.origin + address.pathname).toBe(
        host === 'github'
          ? 'https://github.example/kommune/bank/new/main'
          : 'https://gitea.example/kommune/bank/_new/main/',
      );
      expect(address.searchParams.get('filename')).toBe('content/use-cases/prove-av-rutevalg.md');
      expect(address.searchParams.get('value')).toMatch(
        /^---\nschemaVersion: \d+\ntitle: Prøve av rutevalg\nsummary: Kortere/,
      );
      expect(await page.getByText('Kopier det først').count()).toBe(0);
    },
  );

  test('gitlab, and content too long for an address, get an empty file and words about copying', async ({
    openPage,
  }) => {
    const page = await openPage('/om/');
    await withSettings(page, { repository: repository('gitlab') });
    await page.goto(new URL('/publiser/?kind=use-case', page.url()).href);
    await fillIn(page);
    const link = page.getByRole('link', { name: 'Åpne som ny fil hos verten' });
    await page.getByText('Kopier det først').waitFor();
    expect(await opened(page, () => link.click())).toBe(
      'https://gitlab.example/kommune/bank/-/new/main?file_name=content%2Fuse-cases%2Fprove-av-rutevalg.md',
    );

    await page.unroute(/\/publiser\/(\?.*)?$/);
    await withSettings(page, { repository: repository('github') });
    await page.reload();
    await page.locator('#f-body').fill('Lang tekst om ruter. '.repeat(600));
    await page.getByText('Kopier det først').waitFor();
    const address = new URL(await opened(page, () => link.click()));
    expect(address.searchParams.has('value')).toBe(false);
    expect(address.href.length).toBeLessThan(8000);
  });

  test('a change opens the file that is there, and an entry that lacks something opens nothing', async ({
    openPage,
  }) => {
    const page = await openPage('/om/');
    await withSettings(page, { repository: repository('github'), email: 'post@bank.example' });
    await page.goto(new URL('/publiser/?fra=kpr', page.url()).href);
    const link = page.getByRole('link', { name: 'Åpne fila hos verten' });
    expect(await opened(page, () => link.click())).toBe(
      'https://github.example/kommune/bank/edit/main/content/datasets/kpr.md',
    );
    expect(await page.getByRole('link', { name: 'Skriv til post@bank.example' }).count()).toBe(1);

    await page.goto(new URL('/publiser/?kind=use-case', page.url()).href);
    await page.locator('#f-title').fill('Bare tittel');
    await page.getByRole('link', { name: 'Åpne som ny fil hos verten' }).click();
    await page.locator('.publish-summary').waitFor();
  });
});

describe('where the file goes', () => {
  const publisher = { name: 'Eksempel kommune', homepage: 'https://eksempel.kommune.no/' };
  const email = { email: 'post@bank.example' };
  const handover = async (page: Page, settings: Partial<PublishSettings>, language = '') => {
    await withSettings(page, { ...settings, publisher });
    await page.goto(new URL(`${language}/publiser/?kind=use-case`, page.url()).href);
    await page.locator('#f-title').fill('Prøve');
    await page.locator('.publish-next').waitFor();
    return page.locator('section[aria-labelledby=publish-hand]');
  };

  test.for([
    ['', 'Nettstedet har ikke oppgitt noe sted å sende fila'],
    ['/nn', 'Nettstaden har ikkje oppgitt nokon stad å sende fila'],
    ['/en', 'The site does not say where to send the file'],
  ] as const)(
    'is told honestly when the site names no place, with whom to ask: «%s»',
    async ([language, words], { openPage }) => {
      const hand = await handover(await openPage('/om/'), {}, language);
      expect(await hand.textContent()).toContain(words);
      const link = hand.getByRole('link', { name: publisher.name });
      expect(await link.getAttribute('href')).toBe(publisher.homepage);
      expect(await hand.textContent()).not.toMatch(/legg den inn selv|add it yourself/);
    },
  );

  test('is an address, with what to send there, where the site has only that', async ({
    openPage,
  }) => {
    const hand = await handover(await openPage('/om/'), email);
    const text = (await hand.textContent()) ?? '';
    expect(text).toContain('Skriv til post@bank.example Legg ved fila');
    expect(text).not.toContain('ikke oppgitt');
    expect(text).not.toContain('konto');
  });

  test('is a contact page, where the site has only that', async ({ openPage }) => {
    const contactPage = 'https://bank.example/kontakt';
    const hand = await handover(await openPage('/om/'), { contactPage });
    const link = hand.getByRole('link', { name: 'Gå til kontaktsiden' });
    expect(await link.getAttribute('href')).toBe(contactPage);
    expect(await hand.textContent()).not.toContain('ikke oppgitt');
  });

  test('is the host, with what one needs there and what to do without, where the site has only that', async ({
    openPage,
  }) => {
    const hand = await handover(await openPage('/om/'), { repository: repository('github') });
    await hand.getByRole('link', { name: 'Åpne som ny fil hos verten' }).waitFor();
    const text = (await hand.textContent()) ?? '';
    expect(text).toContain('Du trenger en konto der.');
    expect(text).toContain('Har du ingen konto, så last ned fila');
    expect(text).not.toContain('noe sted å sende fila');
  });

  test('is both, and nothing more, where the site has both', async ({ openPage }) => {
    const hand = await handover(await openPage('/om/'), {
      ...email,
      repository: repository('github'),
    });
    await hand.getByRole('link', { name: 'Åpne som ny fil hos verten' }).waitFor();
    expect(await hand.getByRole('link', { name: 'Skriv til' }).count()).toBe(1);
    expect(await hand.textContent()).not.toContain('ikke oppgitt');
  });
});

describe('the clipboard', () => {
  async function clipboardPage(browser: Browser, isAllowed: boolean): Promise<Page> {
    const context = await browser.newContext({ locale: 'nb-NO' });
    if (isAllowed) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    else
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
    return context.newPage();
  }

  test('gets the file, and a ready e-mail that names the version a change was made from', async ({
    browser,
  }) => {
    const page = await clipboardPage(browser, true);
    await page.goto(`${siteUrl()}publiser/?fra=kpr`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Kopier innholdet' }).click();
    await expect.poll(() => status(page).textContent()).toBe('Kopiert.');
    expect(await copied()).toMatch(/^---\n(schemaVersion: \d+\n)?title: /);
    await page.getByRole('button', { name: 'Kopier en ferdig e-post' }).click();
    await expect.poll(copied).toMatch(/^Hei!/);
    const entry = (await (await fetch(`${siteUrl()}publiser/oppforinger/kpr.json`)).json()) as {
      digest: string;
    };
    expect(await copied()).toContain(`SHA-256 begynner med ${entry.digest.slice(0, 12)}`);
    expect(await copied()).toContain('content/datasets/kpr.md');
    expect(await copied()).toMatch(/\n---\n(schemaVersion: \d+\n)?title: /);
    await page.context().close();
  });

  test('that is closed to us is told of', async ({ browser }) => {
    const page = await clipboardPage(browser, false);
    await page.goto(`${siteUrl()}publiser/?fra=kpr`);
    await page.getByRole('button', { name: 'Kopier innholdet' }).click();
    await expect.poll(() => status(page).textContent()).toContain('Last ned fila i stedet');
    await page.context().close();
  });
});

describe('a file', () => {
  test.for(['drop', 'paste'] as const)('is opened by %s', async (type, { openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('.publish-start').waitFor();
    await giveFile(page, type, 'fra-fil.md', FILE);
    await expect.poll(() => page.locator('#f-title').inputValue()).toBe('Fra fil');
    expect(await page.locator('#f-body').inputValue()).toBe('Tekst.\n');
  });

  test('that is dropped on a form gets a draft of its own', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=use-case');
    await page.locator('#f-title').fill('Det jeg skriver på');
    await giveFile(page, 'drop', 'fra-fil.md', FILE);
    await expect.poll(() => page.locator('#f-title').inputValue()).toBe('Fra fil');
    await page.goto(new URL('/publiser/', page.url()).href);
    for (const name of ['Det jeg skriver på', 'Fra fil'])
      await page.getByRole('link', { name }).waitFor();
  });

  test('that is not ours is refused, and takes no form away', async ({ openPage }) => {
    const page = await openPage('/publiser/?kind=use-case');
    await page.locator('#f-title').fill('Det jeg skriver på');
    const said = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.message());
        void dialog.accept();
      }),
    );
    await giveFile(page, 'drop', 'bilde.png', 'PNG');
    expect(await said).toContain('ikke felt vi kjenner');
    expect(await page.locator('#f-title').inputValue()).toBe('Det jeg skriver på');
  });

  test('whose YAML is broken is refused with the line', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('.publish-start').waitFor();
    await giveFile(page, 'drop', 'ny.md', '---\ntitle: A\nsummary: Formål: forskning\n---\n');
    await page.getByText('se på linje 3').waitFor();
  });

  test('pasted as text opens too, but text in a field stays text', async ({ openPage }) => {
    const page = await openPage('/publiser/');
    await page.locator('.publish-start').waitFor();
    const paste = (selector: string) =>
      page.evaluate(
        ([target, content]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', content);
          document
            .querySelector(target)!
            .dispatchEvent(
              new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
            );
        },
        [selector, FILE] as const,
      );
    await paste('main');
    await expect.poll(() => page.locator('#f-title').inputValue()).toBe('Fra fil');
    const address = page.url();
    await paste('#f-body');
    await page.locator('#f-title').fill('Fortsatt her');
    expect(page.url()).toBe(address);
  });
});

test('a short entry fits in the address of a host, and has the name that the address has', async ({
  openPage,
}) => {
  const page = await openPage('/publiser/?kind=use-case');
  await fillIn(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned fila' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  const link = newFileLink(repository('github'), 'use-cases/prove-av-rutevalg.md', text);
  expect(link?.withContent).toBe(true);
  expect(file.suggestedFilename()).toBe('prove-av-rutevalg.md');
});
