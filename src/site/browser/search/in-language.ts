import type { Segment } from '../../../search/client.ts';

/** What the search knows of an entry in its languages: a result or a suggestion. */
interface Found {
  readonly url: string;
  readonly lang: string;
  readonly title: readonly Segment[];
  readonly summary: readonly Segment[];
  readonly translations: readonly {
    readonly lang: string;
    readonly title: readonly Segment[];
    readonly summary: readonly Segment[];
  }[];
}

/** An entry as a page in some language shows it. */
export interface Shown {
  href: string;
  title: readonly Segment[];
  summary: readonly Segment[];
  /** The language of title and summary. */
  lang: string;
  /** `lang` for an element with these words: only where they differ from the page's own language. */
  attributes: Record<string, string>;
}

/**
 * The entry in the page's language where it has a page in it, else as it was written: the same choice as
 * the lists make (`entryText` and `entryHref` in `../../entry-text.ts`).
 *
 * @param root what stands before the path of a page in bokmål, without a slash at its end
 */
export function inLanguage(found: Found, language: string, root: string): Shown {
  const translation = found.translations.find(({ lang }) => lang === language);
  const { title, summary, lang } = translation ?? found;
  const prefix = lang === language && language !== 'nb' ? `/${language}` : '';
  return {
    href: `${root}${prefix}${found.url}`,
    title,
    summary,
    lang,
    attributes: lang === language ? {} : { lang },
  };
}
