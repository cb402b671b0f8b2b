import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { toolScript } from './node.mjs';
import { Advice, cacheFolder, prepareToWrite } from './project.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium that was found to start the last time. */
const known = join(cacheFolder, 'chromium');

const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

/**
 * Finds a Chromium that starts: the one that CHROMIUM_PATH names, one that is installed on this
 * machine, or Playwright's own.
 *
 * @returns {Promise<string | undefined>} its path
 * @throws {Advice} when CHROMIUM_PATH names something that does not start
 */
async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new Advice(
      `CHROMIUM_PATH is ${named}, and that does not start. Give the path of a Chromium, or leave it out.`,
    );
  }
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  for (const path of new Set([...onPath, ...usualPlaces, playwrightsOwn()])) {
    if (path !== undefined && existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

/**
 * Tells whether it starts, which takes a second to find out and is remembered for the same file.
 *
 * @param {string} path
 */
async function starts(path) {
  const found = `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`;
  if (existsSync(known) && readFileSync(known, 'utf8') === found) return true;
  const does = await tellsItsVersion(path);
  if (does) writeFileSync(known, found);
  return does;
}

/**
 * Finds a Chromium, and installs one when there is none: Debian's package where we may install
 * packages, else Playwright's download.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using the Node that runs Playwright
 * @returns {Promise<string>} its path
 * @throws {Advice} when none can be had
 */
export async function ensureChromium(using) {
  prepareToWrite();
  return (
    (await findChromium()) ??
    withLock('chromium', 'Waiting for another run that installs a browser', () =>
      installChromium(using),
    )
  );
}

/** @param {{ node: string, env: NodeJS.ProcessEnv }} using */
async function installChromium({ node, env }) {
  let told = '';
  for (const { label, command, args } of [...debianSteps(), playwrightStep(node)]) {
    const found = await findChromium();
    if (found !== undefined) return found;
    const { code, output } = await runQuietly(label, command, args, {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) told += `${label} failed:\n${lastLines(output)}\n\n`;
  }
  const found = await findChromium();
  if (found !== undefined) return found;
  throw new Advice(
    `${told}The tests need a Chromium, and there is none on this machine that starts.\n` +
      'Install Chromium or Chrome (on Debian: sudo apt-get install chromium) or set CHROMIUM_PATH, and run the same command again.\n' +
      'Without a browser only the other tests run: npm test -- --project unit',
  );
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-12).join('\n');
}

/** Nothing where packages may not be installed. */
function debianSteps() {
  const aptGet = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return [];
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  return [
    { label: 'Updating the list of Debian packages', command: aptGet, args: [...wait, 'update'] },
    {
      label: 'Installing Chromium from Debian',
      command: aptGet,
      args: [...wait, 'install', '-y', '--no-install-recommends', 'chromium'],
    },
  ];
}

/** @param {string} node */
function playwrightStep(node) {
  return {
    label: "Downloading Playwright's Chromium",
    command: node,
    args: [toolScript('playwright-core'), 'install', 'chromium', '--no-shell'],
  };
}

/** @returns {string | undefined} where Playwright keeps its Chromium, there or not */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @param {string} path */
async function tellsItsVersion(path) {
  try {
    // Some systems have a file of this name that only tells how to install the real one.
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /chrom/i.test(stdout);
  } catch {
    return process.platform === 'win32';
  }
}
