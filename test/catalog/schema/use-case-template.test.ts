import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { fieldAt, fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { useCaseSchema } from '../../../src/catalog/schema/use-case.ts';
import { useCaseTemplateSchema } from '../../../src/catalog/schema/use-case-template.ts';
import { draft, entryText, loadFiles } from '../../support/content-folder.ts';

describe('the fields of a template', () => {
  test('are the use case’s own, not descriptions of the same', () => {
    for (const [name, field] of Object.entries(useCaseTemplateSchema.shape))
      expect(field, name).toBe(useCaseSchema.shape[name as keyof typeof useCaseSchema.shape]);
    const template = fieldAt(fieldsOf(kindDefinitions.resource.schema), 'useCaseTemplate');
    const own = fieldsOf(useCaseSchema);
    expect(template?.fields).toEqual(
      template?.fields.map(({ name }) => own.find((field) => field.name === name)),
    );
  });

  test('tell nothing that only one organisation knows', () => {
    const names = Object.keys(useCaseTemplateSchema.shape);
    for (const own of ['organizations', 'stage', 'period', 'legalRoute', 'challenges', 'results'])
      expect(names).not.toContain(own);
  });
});

describe('a template in a file', () => {
  const product = (template: string) => ({
    'resources/pumpa.md': draft('Pumpa', `useCaseTemplate:\n${template}`),
  });
  const problemsOf = (template: string) =>
    loadFiles(product(template)).problems.map(({ line, field, message }) => ({
      line,
      field,
      message,
    }));

  test('with a code that does not exist is an error on its line, with the code that was meant', () => {
    expect(problemsOf('  kind: ai\n  domain: [home-care, hjemmesykepleje]')).toMatchObject([
      {
        line: 6,
        field: 'useCaseTemplate.domain[1]',
        message: expect.stringMatching(/har ingen kode «hjemmesykepleje»/),
      },
    ]);
    expect(problemsOf('  kind: KI')).toMatchObject([
      { line: 5, field: 'useCaseTemplate.kind', message: expect.stringMatching(/Mente du «ai»\?/) },
    ]);
  });

  test('with a dataset that does not exist is an error on its line', () => {
    expect(problemsOf('  data:\n    - dataset: finnes-ikke')).toMatchObject([
      {
        line: 6,
        field: 'useCaseTemplate.data[0].dataset',
        message: expect.stringMatching(/som ikke finnes/),
      },
    ]);
  });

  test('with what belongs to one project only is an error', () => {
    expect(problemsOf('  stage: in-use')).toMatchObject([{ field: 'useCaseTemplate.stage' }]);
  });

  test('names its datasets as the product does: found from both ends, but never as a project', () => {
    const catalog = loadFiles({
      ...product('  data:\n    - { dataset: journalen, role: input }'),
      'datasets/journalen.md': entryText('title: Journalen\nsummary: Kort.'),
    });
    expect(catalog.problems).toEqual([]);
    const referrers = catalog.referencesTo('journalen').map(({ from }) => catalog.get(from)?.kind);
    expect(referrers).toEqual(['resource']);
  });
});
