/**
 * Measures what a search costs a visitor, ours and its peers in the same run:
 *   npm run bench search-size -- [--sizes 300,1000,5000,20000] [--without minisearch]
 *     [--build-only] [--builds 5]
 * For each size of catalogue first the processor time of building the index, beside lunr as it comes. Then, in
 * headless Chromium: bytes and requests from nothing to ten results that can be shown (code, index, lexicon,
 * records; ours with facets), time to them on a simulated slow phone, time of later searches, and memory.
 * Peers: Pagefind, Pagefind with its filters (what facets need) and MiniSearch.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SearchDocument } from '../../src/search/document.ts';
import { ensureChromium } from '../run/chromium.mjs';
import { chooseNode } from '../run/node.mjs';
import { buildSeconds } from './search-size/build-cost.ts';
import { readConceptSets, readCorpus } from './search-size/corpus.ts';
import { miniSearch, ours, packedSize, pagefind } from './search-size/engines.ts';
import type { Site } from './search-size/engines.ts';
import { countingServer } from './search-size/server.ts';
import type { CountingServer } from './search-size/server.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,1000,5000,20000' },
    without: { type: 'string', default: '' },
    /** Only the processor time of building the index. */
    'build-only': { type: 'boolean', default: false },
    /** How often each index is built; the medians count. */
    builds: { type: 'string' },
  },
});

/** A phone on 4G: 85 ms to the host and back, 9 Mbit/s, a processor four times slower than this one. */
const phone = { latency: 85, bandwidth: 9e6 / 8, slowdown: 4 };

/** How many of the queries are asked in a context of their own, for the cold measures. */
const coldQueries = 9;
const phoneQueries = 5;

/**
 * 20 words of titles and keywords, spread evenly over how often they are used; the first letters of ten of
 * them; ten with one letter left out or two exchanged. Always the same for the same corpus.
 */
function queriesOf(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, keywords } of documents) {
    for (const word of new Set(
      [title, ...keywords]
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{5,}/gu),
    )) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .filter(([, count]) => count > 2)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .map(([word]) => word);
  const chosen = Array.from(
    { length: 20 },
    (_, i) => words[Math.floor(((i + 0.5) / 20) * words.length)]!,
  );
  const prefixes = chosen
    .filter((_, i) => i % 2 === 0)
    .map((word, i) => word.slice(0, 3 + (i % 3)));
  const misspelled = chosen
    .filter((_, i) => i % 2 === 1)
    .map((word, i) =>
      i % 2 === 0
        ? word.slice(0, 2) + word.slice(3)
        : word.slice(0, 2) + word[3]! + word[2]! + word.slice(4),
    );
  // Mixed, so that the first of them are of every sort.
  return chosen.flatMap((word, i) => [
    word,
    ...(i % 2 === 0 ? [prefixes[i / 2]!] : [misspelled[(i - 1) / 2]!]),
  ]);
}

interface Engine {
  readonly name: string;
  /** The page that it runs in; ours has the headers of the site, which Pagefind's WebAssembly cannot have. */
  readonly page: string;
  readonly module: string;
}

const plainPage = '/plain/index.html';

const loader = `globalThis.searchTime = async (module, text) => {
  const start = performance.now();
  const { search } = await import(module);
  const shown = await search(text);
  return { ms: performance.now() - start, shown: shown.length };
};`;

interface Timed {
  readonly ms: number;
  readonly shown: number;
}

function searchOn(page: Page, engine: Engine, text: string): Promise<Timed> {
  const question: [string, string] = [engine.module, text];
  return page.evaluate(([module, asked]) => {
    const { searchTime } = globalThis as unknown as {
      searchTime(module: string, text: string): Promise<Timed>;
    };
    return searchTime(module, asked);
  }, question);
}

async function inFreshPage<T>(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.url + engine.page, { waitUntil: 'load' });
    server.reset();
    return await use(page, context);
  } finally {
    await context.close();
  }
}

const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

interface Measures {
  kB: number;
  kBp95: number;
  requests: number;
  firstMs: number;
  p50: number;
  p95: number;
  memoryMB: number;
  empty: number;
}

