import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { startStep } from './progress.mjs';
import { cacheFolder, prepareToWrite } from './project.mjs';

/** How often the owner of a lock shows that it is alive, in milliseconds. */
const heartbeat = 2_000;

/** After so long without a sign of life a lock counts as left behind, in milliseconds. */
const abandoned = 30_000;

/**
 * Lets one run at a time do a piece of work in this folder. The lock is a file with the owner's
 * process number; one that a killed run left behind is taken over.
 *
 * @template T
 * @param {string} name of the lock
 * @param {string} waiting what to tell a person who has to wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gave
 */
export async function withLock(name, waiting, work) {
  prepareToWrite();
  const file = join(cacheFolder, `${name}.lock`);
  /** @type {import('./progress.mjs').Step | undefined} */
  let step;
  while (!tryToLock(file)) {
    step ??= startStep(waiting);
    await wait(250);
  }
  step?.end();
  const beat = setInterval(() => touch(file), heartbeat);
  const release = () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
  // Also when the run is stopped in the middle.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the lock is ours now
 */
function tryToLock(file) {
  try {
    writeFileSync(file, owner(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (isLeftBehind(file)) {
    // Renaming is atomic: of several that find the same old lock, one removes it.
    const removed = `${file}.${process.pid}`;
    try {
      renameSync(file, removed);
      // Between the look and the rename someone else may have taken it over: give it back.
      if (isLeftBehind(removed)) rmSync(removed);
      else renameSync(removed, file);
    } catch {
      return false;
    }
  }
  return false;
}

/** @param {string} file */
function isLeftBehind(file) {
  try {
    const [host, pid] = readFileSync(file, 'utf8').split(' ');
    if (Date.now() - statSync(file).mtimeMs > abandoned) return true;
    return host === hostname() && !isAlive(Number(pid));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {number} pid */
function owner(pid) {
  return `${hostname()} ${pid}`;
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Someone deleted the cache folder; the work goes on.
  }
}
