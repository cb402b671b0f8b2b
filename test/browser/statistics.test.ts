import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems, test } from '../support/browser.ts';
import { catalog } from './page-kinds.ts';

const STATISTICS = '/statistikk/';
const withPictures: [name: string, path: string][] = [
  ['statistics', STATISTICS],
  ['statistics in nynorsk', '/nn/statistikk/'],
  ['statistics in English', '/en/statistikk/'],
  ['coverage', '/statistikk/dekning/'],
  ['challenges', '/utfordringer/'],
  ['projects', '/en/prosjekter/'],
];

async function openTables(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
      details.open = true;
  });
}

/** The rows of the table under a picture: their heading and their cells, in words. */
async function tableUnder(page: Page, figure: string): Promise<Record<string, string[]>> {
  const rows = await page
    .locator(`#${figure} tbody tr`)
    .evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  return Object.fromEntries(rows.map(([heading = '', ...cells]) => [heading, cells]));
}

/** All that is written in the drawing that is shown. */
function textsIn(page: Page, figure: string): Promise<string[]> {
  return page
    .locator(`#${figure} .drawing:visible text`)
    .evaluateAll((found) => found.map((text) => text.textContent.trim()));
}

const projects = catalog.entriesOf('use-case').filter(({ data }) => data.state !== 'withdrawn');

