import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';

/**
 * What reading, validating, rendering and linking costs: N generated entries with links between
 * them, first with an empty cache (cold), then with the cache the first run left (warm). Each run is
 * a process of its own, so that CPU seconds and peak memory are of that run alone.
 *
 * npm run bench catalog -- --sizes 1000,5000,20000
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    run: { type: 'string' },
    cache: { type: 'string' },
  },
});

const root = join(import.meta.dirname, '..', '..');

if (values.run) measure(values.run, values.cache ?? '');
else compare(values.sizes.split(',').map(Number));

function measure(contentFolder: string, cacheFile: string): void {
  const before = process.cpuUsage();
  const catalog = loadCatalog({ contentFolder, cacheFile });
  const { user, system } = process.cpuUsage(before);
  const references = catalog.entries.reduce(
    (sum, { id }) => sum + catalog.referencesFrom(id).length,
    0,
  );
  const firstProblem = catalog.problems[0];
  if (firstProblem) throw new Error(`The generated content has a fault: ${firstProblem.message}`);
  console.log(
    JSON.stringify({
      entries: catalog.entries.length,
      references,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

interface Measurement {
  entries: number;
  references: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

function compare(sizes: number[]): void {
  console.log('entries  references  cold CPU s  cold MB  warm CPU s  warm MB  warm/cold');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-catalog-'));
    try {
      generate(folder, size);
      const cache = join(folder, 'cache', 'markdown.ndjson');
      const cold = runOnce(folder, cache);
      const warm = runOnce(folder, cache);
      console.log(
        [
          String(cold.entries).padStart(7),
          String(cold.references).padStart(10),
          cold.cpuSeconds.toFixed(1).padStart(10),
          cold.peakMegabytes.toFixed(0).padStart(7),
          warm.cpuSeconds.toFixed(1).padStart(10),
          warm.peakMegabytes.toFixed(0).padStart(7),
          (warm.cpuSeconds / cold.cpuSeconds).toFixed(2).padStart(9),
        ].join('  '),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function runOnce(folder: string, cache: string): Measurement {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [import.meta.filename, '--run', folder, '--cache', cache],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measurement;
}

/** A tenth organizations, half datasets, the rest use cases that name both; bodies as long as real ones. */
function generate(folder: string, size: number): void {
  cpSync(join(root, 'content', 'vocabularies'), join(folder, 'vocabularies'), { recursive: true });
  for (const kind of ['organizations', 'datasets', 'use-cases', 'sources']) {
    mkdirSync(join(folder, kind));
  }
  const organizations = Math.floor(size / 10);
  const datasets = Math.floor(size / 2);
  const source = `sources:\n  - source: kilde\n    lines: '1–20'\nstatusAsOf: '2021-06'\n`;
  const write = (kind: string, id: string, fields: string, text = '') =>
    writeFileSync(join(folder, kind, `${id}.md`), `---\n${fields}---\n\n${text}`);

  write(
    'sources',
    'kilde',
    `title: Kilden\nsummary: En kilde.\nstate: published\nkind: report\nyear: 2021\nwhatItIs: En rapport.\n`,
  );
  for (let i = 0; i < organizations; i += 1) {
    write(
      'organizations',
      `virksomhet-${i}`,
      `title: Virksomhet nummer ${i}\nsummary: En virksomhet i prøven.\nstate: published\ntype: vendor\n${source}`,
      body(i, 1),
    );
  }
  for (let i = 0; i < datasets; i += 1) {
    write(
      'datasets',
      `datasett-${i}`,
      `title: Datasett nummer ${i}\nsummary: Et register over ${i} slags tjenester i kommunen.\nstate: published\nkind: national-register\n` +
        `publisher: [virksomhet-${i % organizations}]\ndataController: [virksomhet-${(i + 1) % organizations}]\ntheme: [HEAL]\ngeography: ['NO']\n` +
        `contents: Vedtak om tjenester, med dato, timer og sted, for alle som har søkt.\npopulation: Alle som mottar tjenester.\ntemporal: { from: 2017 }\n` +
        `accrualPeriodicity: ANNUAL\nstructure: structured\nidentifiability: pseudonymised\naccessRights: RESTRICTED\n` +
        `access:\n  mode: [application]\n  steps:\n    - action: Send søknad.\n      authority: virksomhet-${i % organizations}\n` +
        `linkableWith: [datasett-${(i + 1) % datasets}]\nlifecycle: in-operation\nunknown: [allowedPurposes, legalBasis, contactPoint]\n${source}`,
      body(i, 4),
    );
  }
  for (let i = 0; i < size - organizations - datasets - 1; i += 1) {
    write(
      'use-cases',
      `prosjekt-${i}`,
      `title: Prosjekt nummer ${i}\nsummary: Et prosjekt som forutsier behov for tjenester.\nstate: published\nkind: ai\n` +
        `organizations:\n  - organization: virksomhet-${i % organizations}\n    role: lead\n  - organization: virksomhet-${(i + 3) % organizations}\n    role: vendor\n` +
        `domain: [home-care]\nproblem: Kommunen vet for lite om hvem som får behov for hjelp.\nstage: development\nbuildStatus: building\nuseStatus: not-delivered\n` +
        `period: { from: '2020-01', to: 2021 }\ndata:\n  - dataset: datasett-${i % datasets}\n    role: train\n  - dataset: datasett-${(i + 7) % datasets}\n    role: input\n` +
        `milestones:\n  - date: 2020\n    title: Prosjektet begynte.\nunknown: [legalRoute, challenges, results, reuse]\nrelated: [datasett-${(i + 2) % datasets}]\n${source}`,
      body(i, 4),
    );
  }
}

function body(seed: number, sections: number): string {
  const sentence = (n: number) =>
    `Kommunen nummer ${seed + n} fører vedtak om hjelp i hjemmet, og **tallene** brukes i [planleggingen](https://www.example.no/${seed}/${n}) av tjenestene.`;
  return Array.from(
    { length: sections },
    (_, n) =>
      `## Del ${n + 1}\n\n${sentence(n)} ${sentence(n + 1)} ${sentence(n + 2)}\n\n- Første punkt om ${seed}\n- Andre punkt om *${n}*\n`,
  ).join('\n');
}
