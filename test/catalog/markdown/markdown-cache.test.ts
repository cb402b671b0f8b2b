import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMarkdownCache } from '../../../src/catalog/markdown/markdown-cache.ts';
import { renderMarkdown } from '../../../src/catalog/markdown/render-markdown.ts';

function cacheFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deep', 'markdown.ndjson');
}

test('what comes from the cache is what the renderer gives', () => {
  const file = cacheFile();
  const first = openMarkdownCache(file);
  first.render('## Å bygge\n\nTekst <b>x</b>');
  first.save();
  expect(openMarkdownCache(file).render('## Å bygge\n\nTekst <b>x</b>')).toEqual(
    renderMarkdown('## Å bygge\n\nTekst <b>x</b>'),
  );
});

test('a damaged cache, or one of another renderer, costs time and nothing else', () => {
  const file = cacheFile();
  const first = openMarkdownCache(file);
  first.render('Tekst');
  first.save();
  for (const damaged of [
    readFileSync(file, 'utf8').slice(0, -5),
    `0\n["x",{"html":"<script>"}]`,
    '\0',
  ]) {
    writeFileSync(file, damaged);
    expect(openMarkdownCache(file).render('Tekst').html).toBe('<p>Tekst</p>');
  }
});

test('texts that are no longer there leave the cache', () => {
  const file = cacheFile();
  const first = openMarkdownCache(file);
  first.render('Gammel');
  first.save();
  const second = openMarkdownCache(file);
  second.render('Ny');
  second.save();
  expect(readFileSync(file, 'utf8')).not.toContain('Gammel');
});

test('a folder that cannot be written to is fine', () => {
  const file = cacheFile();
  writeFileSync(join(file, '..', '..', 'taken'), '');
  const cache = openMarkdownCache(join(file, '..', '..', 'taken', 'markdown.ndjson'));
  cache.render('Tekst');
  expect(() => cache.save()).not.toThrow();
});
