import type { Page, Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems, test } from '../support/browser.ts';

const status = (page: Page) => page.locator('[data-search-status]');
const field = (page: Page) => page.locator('[data-search-panel] input[type=search]');
const titles = (page: Page) => page.locator('[data-search-hits] .entry-row-title a');
const addressOf = (page: Page) => new URL(page.url()).searchParams;

async function resultsOf(page: Page, count = /\d/): Promise<string> {
  await expect.poll(() => status(page).textContent()).toMatch(count);
  return (await status(page).textContent()) ?? '';
}

const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);

/** Keeps scripts from a page, as a slow network does, until what it gives is called. */
async function holdScripts(page: Page, address: RegExp): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(address, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  return letThrough;
}

/** The paths a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request: Request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

describe('the search page', () => {
  test('finds as one types, marks what matched, and keeps it in the address', async ({
    openPage,
  }) => {
    const page = await openPage('/sok/');
    expect(await page.locator('.search-examples').isVisible()).toBe(true);
    await field(page).pressSequentially('sykehjem', { delay: 30 });
    await resultsOf(page, /^\d+ treff$/);
    await expect.poll(() => addressOf(page).get('q')).toBe('sykehjem');
    await expect
      .poll(() => page.locator('[data-search-hits] mark').first().textContent())
      .toMatch(/sykehjem/i);
    expect(await page.locator('.search-examples').isVisible()).toBe(false);
    await titles(page).first().click();
    await page.waitForURL((url) => !url.pathname.includes('/sok/'));
    await page.goBack();
    await resultsOf(page);
    expect(await field(page).inputValue()).toBe('sykehjem');
  });

  test('narrows by facets that combine, shows them as chips, and goes back step by step', async ({
    openPage,
  }) => {
    const page = await openPage('/sok/?q=sykehjem');
    const all = numberIn(await resultsOf(page));
    const box = page.getByRole('checkbox', { name: /^Datasett/ });
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => numberIn(await resultsOf(page))).toBeLessThan(all);
    const datasets = numberIn(await resultsOf(page));
    expect(addressOf(page).getAll('kind')).toEqual(['dataset']);
    // The keyboard keeps its place, and the count beside the box told what would be left.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'dataset',
    );
    expect(await box.locator('..').locator('.search-facet-count').textContent()).toBe(
      String(datasets),
    );
    await page.getByRole('checkbox', { name: /^Ikke offentlig/ }).check();
    await expect.poll(async () => numberIn(await resultsOf(page))).toBeLessThan(datasets);
    const chips = page.locator('[data-search-chips]');
    expect(await chips.getByRole('button').count()).toBe(3);

    await page.goBack();
    await expect.poll(async () => numberIn(await resultsOf(page))).toBe(datasets);
    expect(addressOf(page).has('accessRights')).toBe(false);
    await chips.getByRole('button', { name: 'Fjern Hva: Datasett' }).click();
    await expect.poll(async () => numberIn(await resultsOf(page))).toBe(all);
    expect(await chips.isVisible()).toBe(false);
  });

  test('sorts by title and date, and opens as it was shared', async ({ openPage }) => {
    const page = await openPage('/sok/?q=legevakt&kind=dataset&sort=title');
    await resultsOf(page);
    const shown = await titles(page).allTextContents();
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(shown.toSorted(new Intl.Collator('nb', { numeric: true }).compare));
    expect(await page.getByLabel('Sorter etter').inputValue()).toBe('title');
    await page.getByLabel('Sorter etter').selectOption('date');
    await expect.poll(() => addressOf(page).get('sort')).toBe('date');
  });

  test('shows more, and as many again when one comes back', async ({ openPage }) => {
    const page = await openPage('/sok/?q=kunstig+intelligens');
    await resultsOf(page);
    const before = await titles(page).count();
    await page.getByRole('button', { name: 'Vis flere treff' }).click();
    await expect.poll(() => titles(page).count()).toBeGreaterThan(before);
    const after = await titles(page).count();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await titles(page).last().click();
    await page.waitForURL((url) => !url.pathname.includes('/sok/'));
    await page.goBack();
    await resultsOf(page);
    await expect.poll(() => titles(page).count()).toBe(after);
  });

  test('answers an abbreviation directly', async ({ openPage }) => {
    const page = await openPage('/sok/?q=KPR');
    await resultsOf(page);
    expect(await page.locator('.search-answer-title').first().textContent()).toMatch(/^KPR: .+/);
  });

  test('offers the right spelling, and searches for it on demand', async ({ openPage }) => {
    const page = await openPage('/sok/?q=pesonvern');
    await resultsOf(page);
    await page.locator('.search-correction a').click();
    await expect.poll(() => field(page).inputValue()).toBe('personvern');
    await expect.poll(() => page.locator('.search-correction').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('pesonvern');
  });

  test('says honestly that there is no direct hit, and what to do then', async ({ openPage }) => {
    const page = await openPage('/sok/?q=demens+vulkanutbrudd');
    await resultsOf(page, /Ingen direkte treff/);
    const note = page.locator('[data-search-note]');
    expect(await note.textContent()).toContain('Ingen direkte treff på «demens vulkanutbrudd»');
    await expect.poll(() => note.textContent()).toMatch(/Ord i nærheten: .*Demens/);
    expect(await note.getByRole('link', { name: /Slik legger du det til/ }).count()).toBe(1);
    for (const row of await page.locator('[data-search-hits] .entry-row').all()) {
      expect(await row.locator('.search-without').textContent()).toMatch(/Mangler: «/);
    }
    await field(page).fill('xqzw');
    await resultsOf(page, /^Ingen treff$/);
    expect(await titles(page).count()).toBe(0);
  });

  test('lists all to be narrowed down without a word', async ({ openPage }) => {
    const page = await openPage('/sok/');
    await page.getByRole('button', { name: 'Avgrens uten søkeord' }).click();
    const all = numberIn(await resultsOf(page));
    await page.getByRole('checkbox', { name: /^Veiledere/ }).check();
    await expect.poll(async () => numberIn(await resultsOf(page))).toBeLessThan(all);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('[data-search-output]').isVisible()).toBe(false);
  });

  test('does what was pressed before its script had come', async ({ openPage }) => {
    const page = await openPage('/om/');
    const letThrough = await holdScripts(page, /\/search-page\.[^/]*\.js$/);
    await page.goto(new URL('/sok/', page.url()).href, { waitUntil: 'commit' });
    // A press by hand comes after the style sheet; one by a script may come before anything is shown.
    await page.locator('[data-awake]').waitFor();
    await page.getByRole('button', { name: 'Avgrens uten søkeord' }).click();
    expect(await page.locator('[data-search-output]').isVisible()).toBe(false);
    letThrough();
    await resultsOf(page, /^\d+ treff$/);
  });

  test('offers no button that nobody listens to yet', async ({ openPage }) => {
    const page = await openPage('/om/');
    const letThrough = await holdScripts(page, /\/_astro\/[^/]*\.js$/);
    await page.goto(new URL('/sok/', page.url()).href, { waitUntil: 'commit' });
    await page.locator('[data-search-browse]').waitFor({ state: 'attached' });
    const browse = page.getByRole('button', { name: 'Avgrens uten søkeord' });
    // Until the style sheet is there nothing is shown at all.
    await expect.poll(() => browse.count()).toBe(0);
    letThrough();
    await browse.click();
    await resultsOf(page, /^\d+ treff$/);
  });

  test('answers in a list what was typed before any script had come', async ({ openPage }) => {
    const page = await openPage('/om/');
    const letThrough = await holdScripts(page, /\/_astro\/[^/]*\.js$/);
    await page.goto(new URL('/datasett/', page.url()).href, { waitUntil: 'commit' });
    await field(page).click();
    await page.keyboard.type('sykehjem');
    letThrough();
    await resultsOf(page, /^\d+ treff$/);
    expect(addressOf(page).get('q')).toBe('sykehjem');
  });

  test('leads to translated entries in their own language', async ({ openPage }) => {
    const page = await openPage('/en/sok/?q=nursing+home');
    await resultsOf(page, /^\d+ results$/);
    const links = await titles(page).evaluateAll((all) =>
      all.map((link) => ({
        path: new URL((link as HTMLAnchorElement).href).pathname,
        lang: link.getAttribute('lang') ?? '',
      })),
    );
    expect(links.some(({ path }) => path.includes('/en/'))).toBe(true);
    for (const { path, lang } of links) expect(lang === '').toBe(path.includes('/en/'));
  });

  test.for(['/sok/', '/sok/?q=sykehjem', '/sok/?q=demens+vulkanutbrudd', '/datasett/?q=sykehjem'])(
    'axe finds nothing, and nothing scrolls sideways, on %s',
    async (path, { openPage }) => {
      const page = await openPage(path, { reducedMotion: 'reduce' });
      if (path.includes('?')) await resultsOf(page);
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
        [320, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        if (path.includes('?')) {
          await page.locator('[data-search-facets]').evaluate((element) => {
            (element as HTMLDetailsElement).open = true;
          });
        }
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

describe('the search inside a list', () => {
  test('stands in for the list while one searches, with that kind only', async ({ openPage }) => {
    const page = await openPage('/datasett/');
    const list = page.locator('.list-main');
    expect(await list.isVisible()).toBe(true);
    await page.getByRole('searchbox', { name: 'Søk i datasett' }).fill('sykehjem');
    await resultsOf(page, /^\d+ treff$/);
    expect(await list.isVisible()).toBe(false);
    for (const link of await titles(page).all()) {
      expect(await link.getAttribute('href')).toMatch(/\/datasett\//);
    }
    expect(
      await page
        .locator('fieldset', { hasText: 'Hva' })
        .getByRole('checkbox', { name: 'Datasett' })
        .count(),
    ).toBe(0);
    await page.getByRole('searchbox', { name: 'Søk i datasett' }).fill('');
    await expect.poll(() => list.isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('tells of hits in the rest of the bank when the kind has none', async ({ openPage }) => {
    const page = await openPage('/veiledere/?q=Oswestry');
    await resultsOf(page, /Ingen|\d/);
    const more = page.locator('[data-search-note] a', { hasText: 'resten av banken' });
    await expect.poll(() => more.count()).toBe(1);
    await more.click();
    await page.waitForURL(/\/sok\/\?q=Oswestry/);
    await resultsOf(page, /^\d+ treff$/);
  });
});

describe('a search field', () => {
  test('loads nothing of the search before it has the focus', async ({ openPage }) => {
    const page = await openPage('/om/');
    const asked = requestsOf(page);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /worker|indeks|suggestions/.test(path))).toEqual([]);
    await page.locator('#search-header').focus();
    await expect.poll(() => asked.some((path) => path.endsWith('index.bin'))).toBe(true);
  });

  test.for([
    ['/om/', '#search-header', 1280],
    ['/', '#search', 1280],
    ['/', '#search', 390],
  ] as const)(
    'offers the best entries to the keyboard, on %s %s at %i px',
    async ([path, id, width], { openPage }) => {
      const page = await openPage(path, { width });
      const input = page.locator(id);
      await input.focus();
      await input.pressSequentially('sykehj', { delay: 30 });
      const options = page.getByRole('option');
      await expect.poll(() => options.last().textContent()).toBe('Alle treff på «sykehj»');
      expect(await options.count()).toBe(6);
      expect(await options.first().textContent()).toMatch(/^Sykehjem/);
      expect(await page.getByRole('status').filter({ hasText: 'forslag' }).textContent()).toBe(
        '5 forslag',
      );
      // Nothing hides the list: the last option is what lies where it is seen.
      await options.last().scrollIntoViewIfNeeded();
      expect(
        await options.last().evaluate((option) => {
          const { left, top, height } = option.getBoundingClientRect();
          return option.contains(document.elementFromPoint(left + 20, top + height / 2));
        }),
      ).toBe(true);
      expect(await accessibilityProblems(page)).toEqual([]);

      await page.keyboard.press('ArrowDown');
      expect(await input.getAttribute('aria-activedescendant')).toBe(
        await options.first().getAttribute('id'),
      );
      await page.keyboard.press('Escape');
      expect(await input.getAttribute('aria-expanded')).toBe('false');
      expect(await input.inputValue()).toBe('sykehj');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => input.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/begreper\/sykehjem\/$/);
    },
  );

  test('searches for what was typed when nothing is chosen', async ({ openPage }) => {
    const page = await openPage('/om/');
    await page.locator('#search-header').pressSequentially('demens');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=demens$/);
    await resultsOf(page, /^\d+ treff$/);
  });
});

describe('when something fails', () => {
  test('says so, and finds when one tries again', async ({ openPage }) => {
    const page = await openPage('/sok/', { problemsExpected: true });
    await page.route('**/indeks/*/t*.bin', (route) => route.abort());
    await field(page).fill('sykehjem');
    await resultsOf(page, /lot seg ikke hente/);
    expect(await titles(page).count()).toBe(0);
    await page.unroute('**/indeks/*/t*.bin');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await resultsOf(page, /^\d+ treff$/);
    expect(await titles(page).count()).toBeGreaterThan(3);
  });

  test('tries again by itself when the network is back, and keeps what is loaded meanwhile', async ({
    openPage,
  }) => {
    const page = await openPage('/sok/?q=sykehjem', { problemsExpected: true });
    const before = await resultsOf(page, /^\d+ treff$/);
    await page.context().setOffline(true);
    await field(page).fill('mammografi');
    await resultsOf(page, /lot seg ikke hente/);
    await field(page).fill('sykehjem');
    await resultsOf(page, new RegExp(`^${before}$`));
    await field(page).fill('mammografi');
    await resultsOf(page, /lot seg ikke hente/);
    await page.context().setOffline(false);
    await resultsOf(page, /^\d+ treff$/);
  });

  test('a host that is updated meanwhile answers from its new index', async ({ openPage }) => {
    const page = await openPage('/sok/', { problemsExpected: true });
    // The first answer names a version that the host no longer has.
    let isOld = true;
    await page.route('**/indeks/*/**', (route) =>
      isOld ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await field(page).fill('sykehjem');
    await resultsOf(page, /lot seg ikke hente/);
    isOld = false;
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await resultsOf(page, /^\d+ treff$/);
  });
});
