import { CORE_SCHEMA, DEFAULT_SCHEMA, dump } from 'js-yaml';
import type { FieldDescription } from '../schema/fields.ts';
import { isGroup } from './align-items.ts';
import { isShortList } from './entry-file-text.ts';

/** The most columns that a group is written in on one line. */
const LINE_WIDTH = 100;

/** What separates two levels of blocks. */
const STEP = 2;

/** Signs that YAML takes for a line break, or lets nobody write as they are. */
const NEEDS_ESCAPE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A date as YAML 1.1 knows it, which our reader takes for the text it is. */
const DATE = /^\d{4}-\d\d?-\d\d?/;

/** The keys of a group in the order of its fields; keys that no field has come last. */
export function keysInOrder(
  group: Readonly<Record<string, unknown>>,
  fields: readonly FieldDescription[],
): string[] {
  const known = fields.map(({ name }) => name).filter((name) => Object.hasOwn(group, name));
  const names = new Set(known);
  return [...known, ...Object.keys(group).filter((name) => !names.has(name))];
}

/** A text in double quotation marks, on one line, whatever is in it. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text in single quotation marks; undefined when they cannot hold it on one line. */
export function singleQuoted(text: string): string | undefined {
  return text.includes('\n') || isEscaped(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
}

/** The two halves of a sign outside the basic plane are fine together, and broken alone. */
function isEscaped(text: string): boolean {
  return NEEDS_ESCAPE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

/**
 * Writes a text, number, truth value or nothing on one line: plain where YAML reads it back so, in
 * quotation marks elsewhere.
 *
 * @param inFlow true between brackets, where more signs mean something
 * @param dates `plain` where a date stands without quotation marks already
 */
export function scalarText(
  value: unknown,
  { inFlow = false, dates = 'quoted' as 'quoted' | 'plain' } = {},
): string {
  if (typeof value === 'string' && (value.includes('\n') || isEscaped(value)))
    return doubleQuoted(value);
  const schema = dates === 'plain' ? CORE_SCHEMA : DEFAULT_SCHEMA;
  return inFlow
    ? dump([value], { schema, lineWidth: -1, flowLevel: 0 }).slice(1, -2)
    : dump(value, { schema, lineWidth: -1 }).slice(0, -1);
}

/** Whether a scalar as it is written is a date without quotation marks. */
export function datesLike(source: string): 'quoted' | 'plain' {
  return DATE.test(source) ? 'plain' : 'quoted';
}

/**
 * The lines of a text as a literal block, from its `|` on and without the last line end.
 *
 * @param indent how many spaces its lines stand in
 * @param asBefore gives a line as it was written before
 * @returns undefined when such a block cannot hold the text
 * @see https://yaml.org/spec/1.2.2/#812-literal-style
 */
export function literalBlock(
  text: string,
  indent: number,
  asBefore: (line: string, index: number) => string | undefined = () => undefined,
): { header: string; lines: readonly string[] } | undefined {
  if (isEscaped(text.replaceAll('\t', '')) || !/[^\s]/.test(text) || /\n[ \t]+\n*$/.test(text))
    return undefined;
  const [content = '', ends = ''] = /^([\s\S]*?)(\n*)$/.exec(text)?.slice(1) ?? [];
  const lines = content.split('\n');
  const written = lines.map(
    (line, index) => asBefore(line, index) ?? (line === '' ? '' : ' '.repeat(indent) + line),
  );
  // Where the first line begins with a space or is empty, YAML cannot see the indentation.
  const hint = /^[ \t\n]/.test(content) ? String(STEP) : '';
  const chomping = ends === '' ? '-' : ends === '\n' ? '' : '+';
  return {
    header: `|${hint}${chomping}`,
    lines: [...written, ...ends.slice(1).split('\n').slice(1)],
  };
}

/** A value between brackets or braces, or a scalar, on one line. */
export function flowText(
  value: unknown,
  field: FieldDescription | undefined,
  isPadded = true,
): string {
  if (Array.isArray(value))
    return `[${value.map((item) => flowText(item, field?.item, isPadded)).join(', ')}]`;
  if (!isGroup(value)) return scalarText(value, { inFlow: true });
  const fields = field?.fields ?? [];
  const pairs = keysInOrder(value, fields).map((key) =>
    flowPair(key, value[key], fields, isPadded),
  );
  if (pairs.length === 0) return '{}';
  return isPadded ? `{ ${pairs.join(', ')} }` : `{${pairs.join(', ')}}`;
}

/** A key with its value, as it stands between braces. */
export function flowPair(
  key: string,
  value: unknown,
  fields: readonly FieldDescription[],
  isPadded = true,
): string {
  const field = fields.find(({ name }) => name === key);
  return `${scalarText(key, { inFlow: true })}: ${flowText(value, field, isPadded)}`;
}

/** A key with its value as a block, with its last line end and without indentation before the key. */
export function blockPair(
  key: string,
  value: unknown,
  fields: readonly FieldDescription[],
  column: number,
): string {
  const field = fields.find(({ name }) => name === key);
  return `${scalarText(key)}:${blockAfter(':', value, field, column)}`;
}

/** A list's item as a block, with its dash and its last line end. */
export function blockItem(
  value: unknown,
  field: FieldDescription | undefined,
  column: number,
  like: 'block' | 'flow' | 'padded flow' = 'block',
): string {
  if (isGroup(value) && like !== 'block') {
    const text = `- ${flowText(value, field, like === 'padded flow')}`;
    if (column + text.length <= LINE_WIDTH) return `${text}\n`;
  }
  return `-${blockAfter('-', value, field, column)}`;
}

/**
 * What follows a colon or a dash: the space or line end, the value as a block, and its line end.
 *
 * @param column where the key or the dash stands
 */
export function blockAfter(
  indicator: ':' | '-',
  value: unknown,
  field: FieldDescription | undefined,
  column: number,
): string {
  const inner = column + STEP;
  const pad = ' '.repeat(inner);
  if (Array.isArray(value) && value.length > 0 && !isShortList(value)) {
    const items = value.map((item) => blockItem(item, field?.item, inner));
    return firstAndRest(indicator, items, pad);
  }
  if (isGroup(value) && Object.keys(value).length > 0) {
    const fields = field?.fields ?? [];
    const pairs = keysInOrder(value, fields).map((key) =>
      blockPair(key, value[key], fields, inner),
    );
    return firstAndRest(indicator, pairs, pad);
  }
  const block =
    typeof value === 'string' && value.includes('\n') ? literalBlock(value, inner) : undefined;
  if (block) return ` ${block.header}\n${block.lines.join('\n')}\n`;
  return ` ${typeof value === 'object' ? flowText(value, field) : scalarText(value)}\n`;
}

function firstAndRest(indicator: ':' | '-', parts: readonly string[], pad: string): string {
  return `${indicator === ':' ? `\n${pad}` : ' '}${parts.join(pad)}`;
}
