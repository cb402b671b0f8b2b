import { describe, expect, test } from 'vitest';
import type { FormData } from '../../../src/islands/publish/form-data.ts';
import { draftCatalog, namedIn } from '../../../src/islands/publish/preview/draft-catalog.ts';

const draft = (data: FormData, body = '') =>
  draftCatalog({
    kind: 'use-case',
    id: 'rutevalg',
    data: { title: 'Rutevalg', summary: 'Kortere vei.', state: 'published', ...data },
    body,
    lists: { stages: [['idea', 'Idé']], 'organization-roles': [['lead', 'Leder']] },
    known: [
      { kind: 'organization', value: 'bergen', title: 'Bergen kommune', label: 'Bergen kommune' },
      { kind: 'dataset', value: 'kpr', title: 'Register', label: 'Register (KPR)' },
    ],
    around: [
      {
        kind: 'dataset',
        id: 'kpr',
        data: { title: 'Register', summary: 'Alt.', state: 'published', feeds: ['rutevalg'] },
        body: 'Brukt i [ruter](/prosjekter/rutevalg/).',
        digest: '',
        namedBy: [],
      },
    ],
    glossary: [['dpia', 'DPIA', 'En vurdering.', null, ['personvernkonsekvens']]],
  });

describe('the catalogue of a draft', () => {
  test('links the draft with what it names and what names it', () => {
    const { catalog, entry } = draft({
      stage: 'idea',
      organizations: [{ organization: 'bergen', role: 'lead' }],
      data: [{ dataset: 'kpr' }],
    });
    expect(entry.data.title).toBe('Rutevalg');
    expect(catalog.referencesFrom('rutevalg').map(({ to }) => to)).toEqual(['bergen', 'kpr']);
    expect(catalog.referencesTo('rutevalg').map(({ from }) => from)).toContain('kpr');
    expect(catalog.get('kpr')?.data.summary).toBe('Alt.');
    expect(catalog.get('bergen')?.data.title).toBe('Bergen kommune');
    expect(catalog.label('stages', 'idea', 'nb')).toBe('Idé');
    expect(catalog.entriesOf('term').map(({ data }) => data.synonyms)).toEqual([
      ['personvernkonsekvens'],
    ]);
  });

  test.each<[string, FormData, FormData]>([
    ['a value', { statusAsOf: 'i fjor' }, {}],
    ['an address', { landingPage: 'kommune.no' }, {}],
    ['a point that lacks something', { organizations: [{ organization: 'bergen' }] }, {}],
    [
      'one point of several',
      { links: [{ title: 'Uten adresse' }, { title: 'Med', url: 'https://kommune.no/' }] },
      { links: [{ title: 'Med', url: 'https://kommune.no/' }] },
    ],
    ['title and summary that are empty', { title: '', summary: '' }, { title: '…', summary: '…' }],
    ['a title that is too long', { title: 'x'.repeat(5000) }, { title: '…' }],
  ])('leaves out %s with an error and keeps the rest', (_, given, shown) => {
    const { entry } = draft({ keywords: ['ruter'], ...given });
    expect(entry.data).toEqual({
      title: 'Rutevalg',
      summary: 'Kortere vei.',
      state: 'published',
      keywords: ['ruter'],
      ...shown,
    });
  });

  test('knows what is named in fields and in the text', () => {
    expect(
      namedIn({
        kind: 'use-case',
        data: { title: 'T', data: [{ dataset: 'kpr' }] },
        body: 'Se [lov](/regelverk/dpia/) og [annet](https://kommune.no/).',
      }),
    ).toEqual(['kpr', 'dpia']);
  });
});
