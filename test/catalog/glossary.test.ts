import { expect, test as base } from 'vitest';
import { createGlossary, explainTerms, type Glossary } from '../../src/catalog/glossary.ts';
import { entryText, loadFiles } from '../support/content-folder.ts';

function glossaryOf(terms: Record<string, string>) {
  const files = Object.entries(terms).map(([id, fields]) => [
    `terms/${id}.md`,
    entryText(`summary: Et ord.\n${fields}`),
  ]);
  return createGlossary(
    loadFiles(Object.fromEntries(files) as Record<string, string>).entriesOf('term'),
  );
}

const test = base.extend('glossary', () =>
  glossaryOf({
    datasett: 'title: Datasett\ndefinition: Data som hører sammen. De kan være tall.',
    dpia: 'title: Personvernkonsekvensvurdering\nabbreviation: DPIA\ndefinition: En vurdering, f.eks. før et prosjekt.',
    ros: 'title: Risikovurdering\nabbreviation: ROS\ndefinition: Hva som kan gå galt.',
    'helsedata-ord': 'title: Helsedata\ndefinition: Data om helse.',
    api: 'title: API\ndefinition: En dør for programmer.',
    registerdata: 'title: Register\nsynonyms: [nasjonalt register]\ndefinition: En liste.',
  }),
);

/** Marks terms as `[id:word]`, to be read at a glance. */
const explain = (glossary: Glossary, html: string, seen = new Set<string>()) =>
  explainTerms(html, glossary, seen, ({ id }, word) => `[${id}:${word}]`);

test('a term is marked where it first stands, and only there', ({ glossary }) => {
  expect(explain(glossary, '<p>Et datasett og et datasett til.</p>')).toBe(
    '<p>Et [datasett:datasett] og et datasett til.</p>',
  );
});

test('what one text has explained is not explained again in the next text of the page', ({
  glossary,
}) => {
  const seen = new Set<string>();
  explain(glossary, '<p>Et datasett.</p>', seen);
  expect(explain(glossary, '<p>Et datasett.</p>', seen)).toBe('<p>Et datasett.</p>');
});

test.for([
  ['datasettet', '[datasett:datasettet]'],
  ['datasettene', '[datasett:datasettene]'],
  ['Datasettets', '[datasett:Datasettets]'],
])('an inflected form is known: %s', ([word, marked], { glossary }) => {
  expect(explain(glossary, `<p>${word}</p>`)).toBe(`<p>${marked}</p>`);
});

test.for(['metadatasett', 'datasettkatalog', 'datasett-katalog', 'ROS-analyse'])(
  'a compound is another word: %s',
  (word, { glossary }) => {
    expect(explain(glossary, `<p>${word}</p>`)).toBe(`<p>${word}</p>`);
  },
);

test('an abbreviation keeps its capitals, and takes an ending after a hyphen', ({ glossary }) => {
  expect(explain(glossary, '<p>Ros til den som skrev DPIA-en.</p>')).toBe(
    '<p>Ros til den som skrev [dpia:DPIA]-en.</p>',
  );
});

test('a short word is not inflected: «apie» is not «API»', ({ glossary }) => {
  expect(explain(glossary, '<p>APIe og apier</p>')).toBe('<p>APIe og apier</p>');
});

test('the longest label wins', ({ glossary }) => {
  expect(explain(glossary, '<p>Et nasjonalt\nregister.</p>')).toBe(
    '<p>Et [registerdata:nasjonalt\nregister].</p>',
  );
});

test('a host name is not a word', ({ glossary }) => {
  expect(explain(glossary, '<p>Søk på helsedata.no.</p>')).toBe('<p>Søk på helsedata.no.</p>');
  expect(explain(glossary, '<p>Bruk helsedata. Nå.</p>')).toBe(
    '<p>Bruk [helsedata-ord:helsedata]. Nå.</p>',
  );
});

test.for([
  '<a href="/datasett/">datasett</a>',
  '<h2 id="datasett">Datasett</h2>',
  '<pre><code>datasett</code></pre>',
  '<p title="datasett"><a href="/x/"><em>datasett</em></a></p>',
  '<table><tr><th>Datasett</th></tr></table>',
])('links, headings, code and attributes are left alone: %s', (html, { glossary }) => {
  expect(explain(glossary, html)).toBe(html);
});

test('after a link, words are marked again', ({ glossary }) => {
  expect(explain(glossary, '<p><a href="/x/">datasett</a> er et datasett</p>')).toBe(
    '<p><a href="/x/">datasett</a> er et [datasett:datasett]</p>',
  );
});

test('the explanation is the first sentence of the definition', ({ glossary }) => {
  expect(glossary.lookUp('datasett')?.definition).toBe('Data som hører sammen.');
  expect(glossary.lookUp('DPIA')?.definition).toBe('En vurdering, f.eks. før et prosjekt.');
});

test('without terms a text comes back as it is', () => {
  const none = createGlossary([]);
  expect(explainTerms('<p>Et datasett</p>', none, new Set(), () => 'x')).toBe('<p>Et datasett</p>');
});
