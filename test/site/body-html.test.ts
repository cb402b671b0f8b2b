import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/catalog/markdown/render-markdown.ts';
import { fitBody } from '../../src/site/body-html.ts';
import { site } from '../../src/site.ts';

const fit = (markdown: string) =>
  fitBody(renderMarkdown(markdown).html, (path) => path === '/datasett/kpr/');

test('headings go one level down, below the page’s own', () => {
  expect(fit('## Slik\n\n### Mer')).toMatch(/<h3 id="slik">Slik<\/h3>\s*<h4 id="mer">Mer<\/h4>/);
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
