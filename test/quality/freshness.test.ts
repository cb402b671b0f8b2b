import { describe, expect, test } from 'vitest';
import { findStaleEntries, measureFreshness } from '../../src/quality/freshness.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const today = new Date('2026-06-15');

test('each reason is counted, and an entry without any is fresh', () => {
  const kinds = measureFreshness(
    loadFiles({
      'datasets/fersk.md': draft('Fersk', "statusAsOf: '2026'\nreviewBy: '2027'"),
      'datasets/forfalt.md': draft('Forfalt', "statusAsOf: '2026'\nreviewBy: '2026-05'"),
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

const find = (files: Record<string, string>) =>
  findStaleEntries(
    loadFiles(
      Object.fromEntries(
        Object.entries(files).map(([id, fields]) => [`terms/${id}.md`, draft(id, fields)]),
      ),
    ),
    today,
    3,
  );
const ids = (list: readonly { entry: { id: string } }[]) => list.map(({ entry }) => entry.id);

describe('an entry is stale', () => {
  test('when its day of review is past, however new its facts are', () => {
    const { reviewDue, oldFacts } = find({
      forfalt: "reviewBy: '2026-06-14'\nstatusAsOf: '2026-06'",
      'i-dag': "reviewBy: '2026-06-15'",
      'denne-maneden': "reviewBy: '2026-06'",
    });
    expect(ids(reviewDue)).toEqual(['forfalt']);
    expect(oldFacts).toEqual([]);
  });

  test('when its facts have reached the age limit to the day', () => {
    const { oldFacts } = find({
      gammel: "statusAsOf: '2023-06-15'",
      'dagen-for': "statusAsOf: '2023-06-16'",
      'slutten-av-aret': "statusAsOf: '2023'",
    });
    expect(ids(oldFacts)).toEqual(['gammel']);
  });

  test('not when somebody has confirmed it since, or set a later day of review', () => {
    const { oldFacts, verifiedLongAgo, reviewDue } = find({
      bekreftet: "statusAsOf: '2015'\nlastVerified: '2026-01'",
      avtalt: "statusAsOf: '2015'\nreviewBy: '2027'",
      glemt: "statusAsOf: '2015'\nlastVerified: '2019'",
    });
    expect(oldFacts).toEqual([]);
    expect(reviewDue).toEqual([]);
    expect(ids(verifiedLongAgo)).toEqual(['glemt']);
  });

  test('not when it is withdrawn, or has no date', () => {
    const stale = find({
      borte: "state: withdrawn\nwithdrawal: { reason: Slått sammen. }\nstatusAsOf: '2015'",
      udatert: '',
    });
    expect(Object.values(stale).flat()).toEqual([]);
  });
});

test('the oldest come first, and an age limit of our own can be set', () => {
  const catalog = loadFiles({
    'datasets/a.md': draft('A', "statusAsOf: '2023-02'"),
    'datasets/b.md': draft('B', "statusAsOf: '2015'"),
    'datasets/c.md': draft('C', "reviewBy: '2026-05'"),
    'datasets/d.md': draft('D', "reviewBy: '2025-06'"),
  });
  expect(ids(findStaleEntries(catalog, today).oldFacts)).toEqual(['b', 'a']);
  expect(ids(findStaleEntries(catalog, today).reviewDue)).toEqual(['d', 'c']);
  expect(ids(findStaleEntries(catalog, today, 10).oldFacts)).toEqual(['b']);
});
