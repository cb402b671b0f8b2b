import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../serve.mjs';
import { runAttached, stopChildrenWithUs } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { chooseNode, toolScript } from './node.mjs';
import { say } from './progress.mjs';
import { Advice, prepareToWrite, root } from './project.mjs';
import { buildSite, ensureSite } from './site.mjs';
import { formatted, test } from './tests.mjs';

/**
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Using
 * @typedef {{ does: string, run: (using: Using, args: readonly string[]) => Promise<number> }} Task
 * @type {Record<string, Task>}
 */
const tasks = {
  start: {
    does: 'builds the site and serves it (--port 4321)',
    run: async ({ node, env }, args) => {
      checkServerOptions(args);
      await ensureSite({ node, env });
      return runAttached(node, [join(root, 'scripts', 'serve.mjs'), ...args], {
        env,
        channel: true,
      });
    },
  },
  dev: {
    does: 'serves the site and shows each change at once',
    // The lock of `astro dev` would let only one server run in this folder.
    run: ({ node, env }, args) =>
      runAttached(node, [toolScript('astro'), 'dev', '--ignore-lock', ...args], { env }),
  },
  build: {
    does: 'builds the site into dist/',
    run: async (using, args) => {
      await buildSite(using, { evenIfUpToDate: true, args });
      return 0;
    },
  },
  check: {
    does: 'checks the content only',
    run: ({ node, env }, args) => runAttached(node, [script('check'), ...args], { env }),
  },
  import: {
    does: 'makes drafts of DCAT, CSV, JSON or JKAN files: import -- --help',
    run: ({ node, env }, args) => runAttached(node, [script('import'), ...args], { env }),
  },
  migrate: {
    does: 'writes files of older schema versions anew; a dry run until --write',
    run: ({ node, env }, args) => runAttached(node, [script('migrate'), ...args], { env }),
  },
  new: {
    does: 'asks, and writes a new entry: new <kind>',
    run: ({ node, env }, args) => runAttached(node, [script('new'), ...args], { env }),
  },
  'check:links': {
    does: 'asks for every external link, politely, and lists the dead',
    run: ({ node, env }, args) => runAttached(node, [script('check-links'), ...args], { env }),
  },
  test: {
    does: 'type-checks, lints, builds and runs the tests; with arguments, those of vitest only',
    run: test,
  },
  bench: {
    does: 'measures: bench <name>',
    run: ({ node, env }, [name, ...args]) => runAttached(node, [benchmark(name), ...args], { env }),
  },
  document: {
    does: 'writes the field tables and the JSON Schemas anew',
    run: ({ node, env }) => runAttached(node, [script('document')], { env }),
  },
  format: {
    does: 'formats the code',
    run: ({ node, env }, args) =>
      runAttached(
        node,
        [
          toolScript('prettier'),
          '--write',
          '--log-level=warn',
          ...(args.length > 0 ? args : formatted),
        ],
        { env },
      ),
  },
};

/**
 * Runs one task from the command line, and installs first what it needs.
 *
 * @param {readonly string[]} commandLine the task's name and its arguments
 * @returns {Promise<number>} the exit code
 */
export async function runTask([name, ...args]) {
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name ?? ''] : undefined;
  if (task === undefined) {
    const list = Object.entries(tasks).map(([known, { does }]) => `  ${known.padEnd(11)} ${does}`);
    console.error(
      [name ? `There is no task '${name}'. The tasks:` : 'The tasks:', ...list].join('\n'),
    );
    return name ? 1 : 0;
  }
  stopChildrenWithUs();
  try {
    await ensureInstalled();
    const using = chooseNode();
    prepareToWrite();
    return await task.run(using, args);
  } catch (error) {
    if (!(error instanceof Advice)) throw error;
    say(error.message);
    return 1;
  }
}

/**
 * Before the build, which takes a while.
 *
 * @param {readonly string[]} args
 * @throws {Advice} when the server would refuse them
 */
function checkServerOptions(args) {
  try {
    readCommandLine(args);
  } catch (error) {
    throw new Advice(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} name
 * @returns {string} the path of a script of this project
 */
function script(name) {
  return join(root, 'scripts', `${name}.ts`);
}

/**
 * @param {string | undefined} name
 * @returns {string} the path of its script
 * @throws {Advice} when there is none of that name, with the names there are
 */
function benchmark(name) {
  const folder = join(root, 'scripts', 'bench');
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  if (name !== undefined && names.includes(name)) return script(join('bench', name));
  const asked =
    name === undefined ? 'Give the name of a measurement' : `There is no measurement '${name}'`;
  throw new Advice(`${asked}: npm run bench <name>\nThe names: ${names.join(', ')}`);
}
