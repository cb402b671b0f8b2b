import { expect, test } from 'vitest';
import { importText, noted, outcomes } from './import-folder.ts';

const PREFIXES = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix schema: <http://schema.org/> .
@prefix eu: <http://publications.europa.eu/resource/authority/> .
`;

const turtle = (body: string) => importText('katalog.ttl', PREFIXES + body);

test('a dataset in Turtle becomes a draft with our codes, its publisher and where it comes from', async () => {
  const { entries, errors, file } = await turtle(`
<https://example.no/d/1> a dcat:Dataset ;
  dct:title "Bysykler"@nb , "City bikes"@en ;
  dct:description "Hvor syklene står."@nb , "Where the bikes are."@en ;
  dct:identifier "1" ;
  dcat:keyword "sykkel"@nb , "sykkel"@nb ;
  dcat:theme <http://publications.europa.eu/resource/authority/data-theme/TRAN> , <https://psi.norge.no/los/tema/arbeid> ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/DAILY> ;
  dct:spatial <http://sws.geonames.org/3144096/> ;
  dct:modified "2020-02-03T04:05:06" ;
  dct:temporal [ schema:startDate "2015-01-01" ] ;
  dct:publisher [ a foaf:Agent ; foaf:name "Sykkeletaten" ; dct:identifier "123456789" ] ;
  dcat:contactPoint [ a vcard:Organization ; vcard:fn "Sykkelavdelingen" ; vcard:hasEmail <mailto:post@example.no> ] ;
  dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://example.no/d/1.csv> ; dct:format "text/csv" ; dct:license <http://data.norge.no/nlod/no/2.0> ] .
`);
  expect(errors).toEqual([]);
  expect(outcomes(file.records)).toEqual({ new: 1 });
  expect(file.records[0]).toMatchObject({ identifier: 'https://example.no/d/1', line: 8 });
  expect(entries['datasets/bysykler.md']?.data).toEqual({
    schemaVersion: 2,
    title: 'Bysykler',
    summary: 'Hvor syklene står.',
    alternativeTitles: [{ title: 'City bikes', language: 'en' }],
    translations: { en: { title: 'City bikes', summary: 'Where the bikes are.' } },
    keywords: ['sykkel'],
    theme: ['TRAN'],
    losTheme: ['arbeid'],
    geography: ['NO'],
    links: [{ title: 'Posten i kilden', url: 'https://example.no/d/1' }],
    sources: [{ source: 'kilde', note: 'Post: https://example.no/d/1. Lest inn 2026-11-22.' }],
    statusAsOf: '2020-02-03',
    state: 'draft',
    publisher: ['sykkeletaten'],
    contactPoint: { function: 'Sykkelavdelingen', email: 'post@example.no' },
    temporal: { from: '2015-01-01' },
    accrualPeriodicity: 'DAILY',
    accessRights: 'PUBLIC',
    distributions: [
      {
        title: 'Data (CSV)',
        accessUrl: 'https://example.no/d/1.csv',
        format: 'CSV',
        license: 'NLOD 2.0',
      },
    ],
  });
  expect(entries['organizations/sykkeletaten.md']?.data).toMatchObject({
    title: 'Sykkeletaten',
    organizationNumber: '123456789',
    state: 'draft',
  });
});

test('JSON-LD with arrays within @graph, words for codes and the language «no» is read', async () => {
  const dataset = (id: string, title: string) => ({
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'no', '@value': title },
    'dct:description': '<p>Tall &amp; kart</p><script>x()</script>',
    'dct:accrualPeriodicity': { '@id': 'annual' },
    'dct:language': { '@id': 'NOR' },
    'dct:spatial': { '@id': '' },
  });
  const { entries, errors, file } = await importText(
    'katalog.jsonld',
    JSON.stringify({
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@graph': [dataset('https://example.no/1', 'En'), [[dataset('https://example.no/2', 'To')]]],
    }),
  );
  expect(errors).toEqual([]);
  expect(outcomes(file.records)).toEqual({ new: 2 });
  expect(entries['datasets/to.md']?.data).toMatchObject({
    title: 'To',
    summary: 'Tall & kart',
    accrualPeriodicity: 'ANNUAL',
  });
  expect(entries['datasets/to.md']?.data).not.toHaveProperty('language');
});

test('RDF/XML is read', async () => {
  const { entries, errors } = await importText(
    'katalog.rdf',
    `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
  <dcat:Dataset rdf:about="https://example.no/1">
    <dct:title xml:lang="nn">Friluftsliv</dct:title>
    <dct:description xml:lang="nn">Kartlegging &amp; anna</dct:description>
    <dct:accrualPeriodicity>annually</dct:accrualPeriodicity><dct:license/>
  </dcat:Dataset>
