import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { withSchemaVersion } from '../../../src/catalog/migrate/migrate-data.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import { type FieldDescription, fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { entryFileText } from '../../../src/catalog/write/entry-file-text.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';
import {
  type FormData,
  frontMatterOf,
  valueAt,
  withValue,
} from '../../../src/islands/publish/form-data.ts';
import { readEntryFile } from '../../../src/islands/publish/read-file.ts';
import { contentFolder, draft, realContent } from '../../support/content-folder.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const fields = fieldsOf(kindDefinitions['use-case'].schema);

test('what is empty is left out, texts are trimmed, numbers read with comma and space', () => {
  const data = {
    title: '  Et prosjekt ',
    method: '   ',
    keywords: [],
    reuse: { licence: '' },
    funding: [{ amount: '1 200,5' }, {}],
  };
  expect(frontMatterOf(data, fields)).toEqual({
    title: 'Et prosjekt',
    funding: [{ amount: 1200.5 }, {}],
  });
});

test('a value is put deep into data that have nothing there yet, and leaves the old data alone', () => {
  const before = { title: 'A' };
  const after = withValue(before, ['organizations', 0, 'role'], 'lead');
  expect(after).toEqual({ title: 'A', organizations: [{ role: 'lead' }] });
  expect(valueAt(after, ['organizations', 0, 'role'])).toBe('lead');
  expect(before).toEqual({ title: 'A' });
});

const problemsOf = (data: FormData, body = '') =>
  checkForm('use-case', { title: 'T', summary: 'S', ...data }, body).map(
    ({ path, code }) => `${path.join('.')}: ${code}`,
  );

test('private data are refused in the fields and in the text', () => {
  expect(problemsOf({ users: 'Ring 22 33 44 55 for svar' })).toEqual(['users: privatePhone']);
  expect(problemsOf({ method: 'Spør kari.nordmann@kommune.no' })).toEqual(['method: privateEmail']);
  expect(problemsOf({}, 'Tlf. 22334455')).toEqual(['body: privatePhone']);
});

test.each([
  ['<b>fet</b>', 'html'],
  ['# Overskrift', 'heading'],
  ['[her](javascript:alert(1))', 'link'],
  ['![](/bilder/x.png)', 'imageText'],
])('the text %s is refused', (body, code) => {
  expect(problemsOf({}, body)).toEqual([`body: ${code}`]);
});

test('more is asked the further a project has come, and of high risk most', () => {
  const asked = (data: FormData) =>
    problemsOf({ state: 'published', ...data }).map((line) => line.split(':')[0]);
  expect(asked({ stage: 'idea' })).not.toContain('results');
  expect(asked({ stage: 'in-use' })).toContain('results');
  expect(asked({ stage: 'in-use' })).not.toContain('appeal');
  expect(asked({ stage: 'in-use', riskClass: 'high' })).toContain('appeal');
  expect(asked({ stage: 'in-use', unknown: ['results'] })).not.toContain('results');
});

const { vocabularies } = readVocabularies(realContent);
const words = fc
  .array(
    fc.constantFrom(
      'data',
      'ja: nei',
      '«æøå»',
      '#',
      "d'or",
      '"sitat"',
      '- punkt',
      '0301',
      'null',
      '2021-06-01',
      '& *',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

/** Any value the form can make for a field: present or left empty. */
function valueOf(field: FieldDescription): fc.Arbitrary<unknown> {
  if (field.type === 'list' && field.item)
    return fc.uniqueArray(valueOf(field.item), {
      minLength: 1,
      maxLength: 3,
      selector: (value) => JSON.stringify(value),
    });
  if (field.type === 'group') return dataOf(field.fields);
  if (field.type === 'code') {
    const codes = field.vocabulary.flatMap((name) => vocabularies.get(name)?.concepts ?? []);
    return fc.constantFrom(...codes.map(({ code }) => code));
  }
  if (field.type === 'reference') return fc.constant(`known-${field.reference[0] ?? ''}`);
  if (field.type === 'boolean') return fc.boolean();
  if (field.type === 'number') return fc.integer({ min: 0, max: 999 }).map(String);
  if (field.type === 'date') return fc.constantFrom('2021', '2021-06', '2021-06-01');
  if (field.type === 'url') return fc.constant('https://kommune.example.no/a?b=c#d');
  if (field.type === 'email') return fc.constant('postmottak@kommune.no');
  return (field.long ? fc.tuple(words, words).map((parts) => parts.join('\n\n')) : words).map(
    (text) => text.slice(0, field.maxLength ?? 4000),
  );
}

function dataOf(among: readonly FieldDescription[]): fc.Arbitrary<FormData> {
  return fc.record(
    Object.fromEntries(
      among.map((field) => [
        field.name,
        field.required ? valueOf(field) : fc.option(valueOf(field), { nil: '' }),
      ]),
    ),
  );
}

/** What the form does not ask for. */
const NOT_ASKED = ['schemaVersion', 'unknown', 'formerIds', 'state', 'withdrawal'];

/** The fields that refer to entries may refer to these: one of each kind. */
const known = Object.fromEntries(
  KINDS.map((kind) => [`${kindDefinitions[kind].folder}/known-${kind}.md`, draft(`Kjent ${kind}`)]),
);

/** Entries in all, spread over the kinds. */
const generated = Math.ceil(propertyRuns(1_080) / KINDS.length);

test.for(KINDS)(
  'whatever is filled in for %s, the file reads back the same and passes the check',
  { timeout: 30_000 + 200 * generated },
  (kind) => {
    const all = fieldsOf(kindDefinitions[kind].schema);
    const asked = all.filter(({ name }) => !NOT_ASKED.includes(name));
    const files: Record<string, string> = { ...known };
    let count = 0;
    fc.assert(
      fc.property(dataOf(asked), (form) => {
        const data = frontMatterOf({ ...form, state: 'draft' }, all);
        fc.pre(checkForm(kind, data).length === 0);
        const text = entryFileText(kind, data, 'En tekst.');
        expect(readEntryFile(text)).toEqual({
          data: withSchemaVersion(data),
          body: 'En tekst.\n',
        });
        files[`${kindDefinitions[kind].folder}/made-${(count += 1)}.md`] = text;
      }),
      { numRuns: generated },
    );
    const { problems, entries } = loadCatalog({ contentFolder: contentFolder(files) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(entries.filter(({ id }) => id.startsWith('made-')).length).toBe(count);
    expect(count).toBeGreaterThanOrEqual(generated);
  },
);
