import { FORMATS } from './detect-format.ts';
import { keptIdentifier } from './identity.ts';
import {
  type FileReport,
  type ImportOutcome,
  type ImportReport,
  OUTCOMES,
} from './import-files.ts';

/** Headings of the table. */
const COLUMNS = {
  new: 'nye',
  changed: 'endret',
  unchanged: 'uendret',
  kept: 'beholdt',
  conflict: 'konflikt',
  refused: 'avvist',
} as const;

const TOLD = {
  new: 'Ny',
  changed: 'Endret',
  unchanged: 'Uendret',
  kept: 'Beholdt',
  conflict: 'Konflikt',
  refused: 'Avvist',
} as const;

/** More files than this, with nothing to look at, stand in one line for each format. */
const MANY = 30;

type Counts = FileReport['counts'];

/**
 * Writes the report for a terminal: a table of what came in and what became of it, each file with
 * an error, each refused record with its line, then what was left out on the way.
 *
 * @param all a line for every file, however many they are
 */
export function formatReport(
  report: ImportReport,
  { write, update, all = false }: { write: boolean; update: boolean; all?: boolean },
): string {
  const lines = [...tableOf(report.files, all), ''];
  const told = report.files.flatMap(linesOf);
  if (told.length > 0) lines.push(...told, '');
  if (report.organizations.length > 0)
    lines.push(`Virksomheter som utkast: ${sentenceOf(countsOf(report.organizations))}.`, '');
  if (report.notes.length > 0) {
    lines.push('Utelatt eller endret på veien:');
    for (const { what, count, examples } of report.notes)
      lines.push(
        `  ${String(count).padStart(6)}  ${what}${examples.length > 0 ? ` (${examples.join(', ')})` : ''}`,
      );
    lines.push('');
  }
  const total = sum(report.files.map(({ counts }) => counts));
  const broken = report.files.filter(({ error }) => error).length;
  lines.push(
    `Til sammen ${number(inCount(total), 'post', 'poster')}: ${sentenceOf(total)}.${broken > 0 ? ` ${number(broken, 'fil', 'filer')} har feil.` : ''}`,
    write
      ? `Skrev ${number(report.written, 'fil', 'filer')} som utkast.${!update && total.changed > 0 ? ' Endrede er ikke skrevet; bruk --update.' : ''}`
      : 'Ingenting er skrevet. Bruk --write for å skrive de nye, og --update for å skrive de endrede.',
  );
  return lines.join('\n');
}

function tableOf(files: readonly FileReport[], all: boolean): string[] {
  const shown = OUTCOMES.filter(
    (outcome) =>
      ['new', 'unchanged', 'refused'].includes(outcome) ||
      files.some(({ counts }) => counts[outcome] > 0),
  );
  const row = (counts: Counts, name: string) =>
    `${[inCount(counts), ...shown.map((outcome) => counts[outcome])]
      .map((count, index) => String(count).padStart(index === 0 ? 7 : 9))
      .join('')}  ${name}`;
  const head = `${['inn', ...shown.map((outcome) => COLUMNS[outcome])]
    .map((word, index) => word.padStart(index === 0 ? 7 : 9))
    .join('')}  fil`;
  const needsLine = ({ error, counts }: FileReport) =>
    error !== undefined || counts.refused + counts.kept + counts.conflict > 0;
  const single = all || files.length <= MANY ? files : files.filter(needsLine);
  const others = Map.groupBy(
    files.filter((file) => !single.includes(file)),
    ({ format }) => format,
  );
  return [
    head,
    ...single.map((file) => row(file.counts, nameOf(file))),
    ...[...others].map(([format, of]) =>
      row(
        sum(of.map(({ counts }) => counts)),
        `${number(of.length, 'fil', 'filer')}${format ? ` – ${FORMATS[format].name}` : ''} (--all viser hver fil)`,
      ),
    ),
  ];
}

function nameOf({ file, format, encoding, error }: FileReport): string {
  const details = [
    format && FORMATS[format].name,
    encoding && encoding !== 'utf-8' ? `tegnkoding ${encoding}` : undefined,
    error && 'FEIL, se under',
  ].filter(Boolean);
  return `${file}${details.length > 0 ? ` – ${details.join(', ')}` : ''}`;
}

/** The file's error, and the records that need a look. */
function linesOf({ file, error, counts, records }: FileReport): string[] {
  const lines: string[] = [];
  if (error) {
    const place = [file, error.line, error.column].filter((part) => part !== undefined).join(':');
    lines.push(`Feil     ${place} – ${error.message}`);
    if (inCount(counts) > 0)
      lines.push(
        `         De ${inCount(counts)} postene foran feilen er med; resten er ikke lest.`,
      );
  }
  const told = records
    .filter(({ reason }) => reason !== undefined)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  for (const { outcome, identifier, line, reason } of told) {
    lines.push(
      `${TOLD[outcome].padEnd(8)} ${file}${line === undefined ? '' : `:${line}`}${identifier ? ` ${keptIdentifier(identifier).slice(0, 100)}` : ''} – ${reason}`,
    );
  }
  const untold = counts.refused + counts.kept + counts.conflict - told.length;
  if (untold > 0) lines.push(`         … og ${untold} til i ${file} (--all viser alle)`);
  return lines;
}

function countsOf(outcomes: readonly ImportOutcome[]): Counts {
  const of = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome)])) as Counts;
}

function sum(all: readonly Counts[]): Counts {
  const of = (outcome: keyof Counts) => all.reduce((total, counts) => total + counts[outcome], 0);
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome)])) as Counts;
}

function inCount(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function sentenceOf(counts: Counts): string {
  return OUTCOMES.filter((outcome) => outcome === 'new' || counts[outcome] > 0)
    .map((outcome) =>
      outcome === 'conflict'
        ? `${counts.conflict} i konflikt`
        : `${counts[outcome]} ${counts[outcome] === 1 && outcome === 'new' ? 'ny' : COLUMNS[outcome]}`,
    )
    .join(', ');
}

function number(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
