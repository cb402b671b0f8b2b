import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { formatReport } from '../../../src/exchange/import/format-report.ts';
import { ImportOptionsError } from '../../../src/exchange/import/import-files.ts';
import { slugOf } from '../../../src/exchange/import/identity.ts';
import { draft } from '../../support/content-folder.ts';
import { filesOf, importFolder, noted, outcomes, runImport } from './import-folder.ts';

const CSV = 'id,title,summary,keywords\na,En,Først.,ord\nb,To,Sist.,ord\n';

test('a dry run tells what is new and writes nothing', async () => {
  const folder = importFolder();
  const report = await runImport(folder, filesOf({ 'd.csv': CSV }), { write: false });
  expect(outcomes(report.files[0]!.records)).toEqual({ new: 2 });
  expect(report.written).toBe(0);
  expect(existsSync(join(folder, 'datasets'))).toBe(false);
  expect(formatReport(report, { write: false, update: false })).toContain('Ingenting er skrevet');
});

test('the same file twice: all unchanged the second time, on another day too', async () => {
  const folder = importFolder();
  const files = filesOf({ 'd.csv': CSV });
  await runImport(folder, files);
  const again = await runImport(folder, files, { date: '2027-01-01', update: true });
  expect(outcomes(again.files[0]!.records)).toEqual({ unchanged: 2 });
  expect(again.written).toBe(0);
});

