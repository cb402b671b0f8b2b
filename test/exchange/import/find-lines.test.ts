import { expect, test } from 'vitest';
import { findXmlLines, lineOf } from '../../../src/exchange/import/find-lines.ts';

/** A text in parts of a few characters. */
async function* parts(text: string, length: number) {
  for (let at = 0; at < text.length; at += length)
    yield await Promise.resolve(text.slice(at, at + length));
}

const XML = `<rdf:RDF>
 <dcat:Dataset rdf:about="https://example.no/1">
  <dct:identifier>
    abc</dct:identifier></dcat:Dataset>
 <x rdf:resource="https://example.no/2"/>
 <dcat:Dataset
   rdf:about='https://example.no/2'/>
 <dcat:Dataset rdf:about="https://example.no/1"/>
</rdf:RDF>`;

test.each([1, 7, 40, 10_000])('resources are found in XML in parts of %i', async (length) => {
  const wanted = new Set(['https://example.no/1', 'https://example.no/2', 'abc', 'mangler']);
  expect(await findXmlLines(parts(XML, length), wanted)).toEqual(
    new Map([
      ['https://example.no/1', 2],
      ['abc', 4],
      ['https://example.no/2', 7],
    ]),
  );
});

test('lines far down are counted right, over many parts', async () => {
  const text = `${'fyll\n'.repeat(9_000)}<a rdf:about="x"/>`;
  expect(await findXmlLines(parts(text, 3_000), new Set(['x']))).toEqual(new Map([['x', 9_001]]));
});

test('one line of a text is given, from whatever parts it stands in', async () => {
  expect(await lineOf(parts('en\nto tre\nfire', 2), 2)).toBe('to tre');
  expect(await lineOf(parts('en\nto', 2), 2)).toBe('to');
  expect(await lineOf(parts('en', 2), 7)).toBe('');
});
