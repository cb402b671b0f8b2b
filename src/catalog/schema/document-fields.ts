import { kindDefinitions } from '../kinds.ts';
import { commonFields } from './common.ts';
import { type FieldDescription, fieldsOf } from './fields.ts';
import type { Kind } from './kind.ts';

const TYPES: Readonly<Record<FieldDescription['type'], string>> = {
  text: 'tekst',
  number: 'tall',
  boolean: 'true/false',
  date: 'dato',
  url: 'adresse',
  email: 'e-post',
  code: 'kode',
  reference: 'id',
  group: 'gruppe',
  list: 'liste',
};

/**
 * Documents the fields of a kind as Markdown: one table for the fields that all kinds share, one for
 * the kind's own. Groups and lists of groups show their inner fields with a dot in the name.
 *
 * @param kind the kind, or `common` for the shared fields
 */
export function documentFields(kind: Kind | 'common'): string {
  const definition = kindDefinitions[kind === 'common' ? 'dataset' : kind];
  const required = new Map(
    definition.requirements.map(({ field, when }) => [field, when ? 'noen ganger' : 'publisert']),
  );
  const rows = fieldsOf(definition.schema)
    .filter(({ name }) => name in commonFields === (kind === 'common'))
    .flatMap((field) => rowsOf(field, '', required));
  return ['| Felt | Navn | Type | Kreves | Hva |', '|---|---|---|---|---|', ...rows].join('\n');
}

function rowsOf(
  field: FieldDescription,
  prefix: string,
  required: ReadonlyMap<string, string>,
): string[] {
  const path = `${prefix}${field.name}`;
  const need = field.required ? (prefix ? 'i gruppa' : 'alltid') : (required.get(path) ?? '');
  const inner = field.item?.fields ?? field.fields;
  const row = `| \`${path}\` | ${field.title} | ${typeOf(field)} | ${need} | ${escape(field.description)} |`;
  return [row, ...inner.flatMap((child) => rowsOf(child, `${path}.`, required))];
}

function typeOf(field: FieldDescription): string {
  if (field.type === 'list' && field.item) {
    return field.item.type === 'group' ? 'liste' : `liste av ${typeOf(field.item)}`;
  }
  if (field.type === 'code') {
    const lists = field.vocabulary.map((name) => `[${name}](vocabularies/${name}.yaml)`);
    return `kode fra ${lists.join(', ')}`;
  }
  if (field.type === 'reference') {
    const folders = field.reference.map((kind) => kindDefinitions[kind].folder);
    return folders.length > 4 ? 'id' : `id i ${folders.join(', ')}`;
  }
  const limit = field.maxLength ? `, høyst ${field.maxLength} tegn` : '';
  return `${TYPES[field.type]}${limit}`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
