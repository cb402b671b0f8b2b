import type { Kind } from '../../catalog/schema/kind.ts';
import type { Language } from '../../i18n/language.ts';
import type { Site } from '../../site.ts';

/** What the page tells the form when it is built. */
export interface PublishSettings {
  language: Language;
  /** Where the form's own files lie; ends with a slash. */
  folder: string;
  /** The address of the form in this language. */
  page: string;
  /** What one entry of each kind is called. */
  kinds: Record<Kind, string>;
  repository: Site['repository'];
  /** Where those who run the site take what is handed over; either, both or neither. */
  email?: string;
  contactPage?: string;
  publisher: Site['publisher'];
}
