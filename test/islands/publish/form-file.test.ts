import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { withSchemaVersion } from '../../../src/catalog/migrate/migrate-data.ts';
import { fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { entryFileText } from '../../../src/catalog/write/entry-file-text.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';
import { frontMatterOf } from '../../../src/islands/publish/form-data.ts';
import { kindOfData, readEntryFile } from '../../../src/islands/publish/read-file.ts';
import { awkwardText, awkwardValue } from '../../support/awkward-values.ts';
import {
  hostileText,
  mutationOf,
  hostileMarkup,
  prototypeKeys,
} from '../../support/hostile-text.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n---\n', '\n---', ' ');
const body = fc
  .array(fc.tuple(fc.oneof(awkwardText, hostileText), lineEnd), { maxLength: 4 })
  .map((parts) => parts.flat().join(''));

/** What the form can hold for a kind: its fields with any values, one field at least. */
const formOf = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    data: fc.dictionary(
      fc.constantFrom(
        ...fieldsOf(kindDefinitions[kind].schema)
          .map(({ name }) => name)
          .filter((name) => name !== 'schemaVersion'),
      ),
      awkwardValue,
      { minKeys: 1, noNullPrototype: true },
    ),
    body,
  }),
);

describe('the file that the form makes', () => {
  test('reads back the same, in the form and in the content reader', () => {
    fc.assert(
      fc.property(formOf, ({ kind, data, body: written }) => {
        const text = entryFileText(kind, data, written);
        // Blank lines at the ends and other systems' line ends are nobody's work.
        const kept = written
          .replaceAll(/\r\n?/g, '\n')
          .replace(/^(?:[ \t]*\n)+/, '')
          .trimEnd();
        const read = readEntryFile(text);
        expect(read).toEqual({
          data: withSchemaVersion(data),
          body: kept === '' ? '' : `${kept}\n`,
        });
        const inCatalog = parseFrontMatter(text);
        expect(inCatalog.data).toEqual(withSchemaVersion(data));
        expect(
          inCatalog.body
            .replaceAll('\r\n', '\n')
            .replace(/^(?:[ \t]*\n)+/, '')
            .trimEnd(),
        ).toBe(kept);
        expect(entryFileText(kind, data, read?.body)).toBe(text);
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  test('is checked without a crash, whatever is in it', () => {
    const before = prototypeKeys();
    fc.assert(
      fc.property(formOf, ({ kind, data, body: written }) => {
        const cleaned = frontMatterOf(data, fieldsOf(kindDefinitions[kind].schema));
        for (const { path } of checkForm(kind, cleaned, written))
          expect(path.length).toBeGreaterThan(0);
      }),
      { numRuns: propertyRuns(150) },
    );
    expect(prototypeKeys()).toBe(before);
  });
});

test('any file that is opened in the form is read, or is not such a file', () => {
  const before = prototypeKeys();
  const mutate = mutationOf([
    ...hostileMarkup,
    '__proto__: { polluted: true }',
    '&a [*a]',
    '---',
    '"',
  ]);
  fc.assert(
    fc.property(formOf, mutate, ({ kind, data, body: written }, change) => {
      const read = readEntryFile(change(entryFileText(kind, data, written)));
      if (read) expect(KINDS).toContain(kindOfData(read.data));
    }),
    { numRuns: propertyRuns(100) },
  );
  expect(prototypeKeys()).toBe(before);
  expect({}).not.toHaveProperty('polluted');
});
