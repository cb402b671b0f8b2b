import fc from 'fast-check';
import { analyzeText } from '../../src/search/analysis/analyze.ts';
import { labelsInUse } from '../../src/search/analysis/concepts.ts';
import { buildLexicon } from '../../src/search/analysis/build-lexicon.ts';
import { createLexicon } from '../../src/search/analysis/lexicon.ts';
import type { ConceptSet, Lexicon, LexiconData } from '../../src/search/analysis/lexicon.ts';
import { makePartFilter } from '../../src/search/analysis/part-filter.ts';
import type { QueryPlan, TermVocabulary } from '../../src/search/analysis/query.ts';
import { fieldText, searchFields } from '../../src/search/document.ts';
import type { SearchDocument, SearchField } from '../../src/search/document.ts';
import { buildIndex, inFacetOrder } from '../../src/search/index/build.ts';
import { conceptNumbers, numberLabels } from '../../src/search/index/concept-numbers.ts';
import { lunrBuilder } from '../../src/search/index/lunr-builder.ts';
import type { LunrBuilder } from '../../src/search/index/lunr-builder.ts';
import { rank } from '../../src/search/ranking.ts';
import type { Ranked } from '../../src/search/ranking.ts';

/** Words that meet each other as stems, parts of compounds, labels, acronyms and near misses. */
export const words =
  `sykehjem sykehjemmet sykehjemsplass sjukeheim barnehage barnehager barnehageplass plass
  plasser skole skoler skule elev elever data datasett kommune kommunen kommuner helse helsedata journal KI
  kunstig intelligens språkmodell språk modell maskinlæring personvern DPIA vurdering vann vatn avløp mål mal
  råd rad luft luftkvalitet kvalitet måling 2024 helsestasjon øre Ås æra og i for nursing home water the`
    .split(/\s+/)
    .filter((word) => word !== '');

const conceptSets: ConceptSet[] = [
  {
    id: 'sykehjem',
    nb: ['sykehjem', 'institusjonsplass'],
    nn: ['sjukeheim'],
    en: ['nursing home'],
    related: ['helse'],
  },
  { id: 'helse', nb: ['helse'], en: ['health'] },
  { id: 'ki', nb: ['kunstig intelligens', 'maskinlæring'], abbr: ['KI'], related: ['personvern'] },
  { id: 'personvern', nb: ['personvern'], abbr: ['DPIA'], en: ['privacy'] },
  { id: 'vann', nb: ['vann', 'vann og avløp'], nn: ['vatn'], en: ['water'] },
  { id: 'barnehage', nb: ['barnehage'], en: ['kindergarten'] },
];

const phrase = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { maxLength: most }).map((chosen) => chosen.join(' '));

/** Catalogues of up to 40 entries, with repeated words, empty fields and shared facets. */
export const documentsArbitrary: fc.Arbitrary<SearchDocument[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('dataset', 'use-case', 'term'),
      lang: fc.constantFrom('nb', 'nn', 'en'),
      title: phrase(5),
      names: fc.array(phrase(2), { maxLength: 2 }),
      keywords: fc.array(phrase(2), { maxLength: 3 }),
      publisher: fc.array(fc.constantFrom('Ås kommune', 'Oslo kommune', 'NAV'), { maxLength: 2 }),
      theme: fc.array(fc.constantFrom('helse', 'skole', 'vann og avløp'), { maxLength: 2 }),
      summary: phrase(12),
      variables: fc.array(phrase(2), { maxLength: 3 }),
      body: phrase(30),
      date: fc.option(fc.constantFrom('2021-01-01', '2024-05-06', '2024-11-30'), {
        nil: undefined,
      }),
    }),
    { maxLength: 40 },
  )
  .map((entries) =>
    entries.map(({ date, ...entry }, i) => ({
      ...entry,
      id: `entry-${i}`,
      url: `/entry-${i}/`,
      facets: { kind: [entry.kind], theme: entry.theme, publisher: entry.publisher },
      ...(date === undefined ? {} : { date }),
    })),
  );

