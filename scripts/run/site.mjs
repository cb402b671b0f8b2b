import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { toolScript } from './node.mjs';
import { say } from './progress.mjs';
import { Advice, cacheFolder, root } from './project.mjs';

/** The built site. */
export const siteFolder = join(root, 'dist');

/** From what the site that lies in `dist` was built. */
const record = join(cacheFolder, 'site.json');

/** All that the build reads. */
const sources = [
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/**
 * Builds the site, unless it is built from the same files already.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using
 * @throws {Advice} when the build fails
 */
export async function ensureSite(using) {
  if (!isUpToDate()) await buildSite(using, { evenIfUpToDate: false });
}

/**
 * Builds the site beside the old one and puts it in its place when it is whole: a server or a test
 * that reads the old one meanwhile never meets half a site.
 *
 * @param {{ node: string, env: NodeJS.ProcessEnv }} using
 * @param {{ evenIfUpToDate: boolean, args?: readonly string[] }} options `args`: for `astro build`
 * @throws {Advice} when the build fails
 */
export async function buildSite({ node, env }, { evenIfUpToDate, args = [] }) {
  await withLock('site', 'Waiting for another run that builds the site', async () => {
    if (!evenIfUpToDate && isUpToDate()) return;
    removeLeftovers();
    const builtFrom = fingerprint();
    const folder = mkdtempSync(join(cacheFolder, 'building-'));
    const { code, output } = await runQuietly(
      'Building the site',
      node,
      [toolScript('astro'), 'build', '--outDir', folder, ...args],
      { env, detail: pageBuilt },
    );
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      throw new Advice(`${output.trim()}\n\nThe site could not be built: the reason stands above.`);
    }
    for (const line of warnings(output)) say(line);
    putInPlace(folder);
    writeFileSync(record, JSON.stringify({ builtFrom, identity: identity() }));
  });
}

/**
 * @param {string} output of Astro, where each message begins with the time
 * @returns {string[]} the lines of its warnings and errors
 */
function warnings(output) {
  let isWarning = false;
  return output.split('\n').filter((line) => {
    if (/^\d\d:\d\d:\d\d /.test(line)) isWarning = /\[(WARN|ERROR)\]/.test(line);
    return isWarning && line.trim() !== '';
  });
}

function isUpToDate() {
  try {
    const { builtFrom, identity: known } = JSON.parse(readFileSync(record, 'utf8'));
    return known === identity() && builtFrom === fingerprint();
  } catch {
    return false;
  }
}

/** Tells this `dist` from one that something else wrote. */
function identity() {
  const { ino, mtimeMs } = statSync(siteFolder);
  return `${ino} ${mtimeMs}`;
}

/**
 * Changes with every file that the build reads, with the day, since pages tell what is overdue, and
 * with the last commit of the content, since pages tell its history.
 */
function fingerprint() {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  hash.update(lastContentCommit());
  for (const source of sources) {
    const path = join(root, source);
    if (existsSync(path)) addToHash(hash, path);
  }
  return hash.digest('hex');
}

/**
 * The last commit that touched the content, and how far back the history is there; nothing where
 * there is no git or no repository.
 */
function lastContentCommit() {
  /** @param {string[]} args */
  const git = (args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .stdout ?? '';
  return (
    git(['log', '-1', '--format=%H', '--', 'content']) +
    git(['rev-parse', '--is-shallow-repository'])
  );
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path of a file or folder
 */
function addToHash(hash, path) {
  const found = statSync(path);
  if (!found.isDirectory()) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`);
    return;
  }
  for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
}

/** @param {string} folder */
function putInPlace(folder) {
  const old = mkdtempSync(join(cacheFolder, 'replaced-'));
  if (existsSync(siteFolder)) renameSync(siteFolder, join(old, 'dist'));
  renameSync(folder, siteFolder);
  rmSync(old, { recursive: true, force: true });
}

/** What builds that were killed left behind. */
function removeLeftovers() {
  for (const name of readdirSync(cacheFolder)) {
    if (/^(building|replaced)-/.test(name)) {
      rmSync(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} line of Astro's output
 * @returns {string | undefined} the page it tells of
 */
function pageBuilt(line) {
  return /[├└]─ (\S+)/.exec(line)?.[1];
}
