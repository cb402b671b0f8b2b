import { kindDefinitions } from '../../catalog/kinds.ts';
import type { FieldPath } from '../../catalog/problem.ts';
import { type FieldDescription, fieldsOf } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { nearest } from '../../catalog/validate/nearest.ts';
import { NOT_ASKED } from '../../site/publish-sections.ts';
import { type FormData, isEmpty } from './form-data.ts';

/** What a value can be in front matter, and what a field can take: a choice is a code or an id. */
export type Shape = 'text' | 'choice' | 'number' | 'boolean' | 'list' | 'group';

/** A value of a file that the form cannot show as it stands. */
export interface Misfit {
  /** Where it stood; positions in lists count from 0. */
  path: FieldPath;
  /** The value as it stood. */
  value: unknown;
  /** Its shape is another, there is no such field, or the field is not for authors to change. */
  reason: 'shape' | 'noField' | 'notAllowed';
  /** The shape that the field takes. */
  wanted?: Shape;
  /** True when the field holds the value now, in the shape that it takes; otherwise it is taken out. */
  isMoved: boolean;
  /** The name that an unknown one was probably meant to be. */
  meant?: string | undefined;
}

/** The shape of a value that is not empty. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as Shape;
  return typeof value === 'object' ? 'group' : 'text';
}

/**
 * Makes front matter of any shape into such as the form can show. What fits a field without doubt
 * when it is written another way – one value where a list belongs, a number where a text does – is
 * put there; what does not is taken out, so that nobody writes over it unseen. Both are told.
 *
 * @param data front matter in today's shape, otherwise as its author wrote it
 * @returns the data given, where all of it fits
 */
export function fitToForm(kind: Kind, data: FormData): { data: FormData; misfits: Misfit[] } {
  const { schema } = kindDefinitions[kind];
  const misfits: Misfit[] = [];
  const fitted = fitGroup(data, fieldsOf(schema), [], misfits);
  // Nobody can mend these in the form.
  for (const name of NOT_ASKED) {
    const field = schema.shape[name as keyof typeof schema.shape];
    if (isEmpty(fitted[name]) || field.safeParse(fitted[name]).success) continue;
    misfits.push({ path: [name], value: fitted[name], reason: 'notAllowed', isMoved: false });
    delete fitted[name];
  }
  return { data: misfits.length > 0 ? fitted : data, misfits };
}

/** Told of a value that fits nowhere. */
const NOTHING = Symbol('nothing');

function fitGroup(
  group: FormData,
  fields: readonly FieldDescription[],
  path: FieldPath,
  misfits: Misfit[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).flatMap(([name, value]) => {
      const field = fields.find((candidate) => candidate.name === name);
      const at = [...path, name];
      if (field) {
        const fitted = fitValue(value, field, at, misfits);
        return fitted === NOTHING ? [] : [[name, fitted]];
      }
      if (isEmpty(value)) return [];
      const meant = meantName(name, fields);
      misfits.push({ path: at, value, reason: 'noField', isMoved: false, meant });
      return [];
    }),
  );
}

function fitValue(
  value: unknown,
  field: FieldDescription,
  path: FieldPath,
  misfits: Misfit[],
): unknown {
  // Whatever the shape, there is nothing to show and nothing to lose.
  if (isEmpty(value)) return value;
  const wanted = shapeWanted(field);
  const has = shapeOf(value);
  if (has === 'group' && wanted === 'group')
    return fitGroup(value as FormData, field.fields, path, misfits);
  if (has === 'list' && wanted === 'list' && field.item) {
    const { item } = field;
    return (value as unknown[]).flatMap((element, index) => {
      const fitted = fitValue(element, item, [...path, index], misfits);
      if (fitted !== NOTHING) return [fitted];
      // Its place stays, so that the numbers of the others do.
      if (item.type === 'group') return [{}];
      return item.type === 'code' || item.type === 'reference' ? [] : [''];
    });
  }
  if (isShownAs(value, field)) return value;
  const meant = meantValue(value, field, path, misfits);
  misfits.push({ path, value, reason: 'shape', wanted, isMoved: meant !== NOTHING });
  return meant;
}

function shapeWanted({ type }: FieldDescription): Shape {
  if (type === 'code' || type === 'reference') return 'choice';
  return type === 'list' || type === 'group' || type === 'number' || type === 'boolean'
    ? type
    : 'text';
}

/** True where the field's own input shows the value, and its check tells what is wrong with it. */
function isShownAs(value: unknown, { type }: FieldDescription): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'list' || type === 'group') return false;
  if (typeof value === 'number') return type === 'number' || type === 'date';
  return typeof value === 'string';
}

/** The value as the field takes it, where only one thing can be meant. */
function meantValue(
  value: unknown,
  field: FieldDescription,
  path: FieldPath,
  misfits: Misfit[],
): unknown {
  const { type, item } = field;
  if (type === 'list') return item ? inList(value, item, path, misfits) : NOTHING;
  if (Array.isArray(value))
    return value.length === 1 && fitsWhole(value[0], field) ? (value[0] as unknown) : NOTHING;
  if (type === 'group' || typeof value === 'object') return NOTHING;
  const text = String(value).trim();
  if (type === 'boolean') {
    if (/^(ja|yes|true)$/i.test(text)) return true;
    return /^(nei|no|false)$/i.test(text) ? false : NOTHING;
  }
  // A number in four digits, which YAML reads without the first one when it is 0.
  return field.vocabulary.includes('municipalities') ? text.padStart(4, '0') : text;
}

/** One value where several can stand. */
function inList(
  value: unknown,
  item: FieldDescription,
  path: FieldPath,
  misfits: Misfit[],
): unknown {
  const within: Misfit[] = [];
  const fitted = fitValue(value, item, [...path, 0], within);
  if (fitted === NOTHING) return NOTHING;
  // That a number stands as a text in its list is one thing to tell, not two.
  misfits.push(...within.filter(({ path: inner }) => inner.length > path.length + 1));
  return [fitted];
}

/** True for a value that goes into the field as it is, with all that is in it. */
function fitsWhole(value: unknown, field: FieldDescription): boolean {
  const misfits: Misfit[] = [];
  return !isEmpty(value) && fitValue(value, field, [], misfits) !== NOTHING && misfits.length === 0;
}

/** What a name that no field has was to be: a slip of the pen, or the title instead of the name. */
function meantName(name: string, fields: readonly FieldDescription[]): string | undefined {
  const wanted = name.toLowerCase();
  const byTitle = fields.find(({ title }) => title.toLowerCase() === wanted);
  return (
    byTitle?.name ??
    nearest(
      name,
      fields.map((field) => field.name),
    )
  );
}
