import { describe, expect, test } from 'vitest';
import { migrateData } from '../../../src/catalog/migrate/migrate-data.ts';
import type { EntryData } from '../../../src/catalog/migrate/migration.ts';
import { version1To2 } from '../../../src/catalog/migrate/version-1-to-2.ts';
import { fieldName } from '../../../src/catalog/problem.ts';
import type { Kind } from '../../../src/catalog/schema/kind.ts';

/** Does the steps of this one migration, whatever versions have come since. */
const migrate = (kind: Kind, data: EntryData) =>
  version1To2.steps.reduce((fields, step) => step.apply(fields, kind), data);

describe('fields with another name', () => {
  test('a dataset’s licence is spelt as in DCAT, and a survey says respondents', () => {
    expect(migrate('dataset', { licence: 'NLOD' })).toEqual({ license: 'NLOD' });
    expect(migrate('challenge', { survey: { n: 15, raw: '1-2' } })).toEqual({
      survey: { respondents: 15, raw: '1-2' },
    });
  });

  test('where both names stand, neither is lost', () => {
    const both = { licence: 'A', license: 'B' };
    expect(migrate('dataset', both)).toBe(both);
  });

  test('a use case keeps its licence under reuse, which never changed', () => {
    const data = { reuse: { possible: 'yes', licence: 'MIT' } };
    expect(migrate('use-case', data)).toBe(data);
  });
});

describe('names in free text', () => {
  test('stand in the note beside, and ids stay references', () => {
    expect(migrate('dataset', { dataController: 'Byrådet' })).toEqual({
      dataControllerNote: 'Byrådet',
    });
    expect(migrate('dataset', { dataController: 'bergen-kommune' })).toEqual({
      dataController: ['bergen-kommune'],
    });
    expect(
      migrate('dataset', {
        access: { steps: [{ action: 'Søk', authority: 'REK Nord' }, { authority: 'fhi' }] },
      }),
    ).toEqual({
      access: { steps: [{ action: 'Søk', authorityNote: 'REK Nord' }, { authority: 'fhi' }] },
    });
    expect(migrate('legal', { decides: 'Fylket' })).toEqual({ decidesNote: 'Fylket' });
    expect(migrate('source', { publisher: 'Et utvalg' })).toEqual({ publisherNote: 'Et utvalg' });
  });

  test('never write over a note that is there', () => {
    const data = { decides: 'Fylket', decidesNote: 'Etter høring.' };
    expect(migrate('legal', data)).toEqual({ ...data, decides: ['Fylket'] });
  });
});

describe('one value where there may be several', () => {
  test.each<[Kind, EntryData, EntryData]>([
    ['term', { keywords: 'ros' }, { keywords: ['ros'] }],
    ['guide', { audience: 'newcomer', phase: 'need' }, { audience: ['newcomer'], phase: ['need'] }],
    ['dataset', { access: { mode: 'api' } }, { access: { mode: ['api'] } }],
    ['use-case', { domain: 'home-care' }, { domain: ['home-care'] }],
    ['organization', { roles: 'policy' }, { roles: ['policy'] }],
    ['resource', { owner: 'fhi', area: 'data' }, { owner: ['fhi'], area: ['data'] }],
    ['source', { publisher: 'fhi' }, { publisher: ['fhi'] }],
  ])('%s: %j', (kind, before, after) => {
    expect(migrate(kind, before)).toEqual(after);
  });

  test('a list stays, and so does what is empty or no text', () => {
    for (const value of [['a', 'b'], [], '', ' ', null, { a: 1 }, true]) {
      const data = { keywords: value };
      expect(migrate('term', data)).toBe(data);
    }
  });

  test('a challenge has one area, and keeps it', () => {
    const data = { area: 'data' };
    expect(migrate('challenge', data)).toBe(data);
  });
});

