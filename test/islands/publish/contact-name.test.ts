import { expect, test } from 'vitest';
import { checkForm, isBlocking } from '../../../src/islands/publish/check-form.ts';

const codesAt = (contactFunction: string) =>
  checkForm('use-case', {
    schemaVersion: 2,
    title: 'Prøve',
    summary: 'Prøve.',
    state: 'draft',
    reuse: { possible: 'yes', contactFunction },
  }).map(({ code }) => code);

test('a person in a contact field is refused while one writes, a function is not', () => {
  expect(codesAt('Prosjektleder Kari Nordmann')).toContain('personName');
  expect(codesAt('Digitaliseringsavdelingen')).not.toContain('personName');
});

test('what only may be a person is asked about, and does not stand in the way', () => {
  const problems = (known = {}) =>
    checkForm(
      'use-case',
      {
        schemaVersion: 2,
        title: 'Prøve',
        summary: 'Prøve.',
        state: 'draft',
        reuse: { possible: 'yes', contactFunction: 'Xanthe Qvortrup' },
      },
      '',
      known,
    ).filter(({ path }) => path.join('.') === 'reuse.contactFunction');
  expect(problems()).toMatchObject([{ code: 'maybePersonName', isAdvice: true }]);
  expect(problems().some(isBlocking)).toBe(false);
  expect(problems({ isOrganization: (name: string) => name === 'Xanthe Qvortrup' })).toEqual([]);
});
