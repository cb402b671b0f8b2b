import { expect, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { KINDS, type Kind } from '../../src/catalog/schema/kind.ts';
import { groupEntries, groupingsOf } from '../../src/site/grouping.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

function groupsOf(kind: Kind, segment: string, files: Record<string, string>) {
  const catalog = loadFiles(
    Object.fromEntries(
      Object.entries(files).map(([id, text]) => [`${kindDefinitions[kind].folder}/${id}.md`, text]),
    ),
  );
  const grouping = groupingsOf(kind).find((order) => order.segment === segment);
  if (!grouping) throw new Error(`${kind} is not ordered by ${segment}`);
  return groupEntries(catalog, catalog.entriesOf(kind) as never, grouping, 'nb').map(
    ({ label, entries }) => [label, ...entries.map(({ id }) => id)],
  );
}

test('groups come in the order of the code list, and what is not stated comes last', () => {
  expect(
    groupsOf('use-case', 'steg', {
      a: draft('A'),
      b: draft('B', 'stage: in-use'),
      c: draft('C', 'stage: idea'),
    }),
  ).toEqual([
    ['Idé', 'c'],
    ['I bruk', 'b'],
    ['Ikke oppgitt', 'a'],
  ]);
});

test('an entry with several codes stands in several groups, but once in each', () => {
  expect(
    groupsOf('use-case', 'omrade', {
      a: draft('A', 'domain: [home-care, nursing-homes, building-cases]'),
    }).filter(([, id]) => id === 'a'),
  ).toHaveLength(2);
});

test('words are ordered as in a Norwegian dictionary', () => {
  expect(
    groupsOf('term', 'bokstav', { a: draft('Åpne data'), b: draft('Bias'), c: draft('øvelse') }),
  ).toEqual([
    ['B', 'b'],
    ['Ø', 'c'],
    ['Å', 'a'],
  ]);
});

test('sources are ordered with the newest year first', () => {
  expect(
    groupsOf('source', 'ar', { a: draft('A', 'year: 2021'), b: draft('B', 'year: 2024-05') }),
  ).toEqual([
    ['2024', 'b'],
    ['2021', 'a'],
  ]);
});

test('no two orders of a kind share an address', () => {
  for (const kind of KINDS) {
    const segments = groupingsOf(kind).map(({ segment }) => segment);
    expect(new Set(segments).size, kind).toBe(segments.length);
  }
});

test('every group has a fragment of its own', () => {
  const catalog = loadFiles({
    'terms/a.md': draft('Åpne data'),
    'terms/b.md': draft('Annotering'),
    'terms/c.md': draft('«sitat»'),
  });
  const [grouping] = groupingsOf('term');
  if (!grouping) throw new Error('Terms have no order');
  const ids = groupEntries(catalog, catalog.entries, grouping, 'nb').map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});
