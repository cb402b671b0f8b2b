import { nearest } from '../../catalog/validate/nearest.ts';
import { findPersonName } from '../../catalog/validate/person-name.ts';
import { fieldAt, type FieldDescription, fieldsOf } from '../../catalog/schema/fields.ts';
import { kindDefinitions } from '../../catalog/kinds.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { definedOnly } from './defined-fields.ts';
import type { ReadContext, RecordReader } from './read-context.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { ImportFileError } from './record.ts';

/** Columns beside the fields of the kind. */
const OWN_COLUMNS = ['id', 'body'];
const NOT_IMPORTED = new Set(['schemaVersion', 'state', 'sources', 'formerIds', 'withdrawal']);

/** Tells whether a header has the columns of our own CSV. */
export function isOwnCsvHeader(line: string): boolean {
  return /(^|[,;\t])"?title"?([,;\t]|\r?$)/.test(line.trim());
}

/**
 * Reads our own CSV: one entry a row, the columns named as the fields of the kind in the schema,
 * with dots for fields in groups (`temporal.from`, `access.mode`). Values of a list stand in one
 * cell with `|` between them; a list of groups takes one group (`distributions.accessUrl`).
 * References are ids of entries. `id` is the entry's id, `body` its Markdown.
 *
 * @throws ImportFileError (from the iterator) when the header has a column that is no field
 */
export const readOwnCsv: RecordReader = async function* (source, context) {
  const fields = fieldsOf(kindDefinitions[context.kind].schema);
  let columns: readonly Column[] | undefined;
  for await (const row of readCsvRows(source)) {
    if (row.problem !== undefined) {
      yield { refused: row.problem, line: row.line };
      continue;
    }
    if (!columns) {
      columns = readHeader(row.cells, fields, context.kind);
      continue;
    }
    const data: Record<string, unknown> = {};
    let id: string | undefined;
    let body: string | undefined;
    const problems: string[] = [];
    for (const [index, { name, field }] of columns.entries()) {
      const cell = row.cells[index]?.trim() ?? '';
      if (cell === '') continue;
      if (name === 'id') id = cell;
      else if (name === 'body') body = cell;
      else if (field) {
        const value = readCell(cell, field, context);
        if (value instanceof Error) problems.push(`${name}: ${value.message}`);
        else setAt(data, name.split('.'), fields, value);
      }
    }
    const identifier = id ?? (typeof data.title === 'string' ? data.title : undefined);
    if (typeof data.title !== 'string' || typeof data.summary !== 'string')
      problems.push('title og summary må være fylt ut');
    if (problems.length > 0 || identifier === undefined)
      yield { refused: `${problems.join('. ')}.`, identifier, line: row.line };
    else
      yield {
        kind: context.kind,
        identifier,
        line: row.line,
        wishedId: id,
        data: definedOnly(data),
        body: body === undefined ? undefined : context.clean.paragraphs(body, 60_000),
      };
  }
};

interface Column {
  name: string;
  field: FieldDescription | undefined;
}

function readHeader(
  cells: readonly string[],
  fields: readonly FieldDescription[],
  kind: Kind,
): Column[] {
  const names = cells.map((cell) => cell.trim());
  return names.map((name, index) => {
    if (names.indexOf(name) !== index)
      throw new ImportFileError(`Kolonnen «${name}» står to ganger.`, 1);
    if (OWN_COLUMNS.includes(name)) return { name, field: undefined };
    if (NOT_IMPORTED.has(name.split('.')[0] ?? ''))
      throw new ImportFileError(
        `Kolonnen «${name}» kan ikke importeres: importen skriver utkast og fører kilden selv.`,
        1,
      );
    const field = fieldAt(fields, name);
    if (!field || isGroup(field)) {
      const guess = nearest(name, [...OWN_COLUMNS, ...fields.map((known) => known.name)]);
      const inside = field
        ? ` Skriv feltet i gruppa, for eksempel ${name}.${firstField(field)}.`
        : '';
      throw new ImportFileError(
        `Kolonnen «${name}» er ikke et felt i ${kind}.${inside || (guess ? ` Mente du «${guess}»?` : '')} Feltene står i content/LESMEG.md.`,
        1,
      );
    }
    return { name, field };
  });
}

function isGroup(field: FieldDescription): boolean {
  return field.type === 'group' || field.item?.type === 'group';
}

function firstField(field: FieldDescription): string {
  return (field.item?.fields ?? field.fields)[0]?.name ?? '';
}

function readCell(cell: string, field: FieldDescription, context: ReadContext): unknown {
  if (field.type === 'list' && field.item) {
    const { item } = field;
    const values = cell
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => readCell(part, item, context));
    return values.find((value) => value instanceof Error) ?? values;
  }
  const { clean, codes } = context;
  if (field.type === 'number') {
    const number = Number(cell.replace(/[\s\u00a0]/g, '').replace(',', '.'));
    return Number.isFinite(number) ? number : new Error(`«${cell.slice(0, 40)}» er ikke et tall`);
  }
  if (field.type === 'boolean') {
    if (/^(ja|true|1)$/i.test(cell)) return true;
    return /^(nei|false|0)$/i.test(cell) ? false : new Error('skriv ja eller nei');
  }
  if (field.type === 'code')
    return (
      codes.code(field.vocabulary, cell, `kode i ${field.name}`) ??
      new Error(`«${cell.slice(0, 40)}» står ikke i ${field.vocabulary.join(' eller ')}`)
    );
  if (field.type === 'url') return clean.url(cell) ?? new Error('ikke en gyldig nettadresse');
  if (field.type === 'date') return clean.date(cell) ?? new Error('ikke en dato (2021-06-01)');
  if (field.type === 'email')
    return clean.functionEmail(cell) ?? new Error('må være en fellespostkasse');
  if (field.type === 'reference') return cell;
  if (field.contact && findPersonName(cell)) {
    context.notes.count('navn på kontaktpunkt er utelatt: de kan tilhøre personer');
    return undefined;
  }
  const max = field.maxLength ?? 4000;
  return field.long ? clean.paragraphs(cell, max) : clean.line(cell, max);
}

function setAt(
  data: Record<string, unknown>,
  path: readonly string[],
  fields: readonly FieldDescription[],
  value: unknown,
): void {
  const [name = '', ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return;
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const inList = field.type === 'list';
  const holder = (inList ? (data[name] as unknown[] | undefined)?.[0] : data[name]) ?? {};
  data[name] = inList ? [holder] : holder;
  setAt(holder as Record<string, unknown>, rest, field.item?.fields ?? field.fields, value);
}
