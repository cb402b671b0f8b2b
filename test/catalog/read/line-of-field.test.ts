import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { createLineLookup } from '../../../src/catalog/read/line-of-field.ts';

const file = `---
title: Hei
data:
  - dataset: kpr
    role: input
  -
    dataset: npr
access: { mode: [api], steps: [] }
---
`;
const lineOf = createLineLookup(parseFrontMatter(file).yaml);

test('a field, an item and a field of an item have their own lines', () => {
  expect(lineOf(['title'])).toBe(2);
  expect(lineOf(['data'])).toBe(3);
  expect(lineOf(['data', 0, 'role'])).toBe(5);
  expect(lineOf(['data', 1, 'dataset'])).toBe(7);
  expect(lineOf(['access', 'mode', 0])).toBe(8);
});

test('a field that is missing has the line of what should hold it', () => {
  expect(lineOf(['data', 0, 'timing'])).toBe(4);
  expect(lineOf(['access', 'api'])).toBe(8);
});
