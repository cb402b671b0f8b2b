import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { endLine, startStep } from './progress.mjs';
import { root } from './project.mjs';

/** How long a child gets to end by itself after a signal, in milliseconds. */
const patience = 5_000;

/** How often we look whether the one who started us is still there, in milliseconds. */
const orphanCheck = 500;

/**
 * @typedef {{ process: import('node:child_process').ChildProcess, ownGroup: boolean }} Child
 * @type {Set<Child>}
 */
const children = new Set();

let stopping = false;

/**
 * Runs a program that shares the terminal with us, and waits for its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, channel?: boolean }} options `channel`: the child gets to know
 *   when we are gone
 * @returns {Promise<number>} its exit code
 */
export async function runAttached(command, args, { env, channel = false }) {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  return whenEnded({ process: child, ownGroup: false });
}

/**
 * Runs a program in the background of a progress line, and keeps what it writes.
 *
 * @param {string} label what is done, as in 'Installing packages'
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(line: string) => string | undefined} [options.detail] what a line of its output says
 *   about how far it has come
 * @param {boolean} [options.shell] as on Windows, where npm is a script of the shell
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(label, command, args, { env, detail, shell = false }) {
  const step = startStep(label);
  // A group of its own, so that its children end with it. Windows has no such groups.
  const ownGroup = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell,
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
      const told = detail?.(text.trimEnd().split('\n').at(-1) ?? '');
      if (told !== undefined) step.detail(told);
    });
  }
  const code = await whenEnded({ process: child, ownGroup });
  step.end(code === 0 ? 'done' : 'failed');
  return { code, output };
}

/**
 * @param {Child} child
 * @returns {Promise<number>}
 */
function whenEnded(child) {
  children.add(child);
  return new Promise((done, failed) => {
    child.process.on('error', (error) => {
      children.delete(child);
      failed(error);
    });
    child.process.on('close', (code, signal) => {
      children.delete(child);
      // What follows the child's end is not wanted any more.
      if (stopping) return;
      done(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Makes Ctrl-C, and every other friendly way of stopping us, end our children too before we go.
 */
export function stopChildrenWithUs() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void stop(signal));
  }
  // npm passes a signal to its shell only, which ends without telling us.
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) void stop('SIGTERM');
  }, orphanCheck).unref();
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
async function stop(signal) {
  if (stopping) return;
  stopping = true;
  endLine();
  const ended = Promise.all(
    [...children].map((child) => new Promise((done) => child.process.once('close', done))),
  );
  for (const child of children) {
    // The terminal has sent its Ctrl-C to those in our own group already.
    if (child.ownGroup || signal !== 'SIGINT' || !process.stdin.isTTY) send(child, signal);
    // What works in the background leaves nothing that the next run would not mend.
    setTimeout(() => send(child, 'SIGKILL'), child.ownGroup ? 500 : patience).unref();
  }
  await ended;
  process.exit(128 + constants.signals[signal]);
}

/**
 * @param {Child} child
 * @param {NodeJS.Signals} signal
 */
function send(child, signal) {
  const { pid } = child.process;
  if (pid === undefined) return;
  try {
    process.kill(child.ownGroup ? -pid : pid, signal);
  } catch {
    // It has ended by itself.
  }
}
