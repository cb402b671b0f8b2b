import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { type FieldDescription, fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { sameEntry, writeEntry } from '../../../src/exchange/import/write-entry.ts';

/** Texts that YAML reads as something else when they stand without quotation marks. */
const TRICKY = [
  '0301',
  '2021',
  '2021-06-01',
  '1e3',
  '0x1F',
  '.inf',
  'true',
  'null',
  '~',
  'NO',
  'a: b',
  '# ikke en kommentar',
  '- ikke en liste',
  '&anker',
  '*alias',
  '!merke',
  '@at',
  '`kode`',
  '%prosent',
  '{a: b}',
  '[a]',
  '| blokk',
  '> brett',
  '---',
  '...',
  '"',
  "'",
  'a"b\'c',
  ' foran',
  'bak ',
  '\ttab',
  'én linje\n\nen til\n',
  'emoji 👩‍⚕️ æøå',
  '\u00a0hardt',
  '\u2028',
  '__proto__',
];

const anyText = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...TRICKY, 'ord', ' ', '\n'), { maxLength: 6 })
    .map((parts) => parts.join(' ')),
);

/** As the schema accepts it: trimmed, not empty. */
const trimmed = anyText.map((text) => text.trim().toWellFormed()).filter((text) => text !== '');
const validText = trimmed.map((text) => text.slice(0, 30).trim().toWellFormed());

function valueOf(field: FieldDescription): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'group':
      return groupOf(field.fields);
    case 'list':
      return fc.array(valueOf(field.item!), { minLength: 1, maxLength: 2 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2021', '2021-06', '2021-06-01', '1814-05-17');
    case 'url':
      return fc.constantFrom(
        'https://example.no/',
        'https://example.no/a?b=c&d=#e',
        'http://example.org/%20',
      );
    case 'email':
      return fc.constant('postmottak@example.no');
    case 'reference':
      return fc.constantFrom('kpr', '0301', 'null', '1e3');
    default:
      return field.name === 'formerIds' ||
        field.name === 'organizationNumber' ||
        field.name === 'state'
        ? fc.constant(
            field.name === 'state' ? 'draft' : field.name === 'formerIds' ? '123' : '012345678',
          )
        : validText;
  }
}

function groupOf(fields: readonly FieldDescription[]): fc.Arbitrary<Record<string, unknown>> {
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
}

test.each(KINDS)('any %s reads back as it was written, and its schema accepts it', (kind) => {
  const { schema } = kindDefinitions[kind];
  let accepted = 0;
  fc.assert(
    fc.property(groupOf(fieldsOf(schema)), (data) => {
      const { data: read } = parseFrontMatter(writeEntry(kind, data));
      expect(read).toEqual(data);
      const [before, after] = [schema.safeParse(data), schema.safeParse(read)];
      expect(after).toEqual(before);
      if (after.success) accepted += 1;
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(0);
});

test('any text that a schema accepts reads back, in a field and in a list', () => {
  fc.assert(
    fc.property(trimmed, (text) => {
      const data = { title: text, keywords: [text, text] };
      expect(parseFrontMatter(writeEntry('dataset', data)).data).toEqual(data);
    }),
    { numRuns: 500 },
  );
});

test('numbers that are text stand in quotation marks, and texts with colon too', () => {
  const text = writeEntry('dataset', { geography: ['0301', 'NO'], title: 'Kart: Oslo' });
  expect(text).toContain("- '0301'");
  expect(text).toContain("- 'NO'");
  expect(text).toContain("title: 'Kart: Oslo'");
});

test('the keys stand in the order of the schema, those of groups too', () => {
  const text = writeEntry('dataset', {
    distributions: [{ accessUrl: 'https://example.no/', title: 'Data' }],
    state: 'draft',
    summary: 'S',
    title: 'T',
  });
  const keys = [...text.matchAll(/^[ -]*(\w+):/gm)].map(([, key]) => key);
  expect(keys).toEqual(['title', 'summary', 'state', 'distributions', 'title', 'accessUrl']);
});

test('the order of keys is of no matter to whether two entries are the same, a value is', () => {
  const one = { data: { title: 'T', summary: 'S' }, body: 'Tekst' };
  expect(sameEntry('dataset', one, { data: { summary: 'S', title: 'T' }, body: '\nTekst\n' })).toBe(
    true,
  );
  expect(sameEntry('dataset', one, { data: { summary: 'S2', title: 'T' }, body: 'Tekst' })).toBe(
    false,
  );
  expect(sameEntry('dataset', one, { data: one.data, body: 'Annet' })).toBe(false);
});
