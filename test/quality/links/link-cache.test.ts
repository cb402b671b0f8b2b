import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLinkCache } from '../../../src/quality/links/link-cache.ts';

const HOUR = 3_600_000;
const ok = { verdict: 'ok', message: 'Svarer (200).' } as const;
const dead = { verdict: 'dead', message: 'Siden finnes ikke (404).' } as const;

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cache', 'links.json');
}

test('what one run found, the next one knows, until it is too old', () => {
  const file = newFile();
  const write = openLinkCache(file, 14, () => 0);
  write.set('https://a.example/', ok);
  write.set('https://b.example/', dead);
  const at = (hours: number) => openLinkCache(file, 14, () => hours * HOUR);
  expect(at(0.5).get('https://b.example/')).toEqual(dead);
  expect(at(2).get('https://b.example/')).toBeUndefined();
  expect(at(13 * 24).get('https://a.example/')).toEqual(ok);
  expect(at(14 * 24).get('https://a.example/')).toBeUndefined();
});

test('a broken file is begun anew', () => {
  const file = newFile();
  openLinkCache(file, 14).set('https://a.example/', ok);
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  const cache = openLinkCache(file, 14);
  expect(cache.get('https://a.example/')).toBeUndefined();
  cache.set('https://a.example/', ok);
  expect(openLinkCache(file, 14).get('https://a.example/')).toEqual(ok);
});
