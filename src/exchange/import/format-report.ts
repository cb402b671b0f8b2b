import { FORMATS } from './detect-format.ts';
import type { FileReport, ImportOutcome, ImportReport } from './import-files.ts';

const OUTCOMES = [
  ['new', 'nye'],
  ['changed', 'endret'],
  ['unchanged', 'uendret'],
  ['kept', 'beholdt'],
  ['refused', 'avvist'],
] as const;

const SHOWN = 20;

/**
 * Writes the report for a terminal: for each file what came in and what became of it, each refused
 * record with its line, then what was left out on the way.
 *
 * @param all shows every refused and changed record, not just the first twenty of a file
 */
export function formatReport(
  report: ImportReport,
  { write, update, all = false }: { write: boolean; update: boolean; all?: boolean },
): string {
  const lines: string[] = [];
  for (const file of report.files) lines.push(...fileLines(file, all), '');
  if (report.organizations.length > 0)
    lines.push(`Virksomheter som utkast: ${counts(report.organizations)}.`, '');
  if (report.notes.length > 0) {
    lines.push('Utelatt eller endret på veien:');
    for (const { what, count, examples } of report.notes)
      lines.push(
        `  ${String(count).padStart(6)}  ${what}${examples.length > 0 ? ` (${examples.join(', ')})` : ''}`,
      );
    lines.push('');
  }
  const records = report.files.flatMap((file) => file.records);
  const broken = report.files.filter(({ error }) => error).length;
  lines.push(
    `Til sammen ${records.length} poster: ${counts(records)}.${broken > 0 ? ` ${broken} ${broken === 1 ? 'fil' : 'filer'} lot seg ikke lese.` : ''}`,
    write
      ? `Skrev ${report.written} filer som utkast.${update ? '' : ' Endrede er ikke skrevet; bruk --update.'}`
      : 'Ingenting er skrevet. Bruk --write for å skrive de nye, og --update for å skrive de endrede.',
  );
  return lines.join('\n');
}

function fileLines({ file, format, encoding, error, records }: FileReport, all: boolean): string[] {
  const lines = [
    `${file}${format ? ` – ${FORMATS[format].name}` : ''}${encoding && encoding !== 'utf-8' ? `, tegnkoding ${encoding}` : ''}`,
  ];
  if (error) {
    const place = [error.line, error.column].filter((part) => part !== undefined).join(':');
    lines.push(`  Feil${place ? ` ${file}:${place}` : ''} ${error.message}`);
  }
  if (records.length > 0) lines.push(`  ${records.length} poster: ${counts(records)}`);
  const told = records.filter(({ outcome }) => outcome === 'refused' || outcome === 'kept');
  for (const { outcome, identifier, line, reason } of all ? told : told.slice(0, SHOWN)) {
    lines.push(
      `  ${outcome === 'refused' ? 'Avvist ' : 'Beholdt'} ${file}${line === undefined ? '' : `:${line}`}${identifier ? ` ${identifier.slice(0, 100)}` : ''} – ${reason}`,
    );
  }
  if (!all && told.length > SHOWN)
    lines.push(`  … og ${told.length - SHOWN} til (--all viser alle)`);
  return lines;
}

function counts(records: readonly ImportOutcome[]): string {
  return OUTCOMES.flatMap(([code, word]) => {
    const number = records.filter(({ outcome }) => outcome === code).length;
    return number > 0 || code === 'new' ? [`${number} ${word}`] : [];
  }).join(', ');
}
