import { appendFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalog } from '../src/catalog/catalog.ts';
import { loadCatalog } from '../src/catalog/load-catalog.ts';
import { writeContentIntellisense } from '../src/editor/content-intellisense.ts';
import { readCommitsSince } from '../src/history/git.ts';
import { readHistory } from '../src/history/read-history.ts';
import { changeSummary } from '../src/quality/change-summary.ts';
import { formatCoverage } from '../src/quality/coverage-report.ts';
import { measureCoverage } from '../src/quality/coverage.ts';
import { formatStaleEntries } from '../src/quality/freshness-report.ts';
import { findStaleEntries, OLD_AFTER_YEARS } from '../src/quality/freshness.ts';
import {
  githubAnnotation,
  gitlabReport,
  REPORT_FORMATS,
  terminalLine,
} from '../src/quality/problem-report.ts';
import { fixFiles } from './check/fix-files.ts';

const HELP = `npm run check -- [valg]

Kontrollerer alle oppføringene, og viser hver feil med fil, linje og hva som ville vært riktig.

Valg
  --report             viser også hvor fullstendig innholdet er
  --stale              viser i stedet hva som bør gjennomgås på nytt, det eldste først
  --years <tall>       hvor gamle opplysninger --stale tar med (${OLD_AFTER_YEARS})
  --fix [FIL…]         retter det som er sikkert: datoer, navn på koder, hermetegn; og rekkefølgen av
                       feltene i filer som er navngitt, eller endret siden siste commit
  --format <form>      ${REPORT_FORMATS.join(', ')}
  --output <fil>       skriver rapporten fra --format gitlab hit
  --summary <fil>      legger til hva som er feil, og hva som endres, som Markdown i denne fila
  --since <commit>     hva --summary sammenligner med (HEAD^)
  --content <mappe>    innholdsmappa (content)

Avslutter med 1 når noe er feil, og med 2 når noen andre endret en fil mens den ble rettet.`;

const { values, positionals } = parseArgs({
  // Ids of the entries to mend, or paths of their files.
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
    report: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    stale: { type: 'boolean', default: false },
    years: { type: 'string', default: String(OLD_AFTER_YEARS) },
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    summary: { type: 'string' },
    since: { type: 'string', default: 'HEAD^' },
  },
});

const root = join(import.meta.dirname, '..');
const contentFolder = join(root, values.content);
const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

const years = Number(values.years);
if (values.help) {
  console.log(HELP);
} else if (!Number.isInteger(years) || years < 1) {
  console.error(`--years skal være et helt tall fra 1 og oppover. Her står «${values.years}».`);
  process.exitCode = 1;
} else if (!REPORT_FORMATS.some((format) => format === values.format)) {
  console.error(`--format skal være ${REPORT_FORMATS.join(', ')}. Her står «${values.format}».`);
  process.exitCode = 1;
} else if (values.output !== undefined && values.format !== 'gitlab') {
  console.error('--output er for --format gitlab, som skrives til en fil.');
  process.exitCode = 1;
} else if (positionals.length > 0 && !values.fix) {
  console.error(
    'Filnavn er for --fix. Kontrollen ser alltid på alle filene, fordi de viser til hverandre.',
  );
  process.exitCode = 1;
} else {
  const hasConflicts = values.fix && fix();
  process.exitCode = values.stale ? listStale() : check();
  if (hasConflicts) process.exitCode = 2;
}

function load() {
  return loadCatalog({ contentFolder, cacheFile: join(root, '.cache', 'markdown.ndjson') });
}

/**
 * What changed goes to standard error: standard output may be a report for a machine.
 *
 * @returns true when somebody else changed a file meanwhile
 */
function fix(): boolean {
  const only = positionals.map((name) => basename(name, '.md'));
  const { fixed, conflicts } = fixFiles(contentFolder, only);
  for (const { file, changes } of fixed) {
    for (const { line, field, message } of changes)
      console.error(
        `Rettet    ${values.content}/${file}:${line} ${field ? `${field} – ` : ''}${message}`,
      );
  }
  for (const { file, message } of conflicts)
    console.error(`Konflikt  ${values.content}/${file} – ${message}`);
  console.error(`${count(fixed.length, 'fil', 'filer')} rettet.\n`);
  return conflicts.length > 0;
}

function listStale(): number {
  const stale = findStaleEntries(load(), new Date(), years);
  console.log(formatStaleEntries(stale, years, values.content));
  return 0;
}

function check(): number {
  const catalog = load();
  writeContentIntellisense(catalog, root, contentFolder);
  const errors = catalog.problems.filter(({ severity }) => severity === 'error');
  const warnings = catalog.problems.filter(({ severity }) => severity === 'warning');
  const exitCode = errors.length > 0 ? 1 : 0;
  if (values.format === 'gitlab') {
    const report = gitlabReport([...errors, ...warnings], values.content);
    if (values.output === undefined) {
      console.log(report);
      return exitCode;
    }
    writeFileSync(values.output, `${report}\n`);
  }
  if (values.format === 'github') {
    for (const problem of [...errors, ...warnings])
      console.log(githubAnnotation(problem, values.content));
  } else {
    for (const problem of errors) console.error(terminalLine(problem, values.content));
    for (const problem of warnings) console.warn(terminalLine(problem, values.content));
  }
  if (values.report) console.log(`${formatCoverage(measureCoverage(catalog))}\n`);
  if (values.summary !== undefined) appendFileSync(values.summary, summarize(catalog));
  const summary = `${count(catalog.entries.length, 'oppføring', 'oppføringer')} i orden, ${count(errors.length, 'feil', 'feil')}, ${count(warnings.length, 'advarsel', 'advarsler')}.`;
  console.log(errors.length > 0 ? `\n${summary}` : summary);
  return exitCode;
}

/** What a pull request changes, for the page that the forge shows of its check. */
function summarize(catalog: Catalog): string {
  const history = readHistory(catalog, { contentFolder });
  const commits = readCommitsSince(contentFolder, values.since);
  return `${changeSummary(catalog, history, commits, values.content)}\n`;
}
