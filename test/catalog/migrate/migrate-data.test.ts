import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrateData } from '../../../src/catalog/migrate/migrate-data.ts';
import { MIGRATIONS } from '../../../src/catalog/migrate/migrations.ts';
import {
  CURRENT_SCHEMA_VERSION,
  FIRST_SCHEMA_VERSION,
  SCHEMA_VERSIONS,
} from '../../../src/catalog/migrate/versions.ts';
import { fieldAt, fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';

test('versions are numbered from 1 without a gap, and one migration leads from each to the next', () => {
  expect(SCHEMA_VERSIONS.map(({ number }) => number)).toEqual(
    SCHEMA_VERSIONS.map((_, index) => index + FIRST_SCHEMA_VERSION),
  );
  expect(CURRENT_SCHEMA_VERSION).toBe(SCHEMA_VERSIONS.at(-1)?.number);
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(
    SCHEMA_VERSIONS.slice(0, -1).map(({ number }) => number),
  );
});

describe('the version', () => {
  test('of a file that does not tell it is the first, and it is set to the current', () => {
    const { data, from, changes } = migrateData('term', { title: 'T' });
    expect(Object.entries(data)).toEqual([
      ['schemaVersion', CURRENT_SCHEMA_VERSION],
      ['title', 'T'],
    ]);
    expect({ from, changes }).toEqual({ from: 1, changes: [] });
  });

  test('that is current leaves the fields alone, whatever is wrong with them', () => {
    const data = { schemaVersion: CURRENT_SCHEMA_VERSION, keywords: 'en tekst', licence: 'x' };
    expect(migrateData('dataset', data)).toMatchObject({ changes: [], problem: undefined });
    expect(migrateData('dataset', data).data).toBe(data);
  });

  test.each([CURRENT_SCHEMA_VERSION + 1, 99, 2 ** 53])(
    '%d is newer than the software',
    (version) => {
      const data = { schemaVersion: version, keywords: 'en tekst' };
      const migrated = migrateData('term', data);
      expect(migrated.data).toBe(data);
      expect(migrated.problem).toContain('Oppdater programvaren');
      expect(migrated.problem).toContain(`versjon ${version}`);
    },
  );

  test.each([0, -1, 1.5, NaN, Infinity, '2', 'to', null, true, [2], {}, undefined])(
    '%j is none',
    (version) => {
      const data = { schemaVersion: version };
      expect(migrateData('term', data).problem).toContain('helt tall fra 1');
      expect(migrateData('term', data).data).toBe(data);
    },
  );
});

describe('where a changed field stands in the file', () => {
  const { pathInFile } = migrateData('dataset', {
    licence: 'NLOD',
    dataController: 'Byrådet',
    publisher: 'fhi',
    access: { steps: [{ authority: 'fhi' }, { authority: 'REK Nord' }] },
  });

  test('is told by its old name, in groups and lists too', () => {
    expect(pathInFile(['license'])).toEqual(['licence']);
    expect(pathInFile(['dataControllerNote'])).toEqual(['dataController']);
    expect(pathInFile(['access', 'steps', 1, 'authorityNote'])).toEqual([
      'access',
      'steps',
      1,
      'authority',
    ]);
    expect(pathInFile(['access', 'steps', 0, 'authority'])).toEqual([
      'access',
      'steps',
      0,
      'authority',
    ]);
  });

  test('is the same for what only got another shape, or was never there', () => {
    expect(pathInFile(['publisher', 0])).toEqual(['publisher', 0]);
    expect(pathInFile(['title'])).toEqual(['title']);
    expect(pathInFile([])).toEqual([]);
  });
});

/** Names that migrations look for, and values of every shape under them. */
const names = [
  ...new Set(
    MIGRATIONS.flatMap(({ steps }) =>
      steps.flatMap(({ fields }) =>
        Object.values(fields).flatMap((paths) => paths.join('.').split('.')),
      ),
    ),
  ),
  '__proto__',
  'constructor',
  'schemaVersion',
];
const anyData = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom('research', 'REK Nord', 'retrospective', 'https://a.no', '', '0301', 'DPIA'),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('group'),
  ),
  group: fc
    .array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 6 })
    // As a YAML reader makes it: __proto__ is a key like any other.
    .map((pairs) => Object.fromEntries(pairs)),
})).group as fc.Arbitrary<Record<string, unknown>>;

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
};

describe('any data', () => {
  const each = (claim: (kind: (typeof KINDS)[number], data: Record<string, unknown>) => void) =>
    fc.assert(fc.property(fc.constantFrom(...KINDS), anyData, claim), { numRuns: 1500 });

  test('are migrated without an error, and what is given stays as it is', () => {
    each((kind, data) => {
      const before = JSON.stringify(data);
      migrateData(kind, freeze(data));
      expect(JSON.stringify(data)).toBe(before);
    });
  });

  test('come out the same when they are migrated again', () => {
    each((kind, data) => {
      const once = migrateData(kind, data);
      const twice = migrateData(kind, once.data);
      expect(twice.data).toBe(once.data);
      expect(twice.changes).toEqual([]);
      if (once.problem !== undefined) return;
      // Also where somebody takes the version out of the file.
      const { schemaVersion: _, ...fields } = once.data;
      expect(migrateData(kind, fields)).toMatchObject({ data: once.data, changes: [] });
    });
  });

  test('never reach the prototype of objects, and lose no key of theirs', () => {
    each((kind, data) => {
      const { data: migrated } = migrateData(kind, data);
      expect(Object.getPrototypeOf(migrated)).toBe(Object.prototype);
      expect(Object.hasOwn(migrated, '__proto__')).toBe(Object.hasOwn(data, '__proto__'));
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).schemaVersion).toBeUndefined();
  });

  test('that are of no group at all come back as they are', () => {
    for (const value of [null, [], 'text', 3, [['a']]]) {
      const data = value as unknown as Record<string, unknown>;
      expect(migrateData('dataset', data)).toMatchObject({ data, changes: [] });
    }
  });
});

test('the newest names that steps give are fields of the schema', () => {
  const unknown = (MIGRATIONS.at(-1)?.steps ?? []).flatMap(({ moved = {} }) =>
    Object.keys(moved).filter(
      (path) => !KINDS.some((kind) => fieldAt(fieldsOf(kindDefinitions[kind].schema), path)),
    ),
  );
  expect(unknown).toEqual([]);
});
