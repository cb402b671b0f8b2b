import { expect, test } from 'vitest';
import { formatStaleEntries } from '../../src/quality/freshness-report.ts';
import { findStaleEntries } from '../../src/quality/freshness.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const find = (files: Record<string, string>) =>
  findStaleEntries(
    loadFiles(
      Object.fromEntries(
        Object.entries(files).map(([id, fields]) => [`terms/${id}.md`, draft(id, fields)]),
      ),
    ),
    new Date('2026-06-15'),
    3,
  );

test('each group lists its entries, each with its date and its file', () => {
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

test('nothing to go through is said too', () => {
  expect(formatStaleEntries(find({ a: '' }), 3, 'content')).toBe(
    'Ingen oppføringer må gjennomgås nå.',
  );
});
