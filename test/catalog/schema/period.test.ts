import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { endsBeforeStart, period } from '../../../src/catalog/schema/field.ts';
import { type FieldDescription, fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { entryText, loadFiles } from '../../support/content-folder.ts';

describe('dates are compared as exactly as both are given', () => {
  test.each([
    ['2021', '2021'],
    ['2021-05', '2021'],
    ['2021', '2021-05'],
    ['2021-05', '2021-05-01'],
    ['2021-05-31', '2021-05'],
    ['2020-12-31', '2021-01-01'],
  ])('%s to %s is in order', (from, to) => {
    expect(endsBeforeStart(from, to)).toBe(false);
  });

  test.each([
    ['2021', '2020'],
    ['2021-05', '2020'],
    ['2021', '2020-12-31'],
    ['2021-05', '2021-04'],
    ['2021-05-02', '2021-05-01'],
  ])('%s to %s is not', (from, to) => {
    expect(endsBeforeStart(from, to)).toBe(true);
  });

  test('what is no date is not compared', () => {
    expect(endsBeforeStart('i fjor', '2020')).toBe(false);
    expect(endsBeforeStart('2023-02-31', '2023-02-30')).toBe(false);
    expect(endsBeforeStart(undefined, '2020')).toBe(false);
    expect(period('Periode', 'Når.').safeParse('2021').error?.issues).toHaveLength(1);
  });
});

/** Paths of the groups that have two dates, a beginning and an end. */
function periodsOf(fields: readonly FieldDescription[], above = ''): string[] {
  return fields.flatMap((field) => {
    const inner = field.item?.fields ?? field.fields;
    const path = `${above}${field.name}`;
    const names = inner.filter(({ type }) => type === 'date').map(({ name }) => name);
    return [
      ...(names.includes('from') && names.includes('to') ? [path] : []),
      ...periodsOf(inner, `${path}.`),
    ];
  });
}

/** Front matter with one group at a path, in a list where the field is one. */
function nested(fields: readonly FieldDescription[], path: string, group: object): object {
  const [name = '', ...rest] = path.split('.');
  const field = fields.find((candidate) => candidate.name === name)!;
  const inner = field.item?.fields ?? field.fields;
  const value = rest.length === 0 ? group : nested(inner, rest.join('.'), group);
  return { [name]: field.type === 'list' ? [value] : value };
}

describe('no period of any kind may end before it begins', () => {
  const all = KINDS.flatMap((kind) =>
    periodsOf(fieldsOf(kindDefinitions[kind].schema)).map((path) => [kind, path] as const),
  );

  test('the schemas have the periods that we know of', () => {
    expect(all).toEqual([
      ['dataset', 'temporal'],
      ['use-case', 'period'],
      ['legal', 'rule'],
    ]);
  });

  test.each(all)('%s: %s', (kind, path) => {
    const { schema } = kindDefinitions[kind];
    const issuesOf = (from: unknown, to: unknown) => {
      const { error } = schema.safeParse({
        title: 'T',
        summary: 'S',
        ...nested(fieldsOf(schema), path, {
          ...(path === 'rule' ? { instrument: 'Lov' } : {}),
          from,
          to,
        }),
      });
      return (error?.issues ?? []).map((issue) => issue.path.join('.'));
    };
    expect(issuesOf('2020-05', 2020)).toEqual([]);
    expect(issuesOf(2021, 2020)).toEqual([expect.stringMatching(/\.to$/)]);
  });
});

describe('the author is told', () => {
  const found = (fields: string, folder = 'use-cases') =>
    loadFiles({
      [`${folder}/prove.md`]: entryText(`title: Prøve\nsummary: Kort.\n${fields}`),
    }).problems.map(({ line, field, message }) => ({ line, field, message }));

  test('the line, the field and both dates', () => {
    expect(found('period:\n  from: 2022-01\n  to: 2021-11-30')).toEqual([
      {
        line: 6,
        field: 'period.to',
        message: '«Til» (2021-11-30) er før «Fra» (2022-01). Rett den av datoene som er feil.',
      },
    ]);
  });

  test('which rule of several it is', () => {
    const rules =
      'rule:\n  - { instrument: A, from: 2020, to: 2021 }\n  - { instrument: B, from: 2020, to: 2019 }';
    expect(found(rules, 'legal')).toMatchObject([{ line: 6, field: 'rule[1].to' }]);
  });

  test('also when something else in the period is wrong', () => {
    expect(found('period: { from: 2022, to: 2021, merknad: x }').map(({ field }) => field)).toEqual(
      ['period.merknad', 'period.to'],
    );
  });
});
