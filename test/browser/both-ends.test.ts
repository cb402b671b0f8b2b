import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryPath } from '../../src/catalog/kinds.ts';
import { builtFile, catalog } from './page-kinds.ts';

/** The text of an entry's page, as a reader has it. */
function pageText(kind: Parameters<typeof entryPath>[0], id: string): string {
  const html = readFileSync(builtFile(`${entryPath(kind, id)}index.html`), 'utf8');
  return plain(
    html
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#34;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

const met = catalog
  .entriesOf('use-case')
  .flatMap((project) =>
    project.data.state === 'withdrawn'
      ? []
      : (project.data.challenges ?? []).map((challenge) => ({ project, ...challenge })),
  );

test('a challenge that a project met is told on both pages: what was done, what came of it, what it cost', () => {
  expect(met.length).toBeGreaterThan(0);
  const missing = met.flatMap(({ project, challenge, handling, outcome, consequence = {} }) => {
    const words = [handling, outcome, ...Object.values(consequence)].filter(
      (text) => text !== undefined,
    );
    const challengeTitle = catalog.get(challenge)?.data.title ?? '';
    const there = pageText('challenge', challenge);
    const here = pageText('use-case', project.id);
    return [
      ...[project.data.title, ...words].filter((text) => !there.includes(plain(text))),
      ...[challengeTitle, ...words].filter((text) => !here.includes(plain(text))),
    ].map((text) => `${project.id} – ${challenge}: ${text}`);
  });
  expect(missing).toEqual([]);
});
