import { CORE_SCHEMA, dump } from 'js-yaml';
import { parseFrontMatter } from '../../catalog/read/front-matter.ts';
import { type FieldDescription, fieldsOf } from '../../catalog/schema/fields.ts';
import { kindDefinitions } from '../../catalog/kinds.ts';
import type { Kind } from '../../catalog/schema/kind.ts';

/**
 * Writes an entry as a content file: front matter in YAML with the keys in the order of the
 * schema, quotation marks where YAML would read something else (`'0301'`, a text with a colon),
 * then the body. What `parseFrontMatter` reads back equals `data`.
 *
 * @param data fields of the kind, texts trimmed as the schema trims them; keys that the schema does
 *   not know come last
 * @param body Markdown
 * @throws TypeError for a value that YAML's core schema has no form for, such as a function
 */
export function writeEntry(kind: Kind, data: Readonly<Record<string, unknown>>, body = ''): string {
  const ordered = inOrder(data, fieldsOf(kindDefinitions[kind].schema));
  const yaml = dump(ordered, {
    schema: CORE_SCHEMA,
    lineWidth: 100,
    noRefs: true,
  });
  const text = body.trim() === '' ? '' : `\n${body.trim()}\n`;
  return `---\n${yaml}---\n${text}`;
}

/** Tells whether two entries say the same: the order of keys is of no matter. */
export function sameEntry(
  kind: Kind,
  one: { data: Readonly<Record<string, unknown>>; body: string },
  other: { data: Readonly<Record<string, unknown>>; body: string },
): boolean {
  const normal = ({ data, body }: typeof one) => {
    const { data: read, body: readBody } = parseFrontMatter(writeEntry(kind, data, body));
    return JSON.stringify([inOrder(read, fieldsOf(kindDefinitions[kind].schema)), readBody.trim()]);
  };
  return normal(one) === normal(other);
}

function inOrder(value: unknown, fields: readonly FieldDescription[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  const known = fields.map(({ name }) => name);
  const keys = Object.keys(value).filter(
    (key) => (value as Record<string, unknown>)[key] !== undefined,
  );
  const sorted = [
    ...known.filter((name) => keys.includes(name)),
    ...keys.filter((key) => !known.includes(key)).sort(),
  ];
  return Object.fromEntries(
    sorted.map((key) => {
      const field = fields.find(({ name }) => name === key);
      const inner = field?.type === 'list' ? field.item?.fields : field?.fields;
      return [key, inOrder((value as Record<string, unknown>)[key], inner ?? [])];
    }),
  );
}
