import type { Vocabulary } from '../../catalog/vocabulary.ts';
import { RELATIVE_BASE } from './rdf-parsing.ts';
import type { ImportNotes } from './import-notes.ts';

/** Words that sources use in place of a code, by vocabulary; keys in lower case without blanks. */
const OTHER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'access-rights': {
    open: 'PUBLIC',
    offentlig: 'PUBLIC',
    nonpublic: 'NON_PUBLIC',
    begrenset: 'RESTRICTED',
  },
  // ISO 19115 MD_MaintenanceFrequencyCode (Geonorge) and the words of data.norge.no of 2019.
  frequencies: {
    annually: 'ANNUAL',
    biannually: 'ANNUAL_2',
    semiannual: 'ANNUAL_2',
    continual: 'CONT',
    continuous: 'CONT',
    fortnightly: 'BIWEEKLY',
    quarterly: 'QUARTERLY',
    irregular: 'IRREG',
    asneeded: 'AS_NEEDED',
    notplanned: 'NOT_PLANNED',
    daily: 'DAILY',
  },
  languages: {
    nor: 'nb',
    no: 'nb',
    nob: 'nb',
    nno: 'nn',
    'nb-no': 'nb',
    'nn-no': 'nn',
    'no-no': 'nb',
    'en-gb': 'en',
    'en-us': 'en',
  },
  countries: {
    'http://sws.geonames.org/3144096': 'NO',
    'https://data.geonorge.no/administrativeenheter/nasjon/id/173163': 'NO',
    'http://data.geonorge.no/administrativeenheter/nasjon/id/173163': 'NO',
  },
  'data-themes': {
    // The categories of JKAN as Open Data Scotland uses them.
    healthandsocialcare: 'HEAL',
    education: 'EDUC',
    transportation: 'TRAN',
    'business and economy': 'ECON',
    businessandeconomy: 'ECON',
    'budget/finance': 'ECON',
    councilandgovernment: 'GOVE',
    'elections/politics': 'GOVE',
    foodandenvironment: 'ENVI',
    'parks/recreation': 'ENVI',
    lawandlicensing: 'JUST',
    publicsafety: 'JUST',
    planninganddevelopment: 'REGI',
    housingandestates: 'SOCI',
    'arts/culture/history': 'EDUC',
    sportandleisure: 'EDUC',
  },
};

/** Licences by the start of their address, without scheme; the longest first. */
const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/^data\.norge\.no\/nlod\/(no|en)\/2/, 'NLOD 2.0'],
  [/^data\.norge\.no\/nlod\/(no|en)\/1/, 'NLOD 1.0'],
  [/^data\.norge\.no\/nlod/, 'NLOD'],
  [/^publications\.europa\.eu\/resource\/authority\/licence\/([A-Z0-9_]+)/i, '$1'],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0/, 'CC0 1.0'],
  [/^creativecommons\.org\/licenses\/(by(?:-[a-z]+)*)\/([\d.]+)/, 'CC $1 $2'],
  [/^(?:www\.)?nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/(\d)/, 'OGL $1.0'],
];

/** Finds our codes for what sources say. */
export interface CodeMapper {
  /**
   * The code of an official address, a code, a label or a known word.
   *
   * @param vocabularies names, searched in order
   * @returns undefined for what no vocabulary has; it is counted as unknown, under `what`
   */
  code(vocabularies: readonly string[], value: string, what: string): string | undefined;
  /** The usual short name of a licence by its address; anything else as it stands. */
  licence(value: string): string;
}

/**
 * @param vocabularies those of the content folder
 * @param notes where unknown codes are counted
 */
export function createCodeMapper(
  vocabularies: ReadonlyMap<string, Vocabulary>,
  notes: ImportNotes,
): CodeMapper {
  const byKey = new Map<string, Map<string, string>>();
  for (const [name, { concepts }] of vocabularies) {
    const keys = new Map<string, string>();
    // What comes first wins: an address, then a code, then a label.
    const add = (key: string, code: string) => {
      if (!keys.has(key)) keys.set(key, code);
    };
    for (const { code, uri } of concepts) if (uri) add(keyOf(uri), code);
    for (const { code } of concepts) add(keyOf(code), code);
    for (const { code, nb, nn, en } of concepts)
      for (const label of [nb, nn, en]) add(keyOf(label), code);
    for (const [word, code] of Object.entries(OTHER_WORDS[name] ?? {}))
      if (concepts.some((concept) => concept.code === code)) add(keyOf(word), code);
    byKey.set(name, keys);
  }
  return {
    code(names, value, what) {
      const text = value.trim();
      if (text === '' || text === RELATIVE_BASE) return undefined;
      const last = /^https?:/.test(text) ? (text.split(/[/#]/).filter(Boolean).at(-1) ?? '') : '';
      for (const name of names) {
        const keys = byKey.get(name);
        const found =
          keys?.get(keyOf(text)) ?? (isAuthority(text) ? keys?.get(keyOf(last)) : undefined);
        if (found) return found;
      }
      notes.count(`ukjent ${what}`, text.replace(RELATIVE_BASE, ''));
      return undefined;
    },
    licence(value) {
      const text = value.trim().replace(RELATIVE_BASE, '');
      const address = text.replace(/^https?:\/\//, '');
      for (const [pattern, name] of LICENCES) {
        const match = pattern.exec(address);
        if (match) {
          return name.replace(/\$(\d)/g, (_, group: string) => {
            const part = match[Number(group)] ?? '';
            return name.startsWith('CC $1') ? part.toUpperCase() : part;
          });
        }
      }
      return text;
    },
  };
}

/** The last part of these addresses is a code: official lists, and words that were read as relative addresses. */
function isAuthority(address: string): boolean {
  return (
    address.startsWith(RELATIVE_BASE) ||
    /^https?:\/\/(publications\.europa\.eu|psi\.norge\.no|data\.norge\.no)\//.test(address)
  );
}

function keyOf(value: string): string {
  return value
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\s+/g, '')
    .replace(/\/$/, '');
}
