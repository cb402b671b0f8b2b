import { z } from 'zod';
import { kindDefinitions } from '../kinds.ts';
import { type Vocabulary, vocabularySchema } from '../vocabulary.ts';
import { type Kind, KINDS } from './kind.ts';

type JsonSchema = Record<string, unknown>;

/** What a JSON Schema of entries may tell beyond the fields. */
export interface JsonSchemaOptions {
  /** The address that the schema is published at, when it is. */
  id?: string;
  /** Id → title of the entries of each kind, which an editor then suggests where a field names one. */
  entryTitles?: ReadonlyMap<Kind, ReadonlyMap<string, string>>;
}

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema (draft-07) of an entry's front matter, for editors and for others' tools: what a
 * draft must have, each field with its Norwegian title and description, each code list with its
 * labels. Made from the zod schema; what publishing demands, and references, `npm run check` tells.
 *
 * @param vocabularies by name; a field of a vocabulary that is missing takes any text
 * @see https://json-schema.org/draft-07
 * @see https://code.visualstudio.com/docs/languages/json for `markdownEnumDescriptions` and
 *   `defaultSnippets`
 */
export function entryJsonSchema(
  kind: Kind,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  { id, entryTitles }: JsonSchemaOptions = {},
): JsonSchema {
  const used = new Set<string>();
  const named = new Set<Kind>();
  const { schema, nounWithArticle } = kindDefinitions[kind];
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (entryTitles) suggestEntries(jsonSchema, named);
      refineField(jsonSchema, vocabularies, used);
    },
  }) as JsonSchema;
  const noun = nounWithArticle.split(' ').at(-1) ?? kind;
  return {
    $schema: DRAFT_07,
    ...(id === undefined ? {} : { $id: id }),
    title: `${noun[0]?.toUpperCase()}${noun.slice(1)}`,
    description: `Feltene mellom linjene med --- i en fil i content/${kindDefinitions[kind].folder}/.`,
    ...body,
    definitions: Object.fromEntries([
      ...[...used].sort().flatMap((name) => {
        const vocabulary = vocabularies.get(name);
        return vocabulary ? [[name, codeSchema(vocabulary)] as const] : [];
      }),
      ...KINDS.filter((other) => named.has(other)).map(
        (other) => [entriesName(other), entriesSchema(entryTitles?.get(other))] as const,
      ),
    ]),
  };
}

/**
 * The JSON Schema (draft-07) of a file in `content/vocabularies/`.
 *
 * @param id the address that the schema is published at, when it is
 */
export function vocabularyJsonSchema(id?: string): JsonSchema {
  const { $schema: _, ...body } = z.toJSONSchema(vocabularySchema, {
    target: 'draft-07',
    io: 'input',
  }) as JsonSchema;
  return {
    $schema: DRAFT_07,
    ...(id === undefined ? {} : { $id: id }),
    title: 'Ordliste',
    description: 'Koder med navn på bokmål, nynorsk og engelsk: en fil i content/vocabularies/.',
    ...body,
  };
}

/** Takes any id all the same: the one that is meant may be in a file that is written next. */
function suggestEntries(field: JsonSchema, named: Set<Kind>): void {
  const { reference: kinds } = field as { reference?: readonly Kind[] };
  if (kinds === undefined) return;
  for (const kind of kinds) named.add(kind);
  field.allOf = kinds.map((kind) => ({ $ref: `#/definitions/${entriesName(kind)}` }));
}

function entriesName(kind: Kind): string {
  return `${kind}-entries`;
}

function entriesSchema(titles: ReadonlyMap<string, string> = new Map()): JsonSchema {
  return {
    type: 'string',
    // Not an enum: an editor would list hundreds of ids in each hover and in each message.
    defaultSnippets: [...titles].map(([id, title]) => ({
      label: id,
      body: id,
      description: title,
    })),
  };
}

/** Our own meta tells of codes and ids; JSON Schema has other words for it. */
function refineField(
  field: JsonSchema,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  used: Set<string>,
): void {
  const { vocabulary } = field as { vocabulary?: string | readonly string[] };
  for (const key of ['vocabulary', 'reference', 'long', 'contact']) delete field[key];
  const names = vocabulary === undefined ? [] : [vocabulary].flat();
  if (names.length === 0 || field.enum || names.some((name) => !vocabularies.has(name))) return;
  for (const name of names) used.add(name);
  // Draft-07 passes over what stands beside a $ref, so the reference stands inside.
  field.anyOf = names.map((name) => ({ $ref: `#/definitions/${name}` }));
}

function codeSchema({ title, concepts }: Vocabulary): JsonSchema {
  return {
    title,
    type: 'string',
    enum: concepts.map(({ code }) => code),
    enumDescriptions: concepts.map(({ nb }) => nb),
    markdownEnumDescriptions: concepts.map(({ nb, description }) =>
      description ? `**${nb}** – ${description}` : nb,
    ),
  };
}
