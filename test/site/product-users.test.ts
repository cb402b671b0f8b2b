import { expect, test as base } from 'vitest';
import {
  adoptPath,
  productUsers,
  projectStatus,
  sameProduct,
  usersSentence,
} from '../../src/site/product-users.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

const who = (...pairs: [id: string, role: string][]) =>
  `organizations: [${pairs.map(([id, role]) => `{organization: ${id}, role: ${role}}`).join(', ')}]`;

const test = base.extend('catalog', () =>
  loadFiles({
    ...Object.fromEntries(
      ['alta', 'bergen', 'drammen', 'horten', 'oslo', 'larvik', 'sensio'].map((id) => [
        `organizations/${id}.md`,
        draft(id),
      ]),
    ),
    'resources/pumpa.md': draft(
      'Pumpa',
      `deployments:
  - { organization: alta, status: in-use }
  - { organization: drammen, status: testing }
  - { organization: oslo, status: planned }
useCaseTemplate: { kind: ai }`,
    ),
    'organizations/by.md': draft('By', 'type: municipality'),
    'organizations/etat.md': draft('Etat', 'parent: by'),
    'organizations/kontor.md': draft('Kontor', 'parent: etat'),
    'resources/panel.md': draft('Panel'),
    'use-cases/panel-by.md': draft(
      'I byen',
      `${who(['by', 'lead'], ['etat', 'user'])}\nproduct: panel`,
    ),
    'use-cases/panel-kontor.md': draft('På kontoret', `${who(['kontor', 'lead'])}\nproduct: panel`),
    'resources/ukjent.md': draft('Ukjent'),
    'use-cases/a.md': draft(
      'A',
      `${who(['alta', 'user'], ['sensio', 'vendor'])}\nproduct: pumpa\nstatusAsOf: 2021-12\nstage: in-use\nuseStatus: in-use`,
    ),
    'use-cases/b.md': draft(
      'B',
      `${who(['bergen', 'partner'])}\nproduct: pumpa\nstatusAsOf: 2024\nstage: pilot\nuseStatus: unknown
reuse: { possible: 'yes', alsoUsedBy: [horten, alta] }`,
    ),
    'use-cases/trukket.md': draft(
      'Trukket',
      `${who(['larvik', 'lead'])}\nproduct: pumpa\nstate: withdrawn\nwithdrawal: { reason: Feil. }`,
    ),
    'use-cases/nevner.md': draft('Nevner', `${who(['larvik', 'lead'])}\nrelated: [pumpa]`),
  }),
);

test('users are the projects with the product, and each organisation once', ({ catalog }) => {
  expect(catalog.problems).toEqual([]);
  const users = productUsers(catalog, catalog.find('resource', 'pumpa')!);
  expect(
    users.projects.map(({ project, organizations }) => [
      project.id,
      organizations.map(({ id }) => id),
    ]),
  ).toEqual([
    ['b', ['bergen']],
    ['a', ['alta']],
  ]);
  expect(users.alsoNamed.map(({ id }) => id)).toEqual(['horten']);
  // Alta, Bergen, Drammen and Horten; not the vendor, a plan, a withdrawn project or a mere mention.
  expect(users.organizations).toBe(4);
  expect(usersSentence(users, 'nb')).toBe(
    '2 prosjekter og 4 virksomheter i banken bruker det eller har prøvd det.',
  );
});

test('the units of a municipality count as the municipality, once', ({ catalog }) => {
  const { projects, organizations } = productUsers(catalog, catalog.find('resource', 'panel')!);
  expect(projects).toHaveLength(2);
  expect(organizations).toBe(1);
});

test('a product that nobody uses says so', ({ catalog }) => {
  const users = productUsers(catalog, catalog.find('resource', 'ukjent')!);
  expect(usersSentence(users, 'nn')).toMatch(/^Ingen/);
});

test('a project knows the others with its product', ({ catalog }) => {
  const same = sameProduct(catalog, catalog.find('use-case', 'a')!);
  expect(same?.product.id).toBe('pumpa');
  expect(same?.others.map(({ project }) => project.id)).toEqual(['b']);
  expect(sameProduct(catalog, catalog.find('use-case', 'nevner')!)).toBeUndefined();
});

test('a status says each thing once, and nothing that is unknown', ({ catalog }) => {
  const status = (id: string) => projectStatus(catalog, catalog.find('use-case', id)!, 'nb');
  expect(status('b')).toHaveLength(2);
  expect(status('a').at(-1)).toBe('per desember 2021');
  expect(new Set(status('a')).size).toBe(status('a').length);
});

test('without a template the form begins with the product alone', ({ catalog }) => {
  expect(adoptPath(catalog.find('resource', 'pumpa')!)).toBe('/publiser/?mal=pumpa');
  expect(adoptPath(catalog.find('resource', 'ukjent')!)).toBe(
    '/publiser/?kind=use-case&product=ukjent',
  );
});
