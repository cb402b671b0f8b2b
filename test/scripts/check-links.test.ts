import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder, draft } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run check:links` with all answers remembered, and `--max 0`, so that no host is asked. */
function checkLinks(...args: string[]) {
  const folder = contentFolder({
    'terms/en.md': draft('En', '', '[A](https://a.example/)'),
    'terms/to.md': draft('To', '', '[B](https://b.example/)'),
  });
  const cache = join(folder, 'links.json');
  const at = Date.now();
  writeFileSync(
    cache,
    JSON.stringify({ 'https://a.example/': { at, verdict: 'dead', message: 'Borte.' } }),
  );
  const paths = ['--content', relative(root, folder), '--cache', relative(root, cache)];
  return spawnSync(process.execPath, ['scripts/check-links.ts', ...paths, '--max', '0', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('a dead link is told, and fails the run only with --strict', () => {
  const { status, stdout } = checkLinks();
  expect(status).toBe(0);
  expect(stdout).toContain('Døde lenker: 1');
  expect(stdout).toContain('2 lenker: 0 svarer');
  expect(checkLinks('--strict').status).toBe(1);
});

test('--only takes part of an address, or an entry', () => {
  const { status, stdout } = checkLinks('--strict', '--only', 'to');
  expect(status).toBe(0);
  expect(stdout).toContain('1 lenker: 0 svarer');
  expect(checkLinks('--only', 'a.example').stdout).toContain('Borte.');
});

test('a number that is none is refused', () => {
  const { status, stderr } = checkLinks('--days', 'to');
  expect(status).toBe(1);
  expect(stderr).toContain('skal være tall');
});

test('a run that is killed in the middle goes on where it was, and asks nothing twice', async () => {
  const asked: string[] = [];
  let secondCame: (() => void) | undefined;
  const second = new Promise<void>((resolve) => (secondCame = resolve));
  let holds = true;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // The first run is killed while it waits for this.
    if (request.url === '/to' && holds) secondCame?.();
    else response.writeHead(request.url === '/tre' ? 404 : 200).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = contentFolder({
    'terms/en.md': draft('En', '', `[A](${origin}/en) [B](${origin}/to) [C](${origin}/tre)`),
  });
  const cache = join(folder, 'links.json');
  const args = ['scripts/check-links.ts', '--content', relative(root, folder)];
  const start = () =>
    spawn(process.execPath, [...args, '--cache', relative(root, cache)], { cwd: root });

  const first = start();
  await second;
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(Object.keys(JSON.parse(readFileSync(cache, 'utf8')) as object)).toEqual([`${origin}/en`]);

  holds = false;
  const next = start();
  let report = '';
  next.stdout.on('data', (chunk) => (report += String(chunk)));
  await once(next, 'close');
  expect(asked.filter((path) => path === '/en')).toHaveLength(1);
  expect(report).toContain('3 lenker: 2 svarer');
  expect(report).toContain(`${origin}/tre`);
  expect(report).toContain('«En»');
});
