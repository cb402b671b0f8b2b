import { expect, test } from 'vitest';
import { externalLinks } from '../../../src/quality/links/external-links.ts';
import { formatLinkReport } from '../../../src/quality/links/link-report.ts';
import { draft, loadFiles } from '../../support/content-folder.ts';

const load = () =>
  loadFiles({
    'terms/en.md': draft(
      'En',
      [
        'links:',
        '  - { title: A, url: https://a.example/side#del }',
        'translations:',
        '  en: { title: One, summary: S., body: "[B](https://b.example/?x=1&y=2)" }',
      ].join('\n'),
      'Se [A](https://a.example/side), [B](https://b.example/?x=1&y=2) og [selv](/begreper/to/).\n',
    ),
    'terms/to.md': draft('To', '', '<https://c.example/>'),
  });

test('links come from fields, bodies and translations, once for each place, without fragments', () => {
  const catalog = load();
  expect(catalog.problems).toEqual([]);
  const places = [...externalLinks(catalog)].map(([address, uses]) => [
    address,
    uses.map(({ id, field }) => `${id}:${field}`),
  ]);
  expect(Object.fromEntries(places)).toEqual({
    'https://a.example/side': ['en:links[0].url', 'en:'],
    'https://b.example/?x=1&y=2': ['en:', 'en:translations.en.body'],
    'https://c.example/': ['to:'],
  });
});

test('the report tells the dead first, with what names them, and counts the rest', () => {
  const results = new Map([
    ['https://a.example/side', { verdict: 'ok' as const, message: 'Svarer (200).' }],
    ['https://c.example/', { verdict: 'dead' as const, message: 'Siden finnes ikke (404).' }],
  ]);
  expect(formatLinkReport(externalLinks(load()), results, 'content')).toBe(
    [
      'Døde lenker: 1',
      '  https://c.example/',
      '    Siden finnes ikke (404).',
      '    i content/terms/to.md teksten («To»)',
      '',
      '3 lenker: 1 svarer, 0 har flyttet, 0 bør ses på, 1 er døde, 1 er ikke prøvd ennå.',
    ].join('\n'),
  );
});
