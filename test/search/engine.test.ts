import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planQuery } from '../../src/search/analysis/query.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { files } from '../../src/search/index/files.ts';
import { IndexReader } from '../../src/search/index/index-reader.ts';
import { memoryLoader } from '../../src/search/index/loader.ts';
import type { IndexLoader } from '../../src/search/index/loader.ts';
import { SearchError } from '../../src/search/index/search-error.ts';
import { leastShare } from '../../src/search/ranking.ts';
import { differences, documentsArbitrary, indexOf, oracleOf, queryArbitrary } from './corpus.ts';
import { propertyRuns } from '../support/property-runs.ts';

const plain: SearchDocument = {
  id: 'x',
  kind: 'dataset',
  lang: 'nb',
  url: '/x/',
  title: '',
  names: [],
  keywords: [],
  publisher: [],
  theme: [],
  summary: '',
  variables: [],
  body: '',
  facets: {},
};

const catalogue: SearchDocument[] = [
  {
    ...plain,
    id: 'sykehjem',
    url: '/datasett/sykehjem/',
    title: 'Sykehjemsplasser i kommunen',
    summary: 'Antall plasser på sykehjem.',
    body: 'Første setning handler om noe annet. Ventetiden til sykehjem står her. Slutt.',
    facets: { kind: ['dataset'], theme: ['helse'] },
    date: '2024-01-01',
  },
  {
    ...plain,
    id: 'sjukeheim',
    kind: 'use-case',
    lang: 'nn',
    url: '/prosjekter/sjukeheim/',
    title: 'Bemanning på sjukeheim',
    summary: 'Eit prosjekt om bemanning.',
    facets: { kind: ['use-case'], theme: ['helse', 'arbeid'] },
    date: '2023-01-01',
  },
  {
    ...plain,
    id: 'ki',
    kind: 'term',
    url: '/begreper/ki/',
    title: 'Kunstig intelligens',
    names: ['KI', 'AI'],
    summary: 'Maskiner som løser oppgaver.',
    facets: { kind: ['term'], theme: ['teknologi'] },
  },
  {
    ...plain,
    id: 'aapne-data',
    url: '/datasett/aapne-data/',
    title: 'Åpne data om KI',
    summary: 'Prosjekter med kunstig intelligens.',
    facets: { kind: ['dataset'], theme: ['teknologi'] },
    date: '2025-01-01',
  },
];

const queriesArbitrary = fc.array(queryArbitrary, { minLength: 1, maxLength: 8 });

function engineOf(documents: readonly SearchDocument[]): SearchEngine {
  return new SearchEngine(memoryLoader(indexOf(documents)));
}

const ids = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);

