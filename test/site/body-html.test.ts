import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/catalog/markdown/render-markdown.ts';
import { fitBody } from '../../src/site/body-html.ts';
import { site } from '../../src/site.ts';

const fit = (markdown: string) =>
  fitBody(renderMarkdown(markdown).html, (path) =>
    path === '/datasett/kpr/' ? { headingIds: ['mer'] } : undefined,
  );

test('headings go one level down, below the page’s own', () => {
  expect(fit('## Slik\n\n### Mer')).toMatch(
    /<h3 id="tekst-slik">Slik<\/h3>\s*<h4 id="tekst-mer">Mer<\/h4>/,
  );
});

test('a link to a page here stands under the base path of the site', () => {
  expect(fit('[KPR](/datasett/kpr/#tilgang)')).toContain(
    `href="${site.base}datasett/kpr/#tilgang"`,
  );
});

test('a link to a page that is not here becomes its words', () => {
  expect(fit('Se [utkastet](/datasett/utkast/).')).toBe('<p>Se utkastet.</p>');
});

test('links to other sites are left as they are', () => {
  expect(fit('[SSB](https://www.ssb.no/)')).toContain('href="https://www.ssb.no/"');
});

test('two tables on a page have each its name', () => {
  const table = '| a |\n|---|\n| 1 |\n';
  const html = fit(`${table}\nog\n\n${table}`);
  expect(html).toContain('aria-label="Tabell 1"');
  expect(html).toContain('aria-label="Tabell 2"');
});

test('a heading of the text never takes the name of a section of the page', () => {
  const html = fit(
    '## Kilder\n\nSe [over](#kilder) og [der](/datasett/kpr/#mer), men [her](/datasett/kpr/#tilgang).',
  );
  expect(html).toContain('id="tekst-kilder"');
  expect(html).toContain('href="#tekst-kilder"');
  expect(html).toContain('datasett/kpr/#tekst-mer"');
  expect(html).toContain('datasett/kpr/#tilgang"');
});

test('a footnote still leads to its note, and back', () => {
  const html = fit('Slik.[^1]\n\n[^1]: Noten.');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toHaveLength(2);
  for (const link of links) expect(ids).toContain(link);
});
