import type { Language } from '../i18n/language.ts';
import { site } from '../site.ts';

/** The `lang` part of a route: absent for the language without prefix. */
export interface LanguageParams {
  lang: string | undefined;
}

/** One static path for each language of the interface. */
export function languagePaths(): { params: LanguageParams; props: { language: Language } }[] {
  return site.languages.map((language) => ({
    params: { lang: language === site.languages[0] ? undefined : language },
    props: { language },
  }));
}
