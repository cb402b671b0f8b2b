import { expect, test } from 'vitest';
import { barLength, circleRadius, heatStep, yearColumns } from '../../../src/site/chart/scale.ts';

test('the area of a circle is the number: four times as many, twice as broad', () => {
  expect(circleRadius(100, 100, 20)).toBe(20);
  expect(circleRadius(25, 100, 20)).toBe(10);
});

test('one among many can still be seen, and none is no circle', () => {
  expect(circleRadius(1, 10_000, 20)).toBe(3);
  expect(circleRadius(0, 10_000, 20)).toBe(0);
  expect(circleRadius(0, 0, 20)).toBe(0);
});

test('the longest bar fills its room, and nothing to compare with gives no bar', () => {
  expect(barLength(7, 7, 300)).toBe(300);
  expect(barLength(0, 0, 300)).toBe(0);
});

test('more is never lighter, and only none is white', () => {
  const steps = [0, 0.01, 0.15, 0.16, 0.35, 0.5, 0.6, 0.61, 1].map(heatStep);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test('a year without anything keeps its place on the axis', () => {
  expect(yearColumns([2016, 2020, 2018], 10)).toEqual({
    years: [2016, 2017, 2018, 2019, 2020],
    earlier: false,
  });
});

test('years that there is no room for are gathered in the first', () => {
  expect(yearColumns([1998, 2019, 2021], 3)).toEqual({ years: [2019, 2020, 2021], earlier: true });
});

test('no years give no axis', () => {
  expect(yearColumns([], 10)).toEqual({ years: [], earlier: false });
});
