import { dump } from 'js-yaml';
import { kindDefinitions } from '../kinds.ts';
import { withSchemaVersion } from '../migrate/migrate-data.ts';
import { CURRENT_SCHEMA_VERSION } from '../migrate/versions.ts';
import { type FieldDescription, fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/kind.ts';

/**
 * Writes an entry as the text of a content file: the one writer of whole entries, without Node, for
 * the browser too. Keys stand in the order of the schema, lists of codes and ids on one line, all
 * else in blocks. Quotation marks are put where a YAML reader could take a text for something else:
 * '0301', '2021-06-01', «yes», a text with a colon.
 *
 * @param kind the entry's kind
 * @param data the front matter in today's shape, JSON values; keys with `undefined` are left out
 * @param body Markdown; read back without blank lines at its ends, and with a line end last
 * @throws RangeError for data of another schema version, and for a value that YAML has no form for
 */
export function entryFileText(
  kind: Kind,
  data: Readonly<Record<string, unknown>>,
  body = '',
): string {
  const yaml = Object.entries(frontMatterInOrder(kind, data))
    .map(([key, value]) => fieldText(key, value))
    .join('');
  const trimmed = body
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return `---\n${yaml}---\n${trimmed ? `\n${trimmed}\n` : ''}`;
}

/**
 * The front matter as it is written: with the current schema version, and the keys of each group in
 * the order of the schema; what is undefined is left out.
 *
 * @throws RangeError for data of another schema version: they have to be migrated first
 */
export function frontMatterInOrder(
  kind: Kind,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { schemaVersion = CURRENT_SCHEMA_VERSION } = data;
  if (schemaVersion !== CURRENT_SCHEMA_VERSION) {
    throw new RangeError(`The data are of schema version ${String(schemaVersion)}: migrate them`);
  }
  return inOrder(withSchemaVersion(data), fieldsOf(kindDefinitions[kind].schema)) as Record<
    string,
    unknown
  >;
}

/**
 * Writes one top-level field, with its line end.
 *
 * @throws RangeError for a value that YAML has no form for
 */
export function fieldText(key: string, value: unknown): string {
  try {
    return dump(
      { [key]: value },
      // The default schema also knows dates, and so quotes texts that look like one: other readers
      // of the same file may be less strict than ours.
      {
        flowLevel: isShortList(value) ? 1 : -1,
        lineWidth: -1,
        noRefs: true,
        // The fence below takes the line end before it, which a block would lose as its own.
        forceQuotes: endsWithLineEnd(value),
      },
    );
  } catch (error) {
    throw new RangeError(`The field ${key} has a value that YAML cannot hold`, { cause: error });
  }
}

/** True when a text in the value, however deep, ends with a line end. */
function endsWithLineEnd(value: unknown): boolean {
  if (typeof value === 'string') return value.endsWith('\n');
  return typeof value === 'object' && value !== null && Object.values(value).some(endsWithLineEnd);
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
