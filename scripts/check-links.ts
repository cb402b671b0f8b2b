import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/catalog/load-catalog.ts';
import { checkLinks } from '../src/quality/links/check-links.ts';
import { externalLinks } from '../src/quality/links/external-links.ts';
import { createHostQueue } from '../src/quality/links/host-queue.ts';
import { openLinkCache } from '../src/quality/links/link-cache.ts';
import { formatLinkReport } from '../src/quality/links/link-report.ts';
import { site } from '../src/site.ts';

const HELP = `npm run check:links -- [valg]

Prøver lenkene ut av nettstedet, én om gangen hos hver vert, og viser de døde med oppføringene de
står i. Svarene huskes, så en avbrutt kjøring fortsetter der den slapp.

Valg
  --only <tekst>       bare lenker med teksten i adressen, eller til oppføringen med denne id-en
  --max <tall>         prøver høyst så mange lenker nå
  --days <tall>        hvor lenge et svar huskes (14)
  --strict             avslutter med 1 når en lenke er død
  --cache <fil>        hvor svarene huskes (.cache/links.json)
  --content <mappe>    innholdsmappa (content)`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache/links.json' },
    only: { type: 'string', default: '' },
    max: { type: 'string' },
    days: { type: 'string', default: '14' },
    strict: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
const max = values.max === undefined ? Infinity : Number(values.max);
const days = Number(values.days);

if (values.help) {
  console.log(HELP);
} else if (Number.isNaN(max) || max < 0 || Number.isNaN(days) || days < 0) {
  console.error('--max og --days skal være tall fra 0 og oppover.');
  process.exitCode = 1;
} else {
  process.exitCode = await main();
}

async function main(): Promise<number> {
  const catalog = loadCatalog({
    contentFolder: join(root, values.content),
    cacheFile: join(root, '.cache', 'markdown.ndjson'),
  });
  const links = new Map(
    [...externalLinks(catalog)].filter(
      ([address, uses]) =>
        address.includes(values.only) || uses.some(({ id }) => id === values.only),
    ),
  );
  const results = await checkLinks(links.keys(), {
    hosts: createHostQueue(1_000),
    userAgent: `Mozilla/5.0 (compatible; dataanalysebank-lenkesjekk; +${site.address}${site.base}om/)`,
    timeout: 20_000,
    retries: 2,
    backOff: 2_000,
    longestWait: 60_000,
    cache: openLinkCache(join(root, values.cache), days),
    parallel: 8,
    max,
    onProgress: (done, total) => {
      if (done % 25 === 0 || done === total) console.error(`${done} av ${total} lenker prøvd …`);
    },
  });
  console.log(formatLinkReport(links, results, values.content));
  const dead = [...results.values()].some(({ verdict }) => verdict === 'dead');
  return values.strict && dead ? 1 : 0;
}
