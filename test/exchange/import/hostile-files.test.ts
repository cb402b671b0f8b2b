import { Socket } from 'node:net';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { ID_PATTERN } from '../../../src/catalog/schema/field.ts';
import { formatReport } from '../../../src/exchange/import/format-report.ts';
import type { FileReport } from '../../../src/exchange/import/import-files.ts';
import { draft, realContent } from '../../support/content-folder.ts';
import {
  expectHarmlessHtml,
  hostileMarkup,
  hostileNames,
  hostileText,
  mutationOf,
  privateData,
  prototypeKeys,
} from '../../support/hostile-text.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { runImport } from './import-folder.ts';

/** One record as a source could have it, in words that every format has a place for. */
interface HostileRecord {
  id: string;
  title: string;
  description: string;
  publisher: string;
  contact: string;
  url: string;
  date: string;
  theme: string;
}

const plain = fc.constantFrom(
  'Badeplasser',
  'Luftkvalitet i sentrum',
  'badeplasser',
  'BADEPLASSER',
  'Lenke',
  'Kart',
);
const withPrivateData = fc.constantFrom(
  `Ring ${privateData.phone} for svar.`,
  `Skriv til ${privateData.email}, takk`,
  `${privateData.identityNumber}`,
  `Fnr ${privateData.identityNumber.slice(0, 6)} ${privateData.identityNumber.slice(6)}`,
  `mailto:${privateData.email}`,
  `<a href="mailto:${privateData.email}">Kari</a>`,
  privateData.email,
);
const value = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.constantFrom<string>(...hostileNames),
  fc.constantFrom<string>(...hostileMarkup),
  withPrivateData,
  hostileText,
);
const anyRecord: fc.Arbitrary<HostileRecord> = fc.record({
  id: fc.oneof(value, fc.webUrl()),
  title: fc.oneof({ weight: 3, arbitrary: plain }, value),
  description: value,
  publisher: value,
  contact: value,
  url: fc.oneof(fc.webUrl(), value),
  date: fc.oneof(fc.constantFrom('2021', '2021-06-01', '1.6.2021', '31.12.99999'), value),
  theme: fc.oneof(fc.constantFrom('HEAL', 'Helse', 'PUBLIC'), value),
});

