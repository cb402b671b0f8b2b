import { describe, expect, test } from 'vitest';
import { draft, loadFiles } from '../../support/content-folder.ts';

const told = (files: Record<string, string>) =>
  loadFiles(files).problems.map(({ file, line, field, message }) =>
    `${file}:${line} ${field} ${message}`.replace('  ', ' '),
  );

describe('references', () => {
  test('are seen from both ends, from fields and from the text', () => {
    const catalog = loadFiles({
      'organizations/fhi.md': draft('FHI'),
      'datasets/kpr.md': draft('KPR', 'publisher: [fhi]'),
      'use-cases/modell.md': draft(
        'Modell',
        'data:\n  - dataset: kpr\n    role: input',
        'Bygger på [KPR](/datasett/kpr/#tilgang).',
      ),
    });
    expect(catalog.problems).toEqual([]);
    expect(catalog.referencesFrom('modell').map(({ to, field }) => [to, field])).toEqual([
      ['kpr', 'data[0].dataset'],
      ['kpr', 'body'],
    ]);
    expect(catalog.referencesTo('kpr').map(({ from }) => from)).toEqual(['modell', 'modell']);
    expect(catalog.referencesTo('fhi').map(({ from, field }) => [from, field])).toEqual([
      ['kpr', 'publisher[0]'],
    ]);
  });

  test('to nothing are errors, with the nearest id of the right kind', () => {
    expect(
      told({
        'organizations/helsedirektoratet.md': draft('Hdir'),
        'datasets/kpr.md': draft('KPR', 'publisher: [helsedirektoratett]'),
      }),
    ).toEqual([
      'datasets/kpr.md:4 publisher[0] «Utgiver» viser til «helsedirektoratett», som ikke finnes. Mente du «helsedirektoratet»?',
    ]);
  });

  test('to the wrong kind are errors, with what it is and what belongs there', () => {
    expect(
      told({
        'datasets/npr.md': draft('NPR'),
        'datasets/kpr.md': draft('KPR', 'publisher: [npr]'),
      }),
    ).toEqual([
      'datasets/kpr.md:4 publisher[0] «Utgiver» viser til «npr», som er et datasett. Her skal det stå en virksomhet.',
    ]);
  });

  test('to the entry itself are errors', () => {
    expect(told({ 'datasets/kpr.md': draft('KPR', 'related: [kpr]') }).join()).toContain(
      'oppføringen selv',
    );
  });

  test.each([
    ['/datasett/krp/', 'Mente du kpr?'],
    ['/virksomheter/kpr/', 'Mente du /datasett/kpr/?'],
    ['/datasett/kpr', 'skråstrek'],
  ])('a link in the text to %s is an error on its line', (address, words) => {
    const [problem] = told({
      'datasets/kpr.md': draft('KPR'),
      'terms/ord.md': draft('Ord', '', `Linje.\n\nSe [her](${address}).\n`),
    });
    expect(problem).toMatch(/^terms\/ord\.md:8 /);
    expect(problem).toContain(words);
  });

  test('to a draft with errors lose the link and are told, without being errors themselves', () => {
    const catalog = loadFiles({
      'organizations/fhi.md': draft('FHI', 'feil: x'),
      'datasets/kpr.md': draft('KPR', 'publisher: [fhi]'),
    });
    expect(catalog.entries.map(({ id }) => id)).toEqual(['kpr']);
    expect(catalog.referencesFrom('kpr')).toEqual([]);
    expect(
      catalog.problems
        .filter(({ severity }) => severity === 'warning')
        .map(({ message }) => message),
    ).toEqual(['«Utgiver» viser til «fhi», som er utelatt fordi organizations/fhi.md har feil.']);
  });
});

describe('ids', () => {
  test('belong to one file only, whatever the kind', () => {
    expect(told({ 'datasets/kpr.md': draft('KPR'), 'terms/kpr.md': draft('KPR') })).toEqual([
      'terms/kpr.md:1 Id-en «kpr» er alt i bruk i datasets/kpr.md. Gi fila et annet navn.',
    ]);
  });

  test('of the past lead to the entry that had them', () => {
    expect(
      loadFiles({ 'datasets/kpr.md': draft('KPR', 'formerIds: [iplos-kuhr]') }).redirects,
    ).toEqual([{ kind: 'dataset', from: 'iplos-kuhr', to: 'kpr' }]);
  });

  test('of the past cannot be in use, nor belong to two', () => {
    expect(
      told({
        'datasets/kpr.md': draft('KPR', 'formerIds: [npr]'),
        'datasets/npr.md': draft('NPR', 'formerIds: [gammel]'),
        'datasets/xpr.md': draft('XPR', 'formerIds: [gammel]'),
      }),
    ).toEqual([
      'datasets/kpr.md:4 formerIds[0] Den tidligere id-en «npr» er i bruk av en annen oppføring.',
      'datasets/xpr.md:4 formerIds[0] Den tidligere id-en «gammel» er alt ført opp i datasets/npr.md.',
    ]);
  });
});
