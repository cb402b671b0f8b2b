import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ID_PATTERN } from '../../../src/catalog/schema/field.ts';
import { entryIdFromTitle } from '../../../src/catalog/write/entry-id.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const free = () => false;

test.each([
  ['Rutevalg på Askøy', 'rutevalg-pa-askoy'],
  ['Ærlig & enkelt: KI i 2024!', 'aerlig-enkelt-ki-i-2024'],
  ['Å̊lesund', 'alesund'],
  ['Kárášjohka gielda', 'karasjohka-gielda'],
  [
    'Psykisk helse i skolehelsetjenesten for barn og unge i hele fylket',
    'psykisk-helse-i-skolehelsetjenesten-for-barn-og-unge-i-hele',
  ],
])('«%s» becomes %s', (title, id) => {
  expect(entryIdFromTitle(title, free)).toBe(id);
});

test('an id that is or was in use is never given again', () => {
  const taken = new Set(['ruteplan', 'ruteplan-2']);
  expect(entryIdFromTitle('Ruteplan', (id) => taken.has(id))).toBe('ruteplan-3');
});

test('a title without letters or digits is refused', () => {
  expect(() => entryIdFromTitle('—!?', free)).toThrow(RangeError);
});

test('whatever the title, the id is a file name that the reader accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      fc.pre(/[a-z0-9]/i.test(title));
      expect(entryIdFromTitle(title, free)).toMatch(ID_PATTERN);
    }),
    { numRuns: propertyRuns(100) },
  );
});
