import type { Catalog } from '../catalog/catalog.ts';
import { buildLexicon } from './analysis/build-lexicon.ts';
import { fieldText, searchFields } from './document.ts';
import { searchDocuments } from './documents.ts';
import { buildIndex } from './index/build.ts';
import { readSearchWords, withTerms } from './search-words.ts';

/** The fields whose words people search for, also when a word is used only once. */
const NAMING = new Set(['title', 'names', 'keywords', 'publisher', 'theme']);

/**
 * Builds the search of a catalogue: the lexicon learnt from its own texts and the editors' words, and
 * the index in parts.
 *
 * @param contentFolder where the editors' search words lie
 * @returns file name → bytes, to be put in one folder of a static host
 */
export function buildSearch(catalog: Catalog, contentFolder: string): Map<string, Uint8Array> {
  const documents = searchDocuments(catalog);
  const texts = documents.flatMap((document) =>
    searchFields.map((field) => ({ text: fieldText(document, field), naming: NAMING.has(field) })),
  );
  const sets = withTerms(readSearchWords(contentFolder), catalog.entriesOf('term'));
  return buildIndex(documents, buildLexicon(texts, sets));
}
