import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { Advice, root } from './project.mjs';

/** From where on a line of Node has all that Astro, vitest and ESLint ask for. */
const lowest = new Map([
  [22, [22, 22, 3]],
  [24, [24, 16, 0]],
]);

const windows = process.platform === 'win32';

/**
 * Chooses the Node that does the work: the one that runs this when it is new enough, else the one
 * that was installed with the packages.
 *
 * @returns {{ node: string, env: NodeJS.ProcessEnv }} its path, and the environment for children
 * @throws {Advice} when neither is to be had
 */
export function chooseNode() {
  const node = isNewEnough(process.versions.node) ? process.execPath : installedNode();
  const binaries = join(root, 'node_modules', '.bin');
  const path = [dirname(node), binaries, process.env.PATH].filter(Boolean).join(delimiter);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  // Each tool sets what it needs; a value from outside would give a test the wrong React.
  delete env.NODE_ENV;
  return { node, env };
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major > 24) return true;
  const [, leastMinor = 0, leastPatch = 0] = lowest.get(major) ?? [0, Infinity, 0];
  return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
}

function installedNode() {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  throw new Advice(
    `This machine (${process.platform}, ${process.arch}) needs Node 24 or newer of its own, and this is Node ${process.versions.node}:\n` +
      'only for Linux with glibc and for Windows is one installed with the packages.\n' +
      'Install Node 24 (https://nodejs.org) and run the same command again.',
  );
}

/**
 * The command line that runs a tool of node_modules on the chosen Node.
 *
 * @param {'astro' | 'eslint' | 'prettier' | 'vitest' | 'playwright-core'} tool
 * @returns {string} the tool's script
 */
export function toolScript(tool) {
  const scripts = {
    astro: 'astro/bin/astro.mjs',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
    vitest: 'vitest/vitest.mjs',
    'playwright-core': 'playwright-core/cli.js',
  };
  return join(root, 'node_modules', scripts[tool]);
}
