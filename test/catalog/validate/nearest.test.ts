import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/catalog/validate/nearest.ts';

test.each([
  ['kpr', 'kpr', 0],
  ['kpr', 'npr', 1],
  ['publihser', 'publisher', 1],
  ['dataset', 'datasets', 1],
  ['', 'abc', 3],
  ['langt', 'helt annet', 4],
])('the distance from «%s» to «%s» within 3 is %i', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
  expect(editDistance(b, a, 3)).toBe(distance);
});

test('the nearest word is found, whatever its case', () => {
  expect(nearest('Publiser', ['publisher', 'period', 'population'])).toBe('publisher');
  expect(nearest('helsedirektoratett', ['helsedirektoratet', 'digitaliseringsdirektoratet'])).toBe(
    'helsedirektoratet',
  );
});

test('a word that others begin or end with is a guess too', () => {
  expect(nearest('steps', ['access', 'access-steps'])).toBe('access-steps');
});

test('nothing is guessed when nothing is near', () => {
  expect(nearest('xyz', ['publisher', 'period'])).toBeUndefined();
});
