import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openText } from '../../../src/exchange/import/open-text.ts';
import { filesOf } from './import-folder.ts';

/** Writes bytes as a file and reads them back, a few at a time. */
async function read(bytes: Uint8Array, partBytes = 3) {
  const [file = ''] = filesOf({ 'a.txt': bytes });
  const source = await openText(file, { partBytes });
  const parts: string[] = [];
  for await (const part of source.parts()) parts.push(part);
  return { source, parts, text: parts.join('') };
}

test('a file is decoded by its byte order mark, as UTF-8, or as Windows-1252', async () => {
  for (const [bytes, text, encoding] of [
    [Buffer.from('\ufeffæ🙂å'), 'æ🙂å', 'utf-8'],
    [Buffer.from('\ufeffæ🙂å', 'utf16le'), 'æ🙂å', 'utf-16le'],
    [Buffer.from('\ufeffæ🙂å', 'utf16le').swap16(), 'æ🙂å', 'utf-16be'],
    [Buffer.from([0xe6, 0x80]), 'æ€', 'windows-1252'],
    [Buffer.from(''), '', 'utf-8'],
  ] as const) {
    const found = await read(bytes);
    expect([found.text, found.source.encoding]).toEqual([text, encoding]);
    expect(await found.source.whole()).toBe(text);
    expect(found.source.head).toBe(text);
  }
});

test('one wrong byte at the end makes the whole file Windows-1252', async () => {
  const found = await read(Buffer.concat([Buffer.from('æ'.repeat(1000)), Buffer.from([0xe6])]), 64);
  expect(found.source.encoding).toBe('windows-1252');
  expect(found.text.endsWith('Ã¦æ')).toBe(true);
});

test('no character stands in two parts', async () => {
  const { parts } = await read(Buffer.from('🙂🙂🙂'), 1);
  expect(parts).toEqual(['🙂', '🙂', '🙂']);
});

test('a zero byte is told with its line', async () => {
  await expect(read(Buffer.from('a\nb\0'))).rejects.toMatchObject({
    line: 2,
    message: expect.stringContaining('nullbyte'),
  });
});

test('a file that is missing, and a folder, are told in plain words', async () => {
  await expect(openText('/finnes/ikke.csv')).rejects.toThrow('Fila finnes ikke.');
  await expect(openText(mkdtempSync(`${tmpdir()}/mappe-`))).rejects.toThrow('ikke en vanlig fil');
});
