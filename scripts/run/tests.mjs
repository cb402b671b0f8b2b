import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAttached, runQuietly } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { toolScript } from './node.mjs';
import { say } from './progress.mjs';
import { Advice, cacheFolder } from './project.mjs';
import { ensureSite } from './site.mjs';

/** What Prettier looks after. Content has its own checks, and the theme is generated. */
export const formatted = [
  '.',
  '!content/**',
  '!src/styles/theme/**',
  '!test/catalog/migrate/version-*/**',
];

const siteBuild = 'Building the site';

/**
 * Type-checks, lints, builds the site and runs every test; with arguments, only the tests they ask
 * for. The last line it prints counts the tests.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using
 * @param {readonly string[]} wanted arguments for vitest
 * @returns {Promise<number>} the exit code
 */
export async function test(using, wanted) {
  if (wanted.length > 0) return runVitest(using, wanted, []);
  // The browser first: without one there is no use in waiting for the rest.
  await ensureChromium(using);
  const failures = await runChecks(using);
  // Without a site the other tests can still tell something.
  const args = failures.includes(siteBuild) ? ['--project=unit'] : [];
  return runVitest(using, args, failures);
}

/**
 * Two at a time, in two rows: the types of the pages are known once the site is built.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using
 * @returns {Promise<string[]>} the names of those that failed, when their reasons have been shown
 */
async function runChecks({ node, env }) {
  /** @type {{ name: string, reason: string }[]} */
  const failures = [];
  /** @param {string} label @param {'astro' | 'eslint' | 'prettier'} tool @param {string[]} args */
  const check = async (label, tool, args) => {
    const { code, output } = await runQuietly(label, node, [toolScript(tool), ...args], { env });
    if (code !== 0) failures.push({ name: label, reason: output.trim() });
  };
  const cache = (/** @type {string} */ name) => [
    '--cache',
    '--cache-location',
    join(cacheFolder, name),
  ];
  const buildThenTypes = async () => {
    try {
      await ensureSite({ node, env });
    } catch (error) {
      if (!(error instanceof Advice)) throw error;
      failures.push({ name: siteBuild, reason: error.message });
    }
    await check('Checking types', 'astro', [
      'check',
      '--minimumFailingSeverity',
      'warning',
      '--minimumSeverity',
      'warning',
    ]);
  };
  const style = async () => {
    await check('Checking format', 'prettier', ['--check', ...cache('prettier'), ...formatted]);
    await check('Linting', 'eslint', ['.', '--max-warnings', '0', ...cache('eslint')]);
  };
  await Promise.all([buildThenTypes(), style()]);
  for (const { name, reason } of failures) say(`\n${name}:\n${reason}`);
  return failures.map(({ name }) => name);
}

/**
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using
 * @param {readonly string[]} args
 * @param {readonly string[]} failures the names of the checks that failed before
 * @returns {Promise<number>} the exit code
 */
async function runVitest({ node, env }, args, failures) {
  const folder = mkdtempSync(join(cacheFolder, 'tests-'));
  const results = join(folder, 'results.json');
  const watches = args.some((arg) => arg === 'watch' || arg === '--watch' || arg === '-w');
  const ownReporter = args.some((arg) => arg.startsWith('--reporter'))
    ? []
    : ['--reporter=default'];
  const reporters = [...ownReporter, '--reporter=json', `--outputFile.json=${results}`];
  try {
    const code = await runAttached(
      node,
      [toolScript('vitest'), ...(watches ? [] : ['run']), ...args, ...reporters],
      { env },
    );
    if (failures.length > 0)
      console.log(`\nFailed before the tests, see above: ${failures.join(', ')}.`);
    if (!watches) console.log(`\n${closingLine(results)}`);
    return code || (failures.length > 0 ? 1 : 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts the tests in vitest's report. A test file that could not be run counts as one that failed.
 *
 * @param {string} file vitest's JSON report
 * @returns {string} as in '12 passed, 0 failed, 1 skipped'
 * @see https://vitest.dev/guide/reporters.html#json-reporter
 */
export function closingLine(file) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return '0 passed, 1 failed, 0 skipped';
  }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}
