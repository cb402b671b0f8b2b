import { describe, expect, test } from 'vitest';
import {
  FrontMatterError,
  MAX_FILE_BYTES,
  parseFrontMatter,
} from '../../../src/catalog/read/front-matter.ts';

function refusal(text: string): { message: string; line: number } {
  try {
    parseFrontMatter(text);
  } catch (error) {
    if (error instanceof FrontMatterError) return { message: error.message, line: error.line };
    throw error;
  }
  throw new Error('The file was accepted');
}

describe('front matter is data', () => {
  test('fields and body are told apart, and the body knows its line', () => {
    const { data, body, bodyLine } = parseFrontMatter('---\ntitle: Hei\n---\n\n## Del\n');
    expect(data).toEqual({ title: 'Hei' });
    expect(body).toBe('\n## Del\n');
    expect(bodyLine).toBe(4);
  });

  test('a byte order mark and Windows line ends change nothing', () => {
    expect(
      parseFrontMatter('\uFEFF---\r\ntitle: Hei\r\nsted: "0301"\r\n---\r\nTekst\r\n').data,
    ).toEqual({
      title: 'Hei',
      sted: '0301',
    });
  });

  test('dates, times, no and quoted numbers stay text', () => {
    expect(parseFrontMatter('---\na: 2024-04-13\nb: 12:30\nc: no\nd: "0301"\n---\n').data).toEqual({
      a: '2024-04-13',
      b: '12:30',
      c: 'no',
      d: '0301',
    });
  });

  test('a text may hold & * and ! as long as the value does not begin with them', () => {
    const yaml =
      'a: Helse & omsorg\nb: "*viktig*"\nc: Pass på !nå\nd: |\n  *liste\n  &ampersand\n  !utrop';
    expect(parseFrontMatter(`---\n${yaml}\n---\n`).data).toMatchObject({
      a: 'Helse & omsorg',
      b: '*viktig*',
      c: 'Pass på !nå',
    });
  });

  test('__proto__ as a key pollutes nothing', () => {
    parseFrontMatter('---\n__proto__:\n  polluted: true\n---\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('what is not plain YAML is refused, with the line', () => {
  test.each(['---js', '---javascript', '---json', '---coffee', '---toml', '--- js'])(
    'the fence %s is refused and nothing in it runs',
    (fence) => {
      const { message } = refusal(`${fence}\n{ "title": (globalThis.PWNED = 1) }\n---\n`);
      expect(message).toContain('bare ---');
      expect((globalThis as { PWNED?: number }).PWNED).toBeUndefined();
    },
  );

  test.each([
    ['an anchor', 'a: 1\nb: &x [1]', 3, 'Ankere'],
    ['an alias', 'a: *x', 2, 'Henvisninger'],
    ['a tag', 'a: 1\nb: !!str 1', 3, 'Merkelapper'],
    ['a JavaScript tag', 'a: !!js/function "function () {}"', 2, 'Merkelapper'],
    ['a tag within a list', 'a:\n  - b\n  - !x c', 4, 'Merkelapper'],
    ['a verbatim tag', 'a: !<tag:yaml.org,2002:js/regexp> /x/', 2, 'Merkelapper'],
    ['an anchor on a key', '? &k a\n: 1', 2, 'Ankere'],
    ['an anchor right behind a bracket', 'a: [&x 1, *x]', 2, 'Ankere'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 4, 'to ganger'],
    ['a tabulator', 'a:\n\tb: 1', 3, 'tabulator'],
    ['an unclosed quotation mark', 'a: "x', 3, 'hermetegn'],
    ['a text with a colon', 'a: b: c', 2, 'hermetegn'],
    ['a list at the top', '- a\n- b', 1, 'navn: verdi'],
    ['a bare text', 'hei', 1, 'navn: verdi'],
  ])('%s', (_, yaml, line, words) => {
    const problem = refusal(`---\n${yaml}\n---\n`);
    expect(problem.message).toContain(words);
    expect(problem.line).toBe(line);
  });

  test('a file without a fence', () => {
    expect(refusal('# Bare tekst').message).toContain('begynne med en linje med ---');
  });

  test('a bomb of nested aliases is refused before anything is built of it', () => {
    const levels = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
      levels.push(`${to}: &${to} [${`*${from},`.repeat(9)}]`);
    }
    expect(refusal(`---\n${levels.join('\n')}\n---\n`).message).toContain('Ankere');
  });

  test('a file above the limit is refused unread', () => {
    expect(refusal(`---\ntitle: ${'x'.repeat(MAX_FILE_BYTES)}\n---\n`).message).toContain(
      'større enn 200 kB',
    );
  });

  test('the same bad file is refused again, and not answered from a cache', () => {
    const text = '---\na: "x\n---\n';
    expect(refusal(text)).toEqual(refusal(text));
  });
});
