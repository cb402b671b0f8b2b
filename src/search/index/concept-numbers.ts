import { conceptMark } from '../analysis/concepts.ts';
import type { LexiconData } from '../analysis/lexicon.ts';

/** Concepts this near in the numbering are probably in one shard. */
const reach = 16;

/**
 * The lexicon with numbers for the ids of concepts: "§sykehjem" becomes "§0f2". Numbers are short, and
 * related concepts get neighbouring ones, so that the concepts of a query lie in few shards.
 * Index and queries see only the numbers.
 */
export function numberConcepts(data: LexiconData): LexiconData {
  const neighbours = new Map<string, Set<string>>();
  const relate = (concept: string, others: readonly string[]): void => {
    const known = neighbours.get(concept) ?? new Set();
    neighbours.set(concept, known);
    for (const other of others) if (other !== concept) known.add(other);
  };
  for (const [key, references] of data.labels) {
    const concepts = references.map(({ concept }) => concept);
    const all = key.startsWith(conceptMark) ? [key, ...concepts] : concepts;
    for (const concept of all) relate(concept, all);
  }

  const order = inOrderOfRelation(neighbours);
  const width = Math.max(3, order.length.toString(36).length);
  const numbers = new Map(
    order.map((concept, i) => [concept, conceptMark + i.toString(36).padStart(width, '0')]),
  );
  const labels = data.labels.map(
    ([key, references]) =>
      [
        numbers.get(key) ?? key,
        references.map(({ concept, weight }) => ({ concept: numbers.get(concept)!, weight })),
      ] as const,
  );
  return { ...data, labels: labels.sort(([x], [y]) => (x < y ? -1 : 1)) };
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
    for (const [concept, count] of relations) {
      const most = next === undefined ? 0 : relations.get(next)!;
      if (count > most || (count === most && concept < next!)) next = concept;
    }
    next ??= waiting.values().next().value!;
    waiting.delete(next);
    relations.delete(next);
    order.push(next);
    count(next, 1);
    count(order.at(-1 - reach), -1);
  }
  return order;
}
