import { describe, expect, test } from 'vitest';
import { draft, entryText, loadFiles } from '../../support/content-folder.ts';

/** What `npm run check` says of one file, as `field: message`. */
function messages(fields: string, body = '', folder = 'datasets'): string[] {
  return loadFiles({ [`${folder}/prove.md`]: entryText(fields, body) }).problems.map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

const minimum = 'title: Prøve\nsummary: Et sammendrag.';

describe('private data in the body', () => {
  test.each([
    ['an e-mail address', 'Spør kari@eksempel.no.'],
    ['an address that is shown and linked', '[kari@eksempel.no](mailto:kari@eksempel.no)'],
    ['an address in code, twice', '`kari@eksempel.no` `kari@eksempel.no`'],
    ['two phone numbers', 'Ring 22 33 44 55 eller 22 33 44 66.'],
  ])('%s is told once', (_, body) => {
    expect(messages(minimum, body)).toHaveLength(1);
  });

  test('each address is told where it stands, and those that are no link too', () => {
    const body = 'Spør kari@eksempel.no.\n\nEller knut@eksempel.no, eller `ola@eksempel.no`.';
    const { problems } = loadFiles({ 'datasets/prove.md': entryText(minimum, body) });
    expect(problems.map(({ message }) => /\S…@\S+/.exec(message)?.[0])).toEqual([
      'o…@eksempel.no',
      'k…@eksempel.no',
      'k…@eksempel.no',
    ]);
    expect(problems[2]!.line - problems[1]!.line).toBe(2);
  });
});

describe('a draft asks for little', () => {
  test('title and summary are enough', () => {
    expect(messages(minimum)).toEqual([]);
  });

  test('a missing title is told with what belongs there', () => {
    expect(messages('summary: Et sammendrag.')).toEqual([
      'title: «Tittel» mangler. Det navnet leseren kjenner. Forkortelser skrives ut.',
    ]);
  });
});

describe('a value of the wrong sort is told with the right one', () => {
  test.each([
    ['a misspelt key', 'publihser: [x]', 'publihser', 'Mente du «publisher»?'],
    ['a misspelt key in a group', 'access:\n  modus: [api]', 'access.modus', 'Mente du «mode»?'],
    [
      'a municipality number without quotation marks',
      'geography: [0301]',
      'geography[0]',
      'Sett verdien i hermetegn: "0301"',
    ],
    [
      'a text where a list belongs',
      'schemaVersion: 2\nkeywords: helse',
      'keywords',
      'skal være en liste',
    ],
    ['a list where a group belongs', 'access: [api]', 'access', 'skal være en gruppe med felt'],
    ['a code that does not exist', 'accessRights: PUBLICK', 'accessRights', 'Mente du «PUBLIC»?'],
    ['a label where the code belongs', 'structure: Fritekst', 'structure', 'Mente du «free-text»?'],
    [
      'a date in Norwegian order',
      'statusAsOf: 1.6.2021',
      'statusAsOf',
      '2021, 2021-06 eller 2021-06-01',
    ],
    [
      'a month that does not exist',
      "statusAsOf: '2021-13'",
      'statusAsOf',
      '2021, 2021-06 eller 2021-06-01',
    ],
    ['a state that does not exist', 'state: publisert', 'state', 'Mente du «published»?'],
    [
      'a script address',
      'landingPage: javascript:alert(1)',
      'landingPage',
      'begynner med https://',
    ],
    [
      'an address on this machine',
      'landingPage: http://localhost/x',
      'landingPage',
      'begynner med https://',
    ],
    ['an empty text', "abbreviation: ''", 'abbreviation', 'er tom'],
    ['an empty list', 'keywords: []', 'keywords', 'er en tom liste'],
    [
      'an id with capital letters',
      'publisher: [Bergen Kommune]',
      'publisher[0]',
      'skal være en id',
    ],
    ['a text too long', `abbreviation: ${'x'.repeat(31)}`, 'abbreviation', '31 tegn, høyst 30'],
    ['several lines where one belongs', 'license: |\n  en\n  to', 'license', 'på én linje'],
    ['a direction override', 'license: "abc\\u202Edef"', 'license', 'usynlige tegn'],
    [
      "a person's e-mail",
      'contactPoint:\n  function: Registeret\n  email: kari.nordmann@hf.no',
      'contactPoint.email',
      'fellespostkasse',
    ],
    ['an e-mail in a text', 'retention: Spør postmottak@hf.no', 'retention', 'contactPoint.email'],
    ['a phone number', 'retention: Ring 22 33 44 55', 'retention', 'telefonnummer'],
  ])('%s', (_, field, path, words) => {
    const found = messages(`${minimum}\n${field}`);
    expect(found.join('\n')).toContain(words);
    expect(found.some((message) => message.startsWith(`${path}: `))).toBe(true);
  });

  test('every error of a file is told in one run, each on its line', () => {
    const { problems } = loadFiles({
      'datasets/prove.md': entryText(
        `${minimum}\nkinde: x\ngeography: [301]\nrelated: [finnes-ikke]`,
        'Tekst\n\nLinje<br>skift\n',
      ),
    });
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [4, 'kinde'],
      [5, 'geography[0]'],
      [6, 'related[0]'],
      [11, ''],
    ]);
  });
});

