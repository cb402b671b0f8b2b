import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueryPlan } from '../../../src/search/analysis/query.ts';
import { searchFields } from '../../../src/search/document.ts';
import { GrowingPostings } from '../../../src/search/index/growing-postings.ts';
import { Scorer, best } from '../../../src/search/index/scorer.ts';
import { differences, documentsArbitrary, oracleOf } from '../corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const boostArbitrary = fc.double({ min: 0.01, max: 20, noNaN: true });
const coverageArbitrary = fc.constantFrom(0, 0.2, 0.45, 0.9, 1);

/** Plans that no analysis would make, over the terms of an index and some that it does not have. */
function planArbitrary(terms: readonly string[]): fc.Arbitrary<QueryPlan> {
  const term = fc.constantFrom(...terms, 'unknown', '§zz');
  return fc
    .array(
      fc.record({
        word: fc.constant('word'),
        required: fc.boolean(),
        alternatives: fc.array(
          fc.record({
            term,
            boost: boostArbitrary,
            coverage: coverageArbitrary,
            kind: fc.constant('exact' as const),
          }),
          { maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((groups) => ({ groups }));
}

/** The postings of all that lunr has counted. */
function postingsOf({ builder, documents }: ReturnType<typeof oracleOf>) {
  const growing = new GrowingPostings();
  documents.forEach((_, document) => {
    searchFields.forEach((field, at) => {
      growing.add(document, at, builder.fieldTermFrequencies[`${field}/${document}`]!);
    });
  });
  return growing.finish();
}

describe('the scorer', () => {
  test('gives lunr’s scores for any plan, also with a term in several groups', () => {
    fc.assert(
      fc.property(documentsArbitrary, fc.gen(), (documents, generate) => {
        const oracle = oracleOf(documents);
        const postings = postingsOf(oracle);
        const lengths = searchFields.map((field) =>
          Uint32Array.from(
            oracle.documents,
            (_, document) => oracle.builder.fieldLengths[`${field}/${document}`]!,
          ),
        );
        const scorer = new Scorer(lengths);
        for (let i = 0; i < 10; i++) {
          const plan = generate(planArbitrary, [...postings.keys()]);
          const { found, score, complete } = scorer.score(plan, (term) => postings.get(term));
          const ranked = best(found, score, found.length).map((document) => ({
            id: oracle.documents[document]!.id,
            score: score[document]!,
            complete: complete[document] === 1,
          }));
          const expected = oracle.ranked(plan);
          expect(differences(ranked, expected)).toEqual([]);
          const isComplete = new Map(ranked.map(({ id, complete: whole }) => [id, whole]));
          for (const { id, complete: whole } of expected) expect(isComplete.get(id)).toBe(whole);
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});

describe('the best of a list', () => {
  test('are those that sorting the whole list puts first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 60 }), fc.nat(70), (scores, limit) => {
        const documents = Uint32Array.from(scores, (_, document) => document);
        const sorted = [...documents].sort((x, y) => scores[y]! - scores[x]! || x - y);
        expect(best(documents, Float64Array.from(scores), limit)).toEqual(sorted.slice(0, limit));
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
