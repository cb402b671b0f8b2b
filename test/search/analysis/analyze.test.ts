import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeText } from '../../../src/search/analysis/analyze.ts';
import { buildLexicon } from '../../../src/search/analysis/build-lexicon.ts';
import { createLexicon, emptyLexicon } from '../../../src/search/analysis/lexicon.ts';
import { makePartFilter, readPartFilter } from '../../../src/search/analysis/part-filter.ts';
import { anyText, concepts, corpus } from './corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

test('terms come in the order of the text, without function words', () => {
  expect(analyzeText('Belegget på sykehjemmene', emptyLexicon)).toEqual(['beleg', 'sykehjem']);
});

test('"by" is a word, though it is a function word in English', () => {
  expect(analyzeText('byen', emptyLexicon)).toEqual(['by']);
});

test('twice the text gives twice the terms', () => {
  const { lexicon } = corpus('Kunstig intelligens i sykehjem');
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('sykehjem', 'kunstig', 'intelligens', 'barnehageplass', 'KI-modell', 'og'),
        {
          maxLength: 30,
        },
      ),
      (words) => {
        const text = words.join(' ');
        const once = analyzeText(text, lexicon);
        expect(analyzeText(`${text}\n${text}`, lexicon)).toEqual([...once, ...once]);
      },
    ),
    { numRuns: propertyRuns(100) },
  );
});

test('no text of any script breaks the analysis or gives an empty term', () => {
  const { lexicon } = corpus('Kunstig intelligens i sykehjem');
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(analyzeText(text, lexicon)).not.toContain('');
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('the lexicon works without any synonyms', () => {
  const lexicon = createLexicon(
    buildLexicon([{ text: 'vannlekkasje vann lekkasje', naming: true }]),
  );
  expect(analyzeText('vannlekkasjer', lexicon)).toEqual(['vannlekkasj', 'van', 'lekkasj']);
});

test('the same corpus gives the same lexicon', () => {
  const texts = ['Sykehjem og barnehager', 'kunstig intelligens (KI)'].map((text) => ({
    text,
    naming: false,
  }));
  expect(buildLexicon(texts, concepts)).toEqual(buildLexicon(texts, concepts));
});

test('the filter of parts knows every part and few other words', () => {
  const parts = Array.from({ length: 3000 }, (_, number) => `del${String(number * 7919)}`);
  const isPart = readPartFilter(makePartFilter(parts));
  expect(parts.every(isPart)).toBe(true);
  const others = Array.from({ length: 3000 }, (_, number) => `annet${String(number)}`);
  expect(others.filter(isPart).length).toBeLessThan(90);
});

test('a lexicon with the filter splits the words that the one with the list splits', () => {
  const data = buildLexicon([{ text: 'vannlekkasje vann lekkasje', naming: true }]);
  const filtered = createLexicon({ ...data, parts: makePartFilter(data.parts) });
  expect(analyzeText('vannlekkasjer', filtered)).toEqual(
    analyzeText('vannlekkasjer', createLexicon(data)),
  );
});