describe('texts that have become groups', () => {
  test.each<[Kind, EntryData, EntryData]>([
    ['dataset', { legalBasis: ['§ 39'] }, { legalBasis: [{ title: '§ 39' }] }],
    ['legal', { documents: ['Protokoll'] }, { documents: [{ title: 'Protokoll' }] }],
    ['use-case', { milestones: ['Start'] }, { milestones: [{ title: 'Start' }] }],
    ['resource', { components: ['Modell'] }, { components: [{ title: 'Modell' }] }],
    ['organization', { formerNames: ['Kristiania'] }, { formerNames: [{ name: 'Kristiania' }] }],
    ['dataset', { temporal: 'Siden 2004' }, { temporal: { note: 'Siden 2004' } }],
    ['use-case', { period: 2019 }, { period: { note: '2019' } }],
    ['use-case', { funding: ['Egne midler'] }, { funding: [{ note: 'Egne midler' }] }],
    [
      'dataset',
      { volume: [12, 'mange'] },
      { volume: [{ value: 12, text: '12' }, { text: 'mange' }] },
    ],
    ['dataset', { contactPoint: 'Arkivet' }, { contactPoint: { function: 'Arkivet' } }],
    ['resource', { deployments: ['fhi'] }, { deployments: [{ organization: 'fhi' }] }],
    [
      'use-case',
      { links: ['https://a.no'] },
      { links: [{ title: 'https://a.no', url: 'https://a.no' }] },
    ],
    [
      'dataset',
      { distributions: ['https://a.no/x.csv'] },
      { distributions: [{ title: 'https://a.no/x.csv', accessUrl: 'https://a.no/x.csv' }] },
    ],
  ])('%s: %j', (kind, before, after) => {
    expect(migrate(kind, before)).toEqual(after);
  });

  test('the abbreviations of assessments become their codes, others stay as they are', () => {
    expect(migrate('use-case', { assessments: ['DPIA', 'ethics'] })).toEqual({
      assessments: [{ type: 'dpia' }, { type: 'ethics' }],
    });
  });

  test('groups among the texts stay as they are', () => {
    const done = { title: 'Pilot', date: '2019' };
    expect(migrate('use-case', { milestones: ['Start', done] })).toEqual({
      milestones: [{ title: 'Start' }, done],
    });
  });

  test('an address too long for a title is left to the author', () => {
    const data = { links: [`https://a.no/${'x'.repeat(200)}`] };
    expect(migrate('use-case', data)).toBe(data);
  });
});

describe('what version 1 did not tell is not made up', () => {
  const asks = (kind: Kind, data: Record<string, unknown>) =>
    migrateData(kind, data).changes.map(({ path, ask }) => [fieldName(path), ask]);

  test('a purpose that was only listed is not settled, and says so', () => {
    const { allowedPurposes } = migrate('dataset', { allowedPurposes: ['research'] });
    expect(allowedPurposes).toEqual([
      {
        purpose: 'research',
        permission: 'unclear',
        condition: expect.stringContaining('uten at vilkårene er oppgitt'),
      },
    ]);
    expect(asks('dataset', { allowedPurposes: ['research'] })).toEqual([
      ['allowedPurposes[0]', expect.stringContaining('permission')],
    ]);
  });

  test('a legal ground without words is not given any', () => {
    const before = { authority: 'rek', status: 'granted' };
    expect(migrate('use-case', { legalRoute: [before] })).toEqual({
      legalRoute: [{ title: 'Ikke oppgitt', ...before }],
    });
    expect(asks('use-case', { legalRoute: [before] })).toEqual([
      ['legalRoute[0]', expect.stringContaining('Ikke oppgitt')],
    ]);
  });

  test('a ground with a note is of today, and what it lacks is an error for its author', () => {
    const data = { legalRoute: [{ note: 'Uten tittel' }] };
    expect(migrate('use-case', data)).toBe(data);
  });

  test('roles without a task and words without a difference are asked for', () => {
    expect(migrate('guide', { roles: ['Leder'] })).toEqual({
      roles: [{ role: 'Leder', task: 'Ikke oppgitt' }],
    });
    expect(migrate('term', { notTheSameAs: ['ros'] })).toEqual({
      notTheSameAs: [{ title: 'ros', difference: 'Ikke oppgitt' }],
    });
    expect(asks('term', { notTheSameAs: ['ros'] })).toEqual([
      ['notTheSameAs[0]', expect.stringContaining('term')],
    ]);
  });

  test('retrospective and prospective data tell their time, and no role', () => {
    expect(
      migrate('use-case', { data: [{ dataset: 'a', role: 'prospective' }, { role: 'train' }] }),
    ).toEqual({ data: [{ dataset: 'a', timing: 'prospective' }, { role: 'train' }] });
  });

  test('a withdrawn entry without a reason is left to its author', () => {
    const data = { state: 'withdrawn' };
    expect(migrate('term', data)).toBe(data);
  });
});
