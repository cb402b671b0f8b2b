import { kindDefinitions } from '../catalog/kinds.ts';
import type { Coverage, KindCoverage } from './coverage.ts';

/** As many orphans as one reads in a terminal. */
const MOST_ORPHANS = 10;

const number = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('nb-NO', { style: 'percent' });

/**
 * Writes coverage for a terminal, in bokmål: a table of the kinds, one of the fields of each kind,
 * the sources and what nothing links to.
 */
export function formatCoverage({
  kinds,
  sources,
  withoutSource,
  drafts,
  errors,
  warnings,
}: Coverage): string {
  const present = kinds.filter(({ entries }) => entries > 0);
  return [
    'DEKNING',
    '',
    ...table(
      ['Type', 'Oppføringer', 'Utkast', 'Henvisninger per oppføring', 'Ingen viser hit'],
      present.map(({ kind, entries, drafts: unfinished, references, orphans }) => [
        kindDefinitions[kind].folder,
        number.format(entries),
        number.format(unfinished),
        number.format(references / entries),
        number.format(orphans.length),
      ]),
    ),
    '',
    'Hvor gamle opplysningene er',
    ...present.map(({ kind, years }) => `  ${kindDefinitions[kind].folder}: ${yearsText(years)}`),
    '',
    'Oppføringer etter kilde',
    ...table(
      ['Kilde', 'Oppføringer'],
      sources.map(({ source, entries }) => [source.id, number.format(entries)]),
    ),
    `  ${number.format(withoutSource)} oppføringer oppgir ingen kilde.`,
    ...present.flatMap(fieldsText),
    '',
    'Ingen viser til',
    ...present.filter(({ orphans }) => orphans.length > 0).map(orphansText),
    '',
    `${number.format(drafts)} utkast, ${number.format(errors)} feil, ${number.format(warnings)} advarsler.`,
  ].join('\n');
}

function yearsText(years: KindCoverage['years']): string {
  return [...years]
    .map(([year, entries]) => `${year || 'uten dato'} ${number.format(entries)}`)
    .join(', ');
}

function fieldsText({ kind, entries, fields }: KindCoverage): string[] {
  const used = fields.filter(({ filled, unknown }) => filled + unknown > 0);
  const unused = fields.filter(({ filled, unknown }) => filled + unknown === 0);
  return [
    '',
    `Felt i ${kindDefinitions[kind].folder} (${number.format(entries)} oppføringer)`,
    ...table(
      ['Felt', 'Fylt ut', 'Sagt å være ukjent', 'Ikke fylt ut', 'Andel fylt ut'],
      used.map(({ field, filled, unknown, empty }) => [
        field,
        number.format(filled),
        number.format(unknown),
        number.format(empty),
        percent.format(filled / entries),
      ]),
    ),
    ...(unused.length > 0
      ? [`  Ingen har fylt ut: ${unused.map(({ field }) => field).join(', ')}.`]
      : []),
  ];
}

function orphansText({ kind, orphans }: KindCoverage): string {
  const rest = orphans.length - MOST_ORPHANS;
  const names = orphans.slice(0, MOST_ORPHANS).map(({ id }) => id);
  return `  ${kindDefinitions[kind].folder}: ${names.join(', ')}${rest > 0 ? ` og ${number.format(rest)} til` : ''}`;
}

/** Columns in line: the first to the left, the numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [header, ...rows].map(
    (row) =>
      `  ${row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd()}`,
  );
}
