import { expect, test } from 'vitest';
import { sameEntry } from '../../../src/exchange/import/same-entry.ts';

test('the order of keys is of no matter to whether two entries are the same, a value is', () => {
  const one = { data: { title: 'T', summary: 'S' }, body: 'Tekst' };
  expect(sameEntry('dataset', one, { data: { summary: 'S', title: 'T' }, body: '\nTekst\n' })).toBe(
    true,
  );
  expect(sameEntry('dataset', one, { data: { summary: 'S2', title: 'T' }, body: 'Tekst' })).toBe(
    false,
  );
  expect(sameEntry('dataset', one, { data: one.data, body: 'Annet' })).toBe(false);
});
