import type { Catalog } from '../../catalog/catalog.ts';
import type { Language } from '../../i18n/language.ts';
import type { Explain } from '../../site/glossary.ts';

/** What every part of an entry page needs to know of the page it stands on. */
export interface PageContext {
  catalog: Catalog;
  language: Language;
  /** Language of the entry's own words where it is not the page's. */
  lang: string | undefined;
  explain: Explain;
}