describe('the ranking from the parts', () => {
  test('is lunr’s ranking of the whole index, on any catalogue and query', async () => {
    await fc.assert(
      fc.asyncProperty(documentsArbitrary, queriesArbitrary, async (documents, queries) => {
        const oracle = oracleOf(documents);
        const engine = engineOf(documents);
        for (const text of queries) {
          const { hits, total, completeTotal } = await engine.search({ text, limit: 100 });
          const plan = planQuery(text, oracle.lexicon, oracle.vocabulary);
          const all = oracle.ranked(plan);
          const whole = all.filter(({ complete }) => complete);
          const least = (all[0]?.score ?? 0) * leastShare;
          const worth = all.filter(({ complete, score }) => complete || score >= least);
          const expected = whole.length >= 20 ? whole : worth;
          expect(differences(hits, expected)).toEqual([]);
          expect(total).toBe(expected.length);
          expect(completeTotal).toBe(whole.length);
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  test('plans a query from pieces as from the whole', async () => {
    await fc.assert(
      fc.asyncProperty(documentsArbitrary, queriesArbitrary, async (documents, queries) => {
        const oracle = oracleOf(documents);
        const index = indexOf(documents);
        const reader = await IndexReader.open(memoryLoader(index));
        for (const text of queries) {
          const whole = planQuery(text, oracle.lexicon, oracle.vocabulary);
          expect(await reader.plan(text)).toEqual(whole);
        }
      }),
      { numRuns: propertyRuns(30) },
    );
  });

  test('pages through all results without a gap or a repeat', async () => {
    const documents = Array.from({ length: 25 }, (_, i) => ({
      ...plain,
      id: `e${i}`,
      title: i % 3 === 0 ? 'Barnehage' : 'Barnehage og skole',
    }));
    const engine = engineOf(documents);
    const all = await engine.search({ text: 'barnehage', limit: 25 });
    const pages = await Promise.all(
      [0, 10, 20].map((offset) => engine.search({ text: 'barnehage', offset })),
    );
    expect(pages.flatMap(({ hits }) => ids(hits))).toEqual(ids(all.hits));
    expect(new Set(ids(all.hits)).size).toBe(25);
  });
});

describe('a search', () => {
  test('finds nothing for an empty query', async () => {
    const { total, hits } = await engineOf(catalogue).search({ text: ' ' });
    expect(total).toBe(0);
    expect(hits).toEqual([]);
  });

  test('lists by title what passes the facets when there is no text', async () => {
    const { hits, total } = await engineOf(catalogue).search({
      text: '',
      filters: { kind: ['dataset', 'use-case'] },
    });
    expect(total).toBe(3);
    expect(ids(hits)).toEqual(['sjukeheim', 'sykehjem', 'aapne-data']);
  });

  test('puts the newest first when asked, and what has no date last', async () => {
    const { hits } = await engineOf(catalogue).search({
      text: 'kunstig intelligens',
      sort: 'date',
    });
    expect(ids(hits)).toEqual(['aapne-data', 'ki']);
  });

  test('keeps its answer when a facet that the index does not have is asked for', async () => {
    const { total } = await engineOf(catalogue).search({
      text: 'KI',
      filters: { constructor: ['x'], unknown: ['y'] },
    });
    expect(total).toBe(2);
  });

  test('gives the entry with exactly that name as an answer of its own', async () => {
    const { answers } = await engineOf(catalogue).search({ text: ' ki ' });
    expect(ids(answers)).toEqual(['ki']);
  });

  test('tells which words an entry lacks, and that no entry has them all', async () => {
    const { hits, relaxed, completeTotal } = await engineOf(catalogue).search({
      text: 'bemanning teknologirådet',
    });
    expect(completeTotal).toBe(0);
    expect(ids(hits)).toEqual(['sjukeheim']);
    expect(hits[0]!.missing).toEqual(['teknologirådet']);
    expect(relaxed).toEqual(['teknologirådet']);
  });

  test('leaves partial matches out where enough entries have all words, or in an order of dates', async () => {
    const entries = (count: number, title: string): SearchDocument[] =>
      Array.from({ length: count }, (_, i) => ({ ...plain, id: `${title} ${i}`, title }));
    const others = [...entries(30, 'Barnehage'), ...entries(60, 'Vei')];
    const few = engineOf([...entries(3, 'Barnehage bemanning'), ...others]);
    const many = engineOf([...entries(20, 'Barnehage bemanning'), ...others]);
    const text = 'barnehage bemanning';
    expect(await few.search({ text })).toMatchObject({ total: 33, completeTotal: 3 });
    expect(await few.search({ text, sort: 'date' })).toMatchObject({ total: 3, completeTotal: 3 });
    expect(await many.search({ text })).toMatchObject({ total: 20, completeTotal: 20 });
  });

  test('holds parts of a compound to be a hint only, and to be the word where nothing has it', async () => {
    const entries = (...titles: string[]) =>
      engineOf(titles.map((title) => ({ ...plain, id: title, title })));
    const others = ['Hjem for syke', 'Hjem', 'Vei', 'Vann', 'Skole', 'Øre', 'Luft'];
    const known = await entries('Sykehjem', ...others).search({ text: 'sykehjem' });
    expect(ids(known.hits)[0]).toBe('Sykehjem');
    expect(known.completeTotal).toBe(1);
    const unknown = await entries(...others).search({ text: 'sykehjem' });
    expect(ids(unknown.hits)).toEqual(['Hjem for syke', 'Hjem']);
    expect(unknown.hits.map(({ missing }) => missing)).toEqual([[], ['sykehjem']]);
  });

  test('leaves out a partial match that is there by chance', async () => {
    const engine = engineOf([
      { ...plain, id: 'about', title: 'Sykehjem' },
      { ...plain, id: 'chance', body: `${'Vei og vann. '.repeat(60)} Hjem.` },
      ...Array.from({ length: 8 }, (_, i) => ({ ...plain, id: `${i}`, title: 'Vei' })),
    ]);
    expect(ids((await engine.search({ text: 'hjem' })).hits)).toContain('chance');
    expect(ids((await engine.search({ text: 'sykehjem' })).hits)).toEqual(['about']);
  });

  test('offers first what begins as one types', async () => {
    const about = Array.from({ length: 8 }, (_, i) => ({
      ...plain,
      id: `about ${i}`,
      title: `Plass ${i}`,
      keywords: ['sykehjem', 'sykehjemsplass'],
    }));
    const named = [
      { ...plain, id: 'longer', title: 'Sykehjemsplasser i nord' },
      { ...plain, id: 'itself', title: 'Hjem', names: ['Sykehjem'] },
    ];
    const offered = await engineOf([...about, ...named]).suggest('sykehj');
    expect(ids(offered).slice(0, 2)).toEqual(['itself', 'longer']);
    expect(offered).toHaveLength(5);
    expect(new Set(ids(offered)).size).toBe(5);
  });

  test('gives title and summary in the other languages that an entry can be read in', async () => {
    const translation = { lang: 'en', title: 'Nursing homes', summary: 'Places by municipality.' };
    const engine = engineOf([{ ...catalogue[0]!, translations: [translation] }]);
    const { hits } = await engine.search({ text: 'sykehjem' });
    const [suggestion] = await engine.suggest('sykehjem');
    for (const found of [hits[0]!, suggestion!]) {
      expect(found.translations.map(({ lang }) => lang)).toEqual(['en']);
      expect(found.translations[0]!.title.map(({ text }) => text).join('')).toBe('Nursing homes');
    }
  });

  test('tells in which fields it found what', async () => {
    const { hits } = await engineOf(catalogue).search({ text: 'bemanning' });
    expect(Object.keys(hits[0]!.matches)).toEqual(['title', 'summary']);
  });

  test('offers the right spelling without replacing the query', async () => {
    const { corrected, hits } = await engineOf(catalogue).search({ text: 'intelligesn' });
    expect(corrected).toBe('intelligens');
    expect(ids(hits)).toContain('ki');
  });

  test('gives an answer to any text', async () => {
    const engine = engineOf(catalogue);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        async (text) => {
          const { hits } = await engine.search({ text });
          await engine.suggest(text);
          for (const { title, summary } of hits) {
            const shown = [title, summary].map((all) => all.map((part) => part.text).join(''));
            const entry = catalogue.find((document) => document.title === shown[0]);
            expect(entry?.summary).toBe(shown[1]);
          }
        },
      ),
      { numRuns: propertyRuns(100) },
    );
    await expect(engine.search({ text: '\ud800 KI \udc00' })).resolves.toMatchObject({ total: 2 });
  });

  test('answers on an empty catalogue', async () => {
    const engine = engineOf([]);
    expect(await engine.search({ text: 'barnehage' })).toMatchObject({ total: 0, hits: [] });
    expect(await engine.suggest('bar')).toEqual([]);
  });
});

describe('suggestions', () => {
  test('come for an unfinished last word, five at most', async () => {
    const documents = Array.from({ length: 9 }, (_, i) => ({
      ...plain,
      id: `e${i}`,
      title: `Barnehage ${i}`,
    }));
    const suggestions = await engineOf(documents).suggest('barneh');
    expect(suggestions).toHaveLength(5);
    expect(suggestions[0]!.title[0]).toEqual({ text: 'Barnehage', match: true });
  });
});

describe('passages', () => {
  test('show the sentence of the running text with the match', async () => {
    const engine = engineOf(catalogue);
    const { hits, version } = await engine.search({ text: 'ventetid' });
    const [passage] = await engine.passages('ventetid', [hits[0]!.document], version);
    expect(passage!.map(({ text }) => text).join('')).toContain(
      'Ventetiden til sykehjem står her.',
    );
    expect(passage!.filter(({ match }) => match).map(({ text }) => text)).toEqual(['Ventetiden']);
  });

  test('are empty where the text has nothing of the query', async () => {
    const engine = engineOf(catalogue);
    const { hits, version } = await engine.search({ text: 'bemanning' });
    expect(await engine.passages('bemanning', [hits[0]!.document], version)).toEqual([[]]);
  });
});

describe('a host', () => {
  test('that is updated while a page is open is asked for its new index', async () => {
    const old = indexOf(catalogue);
    const renewed = indexOf([{ ...plain, id: 'new', title: 'Kunstig intelligens i barnehagen' }]);
    let onHost: ReadonlyMap<string, Uint8Array> = old;
    const engine = new SearchEngine({ load: (name) => memoryLoader(onHost).load(name) });
    await engine.warmUp();
    onHost = renewed;
    expect(ids((await engine.search({ text: 'kunstig intelligens' })).hits)).toEqual(['new']);
  });

  test('without the index gives "missing", and is asked again the next time', async () => {
    const index = indexOf(catalogue);
    const onHost = new Map<string, Uint8Array>();
    const engine = new SearchEngine(memoryLoader(onHost));
    await expect(engine.search({ text: 'KI' })).rejects.toMatchObject({ code: 'missing' });
    for (const [name, bytes] of index) onHost.set(name, bytes);
    expect((await engine.search({ text: 'KI' })).total).toBe(2);
  });

  test('that lacks one file of its newest index gives "missing" with the name of the file', async () => {
    const index = indexOf(catalogue);
    const name = [...index.keys()].find((file) => file.endsWith(`/${files.columns}`))!;
    index.delete(name);
    const engine = new SearchEngine(memoryLoader(index));
    await expect(engine.search({ text: 'KI' })).rejects.toMatchObject({
      code: 'missing',
      file: name,
    });
  });

  test('that is out of reach gives "network", and what is loaded still answers', async () => {
    const index = indexOf(catalogue);
    let online = true;
    const loader: IndexLoader = {
      load: (name) =>
        online
          ? memoryLoader(index).load(name)
          : Promise.reject(new SearchError('network', 'offline', name)),
    };
    const engine = new SearchEngine(loader);
    const first = await engine.search({ text: 'bemanning' });
    online = false;
    expect(await engine.search({ text: 'bemanning' })).toEqual(first);
    await expect(engine.passages('bemanning', [0], first.version)).rejects.toMatchObject({
      code: 'network',
    });
    online = true;
    await expect(engine.passages('bemanning', [0], first.version)).resolves.toHaveLength(1);
  });

  test('that sends damaged or foreign bytes gives "corrupt", never a wrong answer or a hang', async () => {
    const index = indexOf(catalogue);
    const whole = await new SearchEngine(memoryLoader(index)).search({
      text: 'kunstig intelligens',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...index.keys()),
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.constant(new TextEncoder().encode('<!doctype html><title>404</title>')),
          fc.nat().map((cut) => -cut),
        ),
        async (name, damage) => {
          const bytes = index.get(name)!;
          const damaged =
            typeof damage === 'number' ? bytes.slice(0, -damage % bytes.length) : damage;
          const engine = new SearchEngine(memoryLoader(new Map([...index, [name, damaged]])));
          const answer = await engine
            .search({ text: 'kunstig intelligens' })
            .catch((error) => error);
          if (answer instanceof Error) {
            expect(answer).toBeInstanceOf(SearchError);
            expect(answer).toMatchObject({ code: 'corrupt', file: name });
          } else {
            expect(answer).toEqual(whole);
          }
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  test('that sent a damaged copy once is asked again before the visitor is told', async () => {
    const index = indexOf(catalogue);
    const engine = new SearchEngine({
      load: async (name, { cache } = {}) =>
        cache === 'reload'
          ? memoryLoader(index).load(name)
          : new TextEncoder().encode('half a file'),
    });
    expect((await engine.search({ text: 'KI' })).total).toBe(2);
  });

  test('is not asked for more once a search is given up', async () => {
    const index = indexOf(catalogue);
    const controller = new AbortController();
    const asked: string[] = [];
    const engine = new SearchEngine({
      load(name) {
        asked.push(name);
        controller.abort();
        return memoryLoader(index).load(name);
      },
    });
    await expect(
      engine.search({ text: 'bemanning' }, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked.filter((name) => /\/r\d+\.bin$/.test(name))).toEqual([]);
  });
});
