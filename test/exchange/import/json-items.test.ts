import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type JsonItem,
  MAX_ITEM,
  splitJsonItems,
} from '../../../src/exchange/import/json-items.ts';
import { ImportFileError } from '../../../src/exchange/import/record.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** The items of a text that comes in parts of a few characters, and the fault that ends them. */
async function split(text: string, length = text.length, ...members: string[]) {
  async function* parts() {
    for (let at = 0; at < text.length; at += Math.max(1, length))
      yield await Promise.resolve(text.slice(at, at + Math.max(1, length)));
  }
  const items: JsonItem[] = [];
  let failure: ImportFileError | undefined;
  try {
    for await (const item of splitJsonItems(parts(), members)) items.push(item);
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    failure = error;
  }
  return { items, failure };
}

const textsOf = (items: readonly JsonItem[]) =>
  items.filter(({ isDocument }) => !isDocument).map(({ text, fault }) => (fault ? '!' : text));

test('the items of a list are given one by one, with the place where each begins', async () => {
  const { items } = await split('[\n {"a": "]}"},\n\n  {"b": [1, {"c": 2}]}, 5, "🙂", null]');
  expect(items.map(({ text, line, column }) => [text, line, column])).toEqual([
    ['{"a": "]}"}', 2, 2],
    ['{"b": [1, {"c": 2}]}', 4, 3],
    ['5', 4, 25],
    ['"🙂"', 4, 28],
    ['null', 4, 33],
    ['[]', 1, 1],
  ]);
});

test('a document that is no list is given whole', async () => {
  for (const text of ['{"a": [1, 2]}', '5', '"a"', 'null'])
    expect((await split(` ${text}\n`)).items).toMatchObject([
      { text, isDocument: true, column: 2 },
    ]);
  expect((await split(' \n')).items).toEqual([]);
});

test('a member that is a list is cut, and the document is left with it empty', async () => {
  const text =
    '{"@context": {"@graph": [1]}, "x": "@graph", "@gr\\u0061ph" : [{"a": 1}, [2]], "y": [3]}';
  const { items } = await split(text, 7, '@graph');
  expect(items.map((item) => [item.text, item.isDocument])).toEqual([
    ['{"a": 1}', false],
    ['[2]', false],
    ['{"@context": {"@graph": [1]}, "x": "@graph", "@gr\\u0061ph" : [], "y": [3]}', true],
  ]);
});

test.each([
  ['a member without value', '[{"a": },{"b":1}]', ['{"a": }', '{"b":1}']],
  ['a string that is not closed on its line', '[{"a": "x},\n{"b":1}]', ['{"a": "x},', '{"b":1}']],
  ['a name that is not opened', '[{"a": 1,\nb": 2},\n{"b":1}]', ['{"a": 1,\nb": 2},', '{"b":1}']],
  ['an object that is not closed', '[{"a": 1,\n{"b":1}]', ['{"a": 1,', '{"b":1}']],
  ['the last object not closed', '[{"b":1},{"a": 1]', ['{"b":1}', '{"a": 1']],
  ['a list that is not closed', '[{"a": [1},{"b":1}]', ['{"a": [1}', '{"b":1}']],
  ['the wrong bracket', '[{"a": 1],{"b":1}]', ['{"a": 1']],
  ['no comma between', '[{"a": 1} {"b":1}]', ['{"a": 1}', '!', '{"b":1}']],
  ['a bracket too many', '[{"a": 1}},{"b":1}]', ['{"a": 1}', '!', '{"b":1}']],
  ['a comma too many', '[{"a": 1},,{"b":1},]', ['{"a": 1}', '!', '{"b":1}', '!']],
  ['other words', '[{"a": 1}, oops {"b":1}]', ['{"a": 1}', 'oops', '!', '{"b":1}']],
])('%s: the others are found', async (_, text, expected) => {
  expect(textsOf((await split(text)).items)).toEqual(expected);
});

test('an item that the file ends in is given as unfinished', async () => {
  const { items, failure } = await split('[{"a": 1},\n {"b": [1,');
  expect(items).toMatchObject([
    { text: '{"a": 1}', isUnfinished: false },
    { text: '{"b": [1,', isUnfinished: true, line: 2, column: 2 },
  ]);
  expect(failure).toBeUndefined();
});

test.each([
  ['[{"a": 1}', 1, 9, 'slutter før'],
  ['[{"a": 1}]\n {"b": 1}', 2, 2, 'ikke stå noe mer'],
  ['{"a": 1}]', 1, 9, 'ikke stå noe mer'],
  [`[\n${'['.repeat(201)}`, 2, 200, 'nøstet'],
])('%s is a fault at %i:%i', async (text, line, column, message) => {
  for (const length of [1, 5, 1000])
    expect((await split(text, length)).failure).toMatchObject({
      line,
      column,
      message: expect.stringContaining(message),
    });
});

test('an item that is too long is cut, and the next is found', async () => {
  const { items } = await split(`["${'x'.repeat(MAX_ITEM)}", 1]`, 250_000);
  expect(items[0]?.fault).toContain('lengre enn');
  expect(items[0]?.text).toHaveLength(MAX_ITEM);
  expect(items[1]).toMatchObject({ text: '1' });
});

test('whatever the JSON, its items are those of the list, in any parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ maxDepth: 4 })),
      fc.constantFrom(0, 1, 2),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (values, indent, length, isMember) => {
        const value = isMember ? { '@context': values, list: values, after: values } : values;
        const { items, failure } = await split(
          JSON.stringify(value, null, indent),
          length,
          ...(isMember ? ['list'] : []),
        );
        expect(failure).toBeUndefined();
        expect(items.every(({ fault, isUnfinished }) => !fault && !isUnfinished)).toBe(true);
        const parsed = items.map(({ text }) => JSON.parse(text) as unknown);
        const json = JSON.parse(JSON.stringify(value)) as typeof value;
        expect(parsed.pop()).toEqual(Array.isArray(json) ? [] : { ...json, list: [] });
        expect(parsed).toEqual(Array.isArray(json) ? json : json.list);
      },
    ),
    { numRuns: propertyRuns(300) },
  );
});

test('whatever is broken, it is read to its end, and the same comes of it in any parts', async () => {
  const text = fc
    .array(fc.constantFrom('{', '}', '[', ']', '"', '"', ',', ':', '\n', ' ', '\\', '1', 'a', '🙂'))
    .map((signs) => signs.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (broken) => {
      const whole = await split(`[${broken}`);
      // A pair of surrogates stands in one part.
      const signs = [...`[${broken}`];
      async function* parts() {
        for (const sign of signs) yield await Promise.resolve(sign);
      }
      const items: JsonItem[] = [];
      let failure: unknown;
      try {
        for await (const item of splitJsonItems(parts())) items.push(item);
      } catch (error) {
        failure = error;
      }
      expect(items).toEqual(whole.items);
      expect(failure).toEqual(whole.failure);
    }),
    { numRuns: propertyRuns(300) },
  );
});
