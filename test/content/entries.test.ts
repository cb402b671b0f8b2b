import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { formatProblem } from '../../src/catalog/problem.ts';
import { fieldsOf, visitFields } from '../../src/catalog/schema/fields.ts';
import { realContent } from '../support/content-folder.ts';

const catalog = loadCatalog({ contentFolder: realContent });
const sources = join(import.meta.dirname, '..', '..', '..', 'shared', 'sources');

test('no content file has an error or a warning', () => {
  expect(catalog.problems.map((problem) => formatProblem(problem))).toEqual([]);
});

describe('entries are written in our own words', () => {
  const RUN = 10;

  /** Names of works and projects are the same in every text, and carry over. */
  const NAMES = new Set(['alternativeTitles', 'originalTitle', 'links', 'formerNames']);

  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  function* runsOf(text: string): Generator<string> {
    const all = words(text);
    for (let at = 0; at + RUN <= all.length; at += 1) yield all.slice(at, at + RUN).join(' ');
  }

  function textsOf(entry: Entry): string[] {
    const texts = [entry.body.text];
    visitFields(fieldsOf(kindDefinitions[entry.kind].schema), entry.data, (value, field, path) => {
      if (field.type === 'text' && typeof value === 'string' && !NAMES.has(String(path[0])))
        texts.push(value);
    });
    return texts;
  }

  test.skipIf(!existsSync(sources))(
    'no run of ten words stands in a source document (skipped where ../shared/sources is missing)',
    () => {
      const runs = new Set<string>();
      for (const file of readdirSync(sources)) {
        for (const run of runsOf(readFileSync(join(sources, file), 'utf8'))) runs.add(run);
      }
      expect(runs.size).toBeGreaterThan(50_000);
      const copied = catalog.entries.flatMap((entry) =>
        textsOf(entry).flatMap((text) => {
          const found = [...runsOf(text)].find((run) => runs.has(run));
          return found ? [`${entry.file}: «${found}»`] : [];
        }),
      );
      expect(copied).toEqual([]);
    },
  );
});
