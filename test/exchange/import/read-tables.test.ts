import { expect, test } from 'vitest';
import { importText, noted, outcomes } from './import-folder.ts';

const KI_HEADER =
  ',Prosjekteier,Prosjekttittel,Departement,Beskrivelse av prosjekt,Formål med prosjekt,Prosjektstart,Prosjektslutt,Tilknyttede organisasjoner,Lenke til prosjekt,Status,Type data,Datakilde,Klassifisering';

test('a row of the KI-oversikt becomes a use case with owner, period and stage', async () => {
  const { entries, errors, file, report } = await importText(
    'ki.csv',
    `${KI_HEADER}\n7,Bane NOR,"Bilder, av «spor»",,Kjenner igjen feil.\n8,Bane NOR,Uten status,,,,,,,NA,Pågående,,,\n7b,,,,,,,,,,,,,\n9,Bane NOR,Pilot,,"Første linje\nandre",Sikkerhet,2018,2020-05,NR,https://nr.no/p,Implementert,Bilder,Egne,`,
  );
  expect(errors).toEqual([]);
  expect(outcomes(file.records)).toEqual({ refused: 2, new: 2 });
  expect(file.records.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
    { line: 2, reason: expect.stringContaining('5 kolonner, og overskriften har 14') },
    { line: 4, identifier: 'rad 7b' },
  ]);
  expect(noted(report, 'ukjent status')).toBe(1);
  expect(entries['use-cases/pilot.md']).toMatchObject({
    data: {
      organizations: [{ organization: 'bane-nor', role: 'lead' }],
      period: { from: '2018', to: '2020-05' },
      stage: 'in-use',
      statusNote: 'Kilden sier: Implementert.',
      problem: 'Sikkerhet',
      links: [{ title: 'Om prosjektet', url: 'https://nr.no/p' }],
      state: 'draft',
    },
    body: 'Første linje\\\nandre',
  });
});

test('a CSV file saved as Windows-1252 with semicolons is read, and the encoding told', async () => {
  const { entries, file } = await importText(
    'kommune.csv',
    Buffer.from('title;summary;spatial\r\nBadeplasser på Østøya;Målt i sjøen;Østøya\r\n', 'latin1'),
  );
  expect(file.encoding).toBe('windows-1252');
  expect(entries['datasets/badeplasser-pa-ostoya.md']?.data).toMatchObject({ spatial: 'Østøya' });
});

test('our own CSV takes fields, groups, lists, codes by their labels, numbers and dates', async () => {
  const { entries, errors, file } = await importText(
    'egen.csv',
    `\ufeffid,title,summary,kind,theme,geography,temporal.from,volume.value,volume.text,distributions.title,distributions.accessUrl,body\nbad,Badetemperaturer,Temperaturen i sjøen.,Sensordata,ENVI|Helse,"1103|NO",2021-06,"1 200,5",1200 målinger,Målinger,https://example.no/bad,"Les <b>dette</b> # først"`,
  );
  expect(errors).toEqual([]);
  expect(outcomes(file.records)).toEqual({ new: 1 });
  expect(entries['datasets/bad.md']).toMatchObject({
    data: {
      kind: 'sensor-feed',
      theme: ['ENVI', 'HEAL'],
      geography: ['1103', 'NO'],
      temporal: { from: '2021-06' },
      volume: [{ value: 1200.5, text: '1200 målinger' }],
      distributions: [{ title: 'Målinger', accessUrl: 'https://example.no/bad' }],
      sources: [{ source: 'kilde', note: 'Post: bad. Lest inn 2026-11-22.' }],
      state: 'draft',
    },
    body: 'Les dette # først',
  });
});

