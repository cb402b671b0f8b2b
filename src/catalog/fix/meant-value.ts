import type { Concept } from '../vocabulary.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'jan'],
  ['februar', 'feb'],
  ['mars', 'mar'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['desember', 'des'],
];

/**
 * Reads a date as Norwegians write it: `1.6.2021`, `1. juni 2021`, `juni 2021`, `2021-6-1`. Two
 * digits for a year, and days that do not exist, are nobody's to guess.
 *
 * @returns the date in ISO 8601, `2021-06-01` or `2021-06`; undefined when it is not certain
 */
export function meantDate(text: string): string | undefined {
  const numeric = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (numeric) return isoDate(numeric[3], numeric[2], numeric[1]);
  const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (loose) return isoDate(loose[1], loose[2], loose[3]);
  const named = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (!named) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(named[2]?.toLowerCase() ?? '')) + 1;
  if (month === 0) return undefined;
  return named[1] === undefined
    ? `${named[3]}-${String(month).padStart(2, '0')}`
    : isoDate(named[3], String(month), named[1]);
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // A day past the end of its month is either refused here, or moved into the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? written
    : undefined;
}

/**
 * Finds the code that a label, or a code in other letters, stands for: «Fritekst» and `Free Text`
 * both mean `free-text`.
 *
 * @param concepts of the vocabularies that the field takes codes from
 * @returns the code; undefined when the text is a code already, or fits none or several
 */
export function meantCode(text: string, concepts: readonly Concept[]): string | undefined {
  if (concepts.some(({ code }) => code === text)) return undefined;
  const wanted = fold(text);
  const exact = concepts.filter(({ code }) => fold(code) === wanted);
  const found =
    exact.length > 0
      ? exact
      : concepts.filter(({ nb, nn, en }) => [nb, nn, en].some((label) => fold(label) === wanted));
  const codes = new Set(found.map(({ code }) => code));
  return codes.size === 1 ? found[0]?.code : undefined;
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}