</rdf:RDF>`,
  );
  expect(errors).toEqual([]);
  expect(entries['datasets/friluftsliv.md']?.data).toMatchObject({
    language: 'nn',
    summary: 'Kartlegging & anna',
    accrualPeriodicity: 'ANNUAL',
  });
});

test('the legal basis is read as version 1.1, 2 and 3 of DCAT-AP-NO write it', async () => {
  const { entries, errors } = await turtle(`
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
<https://example.no/1> a dcat:Dataset ; dct:title "Tall" ; dct:description "Tall." ;
  <http://difi.no/dcatno#legalBasisForRestriction> [ skos:prefLabel "Lov A § 1"@nb ; dct:source "https://lovdata.no/lov/a" ] ;
  cpsv:follows [ cpsv:implements [ dct:title "Lov B § 2"@nb ] ] ;
  <http://data.europa.eu/r5r/applicableLegislation> <https://lovdata.no/lov/c> .`);
  expect(errors).toEqual([]);
  const { legalBasis } = entries['datasets/tall.md']?.data as { legalBasis: object[] };
  expect(legalBasis).toHaveLength(3);
  expect(legalBasis).toEqual(
    expect.arrayContaining([
      { title: 'Lov A § 1', url: 'https://lovdata.no/lov/a' },
      { title: 'Lov B § 2' },
      { title: 'https://lovdata.no/lov/c', url: 'https://lovdata.no/lov/c' },
    ]),
  );
});

test('a person is no publisher and no contact point', async () => {
  const { entries, report, errors } = await turtle(`
<https://example.no/1> a dcat:Dataset ; dct:title "Tall"@nb ; dct:description "Spør kari.nordmann@example.no."@nb ;
  dct:publisher [ a foaf:Person ; foaf:name "Kari Nordmann" ] ;
  dcat:contactPoint [ a vcard:Individual ; vcard:fn "Kari Nordmann" ; vcard:hasEmail <mailto:kari.nordmann@example.no> ; vcard:hasTelephone <tel:+4791234567> ] .`);
  expect(errors).toEqual([]);
  expect(JSON.stringify(entries)).not.toMatch(/nordmann|9123/i);
  expect(noted(report, 'utgivere som er personer')).toBe(1);
  expect(noted(report, 'e-postadresser')).toBe(2);
  expect(noted(report, 'telefonnumre til kontaktpunkt')).toBe(1);
  expect(noted(report, 'navn på kontaktpunkt')).toBe(1);
});

test('a mailbox within vcard:hasValue is found, and a dataset without description says so', async () => {
  const { entries } = await turtle(`
[] a dcat:Dataset ; dct:title "Uten adresse" ; dct:identifier "abc" ;
  dcat:contactPoint [ vcard:hasEmail [ vcard:hasValue <mailto:post@example.no> ] ] .`);
  expect(entries['datasets/uten-adresse.md']?.data).toMatchObject({
    summary: 'Kilden har ingen beskrivelse av datasettet.',
    contactPoint: { function: 'Kontaktpunkt hos utgiveren', email: 'post@example.no' },
    sources: [{ note: 'Post: abc. Lest inn 2026-11-22.' }],
  });
});

