import type { LinkResult } from './check-link.ts';
import type { LinkUse } from './external-links.ts';

const GROUPS: readonly (readonly [LinkResult['verdict'], string])[] = [
  ['dead', 'Døde lenker'],
  ['warning', 'Bør ses på'],
  ['moved', 'Har flyttet'],
];

/**
 * Writes what came of the addresses for a terminal, in bokmål: the dead first, each with the
 * entries that name it. Those that answer are only counted.
 *
 * @param links address → the places that name it
 * @param results address → result; an address without one is told as not asked for
 * @param contentFolder what file paths begin with
 */
export function formatLinkReport(
  links: ReadonlyMap<string, readonly LinkUse[]>,
  results: ReadonlyMap<string, LinkResult>,
  contentFolder: string,
): string {
  const all = [...links].map(([address, uses]) => ({
    address,
    uses,
    result: results.get(address),
  }));
  const sections = GROUPS.flatMap(([verdict, title]) => {
    const found = all.filter(({ result }) => result?.verdict === verdict);
    if (found.length === 0) return [];
    const lines = found.flatMap(({ address, uses, result }) => [
      `  ${address}`,
      `    ${result?.message ?? ''}${result?.target ? ` → ${result.target}` : ''}`,
      ...uses.map(
        ({ title: entry, file, field }) =>
          `    i ${contentFolder}/${file} ${field || 'teksten'} («${entry}»)`,
      ),
    ]);
    return [[`${title}: ${found.length}`, ...lines].join('\n')];
  });
  const count = (verdict: LinkResult['verdict']) =>
    all.filter(({ result }) => result?.verdict === verdict).length;
  const left = all.filter(({ result }) => !result).length;
  const summary = `${all.length} lenker: ${count('ok')} svarer, ${count('moved')} har flyttet, ${count('warning')} bør ses på, ${count('dead')} er døde${left > 0 ? `, ${left} er ikke prøvd ennå` : ''}.`;
  return [...sections, summary].join('\n\n');
}
