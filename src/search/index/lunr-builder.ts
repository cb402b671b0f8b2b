import lunr from 'lunr';
import { searchFields } from '../document.ts';
import type { SearchDocument, SearchField } from '../document.ts';
import { b, fieldBoosts, k1, roundedLength } from '../ranking.ts';

/** The documented state of lunr.Builder that @types/lunr 2.3 does not know. */
export interface LunrBuilder extends Omit<lunr.Builder, 'invertedIndex'> {
  /** "field/ref" → term → how often. */
  fieldTermFrequencies: Record<string, Record<string, number>>;
  /** "field/ref" → number of terms. */
  fieldLengths: Record<string, number>;
  documentCount: number;
}

/** The index terms of one field of a document, in order. */
type Analyze = (document: SearchDocument, field: SearchField) => string[];

/**
 * Puts documents into lunr: the fields, boosts and BM25 parameters and the rounded lengths of `ranking.ts`. The terms come from
 * our analysis, so lunr's tokenizer and pipelines do nothing. `build()` on it gives the index that
 * defines the ranking; the shards are written from the same counts, see `countTerms`.
 */
export function lunrBuilder(documents: readonly SearchDocument[], analyze: Analyze): LunrBuilder {
  const builder = emptyBuilder(analyze);
  documents.forEach((document, ref) => {
    builder.add({ ref: String(ref), document });
  });
  for (const field in builder.fieldLengths) {
    builder.fieldLengths[field] = roundedLength(builder.fieldLengths[field]!);
  }
  return builder;
}

/**
 * Lets lunr count the terms of each field, one document after the other, and forget them: its index of all
 * documents, an object for each term, field and document, is most of what a build would keep in memory.
 *
 * @param take is given the number of the document, the position of the field in `searchFields`, how often
 *   each term occurs, and the rounded length
 */
export function countTerms(
  documents: readonly SearchDocument[],
  analyze: Analyze,
  take: (
    document: number,
    field: number,
    counts: Readonly<Record<string, number>>,
    length: number,
  ) => void,
): void {
  const builder = emptyBuilder(analyze);
  Object.assign(builder, { invertedIndex: oneForAllTerms() });
  const fields = searchFields.map((field) => `${field}/0`);
  documents.forEach((document, number) => {
    // Always the same reference, so that each document takes the place of the one before.
    builder.add({ ref: '0', document });
    fields.forEach((field, at) => {
      const length = roundedLength(builder.fieldLengths[field]!);
      take(number, at, builder.fieldTermFrequencies[field]!, length);
    });
  });
}

function emptyBuilder(analyze: Analyze): LunrBuilder {
  const builder = new lunr.Builder() as unknown as LunrBuilder;
  // A term is a plain string here: without pipeline and metadata lunr never looks inside a token.
  Object.assign(builder, { tokenizer: (terms: string[]) => terms });
  builder.ref('ref');
  for (const field of searchFields) {
    builder.field(field, {
      boost: fieldBoosts[field],
      extractor: (numbered) => analyze((numbered as { document: SearchDocument }).document, field),
    });
  }
  builder.k1(k1);
  builder.b(b);
  return builder;
}

/** In the place of lunr's inverted index: gives every term the same entry. */
function oneForAllTerms(): object {
  const entry = Object.fromEntries(searchFields.map((field) => [field, {}]));
  return new Proxy({}, { get: () => entry });
}
