import { definedOnly, filled, unique } from './defined-fields.ts';
import { describeRecord } from './describe.ts';
import type { RecordReader } from './read-context.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { ImportFileError } from './record.ts';

/** Columns of the overview of AI projects in the Norwegian public sector, frozen on 17 September 2024. */
const COLUMNS = ['Prosjekteier', 'Prosjekttittel', 'Beskrivelse av prosjekt', 'Status'] as const;

/** What the overview's words for status mean to us. */
const STAGES: Readonly<Record<string, string>> = {
  planlagt: 'idea',
  'i utvikling': 'development',
  pilot: 'pilot',
  implementert: 'in-use',
  'i bruk': 'in-use',
  avsluttet: 'completed',
};

/** Tells whether a header is that of the overview. */
export function isKiOverviewHeader(line: string): boolean {
  return COLUMNS.every((column) => line.includes(column));
}

/**
 * Reads the KI-oversikt (Digitaliseringsdirektoratet and NORA.ai, CC0): one use case a row. The
 * row's number in the first column is its identity.
 */
export const readKiOverview: RecordReader = async function* (source, { clean, notes }) {
  let header: readonly string[] | undefined;
  for await (const row of readCsvRows(source)) {
    if (row.problem !== undefined) {
      yield { refused: row.problem, line: row.line };
      continue;
    }
    if (!header) {
      header = row.cells.map((name) => name.trim());
      const missing = COLUMNS.filter((column) => !header?.includes(column));
      if (missing.length > 0)
        throw new ImportFileError(`Overskriften mangler ${missing.join(', ')}.`, row.line);
      continue;
    }
    const names = header;
    const cell = (name: string) => row.cells[names.indexOf(name)]?.trim() ?? '';
    const number = row.cells[0]?.trim() ?? '';
    const identifier = `rad ${number || `${cell('Prosjekteier')}: ${cell('Prosjekttittel')}`}`;
    const described = describeRecord(
      clean,
      cell('Prosjekttittel'),
      cell('Beskrivelse av prosjekt'),
      'prosjektet',
    );
    if (!described) {
      yield { refused: 'Raden har ingen Prosjekttittel.', identifier, line: row.line };
      continue;
    }
    const { full, ...common } = described;
    const status = cell('Status');
    const stage = STAGES[status.toLowerCase()];
    if (status && !stage) notes.count('ukjent status', status);
    const period = definedOnly({
      from: clean.date(cell('Prosjektstart')),
      to: clean.date(cell('Prosjektslutt')),
    });
    const link = clean.url(cell('Lenke til prosjekt'));
    const partners = clean.line(cell('Tilknyttede organisasjoner'), 400);
    const data = [cell('Type data'), cell('Datakilde')].filter(Boolean).join('. ');
    const methods = unique(
      cell('Klassifisering')
        .split(/[\n;,]+/)
        .map((word) => word.trim() || undefined),
    );
    if (cell('Sektor (intern | ikke publisering)'))
      notes.count('«Sektor» er merket «ikke publisering» i kilden og er utelatt');
    const owner = clean.line(cell('Prosjekteier'), 140);
    yield {
      kind: 'use-case',
      identifier,
      line: row.line,
      data: definedOnly({
        ...common,
        geography: ['NO'],
        links: filled(link ? [{ title: 'Om prosjektet', url: link }] : []),
        statusAsOf: '2024-09-17',
        caveats: filled(partners ? [`Tilknyttede organisasjoner ifølge kilden: ${partners}`] : []),
        kind: 'ai',
        problem: clean.paragraphs(cell('Formål med prosjekt'), 4000),
        method: clean.line(methods.join(', '), 600),
        dataNote: clean.paragraphs(data, 4000),
        stage,
        statusNote: clean.line(status ? `Kilden sier: ${status}.` : '', 600),
        period: Object.keys(period).length > 0 ? period : undefined,
      }),
      body: full,
      participants: owner ? [{ organization: { name: owner }, role: 'lead' }] : [],
    };
  }
};
