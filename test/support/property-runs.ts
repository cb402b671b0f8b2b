/**
 * How many generated cases a property test runs: as many as `PROPERTY_RUNS` says, as in the nightly
 * run, or as many as keep `npm test` quick.
 */
export function propertyRuns(ordinary: number): number {
  return Number(process.env.PROPERTY_RUNS) || ordinary;
}
