import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { kindDefinitions } from '../../src/catalog/kinds.ts';
import { renderMarkdown } from '../../src/catalog/markdown/render-markdown.ts';
import { CURRENT_SCHEMA_VERSION } from '../../src/catalog/migrate/versions.ts';
import { fieldName, type Problem } from '../../src/catalog/problem.ts';
import { parseFrontMatter } from '../../src/catalog/read/front-matter.ts';
import { fieldAt, type FieldDescription, fieldsOf } from '../../src/catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../src/catalog/schema/kind.ts';
import {
  type UnresolvedReference,
  validateEntry,
} from '../../src/catalog/validate/validate-entry.ts';
import { entryIdFromTitle } from '../../src/catalog/write/entry-id.ts';
import { ConflictError, saveFile } from '../../src/catalog/write/save-file.ts';
import { writeEntry } from '../../src/catalog/write/write-entry.ts';
import { askField } from './ask-field.ts';
import type { Conversation } from './conversation.ts';

/** The entry would have errors; nothing is written. */
export class RefusedEntry extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ field, message }) => `${field} – ${message}`).join('\n'));
    this.name = 'RefusedEntry';
    this.problems = problems;
  }
}

/** What is known before the first question. */
export interface NewEntry {
  kind: Kind;
  contentFolder: string;
  catalog: Catalog;
  data: Readonly<Record<string, unknown>>;
  body?: string;
}

type Data = Record<string, unknown>;

/**
 * Asks for all that the kind requires, in the order of its requirements, and checks each answer at
 * once. A draft may leave anything but title and summary empty; a published entry fills in, or
 * answers «?» where it has looked and found nothing.
 *
 * @returns the front matter
 * @throws EndOfAnswers when the author has gone
 */
export async function askEntry(
  { kind, catalog, data: known }: NewEntry,
  conversation: Conversation,
): Promise<Data> {
  const { schema, requirements, nounWithArticle } = kindDefinitions[kind];
  const fields = fieldsOf(schema);
  const data: Data = { ...known };
  conversation.say(`Ny oppføring: ${nounWithArticle}. Tomt svar hopper over.`);

  for (const name of ['title', 'summary']) {
    const field = fieldAt(fields, name);
    while (field && data[name] === undefined) {
      conversation.say(`\n${field.description}`);
      const value = await askField(field, { conversation, catalog });
      const wrong = problemsOfField(kind, catalog, { [name]: value }, name);
      if (wrong.length === 0) data[name] = value;
      else wrong.forEach(({ message }) => conversation.say(`  ${message}`));
    }
  }
  if (data.state === undefined) {
    const answer = await conversation.ask('\nEr alt på plass, så den kan publiseres nå? (ja/nei):');
    data.state = /^(j|ja)$/i.test(answer) ? 'published' : 'draft';
  }

  const asked = new Set<string>();
  for (;;) {
    const next = requirements.find(
      ({ field, when }) =>
        !asked.has(field) && valueAt(data, field) === undefined && (when?.(data) ?? true),
    );
    const field = next && fieldAt(fields, next.field);
    if (!next || !field) break;
    asked.add(next.field);
    conversation.say(`\n${field.title}: ${field.description} (${next.because})`);
    await askRequired(next.field, field, data, { kind, catalog, conversation });
  }
  return data;
}

async function askRequired(
  path: string,
  field: FieldDescription,
  data: Data,
  { kind, catalog, conversation }: { kind: Kind; catalog: Catalog; conversation: Conversation },
): Promise<void> {
  for (;;) {
    const value = await askField(field, { conversation, catalog });
    if (value === undefined) {
      if (data.state === 'published') await explainGap(path, field, data, conversation);
      return;
    }
    const wrong = problemsOfField(kind, catalog, withValue({}, path, value), path.split('.')[0]);
    if (wrong.length === 0) {
      Object.assign(data, withValue(data, path, value));
      return;
    }
    wrong.forEach(({ message }) => conversation.say(`  ${message}`));
  }
}

/** These are never unknown; the check says so too. */
const NEVER_UNKNOWN = new Set(['sources', 'statusAsOf']);

async function explainGap(
  path: string,
  field: FieldDescription,
  data: Data,
  conversation: Conversation,
): Promise<void> {
  const answer = NEVER_UNKNOWN.has(path)
    ? ''
    : await conversation.ask(`  Har du lett uten å finne «${field.title}»? (ja/nei):`);
  if (/^(j|ja)$/i.test(answer)) {
    data.unknown = [...((data.unknown as string[] | undefined) ?? []), path];
  } else {
    data.state = 'draft';
    conversation.say(`  Da blir dette et utkast til «${field.title}» er fylt ut.`);
  }
}

