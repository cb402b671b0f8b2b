import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonScanner, parseJson } from '../../../src/exchange/import/json-scanner.ts';
import { ImportFileError } from '../../../src/exchange/import/record.ts';
import { propertyRuns } from '../../support/property-runs.ts';

function faultOf(text: string): ImportFileError | undefined {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    if (error instanceof ImportFileError) return error;
    throw error;
  }
}

test.each([
  ['{"a": 1,\n "b": }', 2, 7, 'en verdi'],
  ['{"a" 1}', 1, 6, 'et kolon'],
  ['[1 2]', 1, 4, 'et komma'],
  ['{a: 1}', 1, 2, 'et navn i hermetegn'],
  ['[1,]', 1, 4, 'en verdi'],
  ['[tru]', 1, 2, '«tru»'],
  ['["a\nb"]', 1, 2, 'linjeskift'],
  ['["a\u0001"]', 1, 4, 'styretegn'],
  ['\n["a', 2, 2, 'aldri lukket'],
  ['["\\x"]', 1, 4, '\\x'],
  ['["\\u12g4"]', 1, 7, 'heksadesimale'],
  ['{} {}', 1, 4, 'ikke noe mer'],
  ['[1', 1, 2, 'slutter før'],
  ['[01]', 1, 2, '«01»'],
])('%j is a fault at %i:%i', (text, line, column, message) => {
  expect(faultOf(text)).toMatchObject({ line, column, message: expect.stringContaining(message) });
});

test('what is nested beyond reason is refused', () => {
  expect(faultOf('['.repeat(201) + ']'.repeat(201))?.message).toContain('nøstet');
  expect(faultOf('['.repeat(200) + ']'.repeat(200))).toBeUndefined();
});

test('strings are told with their lines, escapes decoded, names apart from values', () => {
  const found: [string, number, boolean][] = [];
  const scanner = createJsonScanner((...string) => found.push(string));
  for (const part of ['{"a\\u', '0062":\n ["c\\', '/d"]', '}']) scanner.feed(part);
  scanner.end();
  expect(found).toEqual([
    ['ab', 1, true],
    ['c/d', 2, false],
  ]);
});

const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(
      fc.tuple(
        fc.nat(200),
        fc.constantFrom(
          '',
          '"',
          ',',
          '}',
          '[',
          ':',
          '\\',
          '0',
          '\n',
          'e',
          '-',
          '\\u00e6',
          '\u0001',
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([json, edits]) =>
    edits.reduce(
      (text, [at, sign]) =>
        text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
      json,
    ),
  );

test('it takes what JSON.parse takes, and refuses what that refuses, in any parts', () => {
  fc.assert(
    fc.property(almostJson, fc.integer({ min: 1, max: 9 }), (text, length) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const scanner = createJsonScanner();
      const scan = () => {
        for (let at = 0; at < text.length; at += length) scanner.feed(text.slice(at, at + length));
        scanner.end();
      };
      if (isJson) expect(scan).not.toThrow();
      else expect(scan).toThrow(ImportFileError);
    }),
    { numRuns: propertyRuns(500) },
  );
});
