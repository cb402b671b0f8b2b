import fc from 'fast-check';
import { buildLexicon } from '../../../src/search/analysis/build-lexicon.ts';
import type { ConceptSet, Lexicon } from '../../../src/search/analysis/lexicon.ts';
import { createLexicon } from '../../../src/search/analysis/lexicon.ts';
import { analyzeText } from '../../../src/search/analysis/analyze.ts';
import type { TermVocabulary } from '../../../src/search/analysis/query.ts';

/** Text of any characters of Unicode, in any order. */
export function anyText(maxLength: number, minLength = 0): fc.Arbitrary<string> {
  const character = fc
    .oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff }))
    .map((code) => (code >= 0xd800 && code <= 0xdfff ? '-' : String.fromCodePoint(code)));
  return fc.array(character, { minLength, maxLength }).map((characters) => characters.join(''));
}

/** A small dictionary, so that the tests do not depend on the editors' one. */
export const concepts: readonly ConceptSet[] = [
  {
    id: 'sykehjem',
    nb: ['sykehjem', 'aldershjem'],
    nn: ['sjukeheim'],
    da: ['plejehjem'],
    en: ['nursing home'],
    related: ['omsorgsbolig'],
  },
  { id: 'omsorgsbolig', nb: ['omsorgsbolig'], en: ['sheltered housing'] },
  { id: 'barnehage', nb: ['barnehage'], da: ['daginstitution'], en: ['kindergarten'] },
  { id: 'ki', nb: ['kunstig intelligens'], en: ['artificial intelligence'], abbr: ['KI', 'AI'] },
  { id: 'bolig', nb: ['bolig', 'hus'], en: ['housing'] },
  { id: 'husdyr', nb: ['husdyr'], en: ['livestock'] },
];

/** Lexicon and vocabulary of a corpus of these texts, as the index has them. */
export function corpus(...texts: string[]): { lexicon: Lexicon; vocabulary: TermVocabulary } {
  const lexicon = createLexicon(
    buildLexicon(
      texts.map((text) => ({ text, naming: true })),
      concepts,
    ),
  );
  const terms = new Set(texts.flatMap((text) => analyzeText(text, lexicon)));
  return {
    lexicon,
    vocabulary: {
      has: (term) => terms.has(term),
      withPrefix: (prefix, limit) =>
        [...terms].filter((term) => term.startsWith(prefix)).slice(0, limit),
    },
  };
}
