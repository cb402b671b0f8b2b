import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { compareText } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { entryText } from './entry-text.ts';
import type { EntryGroup } from './grouping.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ';
/** Titles that begin with a number or a sign. */
const OTHERS = '0–9';

/** Letters that Norwegian puts in order as its own. */
const SWEDISH: Readonly<Record<string, string>> = { Ä: 'Æ', Ö: 'Ø' };

/** What stands in an address for the letters that are not ASCII. */
const IDS: Readonly<Record<string, string>> = { Æ: 'ae', Ø: 'oe', Å: 'aa', [OTHERS]: 'tall' };

/**
 * All entries that are still offered, of every kind, under the first letter of their title: first
 * those that begin with a number or a sign, then A to Å. A letter that no title begins with is left
 * out.
 */
export function entriesByLetter(catalog: Catalog, language: Language): EntryGroup[] {
  const offered = catalog.entries.filter(({ data }) => data.state !== 'withdrawn');
  const titled = offered.map((entry) => ({ entry, title: entryText(entry, language).title }));
  const byLetter = Map.groupBy(titled, ({ title }) => firstLetter(title));
  return [OTHERS, ...LETTERS].flatMap((label) => {
    const group = byLetter.get(label)?.sort((x, y) => compareText(x.title, y.title)) ?? [];
    if (group.length === 0) return [];
    const entries: Entry[] = group.map(({ entry }) => entry);
    return [{ id: IDS[label] ?? label.toLowerCase(), label, entries }];
  });
}

/** The letter that a title is looked for under: «Égalité» under E, «Älska» under Æ, «Öl» under Ø. */
function firstLetter(title: string): string {
  const [first = ' '] = title.replace(/^[^\p{L}\p{N}]+/u, '').toLocaleUpperCase('nb');
  const letter = SWEDISH[first] ?? first;
  if (LETTERS.includes(letter)) return letter;
  const plain = letter.normalize('NFD').charAt(0);
  return LETTERS.includes(plain) ? plain : OTHERS;
}
