import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { Language } from '../../i18n/language.ts';
import { langAttribute, originalLanguage } from '../../site/entry-text.ts';
import { createExplain, type Explain } from '../../site/glossary.ts';

/** What every part of an entry page needs to know of the page it stands on. */
export interface PageContext {
  catalog: Catalog;
  language: Language;
  /** Language of the entry's own words where it is not the page's. */
  lang: string | undefined;
  explain: Explain;
}

/** The context of an entry's page in a language, with terms explained that were not explained yet. */
export function pageContext(catalog: Catalog, entry: Entry, language: Language): PageContext {
  return {
    catalog,
    language,
    lang: langAttribute(originalLanguage(entry), language),
    explain: createExplain(catalog, language, entry.id),
  };
}