/** The file that was made. */
export interface CreatedEntry {
  /** Path from the content folder. */
  file: string;
  /** A file that somebody else has made since the catalogue was read, with the name this one would have had. */
  madeMeanwhile: string | undefined;
}

/**
 * Checks the entry as `npm run check` would, then writes its file. An existing file is never
 * written over: what the author has answered gets another name instead.
 *
 * @throws RefusedEntry when the entry has errors, private data among them
 * @throws RangeError when the title gives no file name
 * @throws ConflictError when the folder is a symbolic link
 */
export function createEntry({ kind, contentFolder, catalog, data, body }: NewEntry): CreatedEntry {
  refuseOtherVersion(data);
  const taken = new Set<string>();
  let madeMeanwhile: string | undefined;
  const isTaken = (id: string) => {
    const files = KINDS.map((among) => `${kindDefinitions[among].folder}/${id}.md`);
    const there = files.find((path) => existsSync(join(contentFolder, path)));
    const isKnown =
      catalog.get(id) !== undefined || catalog.problems.some((problem) => problem.file === there);
    if (there && !isKnown) madeMeanwhile ??= there;
    return (
      there !== undefined || taken.has(id) || catalog.redirects.some(({ from }) => from === id)
    );
  };
  for (;;) {
    const id = entryIdFromTitle(String(data.title ?? kind), isTaken);
    const file = `${kindDefinitions[kind].folder}/${id}.md`;
    const text = writeEntry(kind, { state: 'draft', ...data }, body);
    const { problems: found, references } = validateText(kind, id, file, text, catalog);
    const problems = [
      ...found.filter(({ severity }) => severity === 'error'),
      ...danglingReferences(file, references, catalog),
    ];
    if (problems.length > 0) throw new RefusedEntry(problems);
    try {
      saveFile(join(contentFolder, file), text, { mustNotExist: true });
      return { file, madeMeanwhile };
    } catch (error) {
      if (!(error instanceof ConflictError) || error.reason !== 'exists') throw error;
      taken.add(id);
      madeMeanwhile ??= file;
    }
  }
}

/** Whoever makes an entry gives its fields as they are today. */
function refuseOtherVersion({ schemaVersion = CURRENT_SCHEMA_VERSION }: Data): void {
  if (schemaVersion === CURRENT_SCHEMA_VERSION) return;
  const message = `Skjemaversjonen settes av programvaren, og er ${CURRENT_SCHEMA_VERSION}.`;
  throw new RefusedEntry([
    { file: '', line: 1, field: 'schemaVersion', message, severity: 'error' },
  ]);
}

function validateText(kind: Kind, id: string, file: string, text: string, catalog: Catalog) {
  const { data, body, bodyLine, yaml } = parseFrontMatter(text);
  return validateEntry(
    { kind, id, file, data, body, bodyLine, yaml, digest: '' },
    renderMarkdown(body),
    catalog.vocabularies,
  );
}

function danglingReferences(
  file: string,
  references: readonly UnresolvedReference[],
  catalog: Catalog,
): Problem[] {
  return references
    .filter(({ to, kinds }) => !kinds.some((among) => catalog.find(among, to)))
    .map(({ to, path, title }) => ({
      file,
      line: 1,
      field: fieldName(path),
      message: `«${title}» viser til «${to}», som ikke finnes. Lag den først.`,
      severity: 'error',
    }));
}

/** What is wrong with one top-level field, seen alone. */
function problemsOfField(
  kind: Kind,
  catalog: Catalog,
  part: Data,
  field: string | undefined,
): readonly Problem[] {
  const text = writeEntry(kind, { title: 'Tittel', summary: 'Sammendrag.', ...part });
  return validateText(kind, 'ny', 'ny.md', text, catalog).problems.filter(
    (problem) => problem.severity === 'error' && problem.field.split(/[.[]/)[0] === field,
  );
}

function valueAt(data: Data, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? (at as Data)[name] : undefined),
      data,
    );
}

/** The data with a value put in at a path with dots; the rest of a group stays. */
function withValue(data: Data, path: string, value: unknown): Data {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...data, [name]: value };
  const inner = typeof data[name] === 'object' ? (data[name] as Data) : {};
  return { ...data, [name]: withValue(inner, rest.join('.'), value) };
}
