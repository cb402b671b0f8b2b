import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Problem } from '../problem.ts';
import { createVocabulary, type Vocabulary, vocabularySchema } from '../vocabulary.ts';

/** Words for the search, in another form than code lists; read by `src/search`. */
const NOT_A_VOCABULARY = new Set(['search-synonyms.yaml']);

/**
 * Reads the code lists under `vocabularies/` of a content folder.
 *
 * @returns the vocabularies by name, and what is wrong with the files that could not be used
 */
export function readVocabularies(contentFolder: string): {
  vocabularies: ReadonlyMap<string, Vocabulary>;
  problems: readonly Problem[];
} {
  const folder = join(contentFolder, 'vocabularies');
  const vocabularies = new Map<string, Vocabulary>();
  const problems: Problem[] = [];
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.yaml') && !NOT_A_VOCABULARY.has(file))
    : [];
  for (const file of files.sort()) {
    const name = file.slice(0, -'.yaml'.length);
    const report = (message: string, line = 1, field = '') =>
      problems.push({ file: `vocabularies/${file}`, line, field, message, severity: 'error' });
    try {
      const parsed = vocabularySchema.safeParse(
        load(readFileSync(join(folder, file), 'utf8'), { schema: CORE_SCHEMA }),
      );
      if (parsed.success) {
        vocabularies.set(name, createVocabulary(name, parsed.data));
      } else {
        for (const issue of parsed.error.issues)
          report(`Ordlista har en feil: ${issue.message}`, 1, issue.path.join('.'));
      }
    } catch (error) {
      if (error instanceof YAMLException)
        report(`YAML-en lar seg ikke lese: ${error.reason}`, (error.mark?.line ?? 0) + 1);
      else if (error instanceof RangeError) report(`En kode står to ganger (${error.message}).`);
      else throw error;
    }
  }
  return { vocabularies, problems };
}
