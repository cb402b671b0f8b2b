import { expect, test } from 'vitest';
import { ContentError } from '../../src/integrations/content.ts';
import { draft, loadFiles } from '../support/content-folder.ts';

test('a build that stops tells file, line, field and what would be right, in bokmål and without a stack', () => {
  const { blockingProblems } = loadFiles({
    'terms/ord.md': draft('Ord', 'state: published\ncategory: finnesikke'),
  });
  const { message, stack } = new ContentError(blockingProblems);
  expect(message).toMatch(/^\d+ feil i publiserte oppføringer\./);
  expect(message).toMatch(/terms\/ord\.md:5 category – .*ingen kode «finnesikke»\. Kodene er /);
  expect(stack).toBe(message);
});
