import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument, Scalar, visit, type Node } from 'yaml';
import { kindDefinitions } from '../kinds.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { type FieldPath, fieldName } from '../problem.ts';
import { FrontMatterError, parseFrontMatter } from '../read/front-matter.ts';
import { fieldAt, type FieldDescription, fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/kind.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { meantCode, meantDate } from './meant-value.ts';

/** One thing that was mended, told in bokmål. */
export interface Change {
  /** The line of the field in the file as it was; 1 for what concerns the whole file. */
  line: number;
  /** Path to the field; empty for the whole file. */
  field: string;
  message: string;
}

/** A file, mended. */
export interface FixedEntry {
  text: string;
  changes: readonly Change[];
}

interface Parts {
  /** The YAML between the fences, with its last line end. */
  yaml: string;
  body: string;
}

const PARTS = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/;

/**
 * Mends what can be mended without doubt: byte order mark and line ends, spaces at the ends of
 * lines, labels where codes belong, Norwegian dates, numbers that are texts without quotation
 * marks, and, where asked, the order of the top-level keys. Everything else in the file stays as it stands,
 * comments and quotation marks too. After each step the file must still say the same; a step that
 * would change more than it should is left out. Mending twice gives the same as once.
 *
 * @param text the whole file
 * @param vocabularies by name
 * @param sort whether the fields are put in the order of the schema
 * @returns the text as it was, without changes, when its YAML cannot be read
 */
export function fixEntry(
  text: string,
  kind: Kind,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  sort = true,
): FixedEntry {
  const changes: Change[] = [];
  const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const whole = (message: string) => changes.push({ line: 1, field: '', message });
  if (text.startsWith('\uFEFF')) whole('Usynlig merke (BOM) foran fila er tatt bort.');
  if (text.includes('\r\n')) whole('Linjeskift fra Windows (CRLF) er byttet med LF.');

  const match = PARTS.exec(normal);
  if (!match || dataOf(normal) === undefined) return { text, changes: [] };
  let parts: Parts = { yaml: match[1] ?? '', body: match[2] ?? '' };
  const hasEnd = match[2] !== undefined;

  const fields = fieldsOf(kindDefinitions[kind].schema);
  const values = fixValues(parts.yaml, fields, vocabularies);
  parts = { ...parts, yaml: values.yaml };
  changes.push(...values.changes);

  const stripped = stripLineEnds(parts);
  const removed = countChangedLines(parts, stripped);
  if (removed > 0)
    whole(`Mellomrom på slutten av ${removed} ${removed === 1 ? 'linje' : 'linjer'} er tatt bort.`);
  parts = stripped;

  const sorted = sort ? sortKeys(parts.yaml, fields) : parts.yaml;
  if (sorted !== parts.yaml) whole('Feltene er satt i samme rekkefølge som i skjemaet.');
  parts = { ...parts, yaml: sorted };

  if (changes.length === 0) return { text, changes };
  return { text: `---\n${parts.yaml}---${hasEnd ? `\n${parts.body}` : ''}`, changes };
}

function dataOf(text: string): Record<string, unknown> | undefined {
  try {
    return parseFrontMatter(text).data;
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

const dataOfYaml = (yaml: string) => dataOf(`---\n${yaml}---\n`);

/** Puts right single values where they stand, from the last to the first so that positions hold. */
function fixValues(
  yaml: string,
  fields: readonly FieldDescription[],
  vocabularies: ReadonlyMap<string, Vocabulary>,
): { yaml: string; changes: Change[] } {
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const edits: { start: number; end: number; written: string; change: Change }[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || !node.range) return;
      const path = pathOf(node, ancestors as readonly Node[]);
      const field = fieldOfValue(fields, path);
      const source = yaml.slice(node.range[0], node.range[1]);
      const meant = field && meantValue(node, source, field, vocabularies);
      if (meant === undefined) return;
      const line = yaml.slice(0, node.range[0]).split('\n').length + 1;
      edits.push({
        start: node.range[0],
        end: node.range[1],
        written: quote(meant),
        change: { line, field: fieldName(path), message: `${source} er blitt ${quote(meant)}.` },
      });
    },
  });
  const fixed = edits.reduceRight(
    (text, { start, end, written }) => text.slice(0, start) + written + text.slice(end),
    yaml,
  );
  if (edits.length > 0 && dataOfYaml(fixed) === undefined) return { yaml, changes: [] };
  return { yaml: fixed, changes: edits.map(({ change }) => change) };
}

