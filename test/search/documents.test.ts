import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

function documentsOf(files: Readonly<Record<string, string>>): Map<string, SearchDocument> {
  return new Map(searchDocuments(loadFiles(files)).map((document) => [document.id, document]));
}

function only(path: string, text: string): SearchDocument {
  const [document] = documentsOf({ [path]: text }).values();
  if (!document) throw new Error('The entry of the test has errors');
  return document;
}

describe('what the search knows of an entry', () => {
  test('is found by every name it has, also those that no page shows', () => {
    const { names } = only(
      'terms/ki.md',
      draft(
        'Kunstig intelligens',
        'abbreviation: KI\nsynonyms: [AI]\nhiddenLabels: [kunstig inteligens]\nenglish: artificial intelligence\ndanish: kunstig intelligens\nnynorsk: kunstig intelligens',
      ),
    );
    expect(names).toEqual([
      'KI',
      'AI',
      'kunstig inteligens',
      'artificial intelligence',
      'kunstig intelligens',
    ]);
  });

  test('is found by its translated titles, and is shown with them', () => {
    const document = only(
      'datasets/plasser.md',
      draft(
        'Sykehjemsplasser',
        'translations: {en: {title: Nursing home beds, summary: How many there are.}}',
      ),
    );
    expect(document.names).toContain('Nursing home beds');
    expect(document.body).toContain('How many there are.');
    expect(document.translations).toEqual([
      { lang: 'en', title: 'Nursing home beds', summary: 'How many there are.' },
    ]);
    expect(document.url).toBe('/datasett/plasser/');
  });

  test('has the words of its codes in three languages, and the codes as facets', () => {
    const { theme, facets } = only(
      'datasets/aapen.md',
      draft('Åpne tall', 'accessRights: PUBLIC\nstatusAsOf: "2021-06"'),
    );
    expect(theme).toEqual(expect.arrayContaining(['Åpen for alle', 'Public']));
    expect(facets).toMatchObject({
      kind: ['dataset'],
      accessRights: ['PUBLIC'],
      year: ['2021'],
      language: ['nb'],
      state: ['draft'],
    });
  });

  test('counts a purpose as allowed only where it is, at least on conditions', () => {
    const { facets } = only(
      'datasets/formaal.md',
      draft(
        'Formål',
        'allowedPurposes:\n  - {purpose: research, permission: "yes"}\n  - {purpose: quality-improvement, permission: conditional}\n  - {purpose: commercial, permission: "no"}',
      ),
    );
    expect(facets.purpose).toEqual(['research', 'quality-improvement']);
  });

  test('is found by who stands behind it, and by the titles of what it names', () => {
    const document = documentsOf({
      'organizations/bergen-kommune.md': draft('Bergen kommune'),
      'terms/hjemmetjeneste.md': draft('Hjemmetjeneste'),
      'datasets/ruter.md': draft('Ruter', 'publisher: [bergen-kommune]\nrelated: [hjemmetjeneste]'),
    }).get('ruter');
    expect(document?.publisher).toEqual(['Bergen kommune']);
    expect(document?.facets.organization).toEqual(['Bergen kommune']);
    expect(document?.body).toContain('Hjemmetjeneste');
    expect(document?.body).not.toContain('Bergen kommune');
  });

  test('is not there when it is withdrawn', () => {
    const documents = documentsOf({
      'terms/borte.md': draft('Borte', 'state: withdrawn'),
      'terms/her.md': draft('Her'),
    });
    expect([...documents.keys()]).toEqual(['her']);
  });
});