const json = (text: string) => JSON.stringify(text);
const csv = (cells: readonly string[], delimiter = ',') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const turtleText = (text: string) => json(text).replaceAll('\\/', '/').replaceAll('\\u2028', '');
/** An address that Turtle lets stand between < and >. */
const iri = (text: string) => encodeURI(text.toWellFormed()).replace(/["<>\\^`{|}\s]/g, '');

const PREFIXES =
  '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .';
const turtle = (records: readonly HostileRecord[]) =>
  `${PREFIXES}\n${records
    .map(
      (r) => `<${iri(r.id)}> a dcat:Dataset ; dct:title ${turtleText(r.title)}@nb ;
  dct:description ${turtleText(r.description)} ; dct:publisher [ foaf:name ${turtleText(r.publisher)} ] ;
  dcat:contactPoint [ vcard:fn ${turtleText(r.contact)} ; vcard:hasEmail ${turtleText(r.contact)} ] ;
  dcat:landingPage <${iri(r.url)}> ; dct:modified ${turtleText(r.date)} ; dcat:theme ${turtleText(r.theme)} .`,
    )
    .join('\n')}`;

/** How each format writes records; `hasLoss` where the writing itself drops or joins some. */
const formats: Readonly<
  Record<
    string,
    { name: string; write: (records: readonly HostileRecord[]) => string; extra: readonly string[] }
  >
> = {
  turtle: {
    name: 'a.ttl',
    write: turtle,
    extra: ['"""', '<', '@prefix : <x> .', '[', '(', '<< >>', '\\u0000', '^^<x>', '_:b'],
  },
  trig: {
    name: 'a.trig',
    write: (records) => {
      const [prefixes = '', ...rest] = turtle(records).split('\n');
      return `${prefixes}\nGRAPH <urn:g> {\n${rest.join('\n')}\n}`;
    },
    extra: ['{', '}', 'GRAPH', '<urn:x> {'],
  },
  'JSON-LD': {
    name: 'a.jsonld',
    write: (records) =>
      `{"@context": {"dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#", "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#"},\n"@graph": [\n${records
        .map(
          (r) =>
            `{"@id": ${json(r.id)}, "@type": "dcat:Dataset",\n"dct:title": {"@value": ${json(r.title)}, "@language": "nb"},\n"dct:description": ${json(r.description)},\n"dct:publisher": {"foaf:name": ${json(r.publisher)}},\n"dcat:contactPoint": {"vcard:fn": ${json(r.contact)}, "vcard:hasEmail": ${json(r.contact)}},\n"dcat:landingPage": {"@id": ${json(r.url)}},\n"dct:modified": ${json(r.date)}, "dcat:theme": ${json(r.theme)}}`,
        )
        .join(',\n')}\n]}`,
    extra: [
      '"@context": "https://evil.example/context.jsonld",',
      '"@context": ["https://evil.example/c", {}],',
      '"@context": {"@import": "https://evil.example/c"},',
      '"@context": {"@vocab": "javascript:"},',
      '"@context": null,',
      '"@base": "file:///",',
      '"@reverse": {},',
      '"@nest": {},',
      '"__proto__": {"polluted": true},',
      '"\\u005f_proto__": {"polluted": true},',
      '"constructor": {"prototype": {"polluted": true}},',
      `${'['.repeat(100)}${']'.repeat(100)},`,
      '[',
      '"',
    ],
  },
  'RDF/XML': {
    name: 'a.rdf',
    write: (records) =>
      `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">\n${records
        .map(
          (r) =>
            `<dcat:Dataset rdf:about="${xml(iri(r.id))}">\n<dct:title xml:lang="nb">${xml(r.title)}</dct:title>\n<dct:description>${xml(r.description)}</dct:description>\n<dct:publisher><foaf:Agent><foaf:name>${xml(r.publisher)}</foaf:name></foaf:Agent></dct:publisher>\n<dcat:contactPoint rdf:parseType="Resource"><vcard:fn>${xml(r.contact)}</vcard:fn><vcard:hasEmail>${xml(r.contact)}</vcard:hasEmail></dcat:contactPoint>\n<dcat:landingPage rdf:resource="${xml(iri(r.url))}"/>\n<dct:modified>${xml(r.date)}</dct:modified>\n</dcat:Dataset>`,
        )
        .join('\n')}\n</rdf:RDF>`,
    extra: [
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE r SYSTEM "https://evil.example/x.dtd">',
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE r [<!ENTITY __proto__ "x">]>',
      '<!DOCTYPE r [<!ENTITY % p SYSTEM "https://evil.example/p"> %p;]>',
      '&x;',
      '&b;',
      '&__proto__;',
      '<?xml-stylesheet href="https://evil.example/x.xsl"?>',
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
      '<![CDATA[',
      '<rdf:li/>',
      'rdf:parseType="Literal"',
      'xml:base="file:///"',
      '<a>'.repeat(500),
    ],
  },
  'our own CSV': {
    name: 'a.csv',
    write: (records) =>
      `id,title,summary,landingPage,statusAsOf,theme,body\n${records
        .map((r) => csv([r.id, r.title, r.description, r.url, r.date, r.theme, r.description]))
        .join('\n')}`,
    extra: ['"', '""', ',', ';', '\t', '=cmd|calc!A1', '__proto__,', 'title,'],
  },
  'the KI-oversikt': {
    name: 'ki.csv',
    write: (records) =>
      `;Prosjekteier;Prosjekttittel;Beskrivelse av prosjekt;Formål med prosjekt;Prosjektstart;Lenke til prosjekt;Status\n${records
        .map((r) =>
          csv([r.id, r.publisher, r.title, r.description, r.contact, r.date, r.url, r.theme], ';'),
        )
        .join('\r\n')}`,
    extra: ['"', ';', 'constructor;', '\r'],
  },
  'the Dutch register': {
    name: 'a.json',
    write: (records) =>
      `[${records
        .map(
          (r) =>
            `{"id": ${json(r.id)}, "name": ${json(r.title)}, "description_short": ${json(r.description)}, "standard_version": "1.0",\n"organization": ${json(r.publisher)}, "contact_email": ${json(r.contact)}, "goal": ${json(r.contact)}, "website": ${json(r.url)}, "begin_date": ${json(r.date)}, "status": ${json(r.theme)}}`,
        )
        .join(',\n')}]`,
    extra: [
      '"__proto__": {"polluted": true},',
      '"constructor": 1,',
      '"name": {"toString": 1},',
      '"name": null,',
      '"lawful_basis_grouping": [null, {"title": 5}],',
      '"impacttoetsen": [[["DPIA"]]],',
      'null,',
      '[],',
    ],
  },
  JKAN: {
    name: 'a.md',
    // JSON is YAML.
    write: ([r]) =>
      `---\nschema: default\ntitle: ${json(r?.title ?? '')}\norganization: ${json(r?.publisher ?? '')}\nnotes: ${json(r?.description ?? '')}\nmaintainer: ${json(r?.contact ?? '')}\nmaintainer_email: ${json(r?.contact ?? '')}\noriginal_dataset_link: ${json(r?.url ?? '')}\ndate_updated: ${json(r?.date ?? '')}\ncategory: [${json(r?.theme ?? '')}]\nresources:\n  - name: ${json(r?.contact ?? '')}\n    url: ${json(r?.url ?? '')}\n---\n`,
    extra: ['&a [*a]', '__proto__: { polluted: true }', 'resources: 5', 'category: {}', '---'],
  },
};

/** Folder with the content folder, a file outside it, and links to that file inside. */
let place: string;
let content: string;
let cleanVocabularies: string;
const OUTSIDE = 'utenfor';

beforeAll(() => {
  cleanVocabularies = mkdtempSync(join(tmpdir(), 'vocabularies-'));
  // The whole of them takes most of the time, and these three meet all kinds of codes.
  for (const name of ['data-themes', 'access-rights', 'countries'])
    cpSync(
      join(realContent, 'vocabularies', `${name}.yaml`),
      join(cleanVocabularies, `${name}.yaml`),
    );
});
afterAll(() => rmSync(cleanVocabularies, { recursive: true, force: true }));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hostile-import-'));
  content = join(place, 'content');
  return () => rmSync(place, { recursive: true, force: true });
});

