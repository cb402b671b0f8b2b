import { expect, test } from 'vitest';
import { noteLanguage } from '../../src/history/note-language.ts';

test.each([
  ['Rett adressen til registeret', 'nb'],
  ['Oppdater tallene for 2026', 'nb'],
  ['Nytt datasett: Kommunalt pasientregister', 'nb'],
  ['Kva kommunen lærte', 'nb'],
  ['Name the municipalities that other entries point to', 'en'],
  ['Add the register of Helse Nord', 'en'],
  ['Say how «på» is written in the list', 'en'],
])('«%s» is in %s', (note, language) => {
  expect(noteLanguage(note, 'xx')).toBe(language);
});

test('where the words do not tell, the site’s own setting does', () => {
  expect(noteLanguage('KPR 2026', 'nb')).toBe('nb');
  expect(noteLanguage('', 'en')).toBe('en');
});
