import type { APIRoute, GetStaticPaths } from 'astro';
import { entryJsonSchema } from '../../catalog/schema/json-schema.ts';
import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import { absoluteUrl, assetPath } from '../../i18n/path.ts';
import { siteCatalog } from '../../site-catalog.ts';

export const getStaticPaths: GetStaticPaths = () => KINDS.map((kind) => ({ params: { kind } }));

/** The JSON Schema of a kind's front matter, for tools outside this repository. */
export const GET: APIRoute = ({ params }) => {
  const kind = params.kind as Kind;
  const address = absoluteUrl(assetPath(`skjema/${kind}.json`));
  return Response.json(entryJsonSchema(kind, siteCatalog().vocabularies, { id: address }));
};
