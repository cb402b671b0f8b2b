/**
 * Measures the search against judged queries, and the peers in the same run:
 *   npm run bench search -- [--entries FILE] [--queries FILE] [--failures]
 * Files as in ../shared/search (JSON, or JSON compressed with gzip); those are the default. Reports nDCG@10
 * (gain 2^grade − 1), recall@10 (entries of grade ≥ 2 among the first ten / min(10, their number)) and the
 * share of queries without a hit, for each category.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { analyzeText } from '../../src/search/analysis/analyze.ts';
import { buildLexicon } from '../../src/search/analysis/build-lexicon.ts';
import { labelsInUse } from '../../src/search/analysis/concepts.ts';
import type { ConceptSet, LexiconData } from '../../src/search/analysis/lexicon.ts';
import { createLexicon } from '../../src/search/analysis/lexicon.ts';
import { makePartFilter } from '../../src/search/analysis/part-filter.ts';
import type { QueryPlan, TermVocabulary } from '../../src/search/analysis/query.ts';
import { planQuery } from '../../src/search/analysis/query.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fieldText, searchFields } from '../../src/search/document.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { memoryLoader } from '../../src/search/index/loader.ts';
import { lunrBuilder } from '../../src/search/index/lunr-builder.ts';
import { fieldBoosts, rank } from '../../src/search/ranking.ts';
import type { BenchEntry } from './search-size/corpus.ts';

interface JudgedQuery {
  id: string;
  cat: string;
  q: string;
  relevant: { id: string; grade: number }[];
}

/** Queries that are judged here: see test/search/analysis/own-queries.yaml. */
interface PatternQueries {
  concepts: Record<string, string>;
  queries: Record<string, [query: string, concepts: string | string[]][]>;
}

const shared = new URL('../../../shared/search/', import.meta.url);
const synonyms = new URL('../../content/vocabularies/search-synonyms.yaml', import.meta.url);

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: new URL('entries.json', shared).pathname },
    queries: { type: 'string', default: new URL('queries-dev.json', shared).pathname },
    /** Show the queries below 0.9, with what was found. */
    failures: { type: 'boolean', default: false },
    /** Leave the peers out. */
    only: { type: 'boolean', default: false },
  },
});

