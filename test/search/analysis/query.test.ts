import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeText } from '../../../src/search/analysis/analyze.ts';
import { emptyLexicon } from '../../../src/search/analysis/lexicon.ts';
import type { QueryPlan } from '../../../src/search/analysis/query.ts';
import { planQuery } from '../../../src/search/analysis/query.ts';
import { coordination, rank } from '../../../src/search/ranking.ts';
import { anyText, corpus } from './corpus.ts';
import { inflections } from './inflections.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const titles = [
  'Belegg på sykehjem i Bergen',
  'Sjukeheimar i Vestland',
  'Søkere til barnehageplass',
  'Norsk språkmodell for journalnotater',
  'Kunstig intelligens i saksbehandling',
  'Møteprotokoller fra kommunestyret',
  'Brøyting av kommunale veier',
  'Mål for tjenesten',
  'Mal for rapport',
  'Skolefravær i grunnskolen',
  'Lovens § 29 om taushetsplikt',
];
const { lexicon, vocabulary } = corpus(...titles);
const plan = (query: string) => planQuery(query, lexicon, vocabulary);
const indexed = titles.map((title) => ({ title, terms: new Set(analyzeText(title, lexicon)) }));

/** The titles that answer all required words of the query, in order. */
function found(query: string): string[] {
  const planned = plan(query);
  const candidates = indexed.map(({ title, terms }) => {
    const matched = new Set<string>();
    let score = 0;
    for (const { term, boost } of planned.groups.flatMap(({ alternatives }) => alternatives)) {
      if (!terms.has(term)) continue;
      matched.add(term);
      score += boost;
    }
    return { id: title, score, matched };
  });
  return rank(planned, candidates)
    .filter(({ score, complete }) => score > 0 && complete)
    .map(({ id }) => id);
}

describe('a word finds what it means', () => {
  test.each([
    ['another form', 'sykehjemmene', 'Belegg på sykehjem i Bergen'],
    ['another written language', 'sykehjem', 'Sjukeheimar i Vestland'],
    ['Danish', 'plejehjem', 'Sjukeheimar i Vestland'],
    ['English, as a phrase', 'nursing home', 'Sjukeheimar i Vestland'],
    ['a compound of it', 'barnehage', 'Søkere til barnehageplass'],
    ['a part of the compound that was typed', 'barnehagesøknad', 'Søkere til barnehageplass'],
    ['two words for one', 'språk modell', 'Norsk språkmodell for journalnotater'],
    ['an abbreviation', 'KI', 'Kunstig intelligens i saksbehandling'],
    ['letters left out of the keyboard', 'broyting', 'Brøyting av kommunale veier'],
    ['digraphs', 'skolefravaer', 'Skolefravær i grunnskolen'],
    ['two words without the letters', 'mote protokoll', 'Møteprotokoller fra kommunestyret'],
    ['a slip of the hand', 'sykehjme', 'Belegg på sykehjem i Bergen'],
    ['a beginning', 'barneh', 'Søkere til barnehageplass'],
    ['a beginning of a phrase', 'kunstig int', 'Kunstig intelligens i saksbehandling'],
    ['a question', 'hvor mange venter på barnehageplass?', 'Søkere til barnehageplass'],
    ['a provision', '§ 29', 'Lovens § 29 om taushetsplikt'],
  ])('%s: %s', (_, query, title) => {
    expect(found(query)).toContain(title);
  });
});

test('words that differ only in å and a are told apart, and both offered without the letter', () => {
  expect(found('mål')).toEqual(['Mål for tjenesten']);
  expect(found('mal')).toEqual(['Mal for rapport', 'Mål for tjenesten']);
});

test('a correction is proposed with the rest of the query as it was written', () => {
  expect(plan('Belegg på sykehjme').corrected).toBe('Belegg på sykehjem');
  expect(plan('sykehjem').corrected).toBeUndefined();
});

test('a query without words plans nothing, so that it never means everything', () => {
  for (const query of ['', '   ', '?!', '()[]{}"']) expect(plan(query).groups).toEqual([]);
});

test('a query of nothing but function words is searched for all the same', () => {
  expect(plan('hvor er det').groups.map(({ word }) => word)).toEqual(['hvor', 'er', 'det']);
});

test('words of asking may be missing, the subject may not', () => {
  const { groups } = plan('data om sykehjem');
  expect(groups.map(({ word, required }) => [word, required])).toEqual([
    ['data', false],
    ['sykehjem', true],
  ]);
});

test('every form of a word is found by every other form', () => {
  for (const row of inflections) {
    const forms = row.split(' ');
    const known = corpus(...forms);
    for (const query of forms) {
      const [group] = planQuery(query, known.lexicon, known.vocabulary).groups;
      const terms = new Set(group?.alternatives.map(({ term }) => term));
      for (const form of forms) {
        expect([
          query,
          form,
          analyzeText(form, known.lexicon).some((term) => terms.has(term)),
        ]).toEqual([query, form, true]);
      }
    }
  }
});

test('no query breaks the plan; boosts and coverages stay within bounds', () => {
  fc.assert(
    fc.property(anyText(400), (query) => {
      for (const { alternatives } of plan(query).groups) {
        for (const { term, boost, coverage } of alternatives) {
          expect(term).not.toBe('');
          expect(boost).toBeGreaterThan(0);
          expect(coverage).toBeGreaterThan(0);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('a pasted page is read up to a limit', () => {
  expect(plan('sykehjem '.repeat(10_000)).groups.length).toBeLessThanOrEqual(12);
});

test('without anything known about words, a word still finds itself', () => {
  const words = { has: (term: string) => term === 'barnehag', withPrefix: () => [] };
  expect(planQuery('barnehagene', emptyLexicon, words).groups[0]?.alternatives).toEqual([
    { term: 'barnehag', boost: 10, kind: 'exact', coverage: 1 },
  ]);
});

describe('ranking', () => {
  const alternative = (term: string, coverage = 1) => ({
    term,
    boost: 1,
    kind: 'exact' as const,
    coverage,
  });
  const planned: QueryPlan = {
    groups: [
      {
        word: 'a',
        required: true,
        alternatives: [alternative('a'), alternative('a1', 0.5), alternative('a2', 0.4)],
      },
      { word: 'b', required: true, alternatives: [alternative('b')] },
    ],
  };

  test('a document with both words comes before one with much of one', () => {
    const ranked = rank(planned, [
      { id: 'one', score: 3, matched: new Set(['a']) },
      { id: 'both', score: 1, matched: new Set(['a', 'b']) },
    ]);
    expect(ranked.map(({ id, complete }) => [id, complete])).toEqual([
      ['both', true],
      ['one', false],
    ]);
  });

  test('parts add up, but a word counts once', () => {
    expect(coordination(planned, new Set(['a1', 'a2']))).toBeCloseTo(0.45);
    expect(coordination(planned, new Set(['a', 'a1']))).toBe(0.5);
    expect(coordination({ groups: [] }, new Set(['a']))).toBe(0);
  });
});
