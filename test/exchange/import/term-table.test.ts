import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createMemoryBudget,
  createNumberList,
  createTermTable,
  MemoryLimitError,
} from '../../../src/exchange/import/term-table.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const MEGABYTES = 1 << 20;

test('a text has one number, and the number gives it back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const table = createTermTable(createMemoryBudget(10 * MEGABYTES));
      const numbers = texts.map((text) => table.intern(text));
      expect(new Set(numbers).size).toBe(new Set(texts).size);
      expect(numbers.map((number) => table.text(number))).toEqual(texts);
      expect(texts.map((text) => table.intern(text))).toEqual(numbers);
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('many texts are kept apart, longer ones than a block too', () => {
  const table = createTermTable(createMemoryBudget(60 * MEGABYTES));
  const texts = Array.from({ length: 100_000 }, (_, index) => `https://example.no/${index}`);
  texts.splice(50_000, 0, 'lang '.repeat(1_000_000));
  const numbers = texts.map((text) => table.intern(text));
  expect(new Set(numbers).size).toBe(texts.length);
  expect(texts.every((text, index) => table.text(numbers[index]!) === text)).toBe(true);
  expect(table.intern('lang '.repeat(1_000_000))).toBe(numbers[50_000]);
});

test('a lone surrogate is replaced', () => {
  const table = createTermTable(createMemoryBudget(10 * MEGABYTES));
  expect(table.text(table.intern('a\ud800'))).toBe('a\ufffd');
});

test('a list gives the numbers that were set, and 0 elsewhere', () => {
  const list = createNumberList(createMemoryBudget(10 * MEGABYTES));
  list.set(0, 7);
  list.set(200_000, 2 ** 32 - 1);
  expect([list.get(0), list.get(1), list.get(200_000), list.get(1_000_000)]).toEqual([
    7,
    0,
    2 ** 32 - 1,
    0,
  ]);
});

test('no more memory is taken than the budget has', () => {
  const table = createTermTable(createMemoryBudget(10 * MEGABYTES));
  const fill = () => {
    for (let index = 0; index < 1_000_000; index += 1) table.intern(`${index}`.padStart(100));
  };
  expect(fill).toThrow(MemoryLimitError);
  // What the system cannot give is told in the same way.
  expect(() => createMemoryBudget(Infinity).take(2 ** 60)).toThrow(MemoryLimitError);
});
