import { expect, test } from 'vitest';
import { type AtomFeed, writeAtom, xml } from '../../src/site/atom.ts';

const feed: AtomFeed = {
  id: 'https://bank.example/endringer/feed.xml',
  self: 'https://bank.example/endringer/feed.xml',
  alternate: 'https://bank.example/endringer/',
  language: 'nb',
  title: 'Endringer',
  subtitle: 'Hva som er nytt',
  author: 'Banken',
  rights: 'CC BY 4.0',
  entries: [],
};
const entry = {
  id: 'tag:bank.example,2026-01-10:abc/datasets/a.md',
  title: 'A & <b>"B"</b>',
  updated: Date.UTC(2026, 0, 10, 12) / 1000,
  link: { href: 'https://bank.example/datasett/a/?x=1&y=2', language: 'nb' },
  category: { term: 'dataset', label: 'Datasett' },
  summary: 'S',
};

test('no text can break out of its element, nor put in what XML forbids', () => {
  expect(xml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  expect(xml('a\u0000\u0008\u000b\u001b\ufffe\uffffb\tc\n')).toBe('ab\tc\n');
  expect(xml('\ud83d')).toBe('\ufffd');
  expect(xml('😀 æøå')).toBe('😀 æøå');
  expect(writeAtom({ ...feed, entries: [entry] })).toContain(
    '<title>A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;</title>',
  );
});

test('a feed is as new as its newest entry, whenever it is written', () => {
  const older = { ...entry, updated: entry.updated - 60 };
  expect(writeAtom({ ...feed, entries: [older, entry] })).toContain(
    '<updated>2026-01-10T12:00:00Z</updated>\n  <link rel="self"',
  );
  expect(writeAtom({ ...feed, entries: [entry] })).toBe(writeAtom({ ...feed, entries: [entry] }));
});

test('it has what RFC 4287 demands of a feed and of an entry', () => {
  const text = writeAtom({ ...feed, entries: [entry] });
  const [head = '', body = ''] = text.split('<entry>');
  for (const part of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"'])
    expect(head).toContain(part);
  for (const part of ['<id>', '<title>', '<updated>', 'rel="alternate"', '<summary type="text">'])
    expect(body).toContain(part);
});
