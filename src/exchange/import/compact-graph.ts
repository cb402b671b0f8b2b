import { createMemoryBudget, createNumberList, createTermTable } from './term-table.ts';

/** An address, or a node without one. */
export interface GraphNode {
  termType: 'NamedNode' | 'BlankNode';
  value: string;
  /** Its number in the graph. */
  number: number;
}

/** A text, its language tag in lower case; '' without one. */
export interface GraphLiteral {
  termType: 'Literal';
  value: string;
  language: string;
}

export type GraphTerm = GraphNode | GraphLiteral;

/** What is asked of a term of RDF/JS (rdf.js.org/data-model-spec), whichever library made it. */
interface RdfTerm {
  termType: string;
  value: string;
  language?: string;
}

/** The statements of a file that somebody asks for, and no others. */
export interface CompactGraph {
  /**
   * Adds a statement, once; those of other properties are dropped.
   *
   * @param line where the subject is described, from 1
   * @throws MemoryLimitError when the memory is used up
   */
  add(statement: { subject: RdfTerm; predicate: RdfTerm; object: RdfTerm }, line?: number): void;
  /** The values of these properties, those of each in the order of the file. */
  values(subject: GraphNode, ...properties: readonly string[]): GraphTerm[];
  /** The nodes of a type, in the order of the file. */
  ofType(type: string): GraphNode[];
  /** Where a node is first described; undefined when nobody told. */
  lineOf(node: GraphNode): number | undefined;
}

export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const NAMED = '<';
const BLANK = '_';
const LITERAL = '"';
/** Between a literal's language and its text. */
const DIVIDER = '\n';

/**
 * Makes an empty graph: about nine bytes a statement and forty a term, beside the text of the term,
 * where an index in three orders of objects takes several hundred.
 *
 * @param properties those whose statements are kept
 * @param types those whose nodes are asked for
 * @param maxBytes of memory
 */
export function createCompactGraph(
  properties: readonly string[],
  types: readonly string[],
  maxBytes: number,
): CompactGraph {
  const budget = createMemoryBudget(maxBytes);
  const terms = createTermTable(budget);
  const lines = createNumberList(budget);
  /** By subject, the number of its last statement; then by statement, the one before it. */
  const lastOf = createNumberList(budget);
  const before = createNumberList(budget);
  const propertyOf = createNumberList(budget);
  const objectOf = createNumberList(budget);
  const numbers = new Map(properties.map((property, index) => [property, index + 1]));
  const nodes = new Map<number, Set<number>>(
    types.map((type) => [terms.intern(NAMED + type), new Set()]),
  );
  let count = 0;

  function numberOf({ termType, value, language = '' }: RdfTerm): number | undefined {
    if (termType === 'NamedNode') return terms.intern(NAMED + value);
    if (termType === 'BlankNode') return terms.intern(BLANK + value);
    if (termType !== 'Literal') return undefined;
    return terms.intern(
      `${LITERAL}${language.toLowerCase().replaceAll(DIVIDER, '')}${DIVIDER}${value}`,
    );
  }

  function termOf(number: number): GraphTerm {
    const text = terms.text(number);
    if (text.startsWith(LITERAL)) {
      const divider = text.indexOf(DIVIDER);
      return {
        termType: 'Literal',
        language: text.slice(1, divider),
        value: text.slice(divider + 1),
      };
    }
    return {
      termType: text.startsWith(NAMED) ? 'NamedNode' : 'BlankNode',
      value: text.slice(1),
      number,
    };
  }

  /** Objects of one property of a subject, the first in the file first. */
  function objects(subject: number, property: string): Set<number> {
    const wanted = numbers.get(property);
    const found: number[] = [];
    for (let at = lastOf.get(subject); at !== 0; at = before.get(at))
      if (propertyOf.get(at) === wanted) found.push(objectOf.get(at));
    return new Set(found.reverse());
  }

  return {
    add({ subject, predicate, object }, line) {
      const property = numbers.get(predicate.value);
      if (property === undefined || subject.termType === 'Literal') return;
      const from = numberOf(subject);
      const to = numberOf(object);
      if (from === undefined || to === undefined) return;
      if (line !== undefined && lines.get(from) === 0) lines.set(from, line);
      if (predicate.value === RDF_TYPE) nodes.get(to)?.add(from);
      count += 1;
      before.set(count, lastOf.get(from));
      propertyOf.set(count, property);
      objectOf.set(count, to);
      lastOf.set(from, count);
    },
    values: (subject, ...asked) =>
      asked.flatMap((property) => [...objects(subject.number, property)].map(termOf)),
    ofType: (type) =>
      [...(nodes.get(terms.intern(NAMED + type)) ?? [])].map(
        (number) => termOf(number) as GraphNode,
      ),
    lineOf: (node) => lines.get(node.number) || undefined,
  };
}
