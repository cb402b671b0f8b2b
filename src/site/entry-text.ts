import type { Entry } from '../catalog/entry.ts';
import { entryPath } from '../catalog/kinds.ts';
import type { Language } from '../i18n/language.ts';
import { localizedPath } from '../i18n/path.ts';
import { site } from '../site.ts';

/** The words of an entry in the language they could be had in. */
export interface EntryText {
  title: string;
  summary: string;
  /** The language of these words (BCP 47): the asked one, or the one the entry is written in. */
  lang: string;
  /** True when the words are a translation. */
  translated: boolean;
}

/** The language an entry is written in: bokmål where it does not say. */
export function originalLanguage(entry: Entry): string {
  return entry.data.language ?? 'nb';
}

/**
 * The languages an entry has a page in: always the first language of the site, and those it is
 * written in or translated to.
 */
export function entryLanguages(entry: Entry): Language[] {
  return site.languages.filter(
    (language, index) =>
      index === 0 || language === originalLanguage(entry) || hasTranslation(entry, language),
  );
}

function hasTranslation(entry: Entry, language: Language): boolean {
  return language !== 'nb' && entry.data.translations?.[language] !== undefined;
}

/** Title and summary in `language`, or as they were written. */
export function entryText(entry: Entry, language: Language): EntryText {
  const original = originalLanguage(entry);
  const translation = language === 'nb' ? undefined : entry.data.translations?.[language];
  if (translation && language !== original) {
    return {
      title: translation.title,
      summary: translation.summary,
      lang: language,
      translated: true,
    };
  }
  return {
    title: entry.data.title,
    summary: entry.data.summary,
    lang: original,
    translated: false,
  };
}

/** Where a reader of `language` finds the entry: in that language when it has it, else the original. */
export function entryHref(entry: Entry, language: Language): string {
  const available = entryLanguages(entry).includes(language) ? language : 'nb';
  return localizedPath(available, entryPath(entry.kind, entry.id));
}

/** `lang` for words inside a page: only where they differ from the page's own language. */
export function langAttribute(lang: string, page: Language): string | undefined {
  return lang === page ? undefined : lang;
}
