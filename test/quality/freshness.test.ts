import { expect, test } from 'vitest';
import { measureFreshness } from '../../src/quality/freshness.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const today = new Date('2026-11-22T12:00:00Z');

test('each reason is counted, and an entry without any is fresh', () => {
  const { kinds } = measureFreshness(
    loadFiles({
      'datasets/fersk.md': draft('Fersk', "statusAsOf: '2026'\nreviewBy: '2027'"),
      'datasets/forfalt.md': draft('Forfalt', "statusAsOf: '2026'\nreviewBy: '2026-10'"),
      'datasets/gammel.md': draft('Gammel', "statusAsOf: '2021'\nlastVerified: '2022-01-01'"),
      'datasets/uten.md': draft('Uten'),
      'datasets/borte.md': draft('Borte', 'state: withdrawn\nwithdrawal: {reason: Slutt.}'),
      'terms/ord.md': draft('Ord'),
    }),
    today,
  );
  expect(kinds).toEqual([
    {
      kind: 'dataset',
      entries: 4,
      fresh: 1,
      reviewDue: 1,
      verifiedLongAgo: 1,
      oldFacts: 1,
      undated: 1,
    },
  ]);
});

test('editors see what is longest overdue first, and old facts alone are not for them', () => {
  const { toCheck } = measureFreshness(
    loadFiles({
      'datasets/a.md': draft('A', "reviewBy: '2026-06'"),
      'datasets/b.md': draft('B', "lastVerified: '2020'"),
      'datasets/c.md': draft('C', "reviewBy: '2025-06'"),
      'datasets/d.md': draft('D', "statusAsOf: '2015'"),
    }),
    today,
  );
  expect(toCheck.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
