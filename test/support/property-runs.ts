/**
 * How many cases a property test tries: few in `npm test`, where it says so itself, and as many as
 * `PROPERTY_RUNS` says in the nightly run.
 *
 * @param ordinary the number without `PROPERTY_RUNS`
 * @throws RangeError when `PROPERTY_RUNS` is no whole number from 1 to 10 million: a run of nothing
 *   would pass
 */
export function propertyRuns(ordinary: number): number {
  const wanted = process.env.PROPERTY_RUNS;
  if (wanted === undefined || wanted === '') return ordinary;
  const runs = Number(wanted);
  if (!Number.isInteger(runs) || runs < 1 || runs > 10_000_000)
    throw new RangeError(`PROPERTY_RUNS must be a whole number from 1. It is «${wanted}».`);
  return runs;
}
