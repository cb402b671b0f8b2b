import { expect, test } from 'vitest';
import { checkForm } from '../../../src/islands/publish/check-form.ts';

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
