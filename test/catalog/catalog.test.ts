import { describe, expect, test } from 'vitest';
import { draft, loadFiles } from '../support/content-folder.ts';

describe('the catalogue', () => {
  const catalog = () =>
    loadFiles({
      'terms/zeta.md': draft('Zeta'),
      'terms/aerlig.md': draft('Ærlig'),
      'terms/orn.md': draft('Ørn'),
      'terms/aas.md': draft('Ås'),
      'terms/anker.md': draft('anker'),
      'datasets/kpr.md': draft('KPR', 'accessRights: RESTRICTED'),
    });

  test('sorts titles as Norwegian does: æ, ø and å last', () => {
    expect(
      catalog()
        .entriesOf('term')
        .map(({ data }) => data.title),
    ).toEqual(['anker', 'Zeta', 'Ærlig', 'Ørn', 'Ås']);
  });

  test('finds an entry by id, and only as the kind it is', () => {
    expect(catalog().get('kpr')?.kind).toBe('dataset');
    expect(catalog().find('dataset', 'kpr')?.data.accessRights).toBe('RESTRICTED');
    expect(catalog().find('term', 'kpr')).toBeUndefined();
    expect(catalog().get('finnes-ikke')).toBeUndefined();
  });

  test('gives labels in every language, and the code itself when no list knows it', () => {
    expect(catalog().label('access-rights', 'PUBLIC', 'en')).toBe('Public');
    expect(catalog().label(['countries', 'municipalities'], '0301', 'nb')).toBe('Oslo');
    expect(catalog().label('access-rights', 'UKJENT', 'nb')).toBe('UKJENT');
  });

  test('refuses a vocabulary that does not exist', () => {
    expect(() => catalog().vocabulary('finnes-ikke')).toThrow(RangeError);
  });

  test('is the same for the same files, whether they come from the cache or not', () => {
    const files = {
      'terms/a.md': draft('A', '', 'Tekst om **a**.'),
      'datasets/b.md': draft('B', 'related: [a]'),
    };
    const plain = (loaded: ReturnType<typeof loadFiles>) =>
      JSON.stringify([loaded.entries, loaded.problems]);
    expect(plain(loadFiles(files))).toBe(plain(loadFiles(files)));
  });
});

test('a code list with a fault is told by its file, and the entries are still read', () => {
  const { problems, entries } = loadFiles({
    'vocabularies/structures.yaml':
      'title: Struktur\ndescription: Feil.\ncodes:\n  - code: a\n    nb: A\n',
    'datasets/kpr.md': draft('KPR', 'structure: structured'),
  });
  expect(entries.map(({ id }) => id)).toEqual(['kpr']);
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['vocabularies/structures.yaml']),
  );
});
