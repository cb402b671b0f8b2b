import type { FieldPath } from '../../catalog/problem.ts';
import { type FieldDescription } from '../../catalog/schema/fields.ts';

/** What the form holds: front matter under way, where a text field that is empty is ''. */
export type FormData = Readonly<Record<string, unknown>>;

/** The value at a path; undefined where the way stops. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null
        ? (at as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}

/**
 * The same data with another value at a path; groups and lists on the way are made where they are
 * missing. The data given is left as it is.
 */
export function withValue(data: unknown, path: FieldPath, value: unknown): FormData {
  return setIn(data, path, value) as FormData;
}

function setIn(at: unknown, path: FieldPath, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const list = Array.isArray(at) ? [...(at as unknown[])] : [];
    list[part] = setIn(list[part], rest, value);
    return list;
  }
  const group = typeof at === 'object' && at !== null && !Array.isArray(at) ? at : {};
  return { ...group, [part]: setIn((group as Record<string, unknown>)[part], rest, value) };
}

/** True for what a person has not filled in: nothing, blanks, and groups and lists of that. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}

/**
 * Makes front matter of the form's data: empty fields are left out, texts trimmed, numbers made of
 * their digits (with comma or point). A point of a list stays even when it is empty, so that it can
 * be told what is missing in it.
 *
 * @param fields the fields of the kind; what they do not describe is kept as it is
 */
export function frontMatterOf(data: FormData, fields: readonly FieldDescription[]): FormData {
  const cleaned: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const field = fields.find((candidate) => candidate.name === name);
    const clean = field ? cleanValue(value, field) : value;
    if (!isEmpty(clean)) cleaned[name] = clean;
  }
  return cleaned;
}

function cleanValue(value: unknown, field: FieldDescription): unknown {
  if (Array.isArray(value) && field.item) {
    const { item } = field;
    return value.map((element) => (element === undefined ? '' : cleanValue(element, item)));
  }
  if (field.type === 'group' && typeof value === 'object' && value !== null)
    return frontMatterOf(value as FormData, field.fields);
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (field.type === 'number' && /^-?\d[\d  ]*([.,]\d+)?$/.test(text))
    return Number(text.replaceAll(/[  ]/g, '').replace(',', '.'));
  return text;
}
