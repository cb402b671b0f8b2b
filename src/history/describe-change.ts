import type { Catalog } from '../catalog/catalog.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import { type FieldDescription, fieldAt, fieldsOf } from '../catalog/schema/fields.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { fieldTitle } from '../i18n/field-titles.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';
import { BODY, type FieldChange, HIDDEN, type ItemName, type Scalar } from './compare-versions.ts';

/** A part of a change, in the words of the reader. */
export type ChangePart =
  /** A value that became another, came or went. */
  | { type: 'value'; from: string | undefined; to: string | undefined }
  /** Items of a list, under what happened to them. */
  | { type: 'items'; heading: string; items: readonly string[] }
  /** A sentence of the interface. */
  | { type: 'sentence'; text: string };

/** What a change did to one field. */
export interface DescribedField {
  /** The field's title, with that of the group in front. */
  title: string;
  parts: readonly ChangePart[];
}

/** Whose words a description uses. */
export interface Reader {
  catalog: Catalog;
  language: Language;
}

/**
 * Says what a change did to a field: titles of fields, labels of codes and names of entries instead
 * of keys, codes and ids.
 *
 * @param kind of the entry that was changed
 */
export function describeField(change: FieldChange, kind: Kind, reader: Reader): DescribedField {
  const texts = t(reader.language).history;
  const title = titleOf(change.path, kind, reader.language);
  const field = fieldAt(fieldsOf(kindDefinitions[kind].schema), change.path.join('.'));
  switch (change.type) {
    case 'text':
      return {
        title,
        parts: [{ type: 'sentence', text: texts.words(change.added, change.removed) }],
      };
    case 'value': {
      const shown = (value: Scalar | undefined) =>
        value === undefined ? undefined : valueText(value, field, reader);
      return { title, parts: [{ type: 'value', from: shown(change.from), to: shown(change.to) }] };
    }
    case 'list': {
      const names = (items: readonly ItemName[]) =>
        items.map((item) => itemText(item, field, kind, reader));
      const parts: ChangePart[] = [
        { type: 'items' as const, heading: texts.itemsAdded, items: names(change.added) },
        { type: 'items' as const, heading: texts.itemsRemoved, items: names(change.removed) },
        { type: 'items' as const, heading: texts.itemsChanged, items: names(change.changed) },
      ].filter(({ items }) => items.length > 0);
      if (change.unnamed > 0) {
        parts.push({ type: 'sentence', text: texts.unnamed(change.unnamed) });
      } else if (parts.length === 0) {
        parts.push({ type: 'sentence', text: texts.reordered });
      }
      return { title, parts };
    }
  }
}

/** The titles of the fields that a change touches, each once, outermost only: for a line in a list. */
export function changedTitles(
  fields: readonly FieldChange[],
  kind: Kind,
  language: Language,
): string[] {
  return [...new Set(fields.map(({ path }) => titleOf(path.slice(0, 1), kind, language)))];
}

/** A described field as one line of plain text. */
export function fieldLine({ title, parts }: DescribedField, language: Language): string {
  const texts = t(language).history;
  const told = parts.map((part) => {
    switch (part.type) {
      case 'sentence':
        return part.text;
      case 'items':
        return `${part.heading}: ${part.items.join(', ')}`;
      case 'value':
        if (part.from === undefined) return `${texts.filled}: ${part.to ?? ''}`;
        if (part.to === undefined) return `${texts.emptied}: ${part.from}`;
        return `${part.from} → ${part.to}`;
    }
  });
  return `${title}: ${told.reduce((line, part) => `${line}${/[.!?]$/.test(line) ? '' : '.'} ${part}`)}`;
}

function titleOf(path: readonly string[], kind: Kind, language: Language): string {
  if (path.length === 1 && path[0] === BODY) return t(language).history.body;
  const fields = fieldsOf(kindDefinitions[kind].schema);
  return path
    .map((key, index) => {
      const field = fieldAt(fields, path.slice(0, index + 1).join('.'));
      // A field that was there before the schema changed.
      return field ? fieldTitle(field, language) : `«${key}»`;
    })
    .join(': ');
}

function itemText(
  { field: key, value }: ItemName,
  list: FieldDescription | undefined,
  kind: Kind,
  reader: Reader,
): string {
  const item = list?.type === 'list' ? list.item : list;
  const field = key === undefined ? item : item?.fields.find(({ name }) => name === key);
  // A list that names fields tells them by their titles.
  if (list?.name === 'unknown') return titleOf(String(value).split('.'), kind, reader.language);
  return valueText(value, field, reader);
}

function valueText(
  value: Scalar,
  field: FieldDescription | undefined,
  { catalog, language }: Reader,
): string {
  const texts = t(language);
  if (value === HIDDEN) return texts.history.hidden;
  if (typeof value === 'boolean') return value ? texts.entry.yes : texts.entry.no;
  const text = String(value);
  switch (field?.type) {
    case 'code':
      return catalog.label(field.vocabulary, text, language);
    case 'reference':
      return catalog.get(text)?.data.title ?? text;
    case 'date':
      return formatDate(text, language);
    case 'number':
      return typeof value === 'number' ? formatNumber(value, language) : text;
    default:
      return text;
  }
}
