import type { Language } from './language.ts';
import { fieldTitlesEn } from './field-titles.en.ts';
import { fieldTitlesNn } from './field-titles.nn.ts';

const translations: Record<Exclude<Language, 'nb'>, Readonly<Record<string, string>>> = {
  nn: fieldTitlesNn,
  en: fieldTitlesEn,
};

/**
 * The title of a field in `language`. The schemas hold the bokmål title, which is also what it is
 * looked up by; a title that is the same in nynorsk needs no line in the list.
 */
export function fieldTitle(title: string, language: Language): string {
  return language === 'nb' ? title : (translations[language][title] ?? title);
}