function readJson(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function toDocument(entry: BenchEntry): SearchDocument {
  return {
    id: entry.id,
    kind: 'dataset',
    lang: entry.lang,
    url: `/${entry.id}/`,
    title: entry.title,
    names: [],
    keywords: entry.keywords,
    publisher: [entry.publisher],
    theme: [entry.theme],
    summary: '',
    variables: [],
    body: entry.description,
    facets: {
      type: [entry.type],
      access: [entry.access],
      format: [entry.format],
      year: [String(entry.year)],
    },
  };
}

/** The concept sets of the editors; none where the file is missing. */
function readConceptSets(): ConceptSet[] {
  try {
    const file = parse(readFileSync(synonyms, 'utf8')) as { concepts?: ConceptSet[] };
    return file.concepts ?? [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The ids found for a query, the first ten at least. */
type Search = (query: string) => string[] | Promise<string[]>;

function learn(documents: readonly SearchDocument[]): LexiconData {
  const naming = new Set<string>(['title', 'names', 'keywords']);
  const texts = documents.flatMap((document) =>
    searchFields.map((field) => ({ text: fieldText(document, field), naming: naming.has(field) })),
  );
  return buildLexicon(texts, readConceptSets());
}

/** Our analysis and ranking with lunr's own index: the reference for the engine. */
function analysedLunr(documents: readonly SearchDocument[]): {
  search: (query: string) => string[];
  plan: (query: string) => QueryPlan;
} {
  const data = learn(documents);
  const complete = createLexicon(data);
  const index = lunrBuilder(documents, (document, field) =>
    analyzeText(fieldText(document, field), complete),
  ).build();
  const vocabulary = vocabularyOf(index);
  const lexicon = createLexicon({
    ...data,
    parts: makePartFilter(data.parts),
    labels: labelsInUse(data.labels, (concept) => vocabulary.has(concept)),
  });
  const plan = (query: string) => planQuery(query, lexicon, vocabulary);
  const search = (query: string) => {
    const planned = plan(query);
    const terms = new Map<string, number>();
    for (const { alternatives } of planned.groups) {
      for (const { term, boost } of alternatives) terms.set(term, (terms.get(term) ?? 0) + boost);
    }
    // lunr gives every document for a query without terms.
    if (terms.size === 0) return [];
    const hits = index.query((clauses) => {
      for (const [term, boost] of terms) clauses.term(term, { boost, usePipeline: false });
    });
    const candidates = hits.map(({ ref, score, matchData }) => ({
      id: documents[Number(ref)]?.id ?? '',
      score,
      matched: new Set(Object.keys(matchData.metadata as object)),
    }));
    return rank(planned, candidates).map(({ id }) => id);
  };
  return { search, plan };
}

/** What a visitor gets: the engine over the files of the index. */
function engine(documents: readonly SearchDocument[]): Search {
  const files = buildIndex(documents, learn(documents));
  const searchEngine = new SearchEngine(memoryLoader(files));
  return async (text) => (await searchEngine.search({ text })).hits.map(({ id }) => id);
}

function vocabularyOf(index: lunr.Index): TermVocabulary {
  const { invertedIndex } = index as unknown as {
    invertedIndex: Record<string, Record<string, object>>;
  };
  const terms = Object.keys(invertedIndex).sort();
  const frequency = (term: string) =>
    searchFields.reduce((sum, field) => {
      return sum + Object.keys(invertedIndex[term]?.[field] ?? {}).length;
    }, 0);
  return {
    has: (term) => Object.hasOwn(invertedIndex, term),
    withPrefix: (prefix, limit) =>
      terms
        .filter((term) => term.startsWith(prefix))
        .map((term) => ({ term, count: frequency(term) }))
        .sort((x, y) => y.count - x.count || (x.term < y.term ? -1 : 1))
        .slice(0, limit)
        .map(({ term }) => term),
  };
}

/** lunr as it comes, with the boosts that its guide suggests. */
function plainLunr(documents: readonly SearchDocument[]): Search {
  const index = lunr(function () {
    this.ref('id');
    for (const field of searchFields) {
      this.field(field, {
        boost: fieldBoosts[field],
        extractor: (document) => fieldText(document as SearchDocument, field),
      });
    }
    for (const document of documents) this.add(document);
  });
  return (query) => {
    const tokens = lunr.tokenizer(query).map(String);
    if (tokens.length === 0) return [];
    return index
      .query((clauses) => {
        for (const token of tokens) clauses.term(token, {});
      })
      .map(({ ref }) => ref);
  };
}

/** MiniSearch as it comes, with its own prefix and fuzzy search. */
function miniSearch(documents: readonly SearchDocument[]): Search {
  const index = new MiniSearch<SearchDocument>({
    fields: [...searchFields],
    extractField: (document, field) =>
      field === 'id' ? document.id : fieldText(document, field as (typeof searchFields)[number]),
    searchOptions: {
      boost: { title: 5, keywords: 3, publisher: 1.5, theme: 1.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll([...documents]);
  return (query) => index.search(query).map(({ id }) => id as string);
}

interface Measure {
  ndcg: number;
  recall: number;
  none: number;
}

function judge(query: JudgedQuery, found: readonly string[]): Measure {
  const grades = new Map(query.relevant.map(({ id, grade }) => [id, grade]));
  const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2);
  const first = found.slice(0, 10);
  const reached = first.reduce((sum, id, at) => sum + gain(grades.get(id) ?? 0, at), 0);
  const ideal = [...grades.values()]
    .sort((x, y) => y - x)
    .slice(0, 10)
    .reduce((sum, grade, at) => sum + gain(grade, at), 0);
  const good = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id);
  const hit = good.filter((id) => first.includes(id)).length;
  return {
    ndcg: ideal === 0 ? 1 : reached / ideal,
    recall: good.length === 0 ? 1 : hit / Math.min(10, good.length),
    none: found.length === 0 ? 1 : 0,
  };
}

function report(name: string, queries: readonly JudgedQuery[], measures: readonly Measure[]): void {
  const rows: Record<
    string,
    { queries: number; 'nDCG@10': string; 'recall@10': string; 'no hit': number }
  > = {};
  const categories = [...new Set(queries.map(({ cat }) => cat))];
  for (const category of [...categories, 'all']) {
    const of = measures.filter((_, at) => category === 'all' || queries[at]?.cat === category);
    const mean = (key: keyof Measure) =>
      of.reduce((sum, measure) => sum + measure[key], 0) / of.length;
    rows[category] = {
      queries: of.length,
      'nDCG@10': mean('ndcg').toFixed(3),
      'recall@10': mean('recall').toFixed(3),
      'no hit': of.filter(({ none }) => none > 0).length,
    };
  }
  console.log(`\n${name}`);
  console.table(rows);
}

/** The judged queries of a file; those of a YAML file are judged by their patterns over the entries. */
function readQueries(file: string, entries: readonly BenchEntry[]): JudgedQuery[] {
  if (!/\.ya?ml$/.test(file)) return (readJson(file) as { queries: JudgedQuery[] }).queries;
  const { concepts, queries } = parse(readFileSync(file, 'utf8')) as PatternQueries;
  const grade = (entry: BenchEntry, concept: string) => {
    const pattern = new RegExp(concepts[concept] ?? '$^', 'iu');
    if (pattern.test(entry.title)) return 3;
    return entry.keywords.some((keyword) => pattern.test(keyword)) ? 2 : 0;
  };
  return Object.entries(queries)
    .flatMap(([cat, list]) =>
      list.map(([q, names], at) => ({
        id: `${cat}-${String(at + 1)}`,
        cat,
        q,
        relevant: entries
          .map((entry) => ({
            id: entry.id,
            grade: Math.min(...[names].flat().map((concept) => grade(entry, concept))),
          }))
          .filter((judged) => judged.grade > 0),
      })),
    )
    .filter(({ relevant }) => relevant.length > 0);
}

const entries = readJson(options.entries) as BenchEntry[];
const documents = entries.map(toDocument);
const queries = readQueries(options.queries, entries);

/** Runs one engine: build, search, report. */
async function run(name: string, build: () => Search): Promise<Measure[]> {
  const start = process.cpuUsage();
  const search = build();
  const { user, system } = process.cpuUsage(start);
  const measures: Measure[] = [];
  for (const query of queries) measures.push(judge(query, await search(query.q)));
  report(`${name} (index: ${((user + system) / 1e6).toFixed(1)} s of CPU)`, queries, measures);
  return measures;
}

let analysed: ReturnType<typeof analysedLunr> | undefined;
const measures = await run(
  'lunr with our analysis',
  () => (analysed = analysedLunr(documents)).search,
);
if (options.failures) {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  queries.forEach((query, at) => {
    const { ndcg } = measures[at] ?? { ndcg: 1 };
    if (ndcg >= 0.9 || analysed === undefined) return;
    console.log(`\n${query.id} ${query.cat} «${query.q}» nDCG ${ndcg.toFixed(2)}`);
    const plan = analysed.plan(query.q);
    if (plan.corrected !== undefined) console.log(`  corrected: ${plan.corrected}`);
    for (const group of plan.groups) {
      const terms = group.alternatives.map((x) => `${x.term}(${x.kind} ${x.boost.toFixed(1)})`);
      console.log(`  ${group.word}: ${terms.join(' ')}`);
    }
    const grades = new Map(query.relevant.map(({ id, grade }) => [id, grade]));
    const found = analysed.search(query.q);
    for (const id of found.slice(0, 10))
      console.log(`   ${grades.get(id) ?? '-'} ${id} ${titles.get(id) ?? ''}`);
    for (const { id, grade } of query.relevant
      .filter(({ id }) => !found.slice(0, 10).includes(id))
      .slice(0, 8)) {
      console.log(`   missed ${grade} ${id} (${found.indexOf(id) + 1}) ${titles.get(id) ?? ''}`);
    }
  });
}
if (!options.only) {
  await run('our engine', () => engine(documents));
  await run('lunr as it comes', () => plainLunr(documents));
  await run('MiniSearch as it comes', () => miniSearch(documents));
}
