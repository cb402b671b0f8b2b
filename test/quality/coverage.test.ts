import { expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { KINDS, type Kind } from '../../src/catalog/schema/kind.ts';
import { type Coverage, measureCoverage } from '../../src/quality/coverage.ts';
import { formatCoverage } from '../../src/quality/coverage-report.ts';
import { draft, loadFiles, realContent } from '../support/content-folder.ts';

const kindOf = (coverage: Coverage, kind: Kind) => {
  const found = coverage.kinds.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`No coverage of ${kind}`);
  return found;
};
const fieldOf = (coverage: Coverage, kind: Kind, field: string) => {
  const found = kindOf(coverage, kind).fields.find((candidate) => candidate.field === field);
  if (!found) throw new Error(`No coverage of ${kind}.${field}`);
  return [found.filled, found.unknown, found.empty];
};

test('filled, said to be unknown and empty are told apart', () => {
  const coverage = measureCoverage(
    loadFiles({
      'datasets/a.md': draft('A', 'contents: Alt.'),
      'datasets/b.md': draft('B', 'unknown: [contents]'),
      'datasets/c.md': draft('C'),
    }),
  );
  expect(fieldOf(coverage, 'dataset', 'contents')).toEqual([1, 1, 1]);
  expect(fieldOf(coverage, 'dataset', 'title')).toEqual([3, 0, 0]);
});

test('the steps to access count by themselves, and an unknown group has no known parts', () => {
  const coverage = measureCoverage(
    loadFiles({
      'datasets/a.md': draft('A', 'access: {mode: [api]}\nunknown: [access.steps]'),
      'datasets/b.md': draft('B', 'unknown: [access]'),
    }),
  );
  expect(fieldOf(coverage, 'dataset', 'access.mode')).toEqual([1, 1, 0]);
  expect(fieldOf(coverage, 'dataset', 'access.steps')).toEqual([0, 2, 0]);
});

test('an orphan is what nothing links to; a withdrawn entry does not count as a link', () => {
  const coverage = measureCoverage(
    loadFiles({
      'datasets/a.md': draft('A', 'related: [b]'),
      'datasets/b.md': draft('B'),
      'datasets/c.md': draft('C'),
      'datasets/borte.md': draft(
        'Borte',
        'related: [c]\nstate: withdrawn\nwithdrawal: {reason: Slutt.}',
      ),
    }),
  );
  const { orphans, entries } = kindOf(coverage, 'dataset');
  expect(entries).toBe(3);
  expect(orphans.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('an entry counts once for a source, however often it names it', () => {
  const coverage = measureCoverage(
    loadFiles({
      'sources/rapport.md': draft('Rapport'),
      'sources/glemt.md': draft('Glemt'),
      'terms/a.md': draft(
        'A',
        "sources: [{source: rapport, lines: '1'}, {source: rapport, lines: '9'}]",
      ),
      'terms/b.md': draft('B'),
    }),
  );
  expect(coverage.sources.map(({ source, entries }) => [source.id, entries])).toEqual([
    ['rapport', 1],
    ['glemt', 0],
  ]);
  expect(coverage.withoutSource).toBe(1);
});

test('drafts, ages, errors and warnings are counted', () => {
  const coverage = measureCoverage(
    loadFiles({
      'terms/a.md': draft('A', 'statusAsOf: 2021-06'),
      'terms/b.md': draft('B', 'statusAsOf: 2021'),
      'terms/c.md': draft('C', 'related: [feil]'),
      'terms/feil.md': draft('Feil', 'ukjentNøkkel: 1'),
    }),
  );
  expect(coverage.drafts).toBe(3);
  expect([...kindOf(coverage, 'term').years]).toEqual([
    ['', 1],
    ['2021', 2],
  ]);
  expect([coverage.errors, coverage.warnings]).toEqual([1, 1]);
});

test('an empty catalogue is measured without dividing by nothing', () => {
  const coverage = measureCoverage(loadFiles({}));
  expect(coverage.kinds.every(({ entries }) => entries === 0)).toBe(true);
  expect(formatCoverage(coverage)).not.toMatch(/NaN|Infinity|undefined/);
});

test('the report names the fields that nobody has filled, and what nothing links to', () => {
  const report = formatCoverage(
    measureCoverage(loadFiles({ 'terms/a.md': draft('A', 'definition: Noe.') })),
  );
  expect(report).toMatch(/definition +1 +0 +0 +100\s%/);
  expect(report).toMatch(/Ingen har fylt ut: .*synonyms/);
  expect(report).toMatch(/Ingen viser til\n {2}terms: a/);
});

test('in the real content every field of every kind adds up to all its entries', () => {
  const coverage = measureCoverage(loadCatalog({ contentFolder: realContent }));
  for (const { kind, entries, fields } of coverage.kinds) {
    for (const { field, filled, unknown, empty } of fields)
      expect(filled + unknown + empty, `${kind}.${field}`).toBe(entries);
  }
});

test('a field that publishing asks for is always measured', () => {
  const coverage = measureCoverage(loadFiles({}));
  for (const kind of KINDS) {
    const measured = kindOf(coverage, kind).fields.map(({ field }) => field);
    for (const { field } of kindDefinitions[kind].requirements)
      expect(measured, kind).toContain(field);
  }
});
