import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { CST, Lexer } from 'yaml';
import type { Entry } from '../../../catalog/entry.ts';
import { migrateData } from '../../../catalog/migrate/migrate-data.ts';
import { parseFrontMatter } from '../../../catalog/read/front-matter.ts';
import { findPrivateData } from '../../../catalog/validate/privacy-guard.ts';
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
  const text = readFileSync(join(contentFolder(), file), 'utf8');
  const { data, body, yaml } = parseFrontMatter(text);
  const namedBy = siteCatalog()
    .referencesTo(id)
    .map(({ from }) => from);
  const entry: PublishedEntry = {
    kind,
    id,
    data: migrateData(kind, data).data,
    body: body.replaceAll('\r\n', '\n').trim(),
    ...(hasPrivateComment(yaml) ? {} : { text }),
    digest,
    namedBy: [...new Set(namedBy)],
  };
  return Response.json(entry);
};

/** Fields and body have been checked for private data; a comment reaches no page but this one. */
function hasPrivateComment(yaml: string): boolean {
  const comments = [...new Lexer().lex(yaml)].filter((token) => CST.tokenType(token) === 'comment');
  return findPrivateData(comments.join('\n')).length > 0;
}
