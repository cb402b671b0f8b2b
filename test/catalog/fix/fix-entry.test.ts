import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixEntry } from '../../../src/catalog/fix/fix-entry.ts';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { migrateData } from '../../../src/catalog/migrate/migrate-data.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { readVocabularies } from '../../../src/catalog/read/read-vocabularies.ts';
import { contentFolder, entryText, realContent } from '../../support/content-folder.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const { vocabularies } = readVocabularies(realContent);
const fix = (text: string) => fixEntry(text, 'dataset', vocabularies);
const start = 'title: Prøve\nsummary: Kort.\n';
/** The front matter after mending, without what all examples begin with. */
const fixed = (yaml: string) =>
  /^---\n([\s\S]*?)---\n/.exec(fix(`---\n${start}${yaml}\n---\n`).text)?.[1]?.slice(start.length);

describe('what is certain is mended', () => {
  test.each([
    ['a date in Norwegian order', 'statusAsOf: 1.6.2021', "statusAsOf: '2021-06-01'"],
    ['a date with the month in letters', 'statusAsOf: 1. juni 2021', "statusAsOf: '2021-06-01'"],
    ['a month in letters', 'statusAsOf: Desember 2020', "statusAsOf: '2020-12'"],
    ['a date without its zeros', 'statusAsOf: 2021-6-1', "statusAsOf: '2021-06-01'"],
    ['a label where the code belongs', 'structure: Fritekst', 'structure: free-text'],
    ['a code in small letters', 'accessRights: public', 'accessRights: PUBLIC'],
    ['a label in a list', 'geography: [Bergen, Norge]', "geography: ['4601', 'NO']"],
    ['a municipality number without quotation marks', 'geography: [0301]', "geography: ['0301']"],
    ['a county number without quotation marks', 'geography:\n  - 03', "geography:\n  - '03'"],
    ['a number where text belongs', 'keywords: [2021]', "keywords: ['2021']"],
    ['a code inside a group', 'access:\n  mode: [API]', 'access:\n  mode: [api]'],
    ['a state in Norwegian', 'state: Utkast', 'state: draft'],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(`${after}\n`);
  });

  test('byte order mark, CRLF and spaces at line ends', () => {
    const { text, changes } = fix(
      `\uFEFF---\r\ntitle: Prøve  \r\nsummary: Kort.\r\n---\r\n\r\nTekst. \r\n`,
    );
    expect(text).toBe('---\ntitle: Prøve\nsummary: Kort.\n---\n\nTekst.\n');
    expect(changes.map(({ message }) => message)).toEqual([
      'Usynlig merke (BOM) foran fila er tatt bort.',
      'Linjeskift fra Windows (CRLF) er byttet med LF.',
      'Mellomrom på slutten av 2 linjer er tatt bort.',
    ]);
  });

  test('keys out of order move with their comments, and nothing else moves', () => {
    const { text, changes } = fix(
      `---\n# Om fila\n\nstate: draft # til i mai\n# Navnet\n# på to linjer\ntitle:   "Prøve"\nsummary: |-\n  Ett.\n\n  # To.\n---\n\nTekst.\n`,
    );
    expect(text).toBe(
      `---\n# Om fila\n\n# Navnet\n# på to linjer\ntitle:   "Prøve"\nsummary: |-\n  Ett.\n\n  # To.\nstate: draft # til i mai\n---\n\nTekst.\n`,
    );
    expect(changes).toHaveLength(1);
  });

  test('each change is told with its line, its field, and before and after', () => {
    const { changes } = fix(entryText(`${start}statusAsOf: 1.6.2021`));
    expect(changes).toEqual([
      { line: 4, field: 'statusAsOf', message: "1.6.2021 er blitt '2021-06-01'." },
    ]);
  });
});

describe('what is not certain stays', () => {
  test.each([
    ['a year of two digits', 'statusAsOf: 1.6.21'],
    ['a day that does not exist', 'statusAsOf: 31.2.2021'],
    ['a month between dots, which is a number', 'statusAsOf: 6.2021'],
    ['an almost right code', 'accessRights: PUBLICK'],
    ['a number that only might be a municipality', 'geography: [301]'],
    ['a date in a text', 'population: 1.6.2021'],
    ['a field that does not exist', 'state: draft\npublihser: 1.6.2021\naccessRights: PUBLIC'],
    ['a text where a list belongs', 'keywords: helse'],
    ['true where text belongs', 'keywords: [true]'],
    ['a line break in the body', 'state: draft\n---\n\nEn linje  \nog en til.\n\n    kode  \n'],
    ['spaces in a text of several lines', 'contents: |\n  Ett  \n  to'],
    ['a field that stands twice', 'title: Igjen'],
    ['YAML that cannot be read', 'keywords: [a'],
  ])('%s', (_, yaml) => {
    const text = `---\n${start}${yaml}\n${yaml.includes('---') ? '' : '---\n'}`;
    expect(fix(text)).toEqual({ text, changes: [] });
  });

  test('a file without front matter', () => {
    expect(fix('# Tittel  \r\n')).toEqual({ text: '# Tittel  \r\n', changes: [] });
  });

  test('a label that two codes share', () => {
    const shared = new Map(vocabularies);
    const original = shared.get('structures');
    if (!original) throw new Error('structures is missing');
    const concepts = ['a', 'b'].map((code) => ({ code, nb: 'Fritekst', nn: 'x', en: 'y' }));
    shared.set('structures', { ...original, concepts });
    const text = entryText(`${start}structure: Fritekst`);
    expect(fixEntry(text, 'dataset', shared).changes).toEqual([]);
  });
});

test('a comment above the first field goes with it', () => {
  const { text } = fix('---\n# merknad\nsummary: S.\ntitle: T\n---\n');
  expect(text).toBe('---\ntitle: T\n# merknad\nsummary: S.\n---\n');
});

test('mending twice gives the same as once, and never takes an entry apart', () => {
  const line = fc.constantFrom(
    'title: Prøve  ',
    '# merknad',
    'summary: |',
    '  tekst  ',
    'geography: [0301, Bergen]',
    '  - 03',
    'statusAsOf: 1.6.2021',
    'state: Publisert',
    'access:',
    '  mode: [API]',
    '',
    'keywords:',
    'x: y',
    'temporal: { from: 1. mai 2020 }',
    '---',
    'Tekst  ',
    'mer',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const once = fix(`---${end}${lines.join(end)}${end}---${end}`);
      expect(fix(once.text)).toEqual({ text: once.text, changes: [] });
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('real entries say the same after mending, and mending is then done', () => {
  const { entries } = readEntries(realContent);
  for (const { file, kind, data, body } of entries.filter((_, index) => index % 20 === 0)) {
    const once = fixEntry(readFileSync(join(realContent, file), 'utf8'), kind, vocabularies);
    const after = parseFrontMatter(once.text);
    expect(migrateData(kind, after.data).data, file).toEqual(data);
    expect(after.body.trim(), file).toBe(body.trim());
    expect(fixEntry(once.text, kind, vocabularies).changes, file).toEqual([]);
  }
});

test('what the check complained of is gone', () => {
  const text = entryText(
    `${start}structure: Fritekst\ngeography: [0301]\nstatusAsOf: 1.6.2021\naccessRights: public`,
  );
  const problems = (content: string) =>
    loadCatalog({ contentFolder: contentFolder({ 'datasets/prove.md': content }) }).problems;
  expect(problems(text)).toHaveLength(4);
  expect(problems(fix(text).text)).toEqual([]);
});
