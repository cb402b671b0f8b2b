import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

/** What a test may ask of a page before it opens. */
export interface PageOptions {
  /** Width of the window in CSS pixels; 1280 unless told. */
  width?: number;
  colorScheme?: 'light' | 'dark';
  javaScript?: boolean;
  reducedMotion?: 'reduce';
  /** For tests of what goes wrong: the page may write errors and ask for what is not there. */
  problemsExpected?: boolean;
}

/** The address of the served site; ends with a slash. */
export function siteUrl(): string {
  return inject('siteUrl');
}

/**
 * vitest's `test` with a real Chromium: `openPage` takes a path within the site and gives the page.
 * A page that writes an error to the console, breaks its content security policy or asks another
 * host for anything fails its test.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openPage', async ({ browser }, { onCleanup }) => {
    const closings: (() => Promise<void>)[] = [];
    const problems: string[] = [];
    onCleanup(async () => {
      await Promise.all(closings.map((close) => close()));
      expect(problems, 'errors of the page').toEqual([]);
    });
    return async (path: string, options: PageOptions = {}): Promise<Page> => {
      const context = await browser.newContext(contextOptions(options));
      closings.push(() => context.close());
      const page = await context.newPage();
      if (!options.problemsExpected) collectProblems(page, problems);
      await page.goto(new URL(path.replace(/^\//, ''), siteUrl()).href);
      return page;
    };
  });

function contextOptions(options: PageOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: options.reducedMotion ?? null,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  };
}

function collectProblems(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') {
      problems.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(siteUrl()) || /^(data|blob):/.test(request.url());
    if (!isOurs) problems.push(`asked elsewhere: ${request.url()}`);
  });
}

/**
 * Checks a page with axe against WCAG 2.0 to 2.2, A and AA, and its best practices. Gives one line
 * for each breach: rule, help and the elements; an empty list is what one wants.
 *
 * @param rules only these rules, by their ids
 * @see https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function accessibilityProblems(
  page: Page,
  rules?: readonly string[],
): Promise<string[]> {
  // Its other mode opens a window to gather what it found in frames: slow, and there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (
    rules
      ? axe.withRules([...rules])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