describe('a published entry must tell all that its kind requires', () => {
  const published = `${minimum}\nstate: published`;

  test('what is missing is told with the reason, and how to say that nobody knows', () => {
    const found = messages(published, '', 'terms');
    expect(found).toContain(
      'definition: «Forklaring» mangler: et begrep uten forklaring hjelper ingen. Fyll ut definition, eller før «definition» opp under unknown når kildene ikke sier noe.',
    );
    expect(found).toContain(
      'sources: «Kilder» mangler: leseren må kunne se hvor opplysningene kommer fra. Fyll ut sources.',
    );
  });

  test('a field that has been looked for in vain may be unknown', () => {
    const found = messages(`${published}\nunknown: [definition, category]`, '', 'terms');
    expect(found.join()).not.toContain('definition');
  });

  test('a field cannot be both filled and unknown, nor be one that does not exist', () => {
    const found = messages(
      `${minimum}\ndefinition: Noe.\nunknown: [definition, definisjon, sources]`,
      '',
      'terms',
    );
    expect(found).toEqual([
      'unknown[0]: «Forklaring» er både fylt ut og ført opp som ukjent. Ta bort det ene.',
      'unknown[1]: Feltet «definisjon» finnes ikke. Mente du «definition»?',
      'unknown[2]: «Kilder» kan ikke være ukjent.',
    ]);
  });

  test('what a use case must tell grows with its stage and its risk', () => {
    const required = (fields: string) =>
      new Set(
        loadFiles({
          'use-cases/prove.md': entryText(`${published}\nkind: ai\n${fields}`),
        }).problems.map(({ field }) => field),
      );
    expect(required('stage: idea')).not.toContain('legalRoute');
    expect(required('stage: development')).toContain('legalRoute');
    expect(required('stage: development')).not.toContain('riskClass');
    expect(required('stage: in-use')).toContain('riskClass');
    expect(required('stage: in-use\nriskClass: limited')).not.toContain('appeal');
    expect(required('stage: in-use\nriskClass: high')).toContain('appeal');
    expect(required('stage: stopped')).toContain('stopReason');
  });

  test('requirements are asked for also where the schema has found errors', () => {
    expect(
      messages(`${published}\nkinde: x`, '', 'terms').some((message) =>
        message.startsWith('definition:'),
      ),
    ).toBe(true);
  });
});

describe('a withdrawn entry says why', () => {
  test('without a reason it is refused', () => {
    expect(messages(`${minimum}\nstate: withdrawn`).join()).toContain('withdrawal.reason');
  });

  test('with a reason it needs nothing more', () => {
    expect(
      messages(`${minimum}\nstate: withdrawn\nwithdrawal:\n  reason: Slått sammen med en annen.`),
    ).toEqual([]);
  });

  test('others cannot have one', () => {
    expect(messages(`${minimum}\nwithdrawal:\n  reason: Feil.`).join()).toContain(
      'state: withdrawn',
    );
  });
});

describe('the name of a person in a contact field', () => {
  const contact = (name: string, files = {}) =>
    loadFiles({
      'datasets/prove.md': draft('Prøve', `contactPoint:\n  function: ${name}`),
      ...files,
    }).problems.map(({ severity, field, line }) => `${severity} ${field} ${line}`);

  test('is refused where it is certain', () => {
    expect(contact('Prosjektleder Kari Nordmann')).toEqual(['error contactPoint.function 5']);
  });

  test('is asked about where it is only possible', () => {
    expect(contact('Xanthe Qvortrup')).toEqual(['warning contactPoint.function 5']);
  });

  test('is neither where an organization has that name', () => {
    const files = { 'organizations/xanthe.md': draft('Xanthe Qvortrup') };
    expect(contact('Xanthe Qvortrup', files)).toEqual([]);
  });
});

test('a draft with errors leaves the build alone, a published entry with errors does not', () => {
  const catalog = loadFiles({
    'datasets/utkast.md': draft('Utkast', 'kinde: x'),
    'datasets/ferdig.md': draft('Ferdig', 'kinde: x\nstate: published'),
    'datasets/uleselig.md': '---\na: "x\n---\n',
    'datasets/god.md': draft('God'),
  });
  expect(catalog.entries.map(({ id }) => id)).toEqual(['god']);
  expect(new Set(catalog.blockingProblems.map(({ file }) => file))).toEqual(
    new Set(['datasets/ferdig.md', 'datasets/uleselig.md']),
  );
});
