import { kindDefinitions } from '../../catalog/kinds.ts';
import { parseFrontMatter } from '../../catalog/read/front-matter.ts';
import { type FieldDescription, fieldsOf } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { writeEntry } from '../../catalog/write/write-entry.ts';

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
