import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { Advice, cacheFolder, root } from './project.mjs';

/** There while an install is under way: one that was interrupted is seen by it. */
const unfinished = join(cacheFolder, 'unfinished-install');

/**
 * @typedef {object} LockedPackage what both npm lockfiles tell of a package
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * Installs what package-lock.json asks for, unless it is all there already.
 *
 * @throws {Advice} when the packages cannot be had
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock('install', 'Waiting for another run that installs packages', async () => {
    // The other run may have done it meanwhile.
    if (!isInstalled()) await install();
  });
}

/**
 * Compares package-lock.json with npm's own record of what it installed. Looks at no times, which a
 * checkout changes, and takes an install made by hand for what it is.
 */
function isInstalled() {
  if (existsSync(unfinished)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined)
    throw new Advice('package-lock.json is missing or broken. Run: git checkout package-lock.json');
  if (installed === undefined) return false;
  const ownOptional = Object.keys(wanted['']?.optionalDependencies ?? {});
  return Object.entries(wanted).every(([path, item]) => {
    // Elsewhere than in node_modules lie this project and folders it links to.
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) {
      const needed =
        !(item.optional || item.devOptional) ||
        ownOptional.some((name) => path === `node_modules/${name}` && fitsThisMachine(item));
      return !needed;
    }
    return (
      found.version === item.version &&
      found.integrity === item.integrity &&
      existsSync(join(root, path))
    );
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} by folder; undefined when it cannot be read
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {LockedPackage} item */
function fitsThisMachine({ os = [], cpu = [] }) {
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

async function install() {
  writeFileSync(unfinished, '');
  const npm = findNpm();
  const { code, output } = await runQuietly(
    'Installing packages',
    npm.command,
    // Both kinds are needed whatever the environment says of production: the optional ones are Node
    // itself and native parts, the others build and test.
    [
      ...npm.args,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { env: process.env, shell: npm.shell },
  );
  if (code !== 0) throw new Advice(adviceFor(output));
  rmSync(unfinished, { force: true });
}

/** npm as it started us; else the one beside Node; else the one on PATH. */
function findNpm() {
  const started = process.env.npm_execpath ?? '';
  const folder = dirname(process.execPath);
  const script = [
    started.endsWith('npm-cli.js') ? started : '',
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== '' && existsSync(path));
  if (script !== undefined) return { command: process.execPath, args: [script], shell: false };
  const names = process.platform === 'win32' ? ['npm.cmd'] : ['npm'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .some((place) => names.some((name) => existsSync(join(place, name))));
  if (onPath) return { command: 'npm', args: [], shell: process.platform === 'win32' };
  throw new Advice(
    'npm was not found. It comes with Node: install Node (https://nodejs.org) and run the same command again.',
  );
}

/** @param {string} output what npm wrote */
function adviceFor(output) {
  const lines = output.split('\n').filter((line) => !/^npm notice|^npm error +at /.test(line));
  const told = `npm said:\n${lines.join('\n').trim()}\n\n`;
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH/.test(
      output,
    )
  ) {
    return (
      `${told}The packages could not be fetched: npm does not reach its registry.\n` +
      'Check the network, and a proxy if you have one (npm config get proxy, npm config get registry), and run the same command again.'
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return (
      `${told}npm may not write where it has to: the folder node_modules here, or its own cache.\n` +
      'Become the owner of both (npm config get cache tells where the cache is) and run the same command again.'
    );
  }
  if (output.includes('ENOSPC')) {
    return `${told}The disk is full: the packages need about 1 GB. Make room and run the same command again.`;
  }
  if (/can only install packages when|EUSAGE/.test(output)) {
    return `${told}package.json and package-lock.json do not agree. Run: npm install`;
  }
  return `${told}The packages could not be installed. Mend what npm tells above and run the same command again.`;
}
