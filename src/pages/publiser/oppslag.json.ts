import type { APIRoute } from 'astro';
import { KINDS } from '../../catalog/schema/kind.ts';
import type { ReferenceRow } from '../../islands/publish/look-up.ts';
import { siteCatalog } from '../../site-catalog.ts';

/** All entries in short form, for the pickers of the publishing form. */
export const GET: APIRoute = () =>
  Response.json(
    siteCatalog().entries.map(({ kind, id, data: { title, abbreviation } }): ReferenceRow => {
      const number = KINDS.indexOf(kind);
      return abbreviation ? [number, id, title, abbreviation] : [number, id, title];
    }),
  );
