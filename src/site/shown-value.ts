import type { Catalog } from '../catalog/catalog.ts';
import type { FieldDescription } from '../catalog/schema/fields.ts';

/**
 * A field's value as a visitor can see it: names of entries that are not published are passed over,
 * and what is then empty is undefined.
 */
export function shownValue(catalog: Catalog, field: FieldDescription, value: unknown): unknown {
  if (field.type === 'reference') return catalog.get(String(value)) ? value : undefined;
  if (field.type === 'list' && field.item?.type === 'reference' && Array.isArray(value)) {
    const shown = value.filter((id) => catalog.get(String(id)));
    return shown.length > 0 ? shown : undefined;
  }
  return value;
}
