import { conceptMark } from '../analysis/concepts.ts';
import type { ConceptReference, LexiconData } from '../analysis/lexicon.ts';

/** Concepts this near in the numbering are probably in one shard. */
const reach = 16;

/**
 * Concept token → the same with a number for its id: "§sykehjem" becomes "§0f2". Numbers are short, and
 * related concepts get neighbouring ones, so that the concepts of a query lie in few shards.
 * The files and the queries see only the numbers.
 *
 * @param labels those in use (see `labelsInUse`): what no document is about needs no number
 */
export function conceptNumbers(labels: LexiconData['labels']): Map<string, string> {
  const neighbours = new Map<string, Set<string>>();
  const relate = (concepts: readonly string[]) => {
    concepts.forEach((concept) => {
      const known = neighbours.get(concept) ?? new Set();
      neighbours.set(concept, known);
      concepts.forEach((other) => {
        if (other !== concept) known.add(other);
      });
    });
  };
  // Labels of one concept share their list, see `conceptLabels`.
  const related = new Set<readonly ConceptReference[]>();
  labels.forEach((label) => {
    const key = label[0];
    const references = label[1];
    const isConcept = key.startsWith(conceptMark);
    if (!isConcept && related.has(references)) return;
    related.add(references);
    const concepts = references.map(({ concept }) => concept);
    relate(isConcept ? [...concepts, key] : concepts);
  });
  const order = inOrderOfRelation(neighbours);
  const width = Math.max(3, order.length.toString(36).length);
  return new Map(
    order.map((concept, i) => [concept, conceptMark + i.toString(36).padStart(width, '0')]),
  );
}

/** The labels with the numbers of their concepts, sorted by key. */
export function numberLabels(
  labels: LexiconData['labels'],
  numbers: ReadonlyMap<string, string>,
): LexiconData['labels'] {
  // Labels of one concept share their list, see `conceptLabels`.
  const lists = new Map<readonly ConceptReference[], readonly ConceptReference[]>();
  const numberedList = (references: readonly ConceptReference[]) => {
    let list = lists.get(references);
    if (list === undefined) {
      list = references.map(({ concept, weight }) => ({ concept: numbers.get(concept)!, weight }));
      lists.set(references, list);
    }
    return list;
  };
  const numberOf = (key: string) => (key.startsWith(conceptMark) ? (numbers.get(key) ?? key) : key);
  const numbered = labels.map((label) => [numberOf(label[0]), numberedList(label[1])] as const);
  return numbered.sort((x, y) => (x[0] < y[0] ? -1 : 1));
}

/** Each concept as near as possible to those that it is related to; otherwise by id. */
function inOrderOfRelation(neighbours: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const waiting = new Set([...neighbours.keys()].sort());
  const order: string[] = [];
  /** Concept that waits → how many of the last ones placed it is related to. */
  const relations = new Map<string, number>();
  const count = (placed: string | undefined, change: 1 | -1): void => {
    if (placed === undefined) return;
    for (const other of neighbours.get(placed)!) {
      const related = (relations.get(other) ?? 0) + change;
      if (related > 0 && waiting.has(other)) relations.set(other, related);
      else relations.delete(other);
    }
  };
  while (waiting.size > 0) {
    let next: string | undefined;
    let most = 0;
    relations.forEach((count, concept) => {
      if (count < most || (count === most && concept > next!)) return;
      next = concept;
      most = count;
    });
    next ??= waiting.values().next().value!;
    waiting.delete(next);
    relations.delete(next);
    order.push(next);
    count(next, 1);
    count(order.at(-1 - reach), -1);
  }
  return order;
}
