import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import type { ConceptSet } from '../../../src/search/analysis/lexicon.ts';
import { fieldText } from '../../../src/search/document.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { ourIndex } from './indexes.ts';

/** Path on the server → content. */
export type Site = Map<string, Uint8Array>;

export interface BuiltEngine {
  readonly files: Site;
  /** Module with `search(text)`, which gives what ten results show. */
  readonly module: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bundles a page module, and its worker, as the site's build does. */
async function bundle(page: string, folder: string): Promise<Site> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    base: `/${folder}/`,
    worker: { format: 'es' },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: new URL(page, import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const results = [output].flat();
  return new Map(
    results.flatMap((result) =>
      'output' in result
        ? result.output.map((file): [string, Uint8Array] => {
            const content = file.type === 'chunk' ? file.code : file.source;
            const bytes = typeof content === 'string' ? encode(content) : content;
            return [`/${folder}/${file.fileName}`, bytes];
          })
        : [],
    ),
  );
}

/** Our index, with the editors' concept sets, and the client with its worker. */
export async function ours(
  documents: readonly SearchDocument[],
  conceptSets: readonly ConceptSet[],
): Promise<BuiltEngine> {
  const files = await bundle('page-ours.ts', 'ours');
  for (const [name, bytes] of ourIndex(documents, conceptSets)) files.set(`/index/${name}`, bytes);
  return { files, module: '/ours/page.js' };
}

/**
 * Pagefind over a static page for each entry: one language for all, as otherwise each `lang` becomes an
 * index of its own; keywords weigh more; each facet is a filter.
 *
 * @param withFilters whether the page also loads the filters with their counts, as a page with facets does.
 */
export async function pagefind(documents: readonly SearchDocument[]): Promise<Site> {
  const { index, errors } = await createIndex({ forceLanguage: 'nb' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  for (const document of documents) {
    await index.addHTMLFile({ url: document.url, content: page(document) });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await close();
  const site: Site = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
  for (const [name, filters] of [
    ['page.js', ''],
    ['page-facets.js', 'pagefind.filters(), '],
  ] as const) {
    site.set(
      `/pagefind/${name}`,
      encode(`import * as pagefind from './pagefind.js';
export async function search(text) {
  const [found] = (await Promise.all([${filters}pagefind.search(text)])).slice(-1);
  const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ meta, plain_excerpt }) => meta.title + ' – ' + plain_excerpt);
}`),
    );
  }
  return site;
}

function page(document: SearchDocument): string {
  const { lang, title, keywords, publisher, theme, summary, body, facets } = document;
  const text = (raw: string): string =>
    raw.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const filters = Object.entries(facets).flatMap(([name, values]) =>
    values.map((value) => `<span data-pagefind-filter="${name}">${text(value)}</span>`),
  );
  return `<!doctype html><html lang="${lang}"><head><title>${text(title)}</title></head><body>
<main data-pagefind-body><h1>${text(title)}</h1>
<p>${text(summary)} ${text(body)}</p>
<p data-pagefind-weight="4">${text(keywords.join(', '))}</p>
<p>${text(publisher.join(', '))} ${text(theme.join(', '))}</p>
</main><footer>${filters.join(' ')}</footer></body></html>`;
}

/** MiniSearch with its index as JSON, and what results show beside it. */
export async function miniSearch(documents: readonly SearchDocument[]): Promise<BuiltEngine> {
  const files = await bundle('page-minisearch.ts', 'minisearch');
  const engine = new MiniSearch<SearchDocument>({
    fields: ['title', 'keywords', 'publisher', 'theme', 'summary', 'body'],
    extractField: (document, field) =>
      field === 'id' ? document.id : fieldText(document, field as 'title'),
  });
  engine.addAll(documents);
  const records = Object.fromEntries(
    documents.map(({ id, title, summary }) => [id, `${title} – ${summary}`]),
  );
  files.set('/minisearch/index.json', encode(JSON.stringify(engine)));
  files.set('/minisearch/records.json', encode(JSON.stringify(records)));
  return { files, module: '/minisearch/page.js' };
}

/** Size of all files as a host with compression sends them. */
export function packedSize(files: Iterable<Uint8Array>): number {
  let total = 0;
  for (const bytes of files) total += gzipSync(bytes).length;
  return total;
}
