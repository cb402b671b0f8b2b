import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { ConceptSet } from '../../../src/search/analysis/lexicon.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

const shared = new URL('../../../../shared/search/', import.meta.url);
const synonyms = new URL('../../../content/vocabularies/search-synonyms.yaml', import.meta.url);

/** An entry as the corpora of ../shared/search have it. */
export interface BenchEntry {
  id: string;
  lang: string;
  title: string;
  description: string;
  keywords: string[];
  publisher: string;
  theme: string;
  type: string;
  access: string;
  format: string;
  year: number;
}

/**
 * The first entries of a corpus. The corpora lie in ../shared/search; up to 5000 they are those of corpus-5000.
 *
 * @throws Error when the corpora are missing
 */
export function readCorpus(size: number): SearchDocument[] {
  const file = new URL(`corpus-${size > 5000 ? 20_000 : 5000}.json.gz`, shared);
  if (!existsSync(file)) throw new Error(`The corpora are missing: ${file.pathname}`);
  const entries = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as BenchEntry[];
  return entries.slice(0, size).map((entry) => {
    const [summary = ''] = /^[^]{0,200}(?=\s|$)/u.exec(entry.description) ?? [];
    return {
      id: entry.id,
      kind: 'dataset',
      lang: entry.lang,
      url: `/datasett/${entry.id}/`,
      title: entry.title,
      names: [],
      keywords: entry.keywords,
      publisher: [entry.publisher],
      theme: [entry.theme],
      summary,
      variables: [],
      body: entry.description.slice(summary.length).trim(),
      facets: {
        kind: [entry.type],
        theme: [entry.theme],
        publisher: [entry.publisher],
        access: [entry.access],
        format: [entry.format],
        year: [String(entry.year)],
        lang: [entry.lang],
      },
      date: `${entry.year}-01-01`,
    };
  });
}

/** The editors' words that mean the same. */
export function readConceptSets(): ConceptSet[] {
  const file = parse(readFileSync(synonyms, 'utf8')) as { concepts?: ConceptSet[] };
  return file.concepts ?? [];
}
