import type { ContentLanguage, Language } from './language.ts';

// English dates are written day first, as readers in the Nordic countries write them. Chromium has no
// nynorsk, and takes its own language where it is given no second: months and marks are as in bokmål.
const locales: Record<Language, string[]> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};

/**
 * A date in words, as exact as it is given: `2021`, `2021-06` or `2021-06-01` (ISO 8601). Anything
 * else comes back as it is.
 * @example formatDate('2021-06', 'nb') // 'juni 2021'
 */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(time);
}

/**
 * A moment as day and time of day, in the time zone of whoever reads it.
 *
 * @param time milliseconds since 1970, as `Date.now()` gives
 */
export function formatMoment(time: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(time);
}

/**
 * A number with the language's own marks: `12 345,6` in Norwegian, `12,345.6` in English.
 */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}

/** A share (0–1) in whole per cent. */
export function formatShare(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(value);
}

const languageNames: Record<Language, Record<ContentLanguage, string>> = {
  nb: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', da: 'dansk', sv: 'svensk' },
  nn: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', da: 'dansk', sv: 'svensk' },
  en: {
    nb: 'Norwegian (bokmål)',
    nn: 'Norwegian (nynorsk)',
    en: 'English',
    da: 'Danish',
    sv: 'Swedish',
  },
};

/** What `named` is called in `language`; the code itself when it is not known. */
export function languageName(named: string, language: Language): string {
  return languageNames[language][named as ContentLanguage] ?? named;
}

/** Compares two texts in the alphabetical order of Norwegian (æ, ø, å last). */
export const compareText: (a: string, b: string) => number = new Intl.Collator('nb', {
  numeric: true,
}).compare;
