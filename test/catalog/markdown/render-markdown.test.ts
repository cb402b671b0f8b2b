import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/catalog/markdown/render-markdown.ts';

describe('attacks come to nothing, and are told', () => {
  test.each([
    '<script>alert(1)</script>',
    'tekst <img src=x onerror=alert(1)> tekst',
    '<iframe src="https://example.org"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg onload=alert(1)>',
    '<style>body{display:none}</style>',
    '<!-- gjemt -->',
    '<details open ontoggle=alert(1)>',
    '<form action="https://example.org"><input></form>',
    '<base href="https://example.org">',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](//example.org/x)',
    '[x](https://bruker:passord@example.org)',
    '<javascript:alert(1)>',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '![x](https://example.org/spor.png)',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[x](/../../etc/passwd?x=<script>)',
    '[x](mailto:kari@example.org)',
  ])('%s', (attack) => {
    const { html, problems } = renderMarkdown(attack);
    expect(problems.length).toBeGreaterThan(0);
    expect(html).not.toMatch(/<(script|img|iframe|svg|style|form|input|base|details)\b/i);
    expect(html).not.toMatch(/\son\w+=/i);
    expect(html).not.toMatch(/(href|src)="(?!"|#)/i);
  });

  test('code between backticks may show any of it', () => {
    const { html, problems } = renderMarkdown('Skriv aldri `<script>` i teksten.');
    expect(problems).toEqual([]);
    expect(html).toContain('&#x3C;script>');
  });

  test('the problem has the line of the body', () => {
    expect(renderMarkdown('En linje.\n\n<b>fet</b>\n').problems[0]).toMatchObject({ line: 3 });
  });
});

describe('an e-mail address', () => {
  test('is told shortened, whether it is a link or only looks like one', () => {
    const { problems, mailAddresses } = renderMarkdown(
      'Spør kari@eksempel.no.\n\n[Skriv](mailto:k%C3%A5re@eksempel.no?subject=Hei)',
    );
    expect(problems).toEqual([
      { line: 1, code: 'email', shown: 'k…@eksempel.no' },
      { line: 3, code: 'email', shown: 'k…@eksempel.no' },
    ]);
    expect(mailAddresses).toEqual(['kari@eksempel.no', 'kåre@eksempel.no']);
  });

  test('that stands twice on a line is told there once', () => {
    expect(renderMarkdown('a@b.no eller a@b.no').problems).toHaveLength(1);
  });
});

describe('what authors write comes out right', () => {
  test('headings get ids, with Norwegian letters, and never the same twice', () => {
    const { html, headings } = renderMarkdown(
      '## Før du søker\n\n### Åpne data\n\n## Før du søker\n',
    );
    expect(headings).toEqual([
      { depth: 2, id: 'før-du-søker', text: 'Før du søker' },
      { depth: 3, id: 'åpne-data', text: 'Åpne data' },
      { depth: 2, id: 'før-du-søker-1', text: 'Før du søker' },
    ]);
    for (const { id } of headings) expect(html).toContain(`id="${id}"`);
  });

  test('a heading of the first level belongs to the title', () => {
    expect(renderMarkdown('# Tittel').problems).toMatchObject([{ code: 'heading' }]);
  });

  test('footnotes point to each other, under a Norwegian heading', () => {
    const { html } = renderMarkdown('Et tall.[^1]\n\n[^1]: Fra kilden.');
    expect(html).toContain('Fotnoter');
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  test('a table can be scrolled by keyboard', () => {
    expect(renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |').html).toMatch(
      /<div class="table-scroll" tabindex="0" role="region"[^>]*><table>/,
    );
  });

  test('links to other sites and to our own pages are kept', () => {
    const { html, internalLinks, problems } = renderMarkdown(
      'Se [KPR](/datasett/kpr/#tilgang) og [Lovdata](https://lovdata.no/lov/1999-07-02-64).\n\n[under](#del)',
    );
    expect(problems).toEqual([]);
    expect(internalLinks).toEqual([{ path: '/datasett/kpr/', line: 1 }]);
    expect(html).toContain('href="https://lovdata.no/lov/1999-07-02-64"');
    expect(html).toContain('href="#del"');
  });

  test('the plain text keeps words of different blocks apart', () => {
    expect(renderMarkdown('## Del\n\nEn **fet** tekst.\n\n- første\n- andre\n').text).toBe(
      'Del En fet tekst. første andre',
    );
  });

  test('an empty body is empty', () => {
    expect(renderMarkdown(' \n\n')).toEqual({
      html: '',
      headings: [],
      text: '',
      internalLinks: [],
      problems: [],
      mailAddresses: [],
    });
  });
});
