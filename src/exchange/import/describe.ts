import type { ValueCleaner } from './clean-value.ts';

/** The fields of title and description that every kind has. */
export interface Described {
  title: string;
  summary: string;
  alternativeTitles?: { title: string }[];
  /** The description in full, when it is longer than the summary. */
  full?: string;
}

/**
 * Makes title and summary (the first sentences of the description, at most 300 characters).
 *
 * @param what what a sentence in place of a missing description calls the record: «datasettet»
 * @returns undefined when there is no title
 */
export function describeRecord(
  clean: ValueCleaner,
  title: unknown,
  description: unknown,
  what: string,
): Described | undefined {
  const whole = clean.line(title, 200);
  if (!whole) return undefined;
  const short = whole.length <= 140 ? whole : (clean.line(whole, 140) ?? whole.slice(0, 140));
  const full = clean.paragraphs(description, 4000);
  return {
    title: short,
    summary: full ? firstSentences(full) : `Kilden har ingen beskrivelse av ${what}.`,
    ...(short === whole ? {} : { alternativeTitles: [{ title: whole }] }),
    ...(full && full.length > 300 ? { full } : full && full.includes('\n') ? { full } : {}),
  };
}

/** As many whole sentences as fit in 300 characters; a first sentence that is longer is cut. */
export function firstSentences(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 300) return line;
  const start = line.slice(0, 300);
  const end = Math.max(...['. ', '! ', '? '].map((mark) => start.lastIndexOf(mark)));
  if (end > 60) return start.slice(0, end + 1);
  const cut = start
    .slice(0, 299)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 200)).trimEnd()}…`;
}
