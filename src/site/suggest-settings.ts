import { KINDS } from '../catalog/schema/kind.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';
import { searchFolder } from '../search/search-folder.ts';
import { site } from '../site.ts';
import type { SuggestSettings } from './browser/search/suggestions.ts';

/** What a search form's script needs to know to offer suggestions in a language. */
export function suggestSettings(language: Language): SuggestSettings {
  const { kinds, search } = t(language);
  return {
    base: `${site.base}${searchFolder}/`,
    root: site.base.replace(/\/$/, ''),
    language,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].one])),
    allResults: search.allResults,
    count: search.suggestionsCount,
  };
}
