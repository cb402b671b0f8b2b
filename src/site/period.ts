import type { FieldDescription } from '../catalog/schema/fields.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/texts.ts';

/** True for a group of the shape that `period()` in the schemas makes. */
export function isPeriod(field: FieldDescription): boolean {
  return field.type === 'group' && field.fields.map(({ name }) => name).join() === 'from,to,note';
}

/**
 * A period in words, with its note: «2018 – juni 2020», «Fra 2018».
 *
 * @param period dates as `formatDate` takes them
 */
export function formatPeriod(
  { from, to, note }: { from?: unknown; to?: unknown; note?: unknown },
  language: Language,
): string {
  const texts = t(language).entry;
  const first = from === undefined ? undefined : formatDate(String(from), language);
  const last = to === undefined ? undefined : formatDate(String(to), language);
  let dates = '';
  if (first && last) dates = first === last ? first : texts.period(first, last);
  else if (first) dates = texts.since(first);
  else if (last) dates = texts.until(last);
  return [dates, note].filter(Boolean).join('. ');
}
