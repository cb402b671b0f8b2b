import type { Page, Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { PublishedEntry } from '../../src/islands/publish/look-up.ts';
import { accessibilityProblems, test } from '../support/browser.ts';

const field = (page: Page, name: string) => page.locator(`#f-${name}`);
const conflict = (page: Page) => page.locator('.publish-conflict');

/** Lets the site have another version of an entry from now on. */
async function changeOnSite(
  page: Page,
  id: string,
  change: Record<string, unknown>,
): Promise<void> {
  await page.context().route(`**/publiser/oppforinger/${id}.json`, async (route) => {
    const response = await route.fetch();
    const entry = (await response.json()) as PublishedEntry;
    await route.fulfill({
      json: {
        ...entry,
        data: { ...entry.data, ...change },
        digest: `${JSON.stringify(change).length}`.padStart(64, 'f'),
      },
    });
  });
}

/** Waits until the draft on the screen lies in the browser. */
async function kept(page: Page, text: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => Object.values({ ...localStorage }).join('\n')))
    .toContain(text);
}

/** The requests of a page that have no answer yet, from now on. */
function requestsUnderWay(page: Page): ReadonlySet<Request> {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return underWay;
}

describe('an entry that changes on the site while someone writes', () => {
  test('is seen when the draft is opened: what was untouched is taken over, the rest is chosen', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?fra=kpr');
    await field(page, 'summary').fill('Mitt sammendrag.');
    await kept(page, 'Mitt sammendrag.');
    await changeOnSite(page, 'kpr', { summary: 'Nettstedets sammendrag.', title: 'Nytt navn' });
    await page.reload();

    await conflict(page).waitFor();
    expect(await field(page, 'title').inputValue()).toBe('Nytt navn');
    expect(await field(page, 'summary').inputValue()).toBe('Mitt sammendrag.');
    const told = (await conflict(page).innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toContain('Nettstedets sammendrag.');
    expect(told).toContain('Ett felt du ikke hadde endret, er hentet fra nettstedet.');
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Last ned fila' }).click();
    await expect
      .poll(() => conflict(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await conflict(page).getByRole('button', { name: 'Behold mitt' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned fila' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('kpr.md');
    expect(await field(page, 'summary').inputValue()).toBe('Mitt sammendrag.');
  });

  test('is seen before handing over, and the field of the site can be taken', async ({
    openPage,
  }) => {
    const page = await openPage('/publiser/?fra=kpr');
    await field(page, 'summary').fill('Mitt sammendrag.');
    await changeOnSite(page, 'kpr', { summary: 'Nettstedets sammendrag.' });
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.getByRole('button', { name: 'Last ned fila' }).click();
    await page.getByText('Nettstedet har fått en nyere versjon').waitFor();
    await expect
      .poll(() => conflict(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(downloads).toBe(0);
    await conflict(page).getByRole('button', { name: 'Bruk nettstedets' }).click();
    await expect.poll(() => conflict(page).count()).toBe(0);
    expect(await field(page, 'summary').inputValue()).toBe('Nettstedets sammendrag.');
    // From now on the draft builds on the new version.
    await kept(page, 'Nettstedets sammendrag.');
    await page.reload();
    await field(page, 'title').waitFor();
    expect(await conflict(page).count()).toBe(0);
  });

  test('does not stop one who is offline, but says that nobody could ask', async ({ openPage }) => {
    const page = await openPage('/publiser/?fra=kpr', { problemsExpected: true });
    const underWay = requestsUnderWay(page);
    // The writers come with the first change; when they are here, the network can go.
    const writer = page.waitForResponse(/patch-entry-file/);
    await field(page, 'summary').fill('Mitt sammendrag.');
    await writer;
    await expect.poll(() => underWay.size).toBe(0);
    await page.context().setOffline(true);
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned fila' }).click(),
    ]);
    await page.getByText('Vi fikk ikke sjekket').waitFor();
  });
});

describe('the same form in two tabs', () => {
  test.for(['/publiser/?kind=use-case', '/publiser/?fra=kpr'])(
    'keeps what is written in both: %s',
    async (path, { openPage }) => {
      const one = await openPage(path);
      await field(one, 'title').waitFor();
      const two = await one.context().newPage();
      await two.goto(one.url());
      await two.getByRole('alert').filter({ hasText: 'annen fane' }).waitFor();

      await field(one, 'title').fill('Skrevet i den første');
      await kept(one, 'Skrevet i den første');
      await field(two, 'title').fill('Skrevet i den andre');
      await kept(two, 'Skrevet i den andre');
      await field(one, 'title').fill('Skrevet i den første igjen');
      await kept(one, 'Skrevet i den første igjen');

      for (const [page, text] of [
        [one, 'Skrevet i den første igjen'],
        [two, 'Skrevet i den andre'],
      ] as const) {
        await page.reload();
        await expect.poll(() => field(page, 'title').inputValue()).toBe(text);
      }
      await one.goto(new URL('/publiser/', one.url()).href);
      for (const name of ['Skrevet i den første igjen', 'Skrevet i den andre'])
        await one.getByRole('link', { name, exact: true }).waitFor();
    },
  );
});

test('an error in the text is told with its line when the field is left', async ({ openPage }) => {
  const page = await openPage('/publiser/?kind=use-case');
  const problems = page.locator('#f-body-problems');
  await field(page, 'body').fill('Første linje.\n\n[her](ftp://kommune.no/) og &aring;\n');
  await field(page, 'title').focus();
  await expect
    .poll(() => problems.textContent())
    .toBe(
      'Linje 3: Adressen «ftp://kommune.no/» begynner verken med https:// eller http://. Bare de er tillatt.',
    );
});

test('an error that comes as a field is left does not move the button one is pressing', async ({
  openPage,
}) => {
  const page = await openPage('/publiser/?kind=use-case');
  await field(page, 'body').fill('# Feil\n\n# Feil\n\n<b>feil</b>\n');
  await page.getByRole('button', { name: 'Se siden' }).click();
  await page.locator('.publish-preview article').waitFor({ timeout: 20_000 });
});