/** Fresh before each case. */
function layOut(): void {
  rmSync(content, { recursive: true, force: true });
  for (const folder of ['datasets', 'use-cases', 'organizations', 'sources'])
    mkdirSync(join(content, folder), { recursive: true });
  cpSync(cleanVocabularies, join(content, 'vocabularies'), { recursive: true });
  writeFileSync(join(content, 'sources', 'kilde.md'), draft('Kilden'));
  writeFileSync(join(place, OUTSIDE), 'urørt');
  for (const [folder, name] of [
    ['datasets', 'lenke'],
    ['use-cases', 'kart'],
    ['organizations', 'badeplasser'],
  ] as const)
    symlinkSync(join(place, OUTSIDE), join(content, folder, `${name}.md`));
}

const FOLDERS = new Set<string>(Object.values(kindDefinitions).map(({ folder }) => folder));

/** What has been written, by path; checks that it is in its place. */
function writtenFiles(): Map<string, string> {
  expect(readdirSync(place).sort()).toEqual(['content', OUTSIDE, 'source'].sort());
  expect(readFileSync(join(place, OUTSIDE), 'utf8')).toBe('urørt');
  const files = new Map<string, string>();
  for (const item of readdirSync(content, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    const inside = path.slice(content.length + 1);
    if (inside.startsWith('vocabularies')) continue;
    const [folder = '', name = '', ...deeper] = inside.split('/');
    expect(deeper).toEqual([]);
    expect(FOLDERS.has(folder), inside).toBe(true);
    if (name === '' || lstatSync(path).isSymbolicLink()) continue;
    expect(name.endsWith('.md') && ID_PATTERN.test(name.slice(0, -3)), inside).toBe(true);
    expect(name.length).toBeLessThan(120);
    if (inside !== 'sources/kilde.md') files.set(inside, readFileSync(path, 'utf8'));
  }
  return files;
}

async function go(name: string, bytes: string | Uint8Array, partBytes?: number) {
  layOut();
  mkdirSync(join(place, 'source'), { recursive: true });
  const file = join(place, 'source', name);
  writeFileSync(file, bytes);
  const report = await runImport(content, [file], { partBytes });
  const files = writtenFiles();
  const [first] = report.files as [FileReport];

  // Counts in are counts out, and everything refused has a reason.
  expect(Object.values(first.counts).reduce((sum, count) => sum + count, 0)).toBe(
    first.records.length,
  );
  for (const { outcome, reason } of first.records)
    if (outcome === 'refused') expect(reason).toBeTruthy();
  expect(report.written).toBe(files.size);
  if (first.error) expect(first.error.message).not.toBe('');
  expect(formatReport(report, { write: true, update: false })).toContain('Til sammen');

  for (const [path, text] of files) {
    for (const secret of Object.values(privateData)) expect(text, path).not.toContain(secret);
    expect(path).not.toContain('kari-nordmann');
    expect(path).not.toContain(privateData.identityNumber);
  }
  const catalog = loadCatalog({ contentFolder: content });
  const errors = catalog.problems.filter(
    ({ severity, message }) => severity === 'error' && !message.startsWith('Snarveier'),
  );
  expect(errors).toEqual([]);
  for (const entry of catalog.entries) expectHarmlessHtml(entry.body.html);

  const again = await runImport(content, [file], { update: true, date: '2027-01-01' });
  expect(again.written).toBe(0);
  expect(again.files[0]?.counts).toEqual({
    ...first.counts,
    new: 0,
    unchanged: first.counts.new + first.counts.unchanged,
  });
  expect(writtenFiles()).toEqual(files);
  return { report, first, files };
}

describe('whatever is imported, it is taken in whole or refused with a reason', () => {
  let before: string;
  beforeEach(() => {
    before = prototypeKeys();
    const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
      throw new Error('An import asked the network for something');
    });
    const fetched = vi.spyOn(globalThis, 'fetch');
    return () => {
      expect(connect).not.toHaveBeenCalled();
      expect(fetched).not.toHaveBeenCalled();
      vi.restoreAllMocks();
      expect(prototypeKeys()).toBe(before);
      expect({}).not.toHaveProperty('polluted');
    };
  });

  test.each(Object.keys(formats))('%s with hostile values', async (format) => {
    const { name, write } = formats[format]!;
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), async (records) => {
        const { first } = await go(name, write(records));
        // What can be told apart in the source is told of, each by itself.
        const wanted = format === 'JKAN' ? 1 : records.length;
        if (!first.error && /CSV|register|KI|JKAN/.test(format))
          expect(first.records.length).toBe(wanted);
      }),
      { numRuns: propertyRuns(12) },
    );
  });

  test.each(Object.keys(formats))('%s, cut, changed and broken', async (format) => {
    const { name, write, extra } = formats[format]!;
    const mutation = mutationOf([...extra, ...hostileMarkup.slice(0, 8), ...hostileNames]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { minLength: 1, maxLength: 2 }),
        mutation,
        fc.constantFrom(undefined, 1, 7, 100),
        async (records, mutate, partBytes) => {
          await go(name, mutate(write(records)), partBytes);
        },
      ),
      { numRuns: propertyRuns(12) },
    );
  });

  test('random bytes under every name', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      hostileText.map((text) => Buffer.from(text)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text, 'utf16le')),
    );
    const names = Object.values(formats).map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names, 'a.txt', 'a'), bytes, async (name, text) => {
        await go(name, text);
      }),
      { numRuns: propertyRuns(30) },
    );
  });
});

test('however small the parts a file is read in, the same comes of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(formats)),
      fc.array(anyRecord, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      async (format, records, partBytes) => {
        const { name, write } = formats[format]!;
        const text = write(records);
        const whole = await go(name, text);
        const inParts = await go(name, text, partBytes);
        const outcomesOf = ({ first: { records: all, error } }: typeof whole) => [
          error?.line,
          error?.column,
          ...all.map(({ outcome, line, identifier }) => [outcome, line, identifier]),
        ];
        expect(outcomesOf(inParts)).toEqual(outcomesOf(whole));
        expect(inParts.files).toEqual(whole.files);
      },
    ),
    { numRuns: propertyRuns(12) },
  );
});
