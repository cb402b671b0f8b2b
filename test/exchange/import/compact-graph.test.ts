import { DataFactory } from 'n3';
import { expect, test } from 'vitest';
import { createCompactGraph, RDF_TYPE } from '../../../src/exchange/import/compact-graph.ts';

const { blankNode, literal, namedNode, quad } = DataFactory;
const TITLE = 'https://example.no/title';
const PART = 'https://example.no/part';
const OTHER = 'https://example.no/other';
const DATASET = 'https://example.no/Dataset';

const emptyGraph = () => createCompactGraph([RDF_TYPE, TITLE, PART], [DATASET], 20_000_000);
const one = namedNode('https://example.no/1');

test('the values of a property are given in the order of the file, each once', () => {
  const graph = emptyGraph();
  graph.add(quad(one, namedNode(RDF_TYPE), namedNode(DATASET)), 4);
  for (const title of ['b', 'a', 'b', 'c'])
    graph.add(quad(one, namedNode(TITLE), literal(title)), 5);
  graph.add(quad(one, namedNode(PART), blankNode('x')));
  const [node] = graph.ofType(DATASET);
  expect(node).toMatchObject({ termType: 'NamedNode', value: one.value });
  expect(graph.values(node!, TITLE).map(({ value }) => value)).toEqual(['b', 'a', 'c']);
  expect(graph.values(node!, PART, TITLE).map(({ value }) => value)).toEqual(['x', 'b', 'a', 'c']);
  expect(graph.lineOf(node!)).toBe(4);
});

test('terms that are written alike are told apart: address, blank node, text, language', () => {
  const graph = emptyGraph();
  graph.add(quad(one, namedNode(RDF_TYPE), namedNode(DATASET)));
  const terms = [
    namedNode('a'),
    blankNode('a'),
    literal('a'),
    literal('a', 'nb'),
    literal('a', 'NN-no'),
    literal('nb\na'),
    literal(''),
  ];
  for (const term of terms) graph.add(quad(one, namedNode(TITLE), term));
  const [node] = graph.ofType(DATASET);
  expect(graph.values(node!, TITLE)).toMatchObject([
    { termType: 'NamedNode', value: 'a' },
    { termType: 'BlankNode', value: 'a' },
    { termType: 'Literal', value: 'a', language: '' },
    { termType: 'Literal', value: 'a', language: 'nb' },
    { termType: 'Literal', value: 'a', language: 'nn-no' },
    { termType: 'Literal', value: 'nb\na', language: '' },
    { termType: 'Literal', value: '', language: '' },
  ]);
});

test('what nobody asks for is not kept, nor are statements about statements', () => {
  const graph = emptyGraph();
  graph.add(quad(one, namedNode(RDF_TYPE), namedNode(DATASET)));
  graph.add(quad(one, namedNode(RDF_TYPE), namedNode(OTHER)));
  graph.add(quad(one, namedNode(OTHER), literal('a')));
  graph.add(quad(one, namedNode(TITLE), quad(one, namedNode(TITLE), literal('a'))));
  const [node] = graph.ofType(DATASET);
  expect(graph.values(node!, OTHER, TITLE)).toEqual([]);
  expect(graph.ofType(OTHER)).toEqual([]);
  expect(graph.lineOf(node!)).toBeUndefined();
});
