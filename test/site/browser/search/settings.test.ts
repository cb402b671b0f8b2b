import { expect, test } from 'vitest';
import { counted, fill } from '../../../../src/site/browser/search/settings.ts';

test('values are put into a text, and what has no value is left as it is', () => {
  expect(fill('{count} treff på «{query}»', { count: 3, query: '{count}' })).toBe(
    '3 treff på «{count}»',
  );
  expect(fill('{other}', { count: 3 })).toBe('{other}');
});

test('a number has its form', () => {
  const forms = { none: 'Ingen treff', one: '1 treff', many: '{count} treff' };
  expect([0, 1, 2].map((count) => counted(forms, count))).toEqual([
    'Ingen treff',
    '1 treff',
    '2 treff',
  ]);
});
