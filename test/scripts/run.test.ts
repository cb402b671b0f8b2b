import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNewEnough } from '../../scripts/run/node.mjs';
import { closingLine } from '../../scripts/run/tests.mjs';

/** Stands in for Astro: writes one page with a number that counts the builds. */
const builder = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const counter = new URL('../built', import.meta.url);
const number = existsSync(counter) ? Number(readFileSync(counter, 'utf8')) + 1 : 1;
writeFileSync(counter, String(number));
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
writeFileSync(folder + '/index.html', 'build ' + number);
await new Promise((done) => setTimeout(done, 300));
console.log('10:00:00 [WARN] [content] one remark:\\n  npr.md:1 is old\\n10:00:00 [build] quiet');
if (existsSync('content/broken.md')) {
  console.error('content/broken.md:1: title is missing');
  process.exit(1);
}
`;

/** A task that shows how it was run, and ends as it was asked to. */
const checker = `
import { writeFileSync } from 'node:fs';
const [end, ...rest]: string[] = process.argv.slice(2);
console.log(JSON.stringify({ rest, path: process.env.PATH, telemetry: process.env.ASTRO_TELEMETRY_DISABLED }));
if (end === 'wait') {
  writeFileSync('pid', String(process.pid));
  setInterval(() => {}, 1000);
} else process.exitCode = Number(end ?? 0);
`;

const packages = {
  '': { name: 'copy', dependencies: { astro: 'file:astro' } },
  'node_modules/astro': { resolved: 'astro', link: true },
  astro: { version: '1.0.0' },
};

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'Sør Ålesund bærum-'));
  started = [];
  for (const name of ['run.mjs', 'run', 'serve.mjs', 'security-headers.mjs']) {
    cpSync(join('scripts', name), join(folder, 'scripts', name), { recursive: true });
  }
  write('scripts/check.ts', checker);
  write('astro/package.json', JSON.stringify({ name: 'astro', version: '1.0.0' }));
  write('astro/bin/astro.mjs', builder);
  write('src/site.ts', "export const site = { base: '/' };");
  write('content/datasets/npr.md', 'NPR');
  writeLockfile(packages);
});

afterEach(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function writeLockfile(locked: Record<string, object>): void {
  const own = locked[''];
  write('package.json', JSON.stringify({ name: 'copy', type: 'module', ...own }));
  write(
    'package-lock.json',
    JSON.stringify({ name: 'copy', lockfileVersion: 3, requires: true, packages: locked }),
  );
}

/** Leaves what npm would have left, so that a test that is about something else need not wait for it. */
function pretendInstalled(): void {
  const { '': _, ...installed } = packages;
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
  cpSync(join(folder, 'astro'), join(folder, 'node_modules', 'astro'), { recursive: true });
}

interface Running {
  child: ChildProcess;
  /** Everything it has written so far. */
  output: () => string;
  /** Waits until the text has been written. */
  says: (text: string | RegExp) => Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

function start(
  args: string[],
  options: { env?: NodeJS.ProcessEnv; node?: string[]; uid?: number } = {},
): Running {
  const child = spawn(
    process.execPath,
    [...(options.node ?? []), join(folder, 'scripts', 'run.mjs'), ...args],
    {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return {
    child,
    ended,
    output: () => output,
    says: async (text) => {
      const pattern = typeof text === 'string' ? new RegExp(text) : text;
      while (!pattern.test(output)) {
        if (child.exitCode !== null) throw new Error(`Ended without ${pattern}:\n${output}`);
        await wait(20);
      }
      return output;
    },
  };
}

function run(...args: Parameters<typeof start>) {
  return start(...args).ended;
}

/** Lets `process.versions` tell of another Node than the one that runs. */
function pretendNode(version: string): string[] {
  const code = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('installing', () => {
  test('the first run installs, the next one does not', async () => {
    const first = await run(['check']);
    expect(first.output).toContain('Installing packages');
    expect(first.code).toBe(0);
    expect(existsSync(join(folder, 'node_modules', 'astro'))).toBe(true);
    const second = await run(['check']);
    expect(second.output).not.toContain('Installing');
  });

  test('touching the lockfile, as a checkout does, is no reason to install', async () => {
    await run(['check']);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'package-lock.json'), later, later);
    expect((await run(['check'])).output).not.toContain('Installing');
  });

  test('a changed lockfile is', async () => {
    await run(['check']);
    write('extra/package.json', JSON.stringify({ name: 'extra', version: '1.0.0' }));
    writeLockfile({
      ...packages,
      '': { name: 'copy', dependencies: { astro: 'file:astro', extra: 'file:extra' } },
      'node_modules/extra': { resolved: 'extra', link: true },
      extra: { version: '1.0.0' },
    });
    expect((await run(['check'])).output).toContain('Installing packages');
    expect(existsSync(join(folder, 'node_modules', 'extra'))).toBe(true);
  });

  test.each([
    ['a package is gone', () => rmSync(join(folder, 'node_modules', 'astro'))],
    [
      'npm did not get to its record',
      () => rmSync(join(folder, 'node_modules/.package-lock.json')),
    ],
    ['npm was killed in the middle', () => write('.cache/unfinished-install', '')],
  ])('an interrupted install heals: %s', async (_, interrupt) => {
    await run(['check']);
    interrupt();
    const healing = await run(['check']);
    expect(healing.output).toContain('Installing packages');
    expect(healing.code).toBe(0);
    expect((await run(['check'])).output).not.toContain('Installing');
  });

  test('of two runs at once, one installs and the other waits', async () => {
    const both = await Promise.all([run(['check']), run(['check'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ output }) => output.includes('Installing packages'))).toHaveLength(1);
  });

  test('the lock of a run that was killed is taken over', async () => {
    write('.cache/install.lock', `${hostname()} 999999999`);
    expect((await run(['check'])).code).toBe(0);
  });

  test('the lock of a run that lives is respected', async () => {
    write('.cache/install.lock', `${hostname()} ${process.pid}`);
    const waiting = start(['check']);
    await waiting.says('Waiting for another run that installs packages');
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
    rmSync(join(folder, '.cache/install.lock'));
    expect((await waiting.ended).code).toBe(0);
  });

  test('strict and production settings of npm do not stand in the way', async () => {
    const env = {
      NODE_ENV: 'production',
      npm_config_ignore_scripts: 'true',
      npm_config_omit: 'optional',
    };
    expect((await run(['check'], { env })).code).toBe(0);
  });

  test('without network it says what to do', async () => {
    writeLockfile({
      '': { name: 'copy', dependencies: { 'not-cached': '1.0.0' } },
      'node_modules/not-cached': { version: '1.0.0' },
    });
    const { code, output } = await run(['check'], {
      env: {
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_fetch_retries: '0',
        npm_config_cache: join(folder, 'cache'),
      },
    });
    expect(code).toBe(1);
    expect(output).toContain('npm does not reach its registry');
    expect(output).toContain('run the same command again');
  });

  test('in a folder that cannot be written to it says what to do', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no such rights');
    // Root may write anywhere, so it runs as the user `nobody`.
    const isRoot = process.getuid?.() === 0;
    skip(isRoot && !isReadableByAll(process.execPath), 'Our Node lies where only root may read');
    chmodSync(folder, isRoot ? 0o755 : 0o555);
    const { code, output } = await run(['check'], isRoot ? { uid: 65534 } : {});
    chmodSync(folder, 0o755);
    expect(code).toBe(1);
    expect(output).toContain('This folder cannot be written to');
    expect(output).toContain('Copy the project to a folder of your own');
  });
});

function isReadableByAll(path: string): boolean {
  for (let place = path; ; place = dirname(place)) {
    if ((statSync(place).mode & 0o005) !== 0o005) return false;
    if (place === dirname(place)) return true;
  }
}

describe('choosing Node', () => {
  beforeEach(pretendInstalled);

  test.each([
    ['20.19.0', false],
    ['22.12.0', false],
    ['22.22.3', true],
    ['22.23.0', true],
    ['23.11.0', false],
    ['24.15.0', false],
    ['24.16.0', true],
    ['26.3.0', true],
  ])('Node %s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  test('a Node too old to start says which one is needed', async () => {
    const { code, output } = await run(['start'], { node: pretendNode('20.18.3') });
    expect(code).toBe(1);
    expect(output).toBe(
      'This needs Node 20.19 or newer to start, and this is Node 20.18.3.\n' +
        'Install a newer Node (https://nodejs.org) and run the same command again.\n',
    );
  });

  test('an older Node runs the task on the Node of the packages', async () => {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const binaries = join(folder, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
    mkdirSync(binaries, { recursive: true });
    symlinkSync(process.execPath, join(binaries, platform === 'win' ? 'node.exe' : 'node'));
    const { output } = await run(['check'], { node: pretendNode('20.19.0') });
    expect(JSON.parse(output).path.startsWith(binaries)).toBe(true);
  });

  test('where there is none for this machine it says so', async () => {
    const { code, output } = await run(['check'], { node: pretendNode('20.19.0') });
    expect(code).toBe(1);
    expect(output).toContain('Install Node 24');
  });
});

describe('running a task', () => {
  beforeEach(pretendInstalled);

  test('arguments and exit code pass through', async () => {
    const { code, output } = await run(['check', '3', '--fil', 'å b']);
    expect(code).toBe(3);
    expect(JSON.parse(output)).toMatchObject({ rest: ['--fil', 'å b'], telemetry: '1' });
  });

  test('an unknown task gives the list', async () => {
    const { code, output } = await run(['strat']);
    expect(code).toBe(1);
    expect(output).toContain("There is no task 'strat'");
    expect(output).toMatch(/start .*\n.*dev .*\n.*build /);
  });

  test('every task of the list is in package.json, and the other way round', async () => {
    const { output } = await run([]);
    const listed = [...output.matchAll(/^ {2}(\S+)/gm)].map((match) => match[1]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(listed.sort()).toEqual(Object.keys(scripts).sort());
    for (const [name, command] of Object.entries(scripts)) {
      expect(command).toBe(`node scripts/run.mjs ${name}`);
    }
  });

  test('bench without a name, or with an unknown one, lists the names', async () => {
    write('scripts/bench/search.ts', "console.log('measured', process.argv[2]);");
    expect((await run(['bench'])).output).toContain('The names: search');
    const unknown = await run(['bench', '../check']);
    expect(unknown.code).toBe(1);
    expect(unknown.output).toContain('The names: search');
    expect((await run(['bench', 'search', 'x'])).output).toContain('measured x');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the task too', async (signal) => {
    const waiting = start(['check', 'wait']);
    // The file is there a moment before the number is in it.
    const pid = () =>
      (existsSync(join(folder, 'pid')) && readFileSync(join(folder, 'pid'), 'utf8')) || '';
    while (pid() === '') await wait(20);
    const task = Number(pid());
    expect(isAlive(task)).toBe(true);
    waiting.child.kill(signal);
    const { code } = await waiting.ended;
    expect(code).toBeGreaterThan(128);
    expect(isAlive(task)).toBe(false);
  });
});

describe('building', () => {
  beforeEach(pretendInstalled);

  const built = () => readFileSync(join(folder, 'dist', 'index.html'), 'utf8');

  test('build always builds, and leaves nothing beside the site', async () => {
    await run(['build']);
    await run(['build']);
    expect(built()).toBe('build 2');
    expect(readdirSync(join(folder, '.cache'))).toEqual(['site.json']);
  });

  test('warnings are shown whole, and the rest of a good build is not', async () => {
    const { output } = await run(['build']);
    expect(output).toContain('[WARN] [content] one remark:\n  npr.md:1 is old\n');
    expect(output).not.toContain('quiet');
  });

  test('a failed build tells why and leaves the old site as it was', async () => {
    await run(['build']);
    write('content/broken.md', '');
    const { code, output } = await run(['build']);
    expect(code).toBe(1);
    expect(output).toContain('content/broken.md:1: title is missing');
    expect(built()).toBe('build 1');
  });

  test('two builds at once do not disturb each other', async () => {
    const both = await Promise.all([run(['build']), run(['build'])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(built()).toBe('build 2');
  });

  test('a build that is stopped leaves the old site and nothing else', async () => {
    await run(['build']);
    const second = start(['build']);
    await second.says('Building the site');
    second.child.kill('SIGTERM');
    await second.ended;
    expect(built()).toBe('build 1');
    expect(existsSync(join(folder, '.cache', 'site.lock'))).toBe(false);
    await run(['build']);
    expect(readdirSync(join(folder, '.cache'))).toEqual(['site.json']);
  });
});

function isServed(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe('start', () => {
  beforeEach(pretendInstalled);

  const address = /http:\/\/127\.0\.0\.1:\d+\//;
  const visit = async (running: Running) => {
    const [url = ''] = address.exec(await running.says(address)) ?? [];
    return { url, text: await (await fetch(url)).text() };
  };

  test('builds, serves, prints the address and keeps serving until it is stopped', async () => {
    const server = start(['start', '--port', '0']);
    const { url, text } = await visit(server);
    expect(text).toBe('build 1');
    server.child.kill('SIGINT');
    await server.ended;
    expect(await isServed(url)).toBe(false);
  });

  test('builds again only when something has changed', async () => {
    const first = start(['start', '--port', '0']);
    expect((await visit(first)).text).toBe('build 1');
    const second = start(['start', '--port', '0']);
    expect((await visit(second)).text).toBe('build 1');
    expect(second.output()).not.toContain('Building');
    write('content/datasets/kpr.md', 'KPR');
    const third = start(['start', '--port', '0']);
    expect((await visit(third)).text).toBe('build 2');
  });

  test('builds again when something else wrote to dist', async () => {
    await run(['build']);
    write('dist/stray.html', '');
    const server = start(['start', '--port', '0']);
    expect((await visit(server)).text).toBe('build 2');
  });

  test('a taken port gives the next free one, and it says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    try {
      const server = start(['start'], { env: { PORT: String(port) } });
      const { url } = await visit(server);
      expect(Number(new URL(url).port)).toBeGreaterThan(port);
      expect(server.output()).toContain(`Port ${port} is taken`);
    } finally {
      taken.close();
    }
  });

  test.each(['http', '70000', '-1', '80a'])('--port=%s is refused', async (port) => {
    const { code, output } = await run(['start', `--port=${port}`]);
    expect(code).toBe(1);
    expect(output).toContain('The port must be a whole number from 0 to 65535');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('ends by itself when npm was killed, which tells its shell only', async () => {
    const command = `'${process.execPath}' scripts/run.mjs start --port 0; exit`;
    const shell = spawn('sh', ['-c', command], {
      cwd: folder,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await expect.poll(() => output, { timeout: 30_000 }).toMatch(address);
    const [url = ''] = address.exec(output) ?? [];
    expect((await fetch(url)).status).toBe(200);
    shell.kill('SIGTERM');
    await expect.poll(() => isServed(url), { timeout: 30_000 }).toBe(false);
  });

  test('ends by itself when the run that started it was killed', async () => {
    const server = start(['start', '--port', '0']);
    const { url } = await visit(server);
    server.child.kill('SIGKILL');
    await server.ended;
    await expect.poll(() => isServed(url), { timeout: 30_000 }).toBe(false);
  });
});

describe('test', () => {
  const tools = {
    'astro/bin/astro.mjs': 'site',
    'eslint/bin/eslint.js': 'lint',
    'prettier/bin/prettier.cjs': 'format',
    'vitest/vitest.mjs': 'vitest',
  };
  const report = JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  });

  beforeEach(() => {
    pretendInstalled();
    for (const [path, name] of Object.entries(tools)) {
      // A tool that shows its arguments, and fails when a file says so.
      write(
        `node_modules/${path}`,
        `const { existsSync, writeFileSync } = process.getBuiltinModule('node:fs');
        const args = process.argv.slice(2);
        console.log('ran ${name} ' + args.join(' '));
        const report = args.find((arg) => arg.startsWith('--outputFile.json='));
        if (report) writeFileSync(report.split('=')[1], '${report}');
        if (existsSync('fail-${name}')) process.exitCode = 1;`,
      );
    }
    write('chromium', '#!/bin/sh\necho Chromium 1.0\n');
    chmodSync(join(folder, 'chromium'), 0o755);
  });

  const runTests = (...args: string[]) =>
    run(['test', ...args], { env: { CHROMIUM_PATH: join(folder, 'chromium') } });

  test('ends with the closing line, alone on its line', async () => {
    const { code, output } = await runTests();
    expect(code).toBe(0);
    expect(output.endsWith('\n3 passed, 0 failed, 0 skipped\n')).toBe(true);
  });

  test.each([
    ['format', 'Checking format'],
    ['lint', 'Linting'],
    ['site', 'Building the site, Checking types'],
  ])('fails when only %s fails, and still runs the tests', async (name, named) => {
    write(`fail-${name}`, '');
    const { code, output } = await runTests();
    expect(code).toBe(1);
    expect(output).toContain(`ran ${name}`);
    expect(output).toMatch(
      new RegExp(`Failed before the tests, see above: ${named}\\.\\n\\n3 passed, .*\\n$`),
    );
  });

  test('fails when a test fails', async () => {
    write('fail-vitest', '');
    expect((await runTests()).code).toBe(1);
  });

  test('without a site, only the tests that need none are run', async () => {
    write('fail-site', '');
    expect((await runTests()).output).toContain('ran vitest run --project=unit');
  });

  test('with arguments, only the tests are run that they ask for', async () => {
    const { output } = await runTests('test/catalog', '-t', 'to ord');
    expect(output).toContain('ran vitest run test/catalog -t to ord');
    expect(output).not.toMatch(/Linting|Building/);
  });

  test('--watch keeps vitest running', async () => {
    expect((await runTests('--watch')).output).toContain('ran vitest --watch');
  });

  test('a CHROMIUM_PATH that is no browser is told', async () => {
    write('chromium', '#!/bin/sh\nexit 1\n');
    const { code, output } = await runTests();
    expect(code).toBe(1);
    expect(output).toContain('CHROMIUM_PATH is');
    expect(output).toContain('does not start');
  });
});

describe('the closing line', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const failedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const failedFile = { status: 'failed', assertionResults: [] };

  const closingLineOf = (content: string) => {
    write('results.json', content);
    return closingLine(join(folder, 'results.json'));
  };

  test('counts the tests', () => {
    expect(closingLineOf(JSON.stringify({ ...report, testResults: [failedTest] }))).toBe(
      '5 passed, 1 failed, 3 skipped',
    );
  });

  test('counts a test file that could not be run as failed', () => {
    expect(
      closingLineOf(JSON.stringify({ ...report, testResults: [failedTest, failedFile] })),
    ).toBe('5 passed, 2 failed, 3 skipped');
  });

  test('tells of a failure when vitest left no report', () => {
    expect(closingLineOf('')).toBe('0 passed, 1 failed, 0 skipped');
  });
});
