import { entryIdFromTitle } from '../../catalog/write/entry-id.ts';

/**
 * The id that a new entry gets from its title; a word that says so where the title has none to give.
 *
 * @param taken ids that are in use
 */
export function newEntryId(title: unknown, taken: ReadonlySet<string>): string {
  try {
    return entryIdFromTitle(typeof title === 'string' ? title : '', (id) => taken.has(id));
  } catch {
    return 'ny-oppforing';
  }
}
