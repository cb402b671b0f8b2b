import { expect, test } from 'vitest';
import { inLanguage } from '../../../../src/site/browser/search/in-language.ts';

const words = (text: string) => [{ text, match: false }];
const found = {
  url: '/datasett/kpr/',
  lang: 'nb',
  title: words('Kommunalt register'),
  summary: words('Et register.'),
  translations: [{ lang: 'en', title: words('Municipal registry'), summary: words('A registry.') }],
};

test('an entry is shown and linked in the language of the page where it can be', () => {
  expect(inLanguage(found, 'en', '/bank')).toEqual({
    href: '/bank/en/datasett/kpr/',
    title: words('Municipal registry'),
    summary: words('A registry.'),
    lang: 'en',
    attributes: {},
  });
});

test('else as it was written, with its language said', () => {
  const shown = inLanguage(found, 'nn', '');
  expect(shown).toMatchObject({ href: '/datasett/kpr/', lang: 'nb', attributes: { lang: 'nb' } });
  expect(shown.title).toEqual(words('Kommunalt register'));
});

test('an entry written in nynorsk has its page there, and one in Danish has none of its own', () => {
  expect(inLanguage({ ...found, lang: 'nn' }, 'nn', '').href).toBe('/nn/datasett/kpr/');
  expect(inLanguage({ ...found, lang: 'nn' }, 'nb', '').href).toBe('/datasett/kpr/');
  expect(inLanguage({ ...found, lang: 'da' }, 'nb', '').attributes).toEqual({ lang: 'da' });
});
