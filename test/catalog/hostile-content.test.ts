import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { renderMarkdown } from '../../src/catalog/markdown/render-markdown.ts';
import { migrateData } from '../../src/catalog/migrate/migrate-data.ts';
import { FrontMatterError, parseFrontMatter } from '../../src/catalog/read/front-matter.ts';
import { readEntries } from '../../src/catalog/read/read-entries.ts';
import { readVocabularies } from '../../src/catalog/read/read-vocabularies.ts';
import { fieldsOf, visitFields } from '../../src/catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../src/catalog/schema/kind.ts';
import { validateEntry } from '../../src/catalog/validate/validate-entry.ts';
import { githubAnnotation, terminalLine } from '../../src/quality/problem-report.ts';
import { realContent } from '../support/content-folder.ts';
import {
  expectHarmlessHtml,
  hostileKeys,
  hostileMarkup,
  hostileNames,
  hostileText,
  mutationOf,
  prototypeKeys,
} from '../support/hostile-text.ts';
import { propertyRuns } from '../support/property-runs.ts';

const { vocabularies } = readVocabularies(realContent);

/** A few real entries of each kind, as they stand in their files. */
const realEntries = KINDS.flatMap((kind) =>
  readEntries(realContent)
    .entries.filter((entry) => entry.kind === kind)
    .filter((_, index) => index % 40 === 0)
    .slice(0, 4)
    .map(({ file }) => ({ kind, text: readFileSync(join(realContent, file), 'utf8') })),
);

const hostileYaml = [
  ...hostileKeys.flatMap((key) => [
    `${key}: { polluted: true }`,
    `"${key}": x`,
    `access: { ${key}: { polluted: true } }`,
    `distributions: [{ ${key}: [1] }]`,
    `keywords: ["${key}"]`,
    `related: [${key}]`,
    `accessRights: ${key}`,
    `unknown: [${key}, access.${key}]`,
  ]),
  'title: &a A',
  'title: *a',
  'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]',
  '<<: { title: B }',
  '<<: *a',
  'title: !!js/function "function () {}"',
  'title: !<tag:yaml.org,2002:str> x',
  '!!binary AAAA',
  '? [a, b]\n: c',
  '? { a: b }\n: c',
  `title: ${'['.repeat(3000)}`,
  `title: ${'{a: '.repeat(3000)}`,
  `a: ${'['.repeat(60)}${']'.repeat(60)}`,
  `${'- '.repeat(500)}a`,
  Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'title: 1e999',
  'title: .nan',
  `title: ${'9'.repeat(400)}`,
  'schemaVersion: 1',
  'schemaVersion: 99',
  'schemaVersion: -1e999',
  'schemaVersion: [1]',
  'state: [published]',
  'state: published',
  'state: withdrawn',
  'statusAsOf: 9999-99-99',
  'sources: null',
  'sources: 5',
  'sources: [null, 1, [], {}]',
  'unknown: x',
  'unknown: [null, {}]',
  'related: {}',
  'formerIds: [../../x]',
  'formerIds: 7',
  'translations: []',
  'access: []',
  'title:\n  - a',
  'title: |\n  a\n  b',
  'title: >9\n x',
  '%YAML 1.1',
  '---',
  '...',
  '---js',
  '---json\n{}',
  '\t- a',
  '"',
  "'",
  '#',
  ': :',
  'url: javascript:alert(1)',
  'landingPage: "https://a\u202eb.example"',
  'landingPage: https://user:pass@a.example',
  'homepage: data:text/html,x',
  'links: [{ title: x, url: "javascript:alert(1)" }]',
  'distributions: [{ title: x, accessUrl: "//evil.example" }]',
  'contactPoint: { function: X, email: "x@y\u0000.no", url: "vbscript:x" }',
  'geography: [0301, 0x1F, 1_000, 0o17, null, yes]',
];

const insertions = [...hostileYaml, ...hostileMarkup, ...hostileNames];

/** What reads, checks and shows one file: gives problems, and never throws. */
function go(kind: Kind, text: string): void {
  let parts;
  try {
    parts = parseFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    expect(error.line).toBeGreaterThanOrEqual(1);
    return;
  }
  const body = renderMarkdown(parts.body.replaceAll('\r\n', '\n'));
  expectHarmlessHtml(body.html);
  const file = `${kindDefinitions[kind].folder}/x.md`;
  const { data } = migrateData(kind, parts.data);
  const raw = { kind, id: 'x', file, digest: '', ...parts, data };
  const { entry, problems } = validateEntry(raw, body, vocabularies);
  const lineCount = text.split('\n').length;
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lineCount);
    // A problem is one line for the terminal and one for the forge, whatever stands in the file.
    for (const told of [terminalLine(problem, 'content'), githubAnnotation(problem, 'content')])
      expect(told).not.toMatch(/[\n\r]/);
  }
  if (!entry) return;
  visitFields(fieldsOf(kindDefinitions[kind].schema), entry.data, (value, field) => {
    if (field.type === 'url') expect(String(value)).toMatch(/^https?:\/\/[^/]/);
  });
}

const anyEntry = fc
  .tuple(fc.constantFrom(...realEntries), mutationOf(insertions))
  .map(([{ kind, text }, mutate]) => ({ kind, text: mutate(text) }));

describe('whatever a file holds, there are problems or an entry, and nothing worse', () => {
  test('random text and bytes', () => {
    const before = prototypeKeys();
    const bytes = fc
      .uint8Array({ maxLength: 300 })
      .map((values) => new TextDecoder('utf-8').decode(values));
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.oneof(bytes, hostileText, fc.string({ unit: 'binary', maxLength: 300 })),
        fc.boolean(),
        (kind, text, hasFences) =>
          go(kind, hasFences ? `---\ntitle: T\n${text}\n---\n${text}` : text),
      ),
      { numRuns: propertyRuns(150) },
    );
    expect(prototypeKeys()).toBe(before);
  });

  test('real entries, changed as accidents and enemies do', () => {
    const before = prototypeKeys();
    fc.assert(
      fc.property(anyEntry, ({ kind, text }) => go(kind, text)),
      { numRuns: propertyRuns(250) },
    );
    expect(prototypeKeys()).toBe(before);
    expect({}).not.toHaveProperty('polluted');
  });

  test('hostile Markdown becomes harmless HTML', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectHarmlessHtml(renderMarkdown(text).html);
      }),
      { numRuns: propertyRuns(250) },
    );
  });

  test('folders of hostile files make a catalogue', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const before = prototypeKeys();
    const name = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'norsk-pasientregister', 'con') },
      fc.constantFrom('__proto__', 'constructor', 'A', 'a b', '.skjult', 'æ', 'a'.repeat(200)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyEntry), { minLength: 1, maxLength: 3 }), (files) => {
        for (const kind of KINDS)
          rmSync(join(folder, kindDefinitions[kind].folder), { recursive: true, force: true });
        for (const [id, { kind, text }] of files) {
          const path = join(folder, kindDefinitions[kind].folder, `${id}.md`);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
        const catalog = loadCatalog({ contentFolder: folder });
        const faulty = new Set(
          catalog.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
        );
        for (const entry of catalog.entries) {
          expect(faulty.has(entry.file)).toBe(false);
          expectHarmlessHtml(entry.body.html);
          expect(catalog.get(entry.id)).toBe(entry);
        }
        for (const key of hostileKeys) expect(catalog.get(key)?.id ?? key).toBe(key);
      }),
      { numRuns: propertyRuns(80) },
    );
    expect(prototypeKeys()).toBe(before);
  });
});