test('a changed record is written with --update only, keeps its id, and what a person added', async () => {
  const folder = importFolder();
  await runImport(folder, filesOf({ 'd.csv': CSV }));
  const entry = join(folder, 'datasets/a.md');
  writeFileSync(
    entry,
    readFileSync(entry, 'utf8').replace('state: draft', 'state: draft\nretention: Ti år'),
  );
  const changed = filesOf({ 'd.csv': CSV.replace('En,Først.', 'Nytt navn,Endret.') });

  const without = await runImport(folder, changed);
  expect(outcomes(without.files[0]!.records)).toEqual({ changed: 1, unchanged: 1 });
  expect(readFileSync(entry, 'utf8')).toContain('Først.');

  await runImport(folder, changed, { update: true, date: '2027-01-01' });
  const text = readFileSync(entry, 'utf8');
  expect(text).toContain('title: Nytt navn');
  expect(text).toContain('retention: Ti år');
  expect(text).toContain('Lest inn 2027-01-01');
  expect(
    loadCatalog({ contentFolder: folder }).problems.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

test('what is published is never written over', async () => {
  const folder = importFolder();
  await runImport(folder, filesOf({ 'd.csv': CSV }));
  const entry = join(folder, 'datasets/a.md');
  const published = readFileSync(entry, 'utf8').replace('state: draft', 'state: published');
  writeFileSync(entry, published);
  const report = await runImport(folder, filesOf({ 'd.csv': CSV.replace('Først.', 'Endret.') }), {
    update: true,
  });
  expect(outcomes(report.files[0]!.records)).toEqual({ kept: 1, unchanged: 1 });
  expect(readFileSync(entry, 'utf8')).toBe(published);
});

test('an id that another entry has, even one that cannot be read, gets a hash, and keeps it', async () => {
  const folder = importFolder({
    'terms/en.md': draft('En'),
    'datasets/to.md': 'ødelagt',
  });
  const files = filesOf({ 'd.csv': 'title,summary\nEn,S\nTo,S\n' });
  const report = await runImport(folder, files);
  const names = report.files[0]!.records.map(({ entry }) => entry);
  expect(names).toEqual([
    expect.stringMatching(/^datasets\/en-[0-9a-f]{8}\.md$/),
    expect.stringMatching(/^datasets\/to-[0-9a-f]{8}\.md$/),
  ]);
  expect(readFileSync(join(folder, 'datasets/to.md'), 'utf8')).toBe('ødelagt');
  expect(noted(report, 'id-en har fått et tillegg')).toBe(2);
  const again = await runImport(folder, files);
  expect(again.files[0]!.records.map(({ entry, outcome }) => [entry, outcome])).toEqual(
    names.map((name) => [name, 'unchanged']),
  );
});

test.each(['kari.nordmann@eksempel.no', '01010750160', 'tlf 22 33 44 55'])(
  'an id with private data, %s, becomes no file name',
  async (id) => {
    const report = await runImport(
      importFolder(),
      filesOf({ 'd.csv': `id,title,summary\n${id},En,Først.\n` }),
    );
    expect(report.files[0]!.records).toMatchObject([{ outcome: 'new', entry: 'datasets/en.md' }]);
    expect(noted(report, 'laget av tittelen')).toBe(1);
  },
);

test('a record that stands twice is refused the second time', async () => {
  const report = await runImport(importFolder(), filesOf({ 'd.csv': `${CSV}a,En,Igjen.,ord\n` }));
  expect(report.files[0]!.records.at(-1)).toMatchObject({ outcome: 'refused', line: 4 });
});

test('a broken file does not stop the others', async () => {
  const report = await runImport(importFolder(), [
    ...filesOf({ 'a.ttl': '<a> <b', 'd.csv': CSV, 'c.bin': new Uint8Array([0, 1, 2]) }),
    '/finnes/ikke.csv',
  ]);
  expect(report.files.map(({ error }) => error !== undefined)).toEqual([true, false, true, true]);
  expect(outcomes(report.files[1]!.records)).toEqual({ new: 2 });
  const text = formatReport(report, { write: true, update: false });
  expect(text).toContain('3 filer har feil');
  expect(text).toMatch(/a\.ttl:1/);
});

const JKAN = `---\nschema: default\ntitle: Kart\norganization: Nyby kommune\nnotes: Kart.\n---\n`;

test('an organization is found by title, other names and abbreviation, and made once otherwise', async () => {
  const folder = importFolder({
    'organizations/nyby.md': draft('Nyby', 'formerNames: [{ name: Nyby kommune }]'),
  });
  await runImport(folder, filesOf({ 'kart.md': JKAN }));
  expect(readFileSync(join(folder, 'datasets/kart.md'), 'utf8')).toContain('[nyby');
  await runImport(
    folder,
    filesOf({
      'bil.md': JKAN.replace('title: Kart', 'title: Bil').replace('Nyby kommune', 'Nyby (NY)'),
    }),
  );
  expect(readFileSync(join(folder, 'datasets/bil.md'), 'utf8')).toContain('[nyby');
  const other = importFolder();
  const report = await runImport(other, filesOf({ 'a.md': JKAN, 'b.md': JKAN }));
  expect(outcomes(report.organizations)).toEqual({ new: 1 });
});

test('two names with one number are one organization, and stay so the next time', async () => {
  const turtle = (names: string[]) => `
@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
${names
  .map(
    (name) => `<https://example.no/${name.length}> a dcat:Dataset ; dct:title "${name}" ;
  dct:publisher [ foaf:name "${name}" ; dct:identifier "971040238" ] .`,
  )
  .join('\n')}`;
  const folder = importFolder({ 'organizations/kartverket.md': draft('Kartverket') });
  const names = ['Kartverket', 'Statens kartverk'];
  const first = await runImport(folder, filesOf({ 'a.ttl': turtle(names) }));
  expect(first.organizations).toEqual([]);
  const again = await runImport(folder, filesOf({ 'a.ttl': turtle(names) }));
  expect(outcomes(again.files[0]!.records)).toEqual({ unchanged: 2 });
  // Another entry that fits now: what the datasets have stays.
  writeFileSync(
    join(folder, 'organizations/annen.md'),
    draft('Annen', "organizationNumber: '971040238'"),
  );
  const last = await runImport(folder, filesOf({ 'a.ttl': turtle(names.slice(0, 1)) }));
  expect(outcomes(last.files[0]!.records)).toEqual({ unchanged: 1 });
});

/** A dataset and its publisher, as Turtle. */
const published = (dataset: string, publisher: string) => `
@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<https://example.no/${dataset}> a dcat:Dataset ; dct:title "${dataset}" ; dct:publisher ${publisher} .`;

test.each([
  ['by its number alone', '<https://data.brreg.no/enhetsregisteret/api/enheter/971040238>', {}],
  ['by its name alone', '[ foaf:name "Kartverket" ]', {}],
  [
    'by its number, in a catalogue that has it by name',
    '<https://data.brreg.no/enhetsregisteret/api/enheter/971040238>',
    { 'organizations/kartverket.md': draft('Kartverket') },
  ],
  [
    'by another name, in a catalogue that has it by name',
    '[ foaf:name "Statens kartverk" ; dct:identifier "971040238" ]',
    { 'organizations/kartverket.md': draft('Kartverket') },
  ],
])(
  'an organization that one file names %s is that which another describes, in either order',
  async (_how, publisher, content) => {
    const files = filesOf({
      'names.ttl': published('navngir', publisher),
      'describes.ttl': published(
        'beskriver',
        '[ foaf:name "Kartverket" ; dct:identifier "971040238" ]',
      ),
    });
    const written = [];
    for (const order of [files, files.toReversed()]) {
      const folder = importFolder(content);
      await runImport(folder, order);
      const { entries } = readEntries(folder);
      written.push(entries);
      const publishers = entries.flatMap(({ kind, data }) =>
        kind === 'dataset' ? [data.publisher] : [],
      );
      expect(publishers).toEqual([['kartverket'], ['kartverket']]);
      const again = await runImport(folder, order, { update: true });
      expect(outcomes(again.files.flatMap(({ records }) => records))).toEqual({ unchanged: 2 });
      expect(again.written).toBe(0);
    }
    expect(written[0]).toEqual(written[1]);
  },
);

test('a name that stands with a number is the same organization where it stands alone', async () => {
  const folder = importFolder({ 'organizations/kartverket.md': draft('Kartverket') });
  const files = filesOf({
    'a.ttl': published('alene', '[ foaf:name "Annen" ]'),
    'b.ttl': published('begge', '[ foaf:name "Annen" ; dct:identifier "971040238" ]'),
    'c.ttl': published('navn', '[ foaf:name "Kartverket" ; dct:identifier "971040238" ]'),
  });
  const report = await runImport(folder, files, { organizations: false });
  expect(report.notes).toEqual([]);
  expect(readFileSync(join(folder, 'datasets/alene.md'), 'utf8')).toContain('[kartverket');
});

test('what a refused record names is no reason to make an organization', async () => {
  const report = await runImport(
    importFolder(),
    filesOf({
      'a.ttl': published('en', '[ foaf:name "Kartverket" ]'),
      'b.ttl': published('en', '[ foaf:name "Annen" ]'),
    }),
  );
  expect(report.files[1]!.records).toMatchObject([{ outcome: 'refused' }]);
  expect(report.organizations.map(({ entry }) => entry)).toEqual(['organizations/kartverket.md']);
});

test('an organization is looked up by its name as it is written', async () => {
  const folder = importFolder();
  const files = filesOf({
    'a.md': JKAN.replace('Nyby kommune', '---<script>x</script>Nyby'),
    'b.md': JKAN.replace('Nyby kommune', 'Nyby'),
  });
  const first = await runImport(folder, files);
  expect(outcomes(first.organizations)).toEqual({ new: 1 });
  const again = await runImport(folder, files, { update: true });
  expect(again.written).toBe(0);
});

test('without organizations, a publisher that we do not have is left out and counted', async () => {
  const folder = importFolder();
  const report = await runImport(folder, filesOf({ 'kart.md': JKAN }), { organizations: false });
  expect(readFileSync(join(folder, 'datasets/kart.md'), 'utf8')).not.toContain('publisher');
  expect(existsSync(join(folder, 'organizations'))).toBe(false);
  expect(noted(report, 'virksomheter vi ikke har')).toBe(1);
});

test('with another folder to write in, the content folder stays as it was', async () => {
  const [folder, out] = [importFolder(), importFolder()];
  const files = filesOf({ 'd.csv': CSV });
  await runImport(folder, files, { outFolder: out });
  expect(existsSync(join(folder, 'datasets'))).toBe(false);
  const again = await runImport(folder, files, { outFolder: out });
  expect(outcomes(again.files[0]!.records)).toEqual({ unchanged: 2 });
});

test('a source without an entry is refused before anything is read', async () => {
  await expect(runImport(importFolder(), [], { source: 'finnes-ikke' })).rejects.toThrow(
    ImportOptionsError,
  );
});

test.each([
  ['Bærum – Østfold & Ålesund', 'baerum-ostfold-alesund'],
  ['../../etc/passwd', 'etc-passwd'],
  ['日本', ''],
  ['x'.repeat(300), 'x'.repeat(70)],
])('the id of «%s» is «%s»', (title, id) => {
  expect(slugOf(title)).toBe(id);
});
