import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/run/chromium.mjs';
import { chooseNode } from '../../scripts/run/node.mjs';
import { ensureSite, siteFolder } from '../../scripts/run/site.mjs';
import { serve } from '../../scripts/serve.mjs';
import { site } from '../../src/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served; ends with a slash. */
    siteUrl: string;
    /** The path of the Chromium to test with. */
    chromium: string;
  }
}

/**
 * Builds the site if need be and serves it on a free port of the loopback for all browser tests.
 * Takes vitest's project and gives the function that stops the server.
 */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const using = chooseNode();
  project.provide('chromium', await ensureChromium(using));
  await ensureSite(using);
  const server = await serve({ folder: siteFolder, base: site.base });
  project.provide('siteUrl', server.url);
  return server.close;
}
