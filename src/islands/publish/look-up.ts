import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import type { Language } from '../../i18n/language.ts';

/** One choice of a picker. */
export interface Choice {
  value: string;
  label: string;
  /** The language of the label (BCP 47), where it is not that of the page. */
  lang?: string | undefined;
  /** Beside the label, quieter. */
  note?: string;
}

/**
 * What `/publiser/oppslag.json` holds: number of the kind in `KINDS`, id, title and abbreviation of
 * each entry, and the language of the title (BCP 47) where it is not bokmål.
 */
export type ReferenceRow = readonly [
  kind: number,
  id: string,
  title: string,
  abbreviation?: string | null,
  lang?: string,
];

/** What `/publiser/begreper.json` holds: the terms that texts explain. */
export type GlossaryRow = readonly [
  id: string,
  title: string,
  definition: string,
  abbreviation: string | null,
  synonyms: readonly string[] | null,
];

/** What `/publiser/oppforinger/<id>.json` holds: an entry as its file has it. */
export interface PublishedEntry {
  kind: Kind;
  id: string;
  data: Record<string, unknown>;
  body: string;
  /** The whole file, to be changed in place; missing where its comments may point to a person. */
  text?: string;
  /** Changes when the file does. */
  digest: string;
  /** Ids of the entries that name it. */
  namedBy: readonly string[];
}

/** What `/publiser/ordlister.<language>.json` holds: code and label of each concept, by vocabulary. */
export type CodeLists = Readonly<
  Record<string, readonly (readonly [code: string, label: string])[]>
>;

/** An entry as a picker offers it. */
export interface ReferenceChoice extends Choice {
  kind: Kind;
  title: string;
  abbreviation?: string | undefined;
}

/** The entries as choices, for a page in `language`. */
export function referenceChoices(
  rows: readonly ReferenceRow[],
  language: Language,
): ReferenceChoice[] {
  return rows.flatMap(([number, value, title, abbreviation, rowLang = 'nb']) => {
    const kind = KINDS[number];
    const label = abbreviation ? `${title} (${abbreviation})` : title;
    const lang = rowLang === language ? undefined : rowLang;
    return kind
      ? [{ kind, value, label, title, abbreviation: abbreviation ?? undefined, lang }]
      : [];
  });
}

const folded = (text: string) => text.toLowerCase().normalize('NFC');

/**
 * The choices that have every word of `query`, in label or value; those whose label begins with it
 * come first, otherwise in the order given.
 *
 * @param limit at most so many
 */
export function matching<T extends Choice>(
  choices: readonly T[],
  query: string,
  limit: number,
): T[] {
  const wanted = folded(query).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = choices.filter(({ value, label }) => {
    const text = folded(`${label} ${value}`);
    return words.every((word) => text.includes(word));
  });
  const isFirst = ({ label }: T) => wanted !== '' && folded(label).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((choice) => !isFirst(choice))].slice(0, limit);
}
