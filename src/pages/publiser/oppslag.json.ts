import type { APIRoute } from 'astro';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { ReferenceRow } from '../../islands/publish/look-up.ts';
import { originalLanguage } from '../../site/entry-text.ts';
import { siteCatalog } from '../../site-catalog.ts';

/** All entries in short form, for the pickers of the publishing form. */
export const GET: APIRoute = () =>
  Response.json(
    siteCatalog().entries.map((entry): ReferenceRow => {
      const { title, abbreviation } = entry.data;
      const number = KINDS.indexOf(entry.kind);
      const lang = originalLanguage(entry);
      if (lang !== 'nb') return [number, entry.id, title, abbreviation ?? null, lang];
      return abbreviation ? [number, entry.id, title, abbreviation] : [number, entry.id, title];
    }),
  );
