import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/search/analysis/build-lexicon.ts';
import { compoundParts } from '../../../src/search/analysis/compounds.ts';
import { createLexicon } from '../../../src/search/analysis/lexicon.ts';
import { makePartFilter } from '../../../src/search/analysis/part-filter.ts';

const texts = [
  'Sykehjemsplasser og hjemmetjeneste i kommunen',
  'Byggesaksbehandling, saksbehandlingstid og reguleringsplaner',
  'Barnehagelærertetthet og barnevernstiltak',
  'Vannmålerdata, overvannsledninger og strømmålere',
].map((text) => ({ text, naming: true }));

test('a compound that is known already has the parts that reading it anew gives', () => {
  const data = buildLexicon(texts, [{ id: 'vann', nb: ['vann', 'vannmåler'] }]);
  const parts = new Set(data.parts);
  const known = [...data.compounds!].filter(([, own]) => own.length > 0);
  expect(known.length).toBeGreaterThan(3);
  for (const [spelled, own] of data.compounds!) {
    expect(compoundParts(spelled, (stem) => parts.has(stem))).toEqual(own);
  }
});

test('a lexicon with the parts as a filter takes every word apart itself', () => {
  const data = buildLexicon(texts);
  const [spelled = ''] = data.compounds!.keys();
  expect(createLexicon(data).compound(spelled)).toBeDefined();
  const filtered = createLexicon({ ...data, parts: makePartFilter(data.parts) });
  expect(filtered.compound(spelled)).toBeUndefined();
});