/** What people type: whole and unfinished words, slips, and things that are no words at all. */
export const queryArbitrary: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...words), fc.nat(8))
          .map(([word, length]) => word.slice(0, length + 1)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...words), fc.nat(8))
          .map(([word, at]) => word.slice(0, at) + word.slice(at + 1)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((typed) => typed.join(' '));

export function lexiconOf(documents: readonly SearchDocument[]): LexiconData {
  const texts = documents.flatMap((document) =>
    searchFields.map((field) => ({
      text: fieldText(document, field),
      naming: field === 'title' || field === 'names' || field === 'keywords',
    })),
  );
  return buildLexicon(texts, conceptSets);
}

/** The search as lunr defines it: one whole index, complete lexicon and vocabulary, no pieces. */
export interface Oracle {
  readonly documents: readonly SearchDocument[];
  readonly builder: LunrBuilder;
  readonly lexicon: Lexicon;
  readonly vocabulary: TermVocabulary;
  /** What lunr and `rank` make of a plan. */
  ranked(plan: QueryPlan): Ranked[];
}

export function oracleOf(documents: readonly SearchDocument[]): Oracle {
  const data = lexiconOf(documents);
  const facetNames = [...new Set(documents.flatMap(({ facets }) => Object.keys(facets)))].sort();
  const ordered = inFacetOrder(documents, facetNames);
  const atBuild = createLexicon(data);
  const analyze = (document: SearchDocument, field: SearchField): string[] =>
    analyzeText(fieldText(document, field), atBuild);
  const occurring = new Set(
    ordered.flatMap((document) => searchFields.flatMap((field) => analyze(document, field))),
  );
  const labels = labelsInUse(data.labels, (concept) => occurring.has(concept));
  const numbers = conceptNumbers(labels);
  const builder = lunrBuilder(ordered, (document, field) =>
    analyze(document, field).map((term) => numbers.get(term) ?? term),
  );
  const index = builder.build();
  const inverted = builder as unknown as {
    invertedIndex: Record<string, Record<string, Record<string, unknown>>>;
  };
  const documentsWith = (term: string): number => {
    const postings = inverted.invertedIndex[term]!;
    return new Set(searchFields.flatMap((field) => Object.keys(postings[field]!))).size;
  };
  const terms = Object.keys(inverted.invertedIndex).sort();
  return {
    documents: ordered,
    builder,
    lexicon: createLexicon({
      ...data,
      parts: makePartFilter(data.parts),
      labels: numberLabels(labels, numbers),
    }),
    vocabulary: {
      has: (term) => terms.includes(term),
      withPrefix: (prefix, limit) =>
        terms
          .filter((term) => term.startsWith(prefix))
          .sort((x, y) => documentsWith(y) - documentsWith(x) || (x < y ? -1 : 1))
          .slice(0, limit),
    },
    ranked(plan) {
      const boosts = new Map<string, number>();
      for (const { term, boost } of plan.groups.flatMap(({ alternatives }) => alternatives)) {
        boosts.set(term, (boosts.get(term) ?? 0) + boost);
      }
      // Without a clause lunr gives every document.
      if (boosts.size === 0) return [];
      const found = index.query((query) => {
        for (const [term, boost] of boosts) query.term(term, { boost, usePipeline: false });
      });
      const candidates = found
        .map(({ ref, score, matchData }) => ({
          id: ref,
          score,
          matched: new Set(Object.keys(matchData.metadata as object)),
        }))
        .sort((x, y) => Number(x.id) - Number(y.id));
      return rank(plan, candidates).map(({ id, ...rest }) => ({
        ...rest,
        id: ordered[Number(id)]!.id,
      }));
    },
  };
}

/** The files of the index of the documents. */
export function indexOf(documents: readonly SearchDocument[]): Map<string, Uint8Array> {
  return buildIndex(documents, lexiconOf(documents));
}

/** Holds up results against the oracle's: the same scores, and the same order but for ties. */
export function differences(
  found: readonly { readonly id: string; readonly score: number }[],
  expected: readonly { readonly id: string; readonly score: number }[],
): string[] {
  const problems: string[] = [];
  if (found.length !== expected.length) {
    problems.push(`${found.length} found, ${expected.length} expected`);
  }
  const scoreOf = new Map(expected.map(({ id, score }) => [id, score]));
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
  found.forEach(({ id, score }, place) => {
    const wanted = scoreOf.get(id);
    if (wanted === undefined) problems.push(`${id} is not expected`);
    else if (!near(score, wanted)) problems.push(`${id} scores ${score}, expected ${wanted}`);
    // At each place the score that the oracle has there: so the order is the same but for equal scores.
    const there = expected[place];
    if (there && !near(score, there.score)) {
      problems.push(`place ${place} has ${id} (${score}), expected ${there.id} (${there.score})`);
    }
  });
  return problems;
}
