import { expect, test } from 'vitest';
import { markdownMessages } from '../../../src/catalog/markdown/markdown-messages.ts';
import { renderMarkdown } from '../../../src/catalog/markdown/render-markdown.ts';
import { bodyCheck } from '../../../src/islands/publish/check-body.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';

const kindOf = (id: string) => (id === 'kpr' ? ('dataset' as const) : undefined);
const checkBody = await bodyCheck('nb');

const MISTAKES =
  'Tekst\n\n# Tittel\n\n<b>fet</b> og ![](/bilder/x.png)\n\n[her](ftp://kommune.no/)\n';

test('each mistake is told with the line and the words of the check', () => {
  const { problems } = checkBody(MISTAKES);
  expect(problems.map(({ line }) => line)).toEqual([3, 5, 5, 5, 7]);
  expect(problems.map(({ message }) => message)).toEqual(
    renderMarkdown(MISTAKES).problems.map(({ code, shown }) => markdownMessages[code](shown)),
  );
});

test.each([
  ['nn', 'Adressa «ftp://kommune.no/» byrjar verken med'],
  ['en', 'The address “ftp://kommune.no/” begins neither'],
] as const)('and in %s with the same lines and in its own words', async (language, last) => {
  const { problems } = (await bodyCheck(language))(MISTAKES);
  expect(problems.map(({ line }) => line)).toEqual([3, 5, 5, 5, 7]);
  expect(problems.at(-1)?.message).toContain(last);
});

test('what only looks like a mistake is none', () => {
  const body = '`<b>` og\n\n    # kode\n\n```\n[x](ftp://y)\n```\n\n1 < 2';
  expect(checkBody(body, kindOf).problems).toEqual([]);
});

test('a link to an entry that is not there, or is of another kind, is found when the entries are known', () => {
  const body =
    '[a](/datasett/kpr/)\n\n[b](/prosjekter/kpr/)\n\n[c](/datasett/borte/)\n\n[d](/datasett/kpr)';
  expect(checkBody(body).problems).toEqual([]);
  const { problems } = checkBody(body, kindOf);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [3, 'Lenken /prosjekter/kpr/ går til en side som ikke finnes.'],
    [5, 'Lenken /datasett/borte/ går til en side som ikke finnes.'],
    [7, 'Lenken /datasett/kpr må slutte med skråstrek: /datasett/kpr/.'],
  ]);
  expect(checkBody('[liste](/datasett/)', kindOf).problems).toEqual([]);
});

/** What the form says of a body, as code and line. */
const found = (body: string, known = { checkBody }) =>
  checkForm('use-case', { title: 'T', summary: 'S' }, body, known).map(({ path, code, line }) => [
    path[0],
    code,
    line,
  ]);

test('the form tells them beside what the fields lack', () => {
  expect(found('# A\n\nTlf. 22 33 44 55')).toEqual([
    ['body', 'privatePhone', undefined],
    ['body', 'inBody', 1],
  ]);
});

test.each([
  ['plain', 'Spør kari@eksempel.no.', 1],
  ['as a link', 'Tekst\n\n[Kari](mailto:kari@eksempel.no)', 3],
  ['as both', '[kari@eksempel.no](mailto:kari@eksempel.no)', 1],
])('an e-mail address is told once, with its line: %s', (_, body, line) => {
  expect(found(body)).toEqual([['body', 'privateEmail', line]]);
});

test('an address that is no link in Markdown is told too', () => {
  expect(found('Spør kari@eksempel.no eller `ola@eksempel.no`.')).toEqual([
    ['body', 'privateEmail', undefined],
    ['body', 'privateEmail', 1],
  ]);
});

test('before the whole check is here, the cheap one tells of an e-mail address once', () => {
  const problems = checkForm(
    'use-case',
    { title: 'T', summary: 'S' },
    '[x](mailto:kari@eksempel.no)',
  );
  expect(problems.map(({ code }) => code)).toEqual(['privateEmail']);
});
