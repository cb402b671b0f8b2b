import { describe, expect, test } from 'vitest';
import { findStaleEntries, formatStaleEntries } from '../../src/quality/stale-entries.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const today = new Date('2026-06-15');
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
    expect(formatStaleEntries(stale, 3, 'content')).toBe('Ingen oppføringer må gjennomgås nå.');
  });
});

test('the oldest come first, each with its date and its file', () => {
  const stale = find({
    b: "statusAsOf: '2020-02'",
    a: "statusAsOf: '2019'",
    c: "reviewBy: '2026-01'",
  });
  expect(formatStaleEntries(stale, 3, 'content')).toBe(
    [
      'Skulle vært gjennomgått (reviewBy): 1',
      '  2026-01     c  content/terms/c.md',
      '',
      'Opplysninger som er minst 3 år gamle (statusAsOf): 2',
      '  2019        a  content/terms/a.md',
      '  2020-02     b  content/terms/b.md',
    ].join('\n'),
  );
});
