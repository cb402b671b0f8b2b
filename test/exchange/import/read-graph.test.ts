import { expect, test } from 'vitest';
import { RDF_TYPE } from '../../../src/exchange/import/compact-graph.ts';
import { openText } from '../../../src/exchange/import/open-text.ts';
import { readGraph, type RdfFormat } from '../../../src/exchange/import/read-graph.ts';
import { filesOf } from './import-folder.ts';

const THING = 'https://example.no/Thing';
const TITLE = 'https://example.no/title';
const PART = 'https://example.no/part';

/** Titles of the things of a text and of their parts, after the titles of the things. */
async function read(format: RdfFormat, text: string, maxBytes = 50_000_000) {
  const [file = ''] = filesOf({ file: text });
  const source = await openText(file, { partBytes: text.length < 10_000_000 ? 1000 : undefined });
  const questions = { properties: [RDF_TYPE, TITLE, PART], types: [THING] };
  const { graph, findLines } = await readGraph(source, format, questions, maxBytes);
  const things = graph.ofType(THING);
  const titles = things.map((thing) => graph.values(thing, TITLE)[0]?.value);
  const parts = things.map((thing) =>
    graph
      .values(thing, PART)
      .flatMap((part) => (part.termType === 'Literal' ? [] : graph.values(part, TITLE)))
      .map(({ value }) => value),
  );
  return { titles, parts, findLines };
}

const CONTEXT = '"@context": {"@vocab": "https://example.no/"}';
/** More than the parser is given at a time. */
const LONG = 'lang '.repeat(15_000);

test('JSON-LD in which the context stands last is read, and a blank node far from what points to it', async () => {
  const { titles, parts } = await read(
    'json-ld',
    `{"@graph": [
      {"@id": "_:a", "@type": "Thing", "title": "En", "part": [{"@id": "_:b"}, {"title": "Uten navn"}]},
      {"@type": "Thing", "title": "${LONG}"},
      {"@id": "_:b", "title": "Delen"},
      [[{"@type": "Thing", "title": "To", "part": {"title": "Uten navn, den også"}}]]
    ], "@type": "Thing", "title": "Katalogen", ${CONTEXT}}`,
  );
  expect(titles).toEqual(['Katalogen', 'En', LONG, 'To']);
  expect(parts).toEqual([[], ['Delen', 'Uten navn'], [], ['Uten navn, den også']]);
});

test('JSON-LD that is a list, each node with a context of its own, or one node, is read', async () => {
  const nodes = ['En', LONG, 'To'].map(
    (title) => `{${CONTEXT}, "@type": "Thing", "title": "${title}"}`,
  );
  expect((await read('json-ld', `[${nodes.join(',\n')}]`)).titles).toEqual(['En', LONG, 'To']);
  expect((await read('json-ld', nodes[0]!)).titles).toEqual(['En']);
  expect((await read('json-ld', `[{"@graph": [${nodes[0]}]}]`)).titles).toEqual(['En']);
});

const DCAT = 'http://www.w3.org/ns/dcat#';

test.each([
  [`"dcat": "${DCAT}"`, 'dcat:dataset', 2],
  [`"dataset": "${DCAT}dataset"`, 'dataset', 2],
  [`"dcat": "${DCAT}", "dataset": {"@id": "dcat:dataset", "@type": "@id"}`, 'dataset', 2],
  ['', `${DCAT}dataset`, 2],
  // What has another meaning keeps it: a JSON literal, a member that is ignored, a context of its own.
  [`"dataset": {"@id": "${DCAT}dataset", "@type": "@json"}`, 'dataset', 0],
  ['"dataset": null', 'dataset', 0],
  [`"dataset": {"@id": "${DCAT}dataset", "@context": {"Thing": null}}`, 'dataset', 0],
])('the datasets of a catalogue are read with the context {%s}', async (terms, name, count) => {
  const context = `{"@vocab": "https://example.no/"${terms === '' ? '' : `, ${terms}`}}`;
  const { titles } = await read(
    'json-ld',
    `{"@context": ${context}, "title": "Katalogen", "${name}": [
      {"@type": "Thing", "title": "En"}, "https://example.no/2", {"@type": "Thing", "title": "To"}]}`,
  );
  expect(titles).toEqual(['En', 'To'].slice(0, count));
});

test('a node that JSON-LD does not allow is told with its line', async () => {
  const text = `{${CONTEXT}, "@graph": [\n{"title": "En"},\n{"@id": "x",\n "title": {"@value": {}}}\n]}`;
  await expect(read('json-ld', text)).rejects.toMatchObject({
    line: 3,
    message: expect.stringContaining('JSON-LD-en lar seg ikke lese'),
  });
});

test('a context on the net is not fetched, wherever it stands', async () => {
  const text = `{"@graph": [{"title": "En"},\n{"@context":\n"https://example.no/c", "title": "To"}]}`;
  await expect(read('json-ld', text)).rejects.toMatchObject({
    line: 3,
    message: expect.stringContaining('henter ingenting fra nettet'),
  });
});

const manyTriples = Array.from(
  { length: 20_000 },
  (_, index) => `<https://example.no/${index}> <${TITLE}> "Tittel ${index}" .`,
).join('\n');
const manyNodes = Array.from({ length: 20_000 }, (_, index) => ({
  '@id': `https://example.no/${index}`,
  [TITLE]: `Tittel ${index}`,
}));
const manyElements = Array.from(
  { length: 20_000 },
  (_, index) =>
    `<rdf:Description rdf:about="https://example.no/${index}"><title>Tittel ${index}</title></rdf:Description>`,
).join('\n');

test.each([
  ['turtle', manyTriples],
  ['json-ld', JSON.stringify(manyNodes)],
  [
    'rdf-xml',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="https://example.no/">${manyElements}</rdf:RDF>`,
  ],
] as const)('a graph in %s that takes more memory than it may is refused', async (format, text) => {
  await expect(read(format, text, 1_500_000)).rejects.toMatchObject({
    name: 'ImportFileError',
    message: expect.stringMatching(/for stor for minnet.* \d+ % er lest\. Del den opp/),
  });
  expect((await read(format, text)).titles).toEqual([]);
});

test('only what is asked for takes memory', async () => {
  const text = manyTriples.replaceAll(TITLE, 'https://example.no/other');
  expect((await read('turtle', text, 1_500_000)).titles).toEqual([]);
});

test.each([
  ['turtle', '<https://example.no/1>\n <https://example.no/title>\n"""', 2],
  ['rdf-xml', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', undefined],
] as const)(
  'a text in %s that never ends is refused before it fills the memory',
  async (format, start, line) => {
    await expect(read(format, start + 'ord '.repeat(5_500_000))).rejects.toMatchObject({
      name: 'ImportFileError',
      line,
      message: expect.stringContaining('lengre enn'),
    });
  },
);
