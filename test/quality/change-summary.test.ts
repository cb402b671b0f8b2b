import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { readCommitsSince } from '../../src/history/git.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { changeSummary } from '../../src/quality/change-summary.ts';
import { draft } from '../support/content-folder.ts';
import { contentRepository, temporaryFolder } from '../support/content-repository.ts';

function summaryOf(folder: string, since: string): string {
  const contentFolder = join(folder, 'content');
  const catalog = loadCatalog({ contentFolder });
  const history = readHistory(catalog, { contentFolder });
  return changeSummary(catalog, history, readCommitsSince(contentFolder, since), 'content');
}

test('a pull request tells what is new, what differs and what is gone, and nothing older', () => {
  const { folder, git, commit } = contentRepository();
  commit('2026-01-10', 'Før', {
    'datasets/a.md': draft('A'),
    'datasets/b.md': draft('B'),
    'datasets/uendret.md': draft('Uendret'),
  });
  git('checkout', '--quiet', '-b', 'forslag');
  commit('2026-02-10', 'Ny', { 'datasets/ny.md': draft('Helt ny') });
  commit('2026-02-11', 'Retter', {
    'datasets/a.md': draft('Bedre A'),
    'datasets/ny.md': draft('Helt ny og rettet'),
    'datasets/b.md': null,
  });
  const summary = summaryOf(folder, 'main');
  expect(summary).toContain('3 oppføringer i orden, 0 feil, 0 advarsler.');
  expect(summary).toContain('### Bedre A\n\nDatasett · **Endret** · `/datasett/a/`\n');
  expect(summary).toContain('- Tittel: A → Bedre A');
  expect(summary).toContain('### Helt ny og rettet\n\nDatasett · **Ny** · `/datasett/ny/`\n');
  expect(summary).toContain('### B\n\nDatasett · **Fjernet**\n');
  expect(summary).not.toContain('Uendret');
});

test('of a merge, as GitHub checks it, all that came with it is told', () => {
  const { folder, git, commit } = contentRepository();
  commit('2026-01-10', 'Før', { 'datasets/a.md': draft('A') });
  git('checkout', '--quiet', '-b', 'forslag');
  commit('2026-02-10', 'En', { 'datasets/en.md': draft('En') });
  commit('2026-02-11', 'To', { 'datasets/to.md': draft('To') });
  git('checkout', '--quiet', 'main');
  commit('2026-02-12', 'Noe annet', { 'datasets/annet.md': draft('Annet') });
  git('merge', '--quiet', '--no-ff', '-m', 'Slår sammen', 'forslag');
  const summary = summaryOf(folder, 'HEAD^');
  expect(summary).toContain('### En\n');
  expect(summary).toContain('### To\n');
  expect(summary).not.toContain('Annet');
});

test('what is wrong stands with its line, and no text of an author becomes a link or an image', () => {
  const { folder, commit } = contentRepository();
  commit('2026-01-10', 'Før', { 'datasets/a.md': draft('A') });
  commit('2026-02-10', 'Forslag', {
    'datasets/a.md': draft('"[Klikk](https://example.org) ![x](y) <b>@alle</b>"'),
    'datasets/feil.md': draft('Feil', 'publisher: [finnes-ikke]'),
  });
  const summary = summaryOf(folder, 'HEAD^');
  expect(summary).toMatch(/- \*\*Feil\*\* content\/datasets\/feil\.md:\d+ publisher/);
  expect(summary).toContain(
    '### \\[Klikk\\]\\(https://example.org\\) \\!\\[x\\]\\(y\\) \\<b\\>\\@alle',
  );
});

test('without a commit to compare with it is said that the changes are not known', () => {
  const { folder, commit } = contentRepository();
  commit('2026-01-10', 'Første', { 'datasets/a.md': draft('A') });
  expect(summaryOf(folder, 'HEAD^')).toContain('Hva som endres, er ikke kjent');
  expect(readCommitsSince(folder, '--all')).toBeUndefined();
  expect(readCommitsSince(temporaryFolder(), 'HEAD^')).toBeUndefined();
});
