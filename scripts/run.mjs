#!/usr/bin/env node
/**
 * Runs a task of this project from a bare clone: installs what is missing, picks a Node that is new
 * enough, then does the work. `node scripts/run.mjs` lists the tasks.
 */
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or newer to start, and this is Node ${process.versions.node}.\n` +
      'Install a newer Node (https://nodejs.org) and run the same command again.',
  );
  process.exitCode = 1;
} else {
  // Loaded only now: an older Node would stop at their syntax instead of at the message above.
  const { runTask } = await import('./run/tasks.mjs');
  process.exitCode = await runTask(process.argv.slice(2));
}
