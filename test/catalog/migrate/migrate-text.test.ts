import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { migrateData } from '../../../src/catalog/migrate/migrate-data.ts';
import { migrateText } from '../../../src/catalog/migrate/migrate-text.ts';
import { FrontMatterError, parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { KINDS } from '../../../src/catalog/schema/kind.ts';
import { fieldText } from '../../../src/catalog/write/entry-file-text.ts';
import { draft, loadFiles, realContent } from '../../support/content-folder.ts';

const oldFile = (kind: string) =>
  readFileSync(join(import.meta.dirname, 'version-1', `${kind}.md`), 'utf8');

/** What the old files refer to. */
const others = {
  'organizations/fhi.md': draft('FHI'),
  'datasets/helsestasjonsjournalen.md': oldFile('dataset'),
  'organizations/bergen-kommune.md': oldFile('organization'),
};

describe.each(KINDS)('a file of version 1: %s', (kind) => {
  const path = `${kindDefinitions[kind].folder}/prove.md`;
  const load = (text: string) => loadFiles({ ...others, [path]: text });
  const old = oldFile(kind);
  const { text } = migrateText(kind, old);

  test('is published as it is, with a warning that tells what to run', () => {
    const { entries, problems } = load(old);
    const own = problems.filter(({ file }) => file === path);
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(own[0]).toMatchObject({ message: expect.stringContaining('npm run migrate') });
    expect(own[0]?.line).toBeGreaterThan(1);
    expect(entries.some(({ id }) => id === 'prove')).toBe(true);
  });

  test('says the same once it is written anew, and then nothing is wrong with it', () => {
    const entry = (content: string) => {
      const { digest: _, ...rest } = load(content).get('prove')!;
      return rest;
    };
    expect(entry(text)).toEqual(entry(old));
    expect(load(text).problems.filter(({ file }) => file === path)).toEqual([]);
  });

  test('is migrated once and for all', () => {
    expect(migrateText(kind, text)).toEqual({ text, from: 2, changes: [], problem: undefined });
  });
});

test('only the lines that have to change are written, and comments stay', () => {
  const before = oldFile('dataset').split('\n');
  const after = migrateText('dataset', oldFile('dataset')).text.split('\n');
  expect(after.slice(0, 8)).toEqual([
    '---',
    'schemaVersion: 2',
    '# Skrevet etter den første feltlista.',
    'title: "Helsestasjonsjournalen"   # navnet i fagsystemet',
    'summary: Journalen helsestasjonene fører.',
    'state: draft',
    'kind: source-system',
    'keywords: [helsestasjon]',
  ]);
  const comments = (lines: readonly string[]) =>
    lines.flatMap((line) => /#.*$/.exec(line)?.[0] ?? []);
  expect(comments(after)).toEqual(comments(before));
  expect(after).toContain('license: Ikke åpen');
  expect(after.slice(-4)).toEqual(before.slice(-4));
});

test('each change is told at its line in the old file, in order', () => {
  const { changes } = migrateText('dataset', oldFile('dataset'));
  const lines = oldFile('dataset').split('\n');
  const at = (field: string) =>
    lines[(changes.find((change) => change.field === field)?.line ?? 0) - 1];
  expect(at('licence')).toBe('licence: Ikke åpen');
  expect(at('allowedPurposes[1]')).toBe('  - research');
  expect(at('access.steps[0].authority')).toContain('REK Vest');
  expect(at('dataController')).toContain('Byrådsavdelingen');
  expect(changes.map(({ line }) => line)).toEqual(
    changes.map(({ line }) => line).toSorted((a, b) => a - b),
  );
});

test('a file that only lacks the version gets one line', () => {
  const text = "---\n# topp\nstate:   draft # her\ntitle: 'T'\nsummary: S.\n---\n\nTekst  \n";
  expect(migrateText('term', text)).toEqual({
    text: text.replace('---\n', '---\nschemaVersion: 2\n'),
    from: 1,
    changes: [],
    problem: undefined,
  });
});

test('a version that the file tells is raised where it stands', () => {
  const { text } = migrateText(
    'term',
    '---\ntitle: T\nschemaVersion: 1 # gammel\nsummary: S\n---\n',
  );
  expect(text).toBe('---\ntitle: T\n# gammel\nschemaVersion: 2\nsummary: S\n---\n');
});

test('line ends of Windows and a byte order mark stay', () => {
  const windows = `\uFEFF${oldFile('use-case').replaceAll('\n', '\r\n')}`;
  const { text } = migrateText('use-case', windows);
  expect(text).toBe(
    `\uFEFF${migrateText('use-case', oldFile('use-case')).text.replaceAll('\n', '\r\n')}`,
  );
});

test('what cannot be written anew line by line is left, and told', () => {
  const text = '---\n{ title: T, summary: S, keywords: a }\n---\n';
  const migrated = migrateText('term', text);
  expect(migrated.text).toBe(text);
  expect(migrated.problem).toMatchObject({
    line: 2,
    message: expect.stringContaining('hver linje'),
  });
});

test('a version that is newer or none is told at its line', () => {
  const text = '---\ntitle: T\nschemaVersion: 99\n---\n';
  expect(migrateText('term', text)).toMatchObject({ text, problem: { line: 3 } });
});

test('text without front matter is refused as when it is read', () => {
  expect(() => migrateText('term', 'Bare tekst')).toThrow(FrontMatterError);
});

test('any old data in YAML say after the migration what they say in memory', () => {
  const value = fc.oneof(
    fc.constantFrom('a', 'REK Nord', 'a: b # c', '- a', 'linje\nlinje\n', 'x\n\n', "'", '---'),
    fc.integer(),
    fc.array(fc.constantFrom('research', 'a b', 'linje\nlinje'), { maxLength: 3 }),
  );
  const names = ['licence', 'dataController', 'keywords', 'volume', 'allowedPurposes', 'temporal'];
  const fields = fc.uniqueArray(fc.tuple(fc.constantFrom(...names, 'title', 'x'), value), {
    selector: ([name]) => name,
  });
  fc.assert(
    fc.property(fields, fc.boolean(), (pairs, withComments) => {
      const yaml = pairs
        .map(([name, content]) => `${withComments ? `# ${name}\n` : ''}${fieldText(name, content)}`)
        .join('');
      const old = `---\n${yaml}---\n\nTekst\n`;
      fc.pre(pairs.length > 0);
      const { text, problem } = migrateText('dataset', old);
      expect(problem).toBeUndefined();
      const read = parseFrontMatter(text);
      expect(read.data).toEqual(migrateData('dataset', parseFrontMatter(old).data).data);
      expect(read.body).toBe('\nTekst\n');
      for (const [name] of withComments ? pairs : []) expect(text).toContain(`# ${name}\n`);
    }),
    { numRuns: 400 },
  );
});

test('every tenth real entry gets at most the one line, and says the same', () => {
  const { entries } = readEntries(realContent);
  for (const { kind, file, data } of entries.filter((_, index) => index % 10 === 0)) {
    const text = readFileSync(join(realContent, file), 'utf8');
    const migrated = migrateText(kind, text);
    expect(migrated.text.replace(/^schemaVersion: .*\n/m, ''), file).toBe(
      text.replace(/^schemaVersion: .*\n/m, ''),
    );
    expect(parseFrontMatter(migrated.text).data, file).toEqual(data);
  }
});
