import type { Texts } from '../../../i18n/texts.ts';
import type { FacetLabels } from '../../search-labels.ts';

/** What the page tells its script: where the index is, and every word it shows. */
export interface SearchSettings {
  /** Address of the index's folder. */
  base: string;
  /** What stands before the path of an entry. */
  root: string;
  language: string;
  /** The one kind that a list page searches. */
  kind?: string;
  texts: Texts['search'];
  /** Kind → what one entry of it is called. */
  kinds: Record<string, string>;
  facets: readonly FacetLabels[];
  /** The page that searches all kinds. */
  searchPath: string;
  /** The page that tells how to add an entry. */
  addPath: string;
}

/** Puts values into a text of the interface: `fill('{count} treff', { count: 3 })`. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of a text for a number. */
export function counted(
  forms: Readonly<{ none: string; one: string; many: string }>,
  count: number,
): string {
  return count === 0 ? forms.none : count === 1 ? forms.one : fill(forms.many, { count });
}
