import type { FieldDescription } from '../catalog/schema/fields.ts';
import { fieldTitlesEn, ownTitlesEn } from './field-titles.en.ts';
import { fieldTitlesNn } from './field-titles.nn.ts';
import type { Language } from './language.ts';

/**
 * The title of a field in `language`. The schemas hold the bokmål title, which is also what it is
 * looked up by; a title that is the same in nynorsk needs no line in the list.
 *
 * @param field the field, or its title in bokmål where that is all one has
 */
export function fieldTitle(
  field: string | Pick<FieldDescription, 'title' | 'description'>,
  language: Language,
): string {
  const { title, description } =
    typeof field === 'string' ? { title: field, description: '' } : field;
  if (language === 'nn') return fieldTitlesNn[title] ?? title;
  if (language === 'en') return ownTitlesEn[description] ?? fieldTitlesEn[title] ?? title;
  return title;
}
