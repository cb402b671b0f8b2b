import type { APIRoute } from 'astro';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { ReferenceRow } from '../../islands/publish/look-up.ts';
import { originalLanguage } from '../../site/entry-text.ts';
import { siteCatalog } from '../../site-catalog.ts';

/** All entries in short form, for the pickers of the publishing form. */
export const GET: APIRoute = () =>
  Response.json(
    siteCatalog().entries.map((entry): ReferenceRow => {
      const { kind, id, data } = entry;
      const title = data.abbreviation ? `${data.title} (${data.abbreviation})` : data.title;
      const lang = originalLanguage(entry);
      return lang === 'nb'
        ? [KINDS.indexOf(kind), id, title]
        : [KINDS.indexOf(kind), id, title, lang];
    }),
  );
