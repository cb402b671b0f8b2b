import { expect, test } from 'vitest';
import { compareVersions } from '../../src/history/compare-versions.ts';
import { changedTitles, describeField, fieldLine } from '../../src/history/describe-change.ts';
import type { Language } from '../../src/i18n/language.ts';
import { draft, entryText, loadFiles } from '../support/content-folder.ts';

const catalog = loadedOnce();
function loadedOnce() {
  let loaded: ReturnType<typeof loadFiles> | undefined;
  return () => (loaded ??= loadFiles({ 'datasets/kpr.md': draft('Kommunalt pasientregister') }));
}

const lines = (before: string, after: string, language: Language = 'nb') =>
  compareVersions(before, after, 'dataset').fields.map((field) =>
    fieldLine(describeField(field, 'dataset', { catalog: catalog(), language }), language),
  );
const fields = (before: string, after: string, language?: Language) =>
  lines(draft('A', before), draft('A', after), language);

test('codes, names of entries, dates and yes or no are told in the reader’s words', () => {
  expect(fields('accessRights: RESTRICTED', 'accessRights: PUBLIC')).toEqual([
    expect.stringMatching(/^Tilgangsnivå: .+ → .+/),
  ]);
  expect(fields('accessRights: RESTRICTED', 'accessRights: PUBLIC').join()).not.toMatch(
    /PUBLIC|RESTRICTED/,
  );
  expect(fields('', 'related: [kpr]')).toEqual(['Se også: Lagt til: Kommunalt pasientregister']);
  expect(fields("statusAsOf: '2021'", "statusAsOf: '2024-06-01'")).toEqual([
    'Opplysningene gjelder per: 2021 → 1. juni 2024',
  ]);
});

test('a field that came or went says so', () => {
  expect(fields('', 'abbreviation: KPR')).toEqual(['Forkortelse: Fylt ut: KPR']);
  expect(fields('abbreviation: KPR', '')).toEqual(['Forkortelse: Tatt bort: KPR']);
});

test('an item of a list that keeps its name is changed, not removed and added', () => {
  expect(
    fields(
      'variables: [{name: alder, definition: År}, {name: kjønn, definition: Kjønn}]',
      'variables: [{name: alder, definition: Hele år}, {name: bosted, definition: Kommune}]',
    ),
  ).toEqual(['Variabler: Lagt til: bosted. Tatt bort: kjønn. Endret: alder']);
  expect(fields('keywords: [a, b]', 'keywords: [b, a]')).toEqual([
    'Nøkkelord: Rekkefølgen er endret',
  ]);
});

test('a long list of news names a few and counts the rest', () => {
  const many = Array.from({ length: 20 }, (_, index) => `ord${index}`).join(', ');
  expect(fields('', `keywords: [${many}]`)[0]).toMatch(/ord5\. 14 til$/);
});

test('a body is told by how many words came and went', () => {
  const of = (body: string) => entryText('title: A\nsummary: S.', body);
  expect(lines(of('En to tre.'), of('En to fire fem.'))).toEqual([
    'Brødteksten: Teksten er endret: 2 ord lagt til, 1 ord tatt bort',
  ]);
  expect(lines(of('En to tre'), of('tre to En'))[0]).toContain('de samme ordene');
});

test('inner fields carry the title of their group, in the language of the reader', () => {
  const before = 'translations: {en: {title: A, summary: B}}';
  const after = 'translations: {en: {title: A, summary: C}}';
  expect(fields(before, after)).toEqual([
    'Oversettelser: Oversettelse til engelsk: Sammendrag: B → C',
  ]);
  expect(fields('abbreviation: X', 'abbreviation: Y', 'en')).toEqual(['Abbreviation: X → Y']);
});

test('a field that the schema no longer has, or never had, is told by its key', () => {
  expect(fields('gammelt: 1', 'constructor: 2')).toEqual([
    '«constructor»: Fylt ut: 2',
    '«gammelt»: Tatt bort: 1',
  ]);
});

test('what the privacy guard refuses is not given out again by the history', () => {
  const told = [
    ...fields('abbreviation: kari.nordmann@gmail.com', 'abbreviation: KPR'),
    ...fields('keywords: [ring 412 34 567]', 'keywords: [demens]'),
  ].join();
  expect(told).not.toMatch(/nordmann|412 34/);
  expect(told).toContain('(vises ikke av hensyn til personvern)');
});

test('for a list, the titles of what was touched stand once, without inner fields', () => {
  const { fields: changed } = compareVersions(
    draft('A', 'translations: {en: {title: A, summary: B}}'),
    draft('B', 'translations: {en: {title: C, summary: D}}'),
    'dataset',
  );
  expect(changedTitles(changed, 'dataset', 'nb').toSorted()).toEqual(['Oversettelser', 'Tittel']);
});
