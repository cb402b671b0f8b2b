import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import {
  entryHref,
  entryLanguages,
  entryText as wordsOf,
  langAttribute,
} from '../../src/site/entry-text.ts';
import { entryText, loadFiles } from '../support/content-folder.ts';

function entry(fields: string): Entry {
  const [loaded] = loadFiles({
    'terms/ord.md': entryText(`title: Ord\nsummary: Et ord.\n${fields}`),
  }).entries;
  if (!loaded) throw new Error('The entry of the test has errors');
  return loaded;
}

const translated = () => entry('translations: {en: {title: Word, summary: A word.}}');
const danish = () => entry('language: da');
const nynorsk = () => entry('language: nn');

test('an entry has a page in bokmål, and in the languages it is written in or translated to', () => {
  expect(entryLanguages(entry(''))).toEqual(['nb']);
  expect(entryLanguages(translated())).toEqual(['nb', 'en']);
  expect(entryLanguages(danish())).toEqual(['nb']);
  expect(entryLanguages(nynorsk())).toEqual(['nb', 'nn']);
});

test('words come in the asked language where they are translated, else as they were written', () => {
  expect(wordsOf(translated(), 'en')).toEqual({
    title: 'Word',
    summary: 'A word.',
    lang: 'en',
    translated: true,
  });
  expect(wordsOf(translated(), 'nn')).toMatchObject({
    title: 'Ord',
    lang: 'nb',
    translated: false,
  });
  expect(wordsOf(danish(), 'en')).toMatchObject({ title: 'Ord', lang: 'da' });
});

test('a list leads to the page in its language where there is one, else to the original', () => {
  expect(entryHref(translated(), 'en')).toMatch(/\/en\/begreper\/ord\/$/);
  expect(entryHref(translated(), 'nn')).toMatch(/^\/(?!nn).*begreper\/ord\/$/);
});

test('only words in another language than the page’s are marked', () => {
  expect(langAttribute('nb', 'nb')).toBeUndefined();
  expect(langAttribute('da', 'nb')).toBe('da');
});
