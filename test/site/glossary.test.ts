import { expect, test } from 'vitest';
import { createExplain } from '../../src/site/glossary.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

/** Explains the one term that is known, on a page in `language`, in a text in `lang`. */
function explained(language: 'nb' | 'nn', lang: string): string {
  const catalog = loadFiles({
    'terms/datasett.md': draft('Datasett', 'definition: Data som hører sammen. De kan være tall.'),
  });
  return createExplain(catalog, language, 'noe-annet')('<p>Et datasett.</p>', lang);
}

/** The languages of the parts of the note that explains a term. */
function languagesOf(language: 'nb' | 'nn', lang: string) {
  const html = explained(language, lang);
  const langOf = (tag: string) => new RegExp(`<${tag}[^>]*? lang="(\\w+)"`).exec(html)?.[1];
  return { note: langOf('span class="term-note"'), title: langOf('strong'), link: langOf('a') };
}

test('a note in a text of the page’s language says only that the term is in bokmål', () => {
  expect(languagesOf('nb', 'nb')).toEqual({ note: undefined, title: undefined, link: undefined });
  expect(languagesOf('nn', 'nn')).toEqual({ note: undefined, title: 'nb', link: undefined });
});

test('a note in a text of another language says the page’s own, in which its words are', () => {
  expect(languagesOf('nn', 'nb')).toEqual({ note: 'nn', title: 'nb', link: undefined });
});

test('English texts are not explained, for the terms are Norwegian', () => {
  expect(explained('nb', 'en')).toBe('<p>Et datasett.</p>');
});
