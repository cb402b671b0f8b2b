import type { APIRoute } from 'astro';
import type { GlossaryRow } from '../../islands/publish/look-up.ts';
import { siteCatalog } from '../../site-catalog.ts';

/** The terms that texts explain, for the preview of the publishing form. */
export const GET: APIRoute = () =>
  Response.json(
    siteCatalog()
      .entriesOf('term')
      .filter(({ data }) => data.state !== 'withdrawn' && data.definition)
      .map(({ id, data }): GlossaryRow => [
        id,
        data.title,
        // The explanation is its first sentence.
        data.definition?.split(/\n\s*\n/)[0] ?? '',
        data.abbreviation ?? null,
        data.synonyms ?? null,
      ]),
  );