test('our own CSV loses the name of a contact that is or may be a person, and keeps the row', async () => {
  const { entries, errors, report } = await importText(
    'egen.csv',
    'title,summary,contactPoint.function,contactPoint.url\nA,S,Kari Nordmann,https://example.no/a\nB,S,Xanthe Qvortrup,\nC,S,Kundesenteret,',
  );
  expect(errors).toEqual([]);
  const contacts = ['a', 'b', 'c'].map((id) => entries[`datasets/${id}.md`]?.data.contactPoint);
  expect(contacts).toEqual([undefined, undefined, { function: 'Kundesenteret' }]);
  expect(noted(report, 'navn på kontaktpunkt')).toBe(2);
});

test('rows of another kind are read with --kind', async () => {
  const { entries, errors } = await importText(
    'org.csv',
    'title,summary,type,municipalityNumber\nStavanger kommune,Kommune i Rogaland.,municipality,1103',
    { kind: 'organization' },
  );
  expect(errors).toEqual([]);
  expect(entries['organizations/stavanger-kommune.md']?.data).toMatchObject({
    municipalityNumber: '1103',
  });
});

test.each([
  ['title,sumary', 'sumary'],
  ['title,summary,__proto__', '__proto__'],
  ['title,summary,access', 'access.mode'],
  ['title,summary,state', 'utkast'],
  ['title,summary,title', 'to ganger'],
])('the header %s is refused as a whole', async (header, message) => {
  const { file, entries } = await importText('egen.csv', `${header}\nA,B,C`);
  expect(file.error).toMatchObject({ line: 1, message: expect.stringContaining(message) });
  expect(Object.keys(entries)).toEqual(['sources/kilde.md']);
});

test('a cell that is wrong refuses its row with line and reason, and the others are imported', async () => {
  const { file } = await importText(
    'egen.csv',
    'title,summary,kind,volume.value,volume.text,landingPage\nA,S,finnes-ikke,,,\nB,S,,mange,x,\nC,S,,,,javascript:alert(1)\nD,,,,,\nE,S,,,,',
  );
  expect(file.records.map(({ line, reason }) => [line, reason])).toEqual([
    [2, expect.stringContaining('dataset-kinds')],
    [3, expect.stringContaining('ikke et tall')],
    [4, expect.stringContaining('nettadresse')],
    [5, expect.stringContaining('summary')],
    [6, undefined],
  ]);
});

test('a quotation mark that is never closed is an error with its line; the rows before it are imported', async () => {
  const { file } = await importText('egen.csv', 'title,summary\nA,S\nB,"S\nC,S\n');
  expect(file.error).toMatchObject({ line: 3 });
  expect(outcomes(file.records)).toEqual({ new: 1 });
});

test('a record of the Dutch register becomes a use case; older versions are refused', async () => {
  const record = {
    id: 'anonimiseren',
    name: 'Anonimiseren',
    description_short: 'Maskeert namen.',
    publication_category: 'Hoog-risico AI-systeem (Categorie A)',
    status: 'In gebruik',
    begin_date: '03-2021',
    goal: '<p>Doel &amp; effect</p><script>x</script>',
    provider: 'Leverancier B.V.',
    organization: 'Gemeente X',
    contact_email: 'jan.jansen@example.nl',
    lawful_basis_grouping: [{ title: 'AVG', link: 'https://example.nl/avg' }],
    impacttoetsen: 'DPIA is toegepast',
    standard_version: '1.0',
  };
  const { entries, errors, file, report } = await importText(
    'register.json',
    JSON.stringify([record, { ...record, id: 'oud', standard_version: '0.4' }, 5], null, 1),
  );
  expect(errors).toEqual([]);
  expect(outcomes(file.records)).toEqual({ new: 1, refused: 2 });
  expect(JSON.stringify(entries)).not.toContain('jansen');
  expect(noted(report, 'kontaktopplysninger')).toBe(1);
  expect(entries['use-cases/anonimiseren.md']?.data).toMatchObject({
    problem: 'Doel & effect',
    period: { from: '2021-03' },
    stage: 'in-use',
    riskClass: 'high',
    legalRoute: [{ title: 'AVG' }],
    assessments: [{ type: 'dpia' }],
    organizations: [
      { organization: 'gemeente-x', role: 'lead' },
      { organization: 'leverancier-b-v', role: 'vendor' },
    ],
  });
});

