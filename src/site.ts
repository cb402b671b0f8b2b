import type { Language } from './i18n/language.ts';

/** What kind of forge keeps the content: decides how links to a file, its history and its editor are made. */
export type RepositoryHost = 'github' | 'gitlab' | 'gitea' | 'none';

export interface Site {
  /** Shown in the header, in titles and in what machines harvest. */
  name: Record<Language, string>;
  /** One sentence: what this is and for whom. */
  description: Record<Language, string>;
  /** Where the site stands, without path and without a slash at the end. */
  address: string;
  /**
   * A name that is yours for ever: a domain you had on a date, a comma and the date (RFC 4151). It
   * names what the feeds tell, so set it once and keep it, also when the address changes.
   */
  tagAuthority: string;
  /** The path it stands under; begins and ends with a slash. */
  base: string;
  /** The languages of the interface, the first one stands without a prefix in the address. */
  languages: readonly Language[];
  repository: {
    host: RepositoryHost;
    url: string;
    branch: string;
    /** The language that commit messages are written in (BCP 47): the history shows them. */
    messageLanguage: string;
  };
  /** Who answers for the site. */
  publisher: { name: string; organizationNumber?: string; homepage?: string };
  /** A function, never a person. Either may be left out. */
  contact: { name: string; email?: string; url?: string };
  /** Code and content have separate licences. */
  licences: { code: { name: string; url: string }; content: { name: string; url: string } };
  /** The colour of the browser's own frame around the page. */
  themeColor: { light: string; dark: string };
}

/**
 * All that a municipality changes to run its own copy. Colours and typefaces are in
 * `designsystemet.config.json` and `src/styles/`.
 */
export const site: Site = {
  name: {
    nb: 'Kommunal dataanalysebank',
    nn: 'Kommunal dataanalysebank',
    en: 'Kommunal dataanalysebank',
  },
  description: {
    nb: 'Oversikt over data, erfaringer og regler for kommuner og helsetjenester som vil bruke data og kunstig intelligens.',
    nn: 'Oversyn over data, erfaringar og reglar for kommunar og helsetenester som vil bruke data og kunstig intelligens.',
    en: 'An overview of data, experience and rules for municipalities and health services that want to use data and artificial intelligence.',
  },
  address: 'https://dataanalysebank.example',
  tagAuthority: 'dataanalysebank.example,2026',
  base: '/',
  languages: ['nb', 'nn', 'en'],
  repository: { host: 'none', url: '', branch: 'main', messageLanguage: 'en' },
  publisher: { name: 'Kommunal dataanalysebank' },
  contact: { name: 'Redaksjonen' },
  licences: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    content: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.no' },
  },
  themeColor: { light: '#ffffff', dark: '#0d1a1d' },
};