/** What a value was meant to be, as text; undefined when it is right, or nobody can be sure. */
function meantValue(
  node: Scalar,
  source: string,
  field: FieldDescription,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): string | undefined {
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  if (isBlock) return undefined;
  const { value } = node;
  if (field.type === 'date') {
    const date = typeof value === 'string' ? meantDate(value.trim()) : undefined;
    return date === value ? undefined : date;
  }
  if (field.type === 'code') {
    const among = field.vocabulary.map((name) => vocabularies.get(name));
    const concepts = among.flatMap((vocabulary) => vocabulary?.concepts ?? []);
    if (among.includes(undefined)) return undefined;
    if (typeof value === 'string') return meantCode(value, concepts);
    // «0301» without quotation marks is a number, and the text that was written is the code.
    return typeof value === 'number' && concepts.some(({ code }) => code === source)
      ? source
      : undefined;
  }
  const isText = field.type === 'text' || field.type === 'reference';
  return isText && typeof value === 'number' ? source : undefined;
}

function pathOf(node: Node, ancestors: readonly Node[]): FieldPath {
  const path: (string | number)[] = [];
  const chain = [...ancestors, node];
  chain.forEach((ancestor, index) => {
    const child = chain[index + 1];
    if (!child) return;
    if ('items' in ancestor && Array.isArray(ancestor.items) && !isMap(ancestor)) {
      path.push(ancestor.items.indexOf(child as never));
    } else if ('key' in ancestor && isScalar(ancestor.key)) {
      path.push(String(ancestor.key.value));
    }
  });
  return path;
}

/** The field of a value: a list's item when the value stands in a list, nothing where a list is missing. */
function fieldOfValue(
  fields: readonly FieldDescription[],
  path: FieldPath,
): FieldDescription | undefined {
  const field = fieldAt(fields, path.filter((part) => typeof part === 'string').join('.'));
  const inList = typeof path.at(-1) === 'number';
  if (field?.type === 'list') return inList ? field.item : undefined;
  return inList ? undefined : field;
}

function quote(text: string): string {
  return /^[a-z][a-z0-9-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}

/** Takes spaces from line ends where that changes neither a value nor the rendered body. */
function stripLineEnds({ yaml, body }: Parts): Parts {
  const data = dataOfYaml(yaml);
  const html = renderMarkdown(body).html;
  const sameData = (lines: string) => isDeepStrictEqual(dataOfYaml(lines), data);
  const sameBody = (lines: string) => renderMarkdown(lines).html === html;
  return {
    yaml: stripWhere(yaml, sameData),
    body: stripWhere(body, sameBody),
  };
}

const strip = (line: string) => line.replace(/[ \t]+$/, '');

function stripWhere(text: string, isSame: (changed: string) => boolean): string {
  const lines = text.split('\n');
  const all = lines.map(strip).join('\n');
  if (all === text || isSame(all)) return all;
  // Some of the spaces mean something: two of them break a line in Markdown.
  lines.forEach((line, index) => {
    if (strip(line) === line) return;
    lines[index] = strip(line);
    if (!isSame(lines.join('\n'))) lines[index] = line;
  });
  return lines.join('\n');
}

function countChangedLines(before: Parts, after: Parts): number {
  const lines = ({ yaml, body }: Parts) => `${yaml}${body}`.split('\n');
  const now = lines(after);
  return lines(before).filter((line, index) => line !== now[index]).length;
}

/** Moves whole top-level fields, each with the comment lines right above it. */
function sortKeys(yaml: string, fields: readonly FieldDescription[]): string {
  const { contents, errors } = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  if (!isMap(contents) || contents.flow || errors.length > 0) return yaml;
  const order = new Map(fields.map(({ name }, index) => [name, index]));
  const blocks: { start: number; order: number }[] = [];
  for (const { key } of contents.items) {
    const position = isScalar(key) ? order.get(String(key.value)) : undefined;
    // A key that no field has is an error for the author to look at first.
    if (position === undefined || !isScalar(key) || !key.range) return yaml;
    const line = yaml.lastIndexOf('\n', key.range[0] - 1) + 1;
    if (line !== key.range[0]) return yaml;
    blocks.push({ start: withCommentsAbove(yaml, line), order: position });
  }
  const head = yaml.slice(0, blocks[0]?.start);
  const texts = blocks.map((block, index) => ({
    order: block.order,
    text: yaml.slice(block.start, blocks[index + 1]?.start),
  }));
  const sorted =
    head +
    texts
      .sort((a, b) => a.order - b.order)
      .map(({ text }) => text)
      .join('');
  return isDeepStrictEqual(dataOfYaml(sorted), dataOfYaml(yaml)) ? sorted : yaml;
}

function withCommentsAbove(yaml: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    // Before the first line there is none, and a search from before the text finds its first sign.
    const above = start < 2 ? 0 : yaml.lastIndexOf('\n', start - 2) + 1;
    if (yaml[above] !== '#') break;
    start = above;
  }
  return start;
}