test.for(withPictures.filter(([, path]) => !/^\/(nn|en)\/statistikk/.test(path)))(
  'axe finds nothing on %s with every table open, light and dark, wide and narrow',
  async ([, path], { openPage }) => {
    const page = await openPage(path, { reducedMotion: 'reduce' });
    await openTables(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await accessibilityProblems(page), `${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityProblems(page, ['color-contrast']), `${width} px, dark`).toEqual(
        [],
      );
    }
  },
);

test.for(withPictures)(
  '%s never scrolls sideways, even with every table open',
  async ([, path], { openPage }) => {
    const page = await openPage(path);
    await openTables(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        `at ${width} px`,
      ).toBe(0);
    }
  },
);

test.for(withPictures.filter(([name]) => name !== 'coverage'))(
  'every picture on %s has type that can be read, and keeps it within its frame',
  async ([, path], { openPage }) => {
    const page = await openPage(path);
    for (const width of [1280, 1024, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const problems = await page.locator('.chart').evaluateAll((figures) =>
        figures.flatMap((figure) => {
          const shown = [...figure.querySelectorAll<SVGSVGElement>('.drawing')].filter(
            (drawing) => drawing.getBoundingClientRect().width > 0,
          );
          if (shown.length !== 1) return [`${figure.id}: ${shown.length} drawings are shown`];
          const [drawing] = shown as [SVGSVGElement];
          const frame = drawing.getBoundingClientRect();
          const scale = frame.width / drawing.viewBox.baseVal.width;
          return [...drawing.querySelectorAll('text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            const size = Number(text.getAttribute('font-size')) * scale;
            return [
              ...(size < 11 ? [`${figure.id}: ${size.toFixed(1)} px: ${text.textContent}`] : []),
              ...(box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.top < frame.top - 2 ||
              box.bottom > frame.bottom + 4
                ? [`${figure.id} does not hold «${text.textContent}»`]
                : []),
            ];
          });
        }),
      );
      expect(problems, `at ${width} px`).toEqual([]);
    }
  },
);

test('labels and cells of the heat map do not run into each other', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const overlaps = await page.locator('#utfordringskart .drawing:visible').evaluate((drawing) => {
      const boxes = [...drawing.querySelectorAll('text:not(.heat-number)')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const cells = [...drawing.querySelectorAll('.heat')].map((cell) =>
        cell.getBoundingClientRect(),
      );
      return boxes.filter(({ box }) =>
        cells.some(
          (cell) =>
            box.left < cell.right - 1 &&
            box.right > cell.left + 1 &&
            box.top < cell.bottom - 1 &&
            box.bottom > cell.top + 1,
        ),
      );
    });
    expect(overlaps, `at ${width} px`).toEqual([]);
  }
});

test('the table under the heat map has the numbers of every challenge, and says which cannot be read', async ({
  openPage,
}) => {
  const page = await openPage(STATISTICS);
  const rows = await tableUnder(page, 'utfordringskart');
  const surveyed = catalog
    .entriesOf('challenge')
    .flatMap(({ data }) => (data.survey ? [{ title: data.title, survey: data.survey }] : []));
  expect(surveyed.length).toBeGreaterThan(0);
  for (const { title, survey } of surveyed) {
    const cells = rows[title] ?? [];
    expect(cells.slice(1, 6), title).toEqual(
      survey.counts.map((count) => (count === null ? 'kan ikke leses' : String(count))),
    );
    expect(cells[6], title).toBe(catalog.label('survey-readings', survey.reading, 'nb'));
  }
});

test('an uncertain row of the heat map is hatched and says so in words', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  const surveys = catalog.entriesOf('challenge').flatMap(({ data }) => data.survey ?? []);
  const texts = await textsIn(page, 'utfordringskart');
  const drawing = page.locator('#utfordringskart .drawing:visible');
  for (const [reading, word] of [
    ['likely', 'sannsynlig'],
    ['ambiguous', 'flertydig'],
  ] as const) {
    const rows = surveys.filter((survey) => survey.reading === reading);
    expect(
      texts.filter((text) => text === word),
      word,
    ).toHaveLength(rows.length);
    const hatched = await drawing.locator(`.heat-hatch[fill*="-${reading}-"]`).count();
    const readable = rows.flatMap(({ counts }) => counts).filter((count) => count !== null);
    expect(hatched, word).toBe(readable.length);
  }
});

test('the timeline and its table have every project, once', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  const { 'I alt': sums = [], ...rows } = await tableUnder(page, 'tidslinje');
  expect(sums.at(-1)).toBe(String(projects.length));
  const stages = Map.groupBy(projects, ({ data }) =>
    data.stage ? catalog.label('stages', data.stage, 'nb') : 'Ikke oppgitt',
  );
  expect(
    Object.fromEntries(Object.entries(rows).map(([stage, cells]) => [stage, cells.at(-1)])),
  ).toEqual(
    Object.fromEntries([...stages].map(([stage, members]) => [stage, String(members.length)])),
  );
  const unknown = projects.filter(({ data }) => data.period?.from === undefined);
  if (unknown.length > 0) expect(sums.at(-2)).toBe(String(unknown.length));
});

test('picture and table of the timeline have the same numbers', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  const { 'I alt': _, ...rows } = await tableUnder(page, 'tidslinje');
  const inTable = Object.values(rows)
    .flat()
    .filter((cell) => cell !== '0');
  const inPicture = await page
    .locator('#tidslinje .drawing:visible circle + text, #tidslinje .drawing:visible .chart-strong')
    .evaluateAll((found) => found.map((text) => text.textContent.trim()));
  expect(inPicture.toSorted()).toEqual(inTable.toSorted());
});

test('benefits in the table are those of the projects', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  const rows = await tableUnder(page, 'ventet-og-oppnadd');
  const expected: Record<string, string[]> = {};
  for (const { code, nb } of catalog.vocabulary('benefit-types').concepts) {
    const counts = (['planned', 'realised'] as const).map(
      (field) =>
        projects.filter(({ data }) =>
          data.benefits?.some((benefit) => benefit.type === code && benefit[field]),
        ).length,
    );
    if (counts.some((count) => count > 0)) expected[nb] = counts.map(String);
  }
  expect(rows).toEqual(expected);
});

test('entries by age: all of them, by type', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  const rows = await tableUnder(page, 'alder-etter-type');
  const all = catalog.entries.filter(({ data }) => data.state !== 'withdrawn');
  expect(rows['I alt']?.at(-1)?.replace(/\s/g, '')).toBe(String(all.length));
  expect(rows.Datasett?.at(-1)).toBe(String(all.filter(({ kind }) => kind === 'dataset').length));
});

test('without colours of our own the numbers are still there to read', async ({ openPage }) => {
  const page = await openPage(STATISTICS);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const [text, cell] = await page.locator('#utfordringskart .drawing:visible').evaluate((drawing) =>
    ['.heat-number', '.heat'].map((selector) => {
      const found = drawing.querySelector(selector);
      return found ? getComputedStyle(found).fill : '';
    }),
  );
  expect(text).not.toBe('');
  expect(text).not.toBe(cell);
});

test('on paper the wide pictures are printed, not the long ones for phones', async ({
  openPage,
}) => {
  const page = await openPage(STATISTICS, { width: 700 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.drawing.narrow:visible').count()).toBe(0);
  expect(await page.locator('.drawing.wide:visible').count()).toBe(
    await page.locator('.chart').count(),
  );
});

test('the menu, the footer and the home page lead to the statistics, and from there to coverage', async ({
  openPage,
}) => {
  const page = await openPage('/nn/');
  expect(await page.locator('footer a[href$="/nn/statistikk/"]').count()).toBe(1);
  expect(await page.locator('.more a[href$="/nn/statistikk/"]').count()).toBe(1);
  await page.locator('main a[href$="/nn/statistikk/"]').click();
  await page.waitForURL('**/nn/statistikk/');
  await page.locator('main a[href$="/nn/statistikk/dekning/"]').click();
  await page.waitForURL('**/nn/statistikk/dekning/');
  expect(await page.locator('.crumbs ol a').last().getAttribute('href')).toMatch(
    /\/nn\/statistikk\/$/,
  );
});
