import type { StaleEntries, StaleEntry } from './freshness.ts';

/**
 * Writes the groups for a terminal, in bokmål.
 *
 * @param contentFolder what file paths begin with
 */
export function formatStaleEntries(stale: StaleEntries, years: number, contentFolder: string) {
  const groups: [string, readonly StaleEntry[]][] = [
    ['Skulle vært gjennomgått (reviewBy)', stale.reviewDue],
    [`Sist bekreftet for minst ${years} år siden (lastVerified)`, stale.verifiedLongAgo],
    [`Opplysninger som er minst ${years} år gamle (statusAsOf)`, stale.oldFacts],
  ];
  const sections = groups
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) =>
      [
        `${title}: ${list.length}`,
        ...list.map(
          ({ entry, date }) =>
            `  ${date.padEnd(10)}  ${entry.data.title}  ${contentFolder}/${entry.file}`,
        ),
      ].join('\n'),
    );
  return sections.length > 0 ? sections.join('\n\n') : 'Ingen oppføringer må gjennomgås nå.';
}
