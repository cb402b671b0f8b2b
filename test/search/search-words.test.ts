import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ZodError } from 'zod';
import { buildSearch } from '../../src/search/build-search.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memoryLoader } from '../../src/search/index/loader.ts';
import { readSearchWords, withTerms } from '../../src/search/search-words.ts';
import { contentFolder, draft, loadFiles, realContent } from '../support/content-folder.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';

function folderWith(words?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'vocabularies'));
  if (words !== undefined) {
    writeFileSync(join(folder, 'vocabularies', 'search-synonyms.yaml'), words);
  }
  return folder;
}

const head = 'title: Søkeord\ndescription: Ord.\nconcepts:\n';

const terms = (files: Readonly<Record<string, string>>) => loadFiles(files).entriesOf('term');

test('the words that the site has are read', () => {
  expect(readSearchWords(realContent).length).toBeGreaterThan(100);
});

test('a copy of the site without such words has none', () => {
  expect(readSearchWords(folderWith())).toEqual([]);
});

test('a set has only the languages that it is written in', () => {
  expect(readSearchWords(folderWith(`${head}  - {id: skole, nb: [skole], nn: [skule]}`))).toEqual([
    { id: 'skole', nb: ['skole'], nn: ['skule'] },
  ]);
});

test('a language that does not exist is refused rather than passed over', () => {
  const folder = folderWith(`${head}  - {id: skole, nb: [skole], nnn: [skule]}`);
  expect(() => readSearchWords(folder)).toThrow(ZodError);
});

test('a term widens the set that has its name, however it is capitalized', () => {
  const sets = withTerms(
    [{ id: 'ki', nb: ['kunstig intelligens'] }],
    terms({ 'terms/ki.md': draft('Kunstig intelligens', 'abbreviation: KI\nsynonyms: [AI]') }),
  );
  expect(sets).toHaveLength(1);
  expect(sets[0]).toMatchObject({
    id: 'ki',
    nb: ['kunstig intelligens', 'Kunstig intelligens', 'AI'],
    abbr: ['KI'],
  });
});

test('a term that no set knows makes one of its own; a withdrawn one makes none', () => {
  const sets = withTerms(
    [{ id: 'ki', nb: ['kunstig intelligens'] }],
    terms({
      'terms/rute.md': draft('Ruteplanlegging', 'english: route planning'),
      'terms/borte.md': draft('Borte', 'state: withdrawn'),
    }),
  );
  expect(sets.map(({ id }) => id)).toEqual(['ki', 'term-rute']);
  expect(sets[1]).toMatchObject({ nb: ['Ruteplanlegging'], en: ['route planning'] });
});

test('the sets that are given are not changed', () => {
  const given = [{ id: 'ki', nb: ['kunstig intelligens'] }];
  withTerms(given, terms({ 'terms/ki.md': draft('Kunstig intelligens', 'synonyms: [AI]') }));
  expect(given).toEqual([{ id: 'ki', nb: ['kunstig intelligens'] }]);
});

test('a synonym that an editor writes in a term is searched by at once, without code', async () => {
  const folder = contentFolder({
    'terms/styringspanel.md': draft('Styringspanel', 'hiddenLabels: [kvisteskjerm]'),
    'datasets/panel.md': draft('Tall til styringspanel i hjemmetjenesten'),
  });
  const catalog = loadCatalog({ contentFolder: folder });
  const engine = new SearchEngine(memoryLoader(buildSearch(catalog, folder)));
  const { hits, answers } = await engine.search({ text: 'kvisteskjerm' });
  expect(answers.map(({ id }) => id)).toEqual(['styringspanel']);
  expect(hits.map(({ id }) => id)).toContain('panel');
});
