import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import type { FieldPath } from '../../../src/catalog/problem.ts';
import { fieldAt, fieldsOf, visitFields } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { fitToForm } from '../../../src/islands/publish/fit-to-form.ts';
import { isEmpty, valueAt } from '../../../src/islands/publish/form-data.ts';
import { readEntryFile } from '../../../src/islands/publish/read-file.ts';
import { awkwardValue } from '../../support/awkward-values.ts';
import { realContent } from '../../support/content-folder.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** What becomes of one field of a use case: its value in the form, and what is told. */
function fitted(yaml: string) {
  const { data = {} } = readEntryFile(`---\n${yaml}\n---\n`) ?? {};
  const { data: now, misfits } = fitToForm('use-case', data);
  return {
    now,
    told: misfits.map(({ path, isMoved, reason, wanted }) => [
      path.join('.'),
      isMoved ? 'moved' : 'out',
      wanted ?? reason,
    ]),
    misfits,
  };
}

describe('what can only be meant in one way is put in its field, and told', () => {
  test.each([
    ['a text where a list belongs', 'keywords: helse', { keywords: ['helse'] }],
    ['a code where a list belongs', 'domain: home-care', { domain: ['home-care'] }],
    ['a number where a list of texts belongs', 'keywords: 112', { keywords: ['112'] }],
    ['a list of one where a text belongs', 'title: [Ruter]', { title: 'Ruter' }],
    ['a number where a text belongs', 'title: 112', { title: '112' }],
    [
      'a municipality number that YAML took the 0 from',
      'geography: [0301]',
      { geography: ['0301'] },
    ],
    [
      'a group where a list of groups belongs',
      'organizations: { organization: oslo-kommune, role: lead }',
      { organizations: [{ organization: 'oslo-kommune', role: 'lead' }] },
    ],
    [
      'a list of one group where a group belongs',
      'period: [{ from: 2021 }]',
      { period: { from: 2021 } },
    ],
    [
      'a word where yes or no belongs',
      'milestones: [{ done: ja }]',
      { milestones: [{ done: true }] },
    ],
  ])('%s', (_, yaml, wanted) => {
    const { now, told } = fitted(yaml);
    expect(now).toEqual(wanted);
    expect(told).toHaveLength(1);
    expect(told[0]?.[1]).toBe('moved');
  });
});

describe('what fits no field is taken out, and told with all of it', () => {
  test.each([
    ['several texts where one belongs', 'title: [Ruter, Veier]', [['title', 'out', 'text']]],
    ['a group where a text belongs', 'title: { nb: Ruter }', [['title', 'out', 'text']]],
    ['a group where a list of texts belongs', 'keywords: { a: b }', [['keywords', 'out', 'list']]],
    ['a text where a group belongs', 'reuse: ja', [['reuse', 'out', 'group']]],
    ['an unknown name', 'tittel: Ruter', [['tittel', 'out', 'noField']]],
    ['an unknown name in a group', 'period: { start: 2021 }', [['period.start', 'out', 'noField']]],
    ['a state that does not exist', 'state: ferdig', [['state', 'out', 'notAllowed']]],
    ['a former id that can be none', 'formerIds: [Min Fil]', [['formerIds', 'out', 'notAllowed']]],
  ])('%s', (_, yaml, told) => {
    const result = fitted(`${yaml}\nsummary: Kort.`);
    expect(result.told).toEqual(told);
    const { data = {} } = readEntryFile(`---\n${yaml}\n---\n`) ?? {};
    const [misfit] = result.misfits;
    expect(misfit?.value).toEqual(valueAt(data, misfit?.path ?? []));
    expect(isEmpty(valueAt(result.now, misfit?.path ?? []))).toBe(true);
    expect(result.now.summary).toBe('Kort.');
  });

  test('a point of a list leaves its place, so that the others keep their numbers', () => {
    const { now, told } = fitted(
      'organizations:\n  - oslo-kommune\n  - organization: bergen-kommune\n    role: [lead, partner]',
    );
    expect(now).toEqual({ organizations: [{}, { organization: 'bergen-kommune' }] });
    expect(told).toEqual([
      ['organizations.0', 'out', 'group'],
      ['organizations.1.role', 'out', 'choice'],
    ]);
  });

  test('a code that is a group leaves no empty choice behind', () => {
    expect(fitted('domain: [home-care, { a: b }]').now).toEqual({ domain: ['home-care'] });
  });
});

test.each([
  ['tittel', 'title'],
  ['summry', 'summary'],
  ['Nøkkelord', 'keywords'],
  ['xyzzyx', undefined],
])('the name «%s» was probably meant for %s', (name, meant) => {
  expect(fitted(`${name}: x`).misfits[0]?.meant).toBe(meant);
});

test('nothing is told of what is empty, or only written wrong', () => {
  const { now, told } = fitted('keywords:\ntitle: []\nperiod: { from: i fjor }\nstage: ukjent');
  expect(told).toEqual([]);
  expect(now).toMatchObject({ stage: 'ukjent' });
});

test('every entry in content fits as it stands', () => {
  for (const kind of KINDS) {
    const folder = join(realContent, kindDefinitions[kind].folder);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const data = readEntryFile(readFileSync(join(folder, name), 'utf8'))?.data ?? {};
      expect(fitToForm(kind, data), name).toEqual({ data, misfits: [] });
    }
  }
});

/** The leaves of a value, as text. */
function leaves(value: unknown): string[] {
  if (isEmpty(value)) return [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [String(value).trim()];
}

describe('whatever a file holds', () => {
  const anyFront = fc.constantFrom(...KINDS).chain((kind) => {
    const names = fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name);
    return fc.record({
      kind: fc.constant(kind),
      data: fc.dictionary(
        fc.oneof(fc.constantFrom(...names), fc.string({ minLength: 1, maxLength: 8 })),
        awkwardValue,
        { maxKeys: 6, noNullPrototype: true },
      ),
    });
  });

  test('is either in the form or told of, every value of it', () => {
    fc.assert(
      fc.property(anyFront, ({ kind, data }) => {
        const { data: now, misfits } = fitToForm(kind, data);
        const kept = new Set([...leaves(now), ...misfits.flatMap(({ value }) => leaves(value))]);
        for (const leaf of leaves(data)) expect(kept).toContain(leaf);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('has the shape of its fields afterwards, and then nothing more is told', () => {
    fc.assert(
      fc.property(anyFront, ({ kind, data }) => {
        const { data: now } = fitToForm(kind, data);
        const fields = fieldsOf(kindDefinitions[kind].schema);
        visitFields(fields, now, (value, field, path: FieldPath) => {
          if (isEmpty(value)) return;
          const isShown =
            field.type === 'list'
              ? Array.isArray(value)
              : field.type === 'group'
                ? typeof value === 'object' && !Array.isArray(value)
                : field.type === 'boolean'
                  ? typeof value === 'boolean'
                  : ['string', 'number'].includes(typeof value);
          expect(isShown, path.join('.')).toBe(true);
        });
        expect(Object.keys(now).every((name) => fieldAt(fields, name) ?? isEmpty(now[name]))).toBe(
          true,
        );
        expect(fitToForm(kind, now).misfits).toEqual([]);
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
