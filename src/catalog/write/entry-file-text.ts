import { dump } from 'js-yaml';
import { kindDefinitions } from '../kinds.ts';
import { type FieldDescription, fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/kind.ts';

/**
 * The text that `writeEntry` gives, made without Node, for the publishing form in the browser. What
 * `writeEntry` does besides, reading the text back to prove it, the form's own reader does there.
 *
 * @param kind the entry's kind
 * @param data the front matter, JSON values; keys with `undefined` are left out
 * @param body Markdown
 */
export function entryFileText(
  kind: Kind,
  data: Readonly<Record<string, unknown>>,
  body = '',
): string {
  const ordered = inOrder(data, fieldsOf(kindDefinitions[kind].schema)) as Record<string, unknown>;
  const yaml = Object.entries(ordered)
    .map(([key, value]) =>
      dump(
        { [key]: value },
        { flowLevel: isShortList(value) ? 1 : -1, lineWidth: -1, noRefs: true },
      ),
    )
    .join('');
  const trimmed = body
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return `---\n${yaml}---\n${trimmed ? `\n${trimmed}\n` : ''}`;
}

/** Codes and ids: words without spaces, which read best beside each other. */
function isShortList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && /^[\w-]+$/.test(item)) &&
    value.join(', ').length < 90
  );
}

/** The same value with the keys of each group in the order of its fields; others come last. */
function inOrder(value: unknown, fields: readonly FieldDescription[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const group = value as Record<string, unknown>;
  const names = new Set([...fields.map(({ name }) => name), ...Object.keys(group)]);
  const ordered: Record<string, unknown> = {};
  for (const name of names) {
    if (!Object.hasOwn(group, name) || group[name] === undefined) continue;
    const field = fields.find((candidate) => candidate.name === name);
    ordered[name] = field ? valueInOrder(group[name], field) : group[name];
  }
  return ordered;
}

function valueInOrder(value: unknown, field: FieldDescription): unknown {
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.map((element) => valueInOrder(element, item)) : value;
  }
  return field.type === 'group' ? inOrder(value, field.fields) : value;
}
