import type { Postings } from './term-shard.ts';

interface Lists {
  documents: number[];
  fields: number[];
  frequencies: number[];
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

  /** The postings of all that was added. */
  finish(): Map<string, Postings> {
    const terms = new Map<string, Postings>();
    this.#terms.forEach(({ documents, fields, frequencies }, term) => {
      terms.set(term, {
        // Not `from`, which walks through them as it would through any iterable.
        documents: new Uint32Array(documents),
        fields: new Uint8Array(fields),
        frequencies: new Uint32Array(frequencies),
      });
    });
    return terms;
  }
}
