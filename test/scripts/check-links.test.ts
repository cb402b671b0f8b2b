import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
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
