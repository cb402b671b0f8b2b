import { expect, test } from 'vitest';
import { surveyLevels } from '../../src/site/survey.ts';

test('the parts of the bar lie end to end and fill it when all have answered', () => {
  const levels = surveyLevels([3, 1, 7, 3, 1], 15);
  expect(levels.map(({ start }) => start)).toEqual([0, 20, 26.67, 73.34, 93.34]);
  const last = levels.at(-1);
  expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 0);
});

test('a count that cannot be read has no share, and leaves a gap', () => {
  const levels = surveyLevels([3, null, 7, 3, 1], 15);
  expect(levels[1]).toMatchObject({ count: null, share: null, width: 0 });
  expect(levels.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(100);
});

test('a source that counts more answers than it asked does not overflow the bar', () => {
  const sum = surveyLevels([10, 10, 0, 0, 0], 15).reduce((all, { width }) => all + width, 0);
  expect(sum).toBeLessThanOrEqual(100);
});
