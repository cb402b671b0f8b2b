import type { Vocabulary } from '../vocabulary.ts';
import { entryJsonSchema, vocabularyJsonSchema } from './json-schema.ts';
import { KINDS } from './kind.ts';

/**
 * The files of `content/.schemas/`, which editors read: one for each kind, one for vocabularies.
 *
 * @param vocabularies by name
 * @returns file name → text
 */
export function schemaFiles(vocabularies: ReadonlyMap<string, Vocabulary>): Map<string, string> {
  const schemas = new Map<string, object>([
    ...KINDS.map((kind) => [kind, entryJsonSchema(kind, vocabularies)] as const),
    ['vocabulary', vocabularyJsonSchema()],
  ]);
  return new Map(
    [...schemas].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, undefined, 1)}\n`,
    ]),
  );
}
