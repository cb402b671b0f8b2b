import type { z } from 'zod';
import { type FieldPath, fieldName } from '../problem.ts';
import { isOutOfOrder } from '../schema/field.ts';
import { fieldAt, type FieldDescription } from '../schema/fields.ts';
import { nearest } from './nearest.ts';

/** An issue from zod told in bokmål, with the path of the field it is about. */
export interface ExplainedIssue {
  path: FieldPath;
  message: string;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste (ett punkt på hver linje, med - foran)',
  object: 'en gruppe med felt under seg',
};

/**
 * Tells in bokmål what is wrong with a value and what would be right, for every kind of issue the
 * schemas can give.
 *
 * @param issue as `safeParse` gives it
 * @param data the front matter that was parsed
 * @param fields the fields of the kind
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  fields: readonly FieldDescription[],
): ExplainedIssue[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const field = fieldAt(fields, path.filter((part) => typeof part === 'string').join('.'));
  const described = typeof path.at(-1) === 'number' && field?.type === 'list' ? field.item : field;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = described ? described.fields : fields;
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known) }));
  }
  if (isOutOfOrder(issue)) {
    const start = [...path.slice(0, -1), 'from'];
    const titleAt = (at: FieldPath) =>
      fieldAt(fields, at.filter((part) => typeof part === 'string').join('.'))?.title ??
      fieldName(at);
    const message = `«${titleAt(path)}» (${show(value)}) er før «${titleAt(start)}» (${show(valueAt(data, start))}). Rett den av datoene som er feil.`;
    return [{ path, message }];
  }
  return [{ path, message: explainOne(issue, value, described) }];
}

function explainOne(
  issue: z.core.$ZodIssue,
  value: unknown,
  field: FieldDescription | undefined,
): string {
  const label = field ? `«${field.title}»` : 'Verdien';
  if (value === undefined || value === null) {
    return `${label} mangler. ${field?.description ?? ''}`.trim();
  }
  if (field?.type === 'date') {
    return `${label} skal være et årstall, en måned eller en dag: 2021, 2021-06 eller 2021-06-01. Her står «${show(value)}».`;
  }
  switch (issue.code) {
    case 'invalid_type': {
      if (
        issue.expected === 'string' &&
        (typeof value === 'number' || typeof value === 'boolean')
      ) {
        const written = field?.vocabulary.includes('municipalities')
          ? String(value).padStart(4, '0')
          : String(value);
        return `${label} skal være tekst. Sett verdien i hermetegn: "${written}".`;
      }
      return `${label} skal være ${TYPE_NAMES[issue.expected] ?? issue.expected}. Her står ${describeType(value)}.`;
    }
    case 'too_big':
      if (issue.origin === 'string')
        return `${label} er for lang: ${String(value).length} tegn, høyst ${issue.maximum}. Kort ned, eller flytt resten til teksten under feltene.`;
      return `${label} er for stor: høyst ${issue.maximum}.`;
    case 'too_small':
      if (issue.origin === 'string') return `${label} er tom. Fyll den ut, eller ta bort linjen.`;
      if (issue.origin === 'array')
        return `${label} er en tom liste. Fyll den ut, eller ta bort linjen.`;
      return `${label} er for liten: minst ${issue.minimum}.`;
    case 'invalid_format':
      return explainFormat(issue, value, label, field);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const guess = nearest(String(value), allowed);
      return `${label} kan ikke være «${show(value)}». ${guess ? `Mente du «${guess}»? ` : ''}Velg blant ${allowed.join(', ')}.`;
    }
    default:
      return `${label} har en verdi som ikke går: «${show(value)}». ${field?.description ?? ''}`.trim();
  }
}

function explainFormat(
  issue: z.core.$ZodIssueInvalidStringFormat,
  value: unknown,
  label: string,
  field: FieldDescription | undefined,
): string {
  if (field?.type === 'url')
    return `${label} skal være en adresse som begynner med https:// eller http://. Her står «${show(value)}».`;
  if (field?.type === 'email')
    return `${label} skal være en e-postadresse. Her står «${show(value)}».`;
  if (field && field.reference.length > 0) {
    return `${label} skal være en id: filnavnet uten .md, med små bokstaver a–z, tall og bindestrek. Her står «${show(value)}».`;
  }
  return `${label} har feil form: «${show(value)}». ${field?.description ?? issue.format}`;
}

function unknownKey(key: string, known: readonly FieldDescription[]): string {
  const names = known.map((field) => field.name);
  const guess = nearest(key, names);
  if (guess) return `Feltet «${key}» finnes ikke. Mente du «${guess}»?`;
  return `Feltet «${key}» finnes ikke her. Feltene er ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return 'en liste';
  if (typeof value === 'object') return 'en gruppe med felt';
  return `«${show(value)}»`;
}

function show(value: unknown): string {
  const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

/** The name of a field as authors know it, with its path: `«Tema» (theme[0])`. */
export function nameOfField(field: FieldDescription, path: FieldPath): string {
  return `«${field.title}» (${fieldName(path)})`;
}
