import { expect, test } from 'vitest';
import { factsAge, isReviewDue } from '../../src/quality/facts-age.ts';

const today = new Date('2026-11-22T12:00:00Z');

test.each([
  ['2021-06-01', 5],
  ['2023-11-22', 3],
  ['2023-11-23', 2],
  ['2026-11-22', 0],
])('facts as of %s are %i years old', (date, years) => {
  expect(factsAge(date, today)).toBe(years);
});

test('a bare year or month counts from its end, so that nothing is called older than it may be', () => {
  expect(factsAge('2023', today)).toBe(2);
  expect(factsAge('2022', today)).toBe(3);
  expect(factsAge('2023-11', today)).toBe(2);
});

test('a date to come is not a negative age', () => {
  expect(factsAge('2027', today)).toBe(0);
});

test('a review is due when its day, month or year is past', () => {
  expect(isReviewDue('2026-11-21', today)).toBe(true);
  expect(isReviewDue('2026-11-22', today)).toBe(false);
  expect(isReviewDue('2026', today)).toBe(false);
  expect(isReviewDue('2025', today)).toBe(true);
});
