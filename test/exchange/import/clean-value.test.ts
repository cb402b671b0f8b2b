import { expect, test } from 'vitest';
import { createValueCleaner } from '../../../src/exchange/import/clean-value.ts';
import { createImportNotes } from '../../../src/exchange/import/import-notes.ts';
import { plainText } from '../../../src/exchange/import/plain-text.ts';
import { findPrivateData } from '../../../src/catalog/validate/privacy-guard.ts';

const cleaner = () => {
  const notes = createImportNotes();
  return { notes, clean: createValueCleaner(notes) };
};

test('HTML becomes paragraphs and lists, with character references decoded', () => {
  expect(plainText('<p>Tall &amp; kart<br>her</p><ul><li>én</li><li>to</li></ul>')).toBe(
    'Tall & kart\nher\n\n- én\n- to',
  );
  expect(plainText('Se <a href="https://example.no/a">siden</a>.')).toBe(
    'Se siden (https://example.no/a).',
  );
  expect(plainText('A&amp;amp;B &lt;b&gt;fet&lt;/b&gt;')).toBe('A&B fet');
});

test('scripts, styles and invisible characters are dropped; what only looks like markup stays', () => {
  expect(plainText('<script>alert(1)</script>Før<style>p{}</style> etter')).toBe('Før etter');
  expect(plainText('<img src=x onerror=alert(1)>Tekst')).toBe('Tekst');
  expect(plainText('a\u202eb\u0000c\u200bd')).toBe('abcd');
  expect(plainText('alder < 18 og vekt > 3')).toBe('alder < 18 og vekt > 3');
});

test('elements nested thousands deep and lone surrogates do no harm', () => {
  expect(plainText(`${'<div>'.repeat(9000)}dypt`)).toContain('dypt');
  expect(plainText('a\ud800b')).toBe('a\ufffdb');
});

test('a text is cut between words, never within a character, and that is counted', () => {
  const { clean, notes } = cleaner();
  expect(clean.line('ord '.repeat(100), 20)).toBe('ord ord ord ord…');
  const emoji = clean.line('👩'.repeat(50), 20) ?? '';
  expect(emoji.length).toBeLessThanOrEqual(20);
  expect(emoji.isWellFormed()).toBe(true);
  expect(notes.entries[0]).toMatchObject({ count: 2 });
});

test.each([
  'Spør kari.nordmann@example.no om dette.',
  'Ring tlf 22 33 44 55 for mer.',
  'Ring +47 912 34 567. Resten står.',
  'Nummeret er 01010112345 eller 010101 12345.',
])('private data in a text are taken out and counted: %s', (text) => {
  const { clean, notes } = cleaner();
  const cleaned = clean.paragraphs(text, 1000) ?? '';
  expect(findPrivateData(cleaned)).toEqual([]);
  if (findPrivateData(text).length > 0) expect(notes.entries.length).toBeGreaterThan(0);
});

test('an e-mail address is kept when a function has it, and never when a person may', () => {
  const { clean, notes } = cleaner();
  expect(clean.functionEmail('mailto:postmottak@nae.oslo.kommune.no')).toBe(
    'postmottak@nae.oslo.kommune.no',
  );
  expect(clean.functionEmail('opendata@stavanger.kommune.no')).toBe(
    'opendata@stavanger.kommune.no',
  );
  expect(clean.functionEmail('oep@oep.no')).toBe('oep@oep.no');
  for (const address of [
    'kari.nordmann@example.no',
    'kari@example.no',
    'annette@example.no',
    'georg@example.no',
    'post@gmail.com',
    'ikke en adresse',
  ])
    expect(clean.functionEmail(address)).toBeUndefined();
  expect(notes.entries).toMatchObject([{ count: 6, examples: [] }]);
});

test('the name of a contact point is kept when it is a unit', () => {
  const { clean } = cleaner();
  expect(clean.functionName('Kari Nordmann, Statistikkavdelingen')).toBe('Statistikkavdelingen');
  expect(clean.functionName('Oslo kommune')).toBe('Oslo kommune');
  expect(clean.functionName('SSB', 'mailto:info@ssb.no')).toBe('SSB');
  expect(clean.functionName('KNO', 'mailto:post@ssb.no')).toBeUndefined();
  for (const name of ['Kari Nordmann', 'Annette Georg', 'Kari'])
    expect(clean.functionName(name)).toBeUndefined();
});

test.each([
  ['2017-10-26T02:00:00', '2017-10-26'],
  ['2021', '2021'],
  ['1.2.2019', '2019-02-01'],
  ['2021-13-01', undefined],
  ['i fjor', undefined],
])('the date %s is read as %s', (value, expected) => {
  expect(cleaner().clean.date(value)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'http://localhost/x',
  'http://user:pass@example.no/',
  'https://example.no/a b',
  'ftp://example.no/',
  'https://example.no/?m=kari.nordmann@example.no',
  '../../etc/passwd',
])('the address %s is left out', (value) => {
  const { clean, notes } = cleaner();
  expect(clean.url(value)).toBeUndefined();
  expect(notes.entries).toHaveLength(1);
});

test('an address that lacks https:// gets it', () => {
  expect(cleaner().clean.url('www.example.no/data')).toBe('https://www.example.no/data');
});
