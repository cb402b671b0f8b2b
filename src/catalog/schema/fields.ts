import type { z } from 'zod';
import type { Kind } from './kind.ts';

/**
 * A field as everything outside the schemas sees it: the form, the documentation, the generic part
 * of an entry page, the checks of codes and references. Read from the zod schema, never written.
 */
export interface FieldDescription {
  /** Key in the front matter. */
  name: string;
  title: string;
  description: string;
  type:
    | 'text'
    | 'number'
    | 'boolean'
    | 'date'
    | 'url'
    | 'email'
    | 'code'
    | 'reference'
    | 'group'
    | 'list';
  /** True when even a draft must have it. */
  required: boolean;
  long: boolean;
  /** Names the function one asks, never a person. */
  contact: boolean;
  vocabulary: readonly string[];
  reference: readonly Kind[];
  /** The fields of a group. */
  fields: readonly FieldDescription[];
  /** What a list holds. */
  item: FieldDescription | undefined;
  maxLength: number | undefined;
}

type AnySchema = z.ZodType & {
  def: {
    type: string;
    innerType?: AnySchema;
    in?: AnySchema;
    element?: AnySchema;
    options?: AnySchema[];
    shape?: Record<string, AnySchema>;
  };
};

interface Unwrapped {
  schema: AnySchema;
  required: boolean;
  meta: z.GlobalMeta;
  transformed: boolean;
}

/** zod keeps a wrapper for each `.optional()`, `.default()` and transform; the innermost schema tells the type, any layer may carry the meta. */
function unwrap(schema: AnySchema): Unwrapped {
  let current = schema;
  let required = true;
  let transformed = false;
  let meta: z.GlobalMeta = {};
  for (;;) {
    meta = { ...(current.meta() ?? {}), ...meta };
    const { type, innerType } = current.def;
    if ((type === 'optional' || type === 'default' || type === 'nullable') && innerType) {
      if (type !== 'nullable') required = false;
      current = innerType;
    } else if (type === 'pipe' && current.def.in) {
      transformed = true;
      current = current.def.in;
    } else {
      return { schema: current, required, meta, transformed };
    }
  }
}

function describe(name: string, schema: AnySchema): FieldDescription {
  const { schema: inner, required, meta, transformed } = unwrap(schema);
  const vocabulary = meta.vocabulary === undefined ? [] : [meta.vocabulary].flat();
  const field: FieldDescription = {
    name,
    title: meta.title ?? name,
    description: meta.description ?? '',
    type: 'text',
    required,
    long: meta.long ?? false,
    contact: meta.contact ?? false,
    vocabulary,
    reference: meta.reference ?? [],
    fields: [],
    item: undefined,
    maxLength: (inner as { maxLength?: number | null }).maxLength ?? undefined,
  };
  const { type } = inner.def;
  if (type === 'object') return { ...field, type: 'group', fields: fieldsOf(inner) };
  if (type === 'array' && inner.def.element) {
    return {
      ...field,
      type: 'list',
      item: describe(name, inner.def.element),
      maxLength: undefined,
    };
  }
  if (field.reference.length > 0) return { ...field, type: 'reference' };
  if (vocabulary.length > 0) return { ...field, type: 'code' };
  if (type === 'number') return { ...field, type: 'number' };
  if (type === 'boolean') return { ...field, type: 'boolean' };
  if (type === 'union' && transformed) return { ...field, type: 'date' };
  const format = (inner as { format?: string | null }).format;
  if (format === 'url' || format === 'email') return { ...field, type: format };
  return field;
}

const described = new WeakMap<object, readonly FieldDescription[]>();

/**
 * Describes the fields of a schema of object type, in the order they are written in it.
 *
 * @param schema a zod object, for example `datasetSchema`
 */
export function fieldsOf(schema: z.ZodType): readonly FieldDescription[] {
  const known = described.get(schema);
  if (known) return known;
  const { shape } = (schema as AnySchema).def;
  if (!shape) throw new TypeError('fieldsOf takes a zod object');
  const fields = Object.entries(shape).map(([name, field]) => describe(name, field));
  described.set(schema, fields);
  return fields;
}

/** A value found in an entry's data, with the description of its field. */
export type FieldVisitor = (
  value: unknown,
  field: FieldDescription,
  path: readonly (string | number)[],
) => void;

/**
 * Calls `visit` for every value of `data` that a field describes, outermost first. Keys that no
 * field describes are passed over: the schema has already refused them.
 */
export function visitFields(
  fields: readonly FieldDescription[],
  data: unknown,
  visit: FieldVisitor,
  path: readonly (string | number)[] = [],
): void {
  if (typeof data !== 'object' || data === null) return;
  for (const field of fields) {
    const value = (data as Record<string, unknown>)[field.name];
    if (value !== undefined) visitValue(value, field, visit, [...path, field.name]);
  }
}

function visitValue(
  value: unknown,
  field: FieldDescription,
  visit: FieldVisitor,
  path: readonly (string | number)[],
): void {
  visit(value, field, path);
  if (field.type === 'group') visitFields(field.fields, value, visit, path);
  if (field.type === 'list' && field.item && Array.isArray(value)) {
    const { item } = field;
    value.forEach((element, index) => visitValue(element, item, visit, [...path, index]));
  }
}

/**
 * Finds a field by its path with dots: `access.steps`. List items are passed through, so
 * `variables.name` is the name of a variable.
 */
export function fieldAt(
  fields: readonly FieldDescription[],
  path: string,
): FieldDescription | undefined {
  let among = fields;
  let found: FieldDescription | undefined;
  for (const name of path.split('.')) {
    found = among.find((field) => field.name === name);
    if (!found) return undefined;
    const inner = found.type === 'list' ? found.item : found;
    among = inner?.fields ?? [];
  }
  return found;
}