async function measure(
  browser: Browser,
  server: CountingServer,
  engines: readonly Engine[],
  queries: readonly string[],
): Promise<Measures[]> {
  const kB: number[][] = engines.map(() => []);
  const requests: number[][] = engines.map(() => []);
  const firstMs: number[][] = engines.map(() => []);
  // Engine by engine for each query, so that what else the machine does hits all alike.
  for (const query of queries.slice(0, coldQueries)) {
    for (const [i, engine] of engines.entries()) {
      await inFreshPage(browser, server, engine, async (page) => {
        await searchOn(page, engine, query);
        kB[i]!.push(server.counts.bytes / 1024);
        requests[i]!.push(server.counts.requests);
      });
    }
  }
  for (const query of queries.slice(0, phoneQueries)) {
    for (const [i, engine] of engines.entries()) {
      await inFreshPage(browser, server, engine, async (page, context) => {
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
        server.setNetwork(phone);
        try {
          firstMs[i]!.push((await searchOn(page, engine, query)).ms);
        } finally {
          server.setNetwork(undefined);
        }
      });
    }
  }
  const measures: Measures[] = [];
  for (const [i, engine] of engines.entries()) {
    const warm = await inFreshPage(browser, server, engine, async (page) => {
      const times: number[] = [];
      let empty = 0;
      for (const query of queries)
        if ((await searchOn(page, engine, query)).shown === 0) empty += 1;
      const memory = await page.evaluate(async () => {
        const measured = performance as unknown as {
          measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
        };
        return (await measured.measureUserAgentSpecificMemory()).bytes;
      });
      for (let pass = 0; pass < 3; pass++) {
        for (const query of queries) times.push((await searchOn(page, engine, query)).ms);
      }
      return { times, empty, memory };
    });
    measures.push({
      kB: median(kB[i]!),
      kBp95: quantile(kB[i]!, 0.95),
      requests: median(requests[i]!),
      firstMs: median(firstMs[i]!),
      p50: median(warm.times),
      p95: quantile(warm.times, 0.95),
      memoryMB: warm.memory / 2 ** 20,
      empty: warm.empty,
    });
  }
  return measures;
}

const progress = (text: string): void => console.log(`… ${text}`);
const sizes = options.sizes.split(',').map(Number);
const withMiniSearch = !options.without.split(',').includes('minisearch');
const conceptSets = readConceptSets();
for (const size of sizes) reportBuild(size);
if (!options['build-only']) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(chooseNode()),
    // Without the second flag the measure of memory waits for the browser's next garbage collection.
    args: ['--no-sandbox', '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    for (const size of sizes) await compare(browser, size);
  } finally {
    await browser.close();
  }
}

function reportBuild(size: number): void {
  progress(`${size} entries: the time of building, ours and lunr as it comes`);
  const times = Number(options.builds ?? (size > 5000 ? 3 : 5));
  const { ours: own, lunr, lunrPacked } = buildSeconds(size, times);
  console.log(
    `${size} entries: index ${own.toFixed(2)} s of CPU, lunr as it comes ${lunr.toFixed(2)} s ` +
      `(${(own / lunr).toFixed(2)} ×), packed as ours ${lunrPacked.toFixed(2)} s ` +
      `(${(own / lunrPacked).toFixed(2)} ×), medians of ${times}\n`,
  );
}

async function compare(browser: Browser, size: number): Promise<void> {
  const documents = readCorpus(size);
  const queries = queriesOf(documents);
  progress(`${size} entries: building our index`);
  const own = await ours(documents, conceptSets);
  progress(`${size} entries: Pagefind`);
  const site: Site = new Map([...own.files, ...(await pagefind(documents))]);
  const engines: Engine[] = [
    { name: 'ours', page: '/ours/index.html', module: own.module },
    { name: 'Pagefind', page: plainPage, module: '/pagefind/page.js' },
    { name: 'Pagefind with filters', page: plainPage, module: '/pagefind/page-facets.js' },
  ];
  if (withMiniSearch) {
    progress(`${size} entries: MiniSearch`);
    const built = await miniSearch(documents);
    for (const [name, bytes] of built.files) site.set(name, bytes);
    engines.push({ name: 'MiniSearch', page: plainPage, module: built.module });
  }
  const page = '<!doctype html><html lang="nb"><title>x</title><script src="/loader.js"></script>';
  for (const path of ['/ours/index.html', plainPage])
    site.set(path, new TextEncoder().encode(page));
  site.set('/loader.js', new TextEncoder().encode(loader));

  const server = await countingServer(site);
  try {
    progress(`${size} entries: measuring in ${browser.version()}`);
    const measures = await measure(browser, server, engines, queries);
    const peer = measures[1]!;
    console.log(`\n${size} entries, ${queries.length} queries`);
    console.table(
      Object.fromEntries(
        measures.map((of, i) => [
          engines[i]!.name,
          {
            'cold kB': of.kB.toFixed(1),
            'p95 kB': of.kBp95.toFixed(1),
            '÷ Pagefind': (of.kB / peer.kB).toFixed(2),
            requests: of.requests,
            'phone ms': of.firstMs.toFixed(0),
            'warm p50 ms': of.p50.toFixed(1),
            'warm p95 ms': of.p95.toFixed(1),
            'memory MB': of.memoryMB.toFixed(1),
            'no result': of.empty,
          },
        ]),
      ),
    );
    const kB = (packedSize(own.files.values()) / 1024).toFixed(0);
    console.log(`${own.files.size} files, ${kB} kB\n`);
  } finally {
    server.close();
  }
}
