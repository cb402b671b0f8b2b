import type { APIRoute } from 'astro';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { ReferenceRow } from '../../islands/publish/look-up.ts';
import { siteCatalog } from '../../site-catalog.ts';

/** All entries in short form, for the pickers of the publishing form. */
export const GET: APIRoute = () =>
  Response.json(
    siteCatalog().entries.map(({ kind, id, data }): ReferenceRow => [
      KINDS.indexOf(kind),
      id,
      data.abbreviation ? `${data.title} (${data.abbreviation})` : data.title,
    ]),
  );
