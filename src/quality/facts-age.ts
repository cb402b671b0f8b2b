/**
 * The age of facts that describe `date`, in whole years. A bare year or month counts from its end,
 * so that nothing is called older than it may be.
 *
 * @param date ISO 8601, year, month or day
 * @param today the day to count from
 */
export function factsAge(date: string, today: Date): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const end =
    month === undefined
      ? Date.UTC(year, 11, 31)
      : day === undefined
        ? Date.UTC(year, month, 0)
        : Date.UTC(year, month - 1, day);
  const then = new Date(end);
  let years = today.getUTCFullYear() - then.getUTCFullYear();
  const beforeAnniversary =
    today.getUTCMonth() < then.getUTCMonth() ||
    (today.getUTCMonth() === then.getUTCMonth() && today.getUTCDate() < then.getUTCDate());
  if (beforeAnniversary) years -= 1;
  return Math.max(0, years);
}

/** True when the day an entry should have been gone through is past. */
export function isReviewDue(reviewBy: string, today: Date): boolean {
  return reviewBy < today.toISOString().slice(0, reviewBy.length);
}