/** Three records of the Dutch register, of which the second is broken; on lines 2, 3 and 4. */
const register = (broken: string, end = '\n]') =>
  `[\n${[1, 2, 3]
    .map((id) =>
      id === 2 ? broken : `{"id": "post-${id}", "name": "Model ${id}", "standard_version": "1.0"}`,
    )
    .join(',\n')}${end}`;

test.each([
  ['{"id": "2", "name": }', 3, 21],
  ['{"id": "2", "name": "uten slutt}', 3, 21],
  ['{"id": "2" "name": "2"}', 3, 12],
  ['{"id": "2", "name": {"a": 1}', 3, 29],
  ['{"id": "2", "name": [1}', 3, 23],
])(
  '%s in the register is refused with its place, and the others are read',
  async (broken, line, column) => {
    for (const partBytes of [5, undefined]) {
      const { file } = await importText('register.json', register(broken), { partBytes });
      expect(file.error).toBeUndefined();
      expect(file.records.map((record) => [record.outcome, record.line])).toEqual([
        ['new', 2],
        ['refused', line],
        ['new', 4],
      ]);
      expect(file.records[1]?.reason).toContain(`(kolonne ${column})`);
      expect(file.records[1]?.identifier).toBe('post 2');
    }
  },
);

test('a register that is cut off has an error with its place, and the records before it are read', async () => {
  const { file } = await importText('register.json', register('{"id": "2"', ''));
  expect(outcomes(file.records)).toEqual({ new: 2, refused: 1 });
  expect(file.error).toMatchObject({ line: 4, message: expect.stringContaining('slutter før') });
  const { file: cut } = await importText('register.json', register('{"id": 2}').slice(0, -20));
  expect(outcomes(cut.records)).toEqual({ new: 1, refused: 1 });
  expect(cut.error).toMatchObject({ line: 4 });
});

test.each(['utf-8', 'utf-8 with a mark', 'utf-16', 'windows-1252'])(
  'the register in %s is read, and a record that stands alone too',
  async (encoding) => {
    const text = '{"id": "1", "name": "Café à côté", "publication_category": "Overig"}';
    const bytes = {
      'utf-8': Buffer.from(text),
      'utf-8 with a mark': Buffer.from(`\ufeff${text}`),
      'utf-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'windows-1252': Buffer.from(text, 'latin1'),
    }[encoding]!;
    const { entries, file } = await importText('register.json', bytes, { partBytes: 7 });
    expect(file.records).toMatchObject([{ outcome: 'new', line: 1 }]);
    expect(entries['use-cases/cafe-a-cote.md']?.data).toMatchObject({ title: 'Café à côté' });
  },
);

test('a dataset of JKAN is read, and YAML that is broken gives its line', async () => {
  const { entries, errors } = await importText(
    'council-bins.md',
    `---\nschema: default\ntitle: Bins\norganization: A Council\nnotes: <p>Where &amp; when.</p>\nlicense: http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\ncategory:\n- Food and Environment\nmaintainer: Jane Doe\nmaintainer_email: jane.doe@example.org\ndate_updated: '2023-06-12'\nrecords: 2\nresources:\n- name: Bins\n  format: CSV\n  url: https://example.org/bins.csv\n- name: Feil\n  url: ''\n---\n`,
  );
  expect(errors).toEqual([]);
  expect(entries['datasets/bins.md']?.data).toMatchObject({
    summary: 'Where & when.',
    language: 'en',
    theme: ['ENVI'],
    license: 'OGL 3.0',
    publisher: ['a-council'],
    volume: [{ value: 2 }],
    distributions: [{ title: 'Bins', accessUrl: 'https://example.org/bins.csv', format: 'CSV' }],
  });
  expect(JSON.stringify(entries)).not.toMatch(/jane/i);
  const broken = await importText('x.md', '---\nschema: default\ntitle: A\nnotes: a: b\n---\n');
  expect(broken.file.error?.line).toBe(4);
});
