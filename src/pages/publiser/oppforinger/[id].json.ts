import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import type { Entry } from '../../../catalog/entry.ts';
import { migrateData } from '../../../catalog/migrate/migrate-data.ts';
import { parseFrontMatter } from '../../../catalog/read/front-matter.ts';
import type { PublishedEntry } from '../../../islands/publish/look-up.ts';
import { contentFolder, siteCatalog } from '../../../site-catalog.ts';

export function getStaticPaths() {
  return siteCatalog().entries.map(({ kind, id, file, digest }) => ({
    params: { id },
    props: { kind, id, file, digest },
  }));
}

/** An entry as its file has it, in today's shape, for the form that suggests a change to it. */
export const GET: APIRoute = ({ props }) => {
  const { kind, id, file, digest } = props as Pick<Entry, 'kind' | 'id' | 'file' | 'digest'>;
  const { data, body } = parseFrontMatter(readFileSync(join(contentFolder(), file), 'utf8'));
  const namedBy = siteCatalog()
    .referencesTo(id)
    .map(({ from }) => from);
  const entry: PublishedEntry = {
    kind,
    id,
    data: migrateData(kind, data).data,
    body: body.replaceAll('\r\n', '\n').trim(),
    digest,
    namedBy: [...new Set(namedBy)],
  };
  return Response.json(entry);
};
