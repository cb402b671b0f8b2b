import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/catalog/markdown/render-markdown.ts';
import { checkBody } from '../../../src/islands/publish/check-body.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';

const kindOf = (id: string) => (id === 'kpr' ? ('dataset' as const) : undefined);

test('each mistake is told with the line and the words of the check', () => {
  const body =
    'Tekst\n\n# Tittel\n\n<b>fet</b> og ![](/bilder/x.png)\n\n[her](ftp://kommune.no/)\n';
  const found = checkBody(body);
  expect(found.map(({ line, code }) => [line, code])).toEqual([
    [3, 'heading'],
    [5, 'html'],
    [5, 'html'],
    [5, 'imageText'],
    [7, 'link'],
  ]);
  expect(found.map(({ message }) => message)).toEqual(
    renderMarkdown(body).problems.map(({ message }) => message),
  );
});

test('what only looks like a mistake is none', () => {
  expect(checkBody('`<b>` og\n\n    # kode\n\n```\n[x](ftp://y)\n```\n\n1 < 2', kindOf)).toEqual(
    [],
  );
});

test('a link to an entry that is not there, or is of another kind, is found when the entries are known', () => {
  const body =
    '[a](/datasett/kpr/)\n\n[b](/prosjekter/kpr/)\n\n[c](/datasett/borte/)\n\n[d](/datasett/kpr)';
  expect(checkBody(body)).toEqual([]);
  expect(checkBody(body, kindOf).map(({ line }) => line)).toEqual([3, 5, 7]);
  expect(checkBody('[liste](/datasett/)', kindOf)).toEqual([]);
});

test('the form tells them beside what the fields lack, private data once', () => {
  const problems = checkForm('use-case', { title: 'T', summary: 'S' }, '# A\n\nTlf. 22 33 44 55', {
    checkBody,
  });
  expect(problems.map(({ path, code, line }) => [path[0], code, line])).toEqual([
    ['body', 'privatePhone', undefined],
    ['body', 'heading', 1],
  ]);
});
