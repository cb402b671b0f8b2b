/** One level of severity in a survey, with its share of those whose answer could be read. */
export interface SurveyLevel {
  /** 0 (not met) to 4 (destructive). */
  level: number;
  /** null where the source cannot be read. */
  count: number | null;
  /** 0–1, of all respondents. */
  share: number | null;
  /** Where the level's part of a bar begins and how long it is, in per cent of the bar. */
  start: number;
  width: number;
}

/**
 * The answers to a survey, as a table and as the parts of one bar. Answers that cannot be read leave
 * a gap at the end of the bar rather than stretch the others.
 *
 * @param counts five counts by rising severity, null where the source cannot be read
 * @param respondents how many answered
 */
export function surveyLevels(
  counts: readonly (number | null)[],
  respondents: number,
): SurveyLevel[] {
  // A source may count more answers than it says it asked.
  const whole = Math.max(
    respondents,
    counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  );
  let start = 0;
  return counts.map((count, level) => {
    const share = count === null ? null : count / whole;
    const width = Math.round((share ?? 0) * 10_000) / 100;
    const part = { level, count, share, start: Math.round(start * 100) / 100, width };
    start += width;
    return part;
  });
}
