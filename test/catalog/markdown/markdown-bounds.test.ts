import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/catalog/markdown/render-markdown.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

test.each([
  ['quotes in quotes', `Tekst\n\n${'> '.repeat(5000)}a`, 3, 'levels', '20'],
  ['lists in lists on one line', '- '.repeat(20_000), 1, 'levels', '20'],
  ['numbered lists and quotes', '> 1. '.repeat(5000), 1, 'levels', '20'],
  ['lists in lists line by line', lines(400, (i) => `${'  '.repeat(i)}- a`), 42, 'levels', '20'],
  ['brackets in brackets', `${'['.repeat(500)}a${'](b)'.repeat(500)}`, 1, 'brackets', '20'],
  ['marks without end', lines(3000, () => '*a _b'), 1001, 'marks', '2000'],
  ['columns without end', '|a'.repeat(5000), 1, 'columns', '100'],
])('%s are told with their line, and not rendered', (_, markdown, line, code, shown) => {
  const { html, problems } = renderMarkdown(markdown);
  expect(html).toBe('');
  expect(problems).toEqual([{ line, code, shown }]);
});

test.each([
  ['four levels of lists', '- a\n  - b\n    - c\n      - d'],
  ['a rule', '- - - - - - - -'],
  ['a long table', `| a | b |\n|---|---|\n${lines(300, () => '| **x** | `y` |')}`],
  ['a long text', lines(2000, (i) => `Avsnitt ${i} med *et* ord.\n`)],
  ['open brackets in many paragraphs', lines(500, () => 'Se [1\n')],
])('%s is rendered', (_, markdown) => {
  const { html, problems } = renderMarkdown(markdown);
  expect(problems).toEqual([]);
  expect(html).not.toBe('');
});

test('private data in a text that is not rendered are still looked for', () => {
  expect(renderMarkdown(`${'> '.repeat(50)}kari@eksempel.no`).text).toContain('kari@');
});
