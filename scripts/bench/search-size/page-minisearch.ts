import MiniSearch from 'minisearch';

const load = async (url: string): Promise<string> => (await fetch(url)).text();

const [index, records] = await Promise.all([
  load('/minisearch/index.json'),
  load('/minisearch/records.json').then((text) => JSON.parse(text) as Record<string, string>),
]);
const engine = MiniSearch.loadJSON<object>(index, {
  fields: ['title', 'keywords', 'publisher', 'theme', 'summary', 'body'],
});

/** Searches and gives what ten results show. */
export function search(text: string): Promise<string[]> {
  const found = engine.search(text, {
    boost: { title: 5, keywords: 3, publisher: 1.5, theme: 1.5 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  });
  return Promise.resolve(found.slice(0, 10).map(({ id }) => records[id as string]!));
}
