import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { withSchemaVersion } from '../../../src/catalog/migrate/migrate-data.ts';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import { fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { type Kind, KINDS } from '../../../src/catalog/schema/kind.ts';
import { writeEntry } from '../../../src/catalog/write/write-entry.ts';
import { awkwardValue } from '../../support/awkward-values.ts';
import { realContent } from '../../support/content-folder.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** What a person fills in; the version is the writer's. */
const namesOf = (kind: Kind) =>
  fieldsOf(kindDefinitions[kind].schema)
    .map(({ name }) => name)
    .filter((name) => name !== 'schemaVersion');

describe('what is written reads back the same', () => {
  test('for any data in the fields of any kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS).chain((kind) =>
          fc.tuple(
            fc.constant(kind),
            fc.dictionary(fc.constantFrom(...namesOf(kind)), awkwardValue, {
              minKeys: 1,
              noNullPrototype: true,
            }),
          ),
        ),
        ([kind, data]) => {
          expect(parseFrontMatter(writeEntry(kind, data)).data).toEqual(withSchemaVersion(data));
        },
      ),
      { numRuns: propertyRuns(1000) },
    );
  });

  test('for every tenth entry of the real content, with its body', () => {
    const entries = readEntries(realContent).entries.filter((_, index) => index % 10 === 0);
    expect(entries.length).toBeGreaterThan(50);
    for (const { kind, data, body } of entries) {
      const again = parseFrontMatter(writeEntry(kind, data, body));
      expect(again.data).toEqual(data);
      expect(again.body.trim()).toBe(body.trim());
    }
  });
});

test('keys stand in the order of the schema, in groups too, and codes on one line', () => {
  const text = writeEntry(
    'dataset',
    {
      state: 'draft',
      access: { steps: [{ authority: 'rek', action: 'Søk: REK' }], mode: ['api', 'application'] },
      geography: ['0301', '4601'],
      summary: 'Kort.',
      statusAsOf: '2021-06-01',
      title: 'Prøve',
      keywords: undefined,
    },
    '\n\nTekst.\n\n\n',
  );
  expect(text).toBe(`---
schemaVersion: ${CURRENT_SCHEMA_VERSION}
title: Prøve
summary: Kort.
geography: ['0301', '4601']
statusAsOf: '2021-06-01'
state: draft
access:
  mode:
    - api
    - application
  steps:
    - action: 'Søk: REK'
      authority: rek
---

Tekst.
`);
});

test('the first line of the body keeps its indentation, which makes it code', () => {
  expect(writeEntry('term', { title: 'T' }, '\n    kode\n')).toMatch(/---\n\n {4}kode\n$/);
});

test.each(['a\n', 'a\n\n', '\n', ' a\nb\n'])(
  '%j keeps its line ends as the last field',
  (title) => {
    const { data } = parseFrontMatter(writeEntry('term', { title }));
    expect(data).toEqual(withSchemaVersion({ title }));
  },
);

test('a value that YAML has no form for is refused', () => {
  expect(() => writeEntry('term', { title: Symbol('x') })).toThrow(RangeError);
  expect(() => writeEntry('term', { title: new Date(0) })).toThrow(RangeError);
});

test('whatever is written is of the current version, and data of another are refused', () => {
  const again = parseFrontMatter(
    writeEntry('term', { title: 'T', schemaVersion: CURRENT_SCHEMA_VERSION }),
  );
  expect(Object.entries(again.data)[0]).toEqual(['schemaVersion', CURRENT_SCHEMA_VERSION]);
  expect(() => writeEntry('term', { schemaVersion: 1, title: 'T' })).toThrow(RangeError);
  expect(() => writeEntry('term', { schemaVersion: 99, title: 'T' })).toThrow(RangeError);
});
