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

/**
 * Puts documents into lunr: the fields, boosts and BM25 parameters and the rounded lengths of `ranking.ts`. The terms come from
 * our analysis, so lunr's tokenizer and pipelines do nothing. `build()` on it gives the index that
 * defines the ranking; the shards are written from the same state.
 *
 * @param analyze the index terms of one field of a document, in order.
 * @param counting only count: `build()` gives nothing then, and lunr's own index is not built up
 */
export function lunrBuilder(
  documents: readonly SearchDocument[],
  analyze: (document: SearchDocument, field: SearchField) => string[],
  { counting = false } = {},
): LunrBuilder {
  const builder = new lunr.Builder() as unknown as LunrBuilder;
  // A term is a plain string here: without pipeline and metadata lunr never looks inside a token.
  Object.assign(builder, { tokenizer: (terms: string[]) => terms });
  if (counting) Object.assign(builder, { invertedIndex: oneForAllTerms() });
  builder.ref('ref');
  for (const field of searchFields) {
    builder.field(field, {
      boost: fieldBoosts[field],
      extractor: (numbered) => analyze((numbered as { document: SearchDocument }).document, field),
    });
  }
  builder.k1(k1);
  builder.b(b);
  documents.forEach((document, ref) => {
    builder.add({ ref: String(ref), document });
  });
  for (const field in builder.fieldLengths) {
    builder.fieldLengths[field] = roundedLength(builder.fieldLengths[field]!);
  }
  return builder;
}

/**
 * In the place of lunr's inverted index: gives every term the same entry. An object for each term, field and
 * document would be most of what the build keeps in memory, and the shards do not use it.
 */
function oneForAllTerms(): object {
  const entry = Object.fromEntries(searchFields.map((field) => [field, {}]));
  return new Proxy({}, { get: () => entry });
}
