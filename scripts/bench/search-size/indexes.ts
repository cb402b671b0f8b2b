import lunr from 'lunr';
import { buildLexicon } from '../../../src/search/analysis/build-lexicon.ts';
import type { ConceptSet } from '../../../src/search/analysis/lexicon.ts';
import { fieldText, searchFields } from '../../../src/search/document.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { fieldBoosts } from '../../../src/search/ranking.ts';

/** The files of our index, with the editors' concept sets. */
export function ourIndex(
  documents: readonly SearchDocument[],
  conceptSets: readonly ConceptSet[],
): Map<string, Uint8Array> {
  const texts = documents.flatMap((document) =>
    searchFields.map((field) => ({
      text: fieldText(document, field),
      naming: field === 'title' || field === 'names' || field === 'keywords',
    })),
  );
  return buildIndex(documents, buildLexicon(texts, conceptSets));
}

/** lunr as it comes, over the same fields, in memory. */
export function plainLunrIndex(documents: readonly SearchDocument[]): lunr.Index {
  return lunr(function () {
    this.ref('id');
    for (const field of searchFields) {
      this.field(field, {
        boost: fieldBoosts[field],
        extractor: (document) => fieldText(document as SearchDocument, field),
      });
    }
    for (const document of documents) this.add(document);
  });
}
