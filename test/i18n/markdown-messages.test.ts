import { describe, expect, test } from 'vitest';
import {
  markdownMessages,
  type MarkdownMessages,
  type MarkdownProblemCode,
} from '../../src/catalog/markdown/markdown-messages.ts';
import { bodyCheck } from '../../src/islands/publish/check-body.ts';
import { markdownMessagesEn } from '../../src/i18n/markdown-messages.en.ts';
import { markdownMessagesNn } from '../../src/i18n/markdown-messages.nn.ts';

/** A body for each code, and what its sentence has to name. */
const bodies: Record<MarkdownProblemCode, readonly [body: string, named: string]> = {
  html: ['<b>fet</b', '<b>'],
  heading: ['# Tittel', '##'],
  imageText: ['![](/bilder/x.png)', '!['],
  imageElsewhere: ['![x](https://a.no/x.png)', '«https://a.no/x.png»'],
  hiddenInAddress: ['[x](<https://a.no/a b>)', '«https://a.no/a b»'],
  noPage: ['[x](/Datasett/KPR)', '«/Datasett/KPR»'],
  incompleteAddress: ['[x](kommune.no)', '«kommune.no»'],
  protocol: ['[x](ftp://a.no/)', '«ftp://a.no/»'],
  credentials: ['[x](https://u:p@a.no/)', '«https://u:p@a.no/»'],
  email: ['kari@eksempel.no', 'k…@eksempel.no'],
  deadLink: ['[x](/datasett/borte/)', '/datasett/borte/'],
  noSlash: ['[x](/datasett/kpr)', '/datasett/kpr/'],
  levels: ['> '.repeat(50), '20'],
  columns: ['|a'.repeat(200), '100'],
  marks: ['*a _b '.repeat(2000), '2000'],
  brackets: ['['.repeat(50), '20'],
};
const kindOf = (id: string) => (id === 'kpr' ? ('dataset' as const) : undefined);

const codes = Object.keys(markdownMessages) as MarkdownProblemCode[];

describe.each([
  ['nb', markdownMessages],
  ['nn', markdownMessagesNn],
  ['en', markdownMessagesEn],
] as const)('%s', (language, messages: MarkdownMessages) => {
  test('has a sentence for every code, and none for what is no code', () => {
    expect(Object.keys(messages).toSorted()).toEqual(codes.toSorted());
  });

  test.each(codes)('%s is told with what stands there', async (code) => {
    const [body, named] = bodies[code];
    const checkBody = await bodyCheck(language);
    const wanted = language === 'en' ? named.replace('«', '“').replace('»', '”') : named;
    const told = checkBody(body, kindOf).problems.map(({ message }) => message ?? '');
    expect(told.some((message) => message.includes(wanted))).toBe(true);
    // The sentence of this code, and of no other.
    const start = messages[code]('§').split('§')[0]!;
    expect(told.some((message) => message.startsWith(start))).toBe(true);
  });
});

test('no sentence in another language is the one in bokmål', () => {
  for (const code of codes) {
    expect(markdownMessagesNn[code]('x'), code).not.toBe(markdownMessages[code]('x'));
    expect(markdownMessagesEn[code]('x'), code).not.toBe(markdownMessages[code]('x'));
  }
});

test('nynorsk uses its own words', () => {
  for (const code of codes)
    expect(markdownMessagesNn[code]('x'), code).not.toMatch(
      /\b(ikke|hva|hvem|noe|også|mer|lenken|adressen|bilde|må settes)\b/i,
    );
});