test('a code that we do not have is reported, not guessed', async () => {
  const { entries, report } = await turtle(`
<https://example.no/1> a dcat:Dataset ; dct:title "Tall" ; dct:description "Tall." ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/YEARLY> ;
  dcat:theme <https://example.no/tema/1> .`);
  expect(entries['datasets/tall.md']?.data).not.toHaveProperty('accrualPeriodicity');
  expect(noted(report, 'ukjent oppdateringsfrekvens')).toBe(1);
  expect(noted(report, 'tema fra lister')).toBe(1);
});

test('a dataset without title is refused with its line, and the others are imported', async () => {
  const { file } = await turtle(`
<https://example.no/1> a dcat:Dataset ; dct:description "Uten tittel." .
<https://example.no/2> a dcat:Dataset ; dct:title "Med" .`);
  expect(outcomes(file.records)).toEqual({ refused: 1, new: 1 });
  expect(file.records.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    line: 8,
    identifier: 'https://example.no/1',
  });
});

test.each([
  ['feil.ttl', '@prefix a: <http://a/> .\na:b a:c\n  ]] .', 3, undefined],
  ['feil.jsonld', '{\n "@graph": [1,,2]\n}', 2, 15],
  [
    'feil.rdf',
    '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description></rdf:RDF>',
    2,
    undefined,
  ],
  ['tom.ttl', '', 1, undefined],
  ['annet.txt', 'Bare tekst', 1, undefined],
])('%s gives an error with its place', async (name, text, line, column) => {
  const { file } = await importText(name, text);
  expect(file.error?.line).toBe(line);
  if (column !== undefined) expect(file.error?.column).toBe(column);
  expect(file.records).toEqual([]);
});

test('a remote context is not fetched: the error says where it stands and what to do', async () => {
  const { file } = await importText(
    'fjern.jsonld',
    '{\n"@context": "https://example.no/context.jsonld",\n"@id": "https://example.no/1"}',
  );
  expect(file.error).toMatchObject({ line: 2 });
  expect(file.error?.message).toContain('henter ingenting fra nettet');
});

test('entities that build on each other, and JSON nested without end, are refused', async () => {
  const bomb =
    '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">]>\n<rdf:RDF xmlns:rdf="x">&b;</rdf:RDF>';
  expect((await importText('bombe.rdf', bomb)).file.error).toMatchObject({ line: 3 });
  const deep = `{"@graph":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect((await importText('dyp.jsonld', deep)).file.error?.message).toContain('nøstet');
});

test('hostile values stay harmless: paths, fences of front matter, scripts, huge texts', async () => {
  const { entries, errors, file } = await importText(
    'ond.jsonld',
    `{"@context":{"dct":"http://purl.org/dc/terms/"},"@graph":[
      {"@id":"../../../etc/passwd","@type":"http://www.w3.org/ns/dcat#Dataset","dct:title":"../../../.ssh/id","dct:description":${JSON.stringify('stor '.repeat(500_000))}},
      {"@id":"https://example.no/2","@type":"http://www.w3.org/ns/dcat#Dataset","dct:title":"---\\nstate: published","dct:description":"a: b\\n---\\n<script>alert(1)</script>"}]}`,
  );
  expect(errors).toEqual([]);
  expect(file.error).toBeUndefined();
  expect(outcomes(file.records)).toEqual({ new: 2 });
  expect(Object.keys(entries).sort()).toEqual([
    'datasets/ssh-id.md',
    'datasets/state-published.md',
    'sources/kilde.md',
  ]);
  expect(entries['datasets/state-published.md']?.data).toMatchObject({
    state: 'draft',
    title: '--- state: published',
  });
});

test.each(['__proto__', 'constructor'])('the key %s is refused with its line', async (key) => {
  const { file } = await importText(
    'ond.jsonld',
    `{"@context": {},\n"${key}": {"polluted": true}}`,
  );
  expect(file.error).toMatchObject({ line: 2, message: expect.stringContaining(key) });
  expect({}).not.toHaveProperty('polluted');
});
