import type { Postings } from './term-shard.ts';

/** `Postings` that still grow. */
interface Lists {
  readonly documents: number[];
  readonly fields: number[];
  readonly frequencies: number[];
}

/** Turns counts, document by document, into postings, term by term. */
export class GrowingPostings {
  readonly #terms = new Map<string, Lists>();

  /**
   * Adds what is counted in one field of a document. Documents come in ascending order, and the fields of
   * each in the order of `searchFields`.
   *
   * @param field position in `searchFields`
   * @param counts term → how often
   */
  add(document: number, field: number, counts: Readonly<Record<string, number>>): void {
    for (const term in counts) {
      const lists = this.#terms.get(term);
      const frequency = counts[term]!;
      if (!lists) {
        const first = { documents: [document], fields: [1 << field], frequencies: [frequency] };
        this.#terms.set(term, first);
        continue;
      }
      const last = lists.documents.length - 1;
      if (lists.documents[last] === document) {
        lists.fields[last]! |= 1 << field;
      } else {
        lists.documents.push(document);
        lists.fields.push(1 << field);
      }
      lists.frequencies.push(frequency);
    }
  }

  /** The postings of all that was added. They grow no more. */
  finish(): Map<string, Postings> {
    return this.#terms;
  }
}
