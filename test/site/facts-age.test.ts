import { expect, test } from 'vitest';
import { factsAge, isReviewDue } from '../../src/site/facts-age.ts';

const today = new Date('2026-11-22T12:00:00Z');

test.each([
  ['2021-06-01', 5, true],
  ['2023-11-22', 3, true],
  ['2023-11-23', 2, false],
  ['2026-11-22', 0, false],
])('facts as of %s are %i years old', (date, years, old) => {
  expect(factsAge(date, today)).toEqual({ years, old });
});

test('a bare year or month counts from its end, so that nothing is called older than it may be', () => {
  expect(factsAge('2023', today)).toEqual({ years: 2, old: false });
  expect(factsAge('2022', today)).toEqual({ years: 3, old: true });
  expect(factsAge('2023-11', today)).toEqual({ years: 2, old: false });
});

test('a date to come is not a negative age', () => {
  expect(factsAge('2027', today).years).toBe(0);
});

test('a review is due when its day, month or year is past', () => {
  expect(isReviewDue('2026-11-21', today)).toBe(true);
  expect(isReviewDue('2026-11-22', today)).toBe(false);
  expect(isReviewDue('2026', today)).toBe(false);
  expect(isReviewDue('2025', today)).toBe(true);
});
