import { CORE_SCHEMA, load } from 'js-yaml';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { migrateData } from '../../catalog/migrate/migrate-data.ts';
import { fieldsOf } from '../../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import { checkForm } from './check-form.ts';

/** A content file in its two parts. */
export interface FileParts {
  data: Record<string, unknown>;
  body: string;
}

const FILE = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n([\s\S]*))?$/;

/**
 * Reads a content file in the browser, as the content reader does: YAML 1.2 with the core schema,
 * where dates stay text.
 *
 * @returns undefined for a text that is not such a file
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function readEntryFile(text: string): FileParts | undefined {
  const [, yaml, body = ''] = FILE.exec(text) ?? [];
  if (yaml === undefined) return undefined;
  try {
    const data = load(yaml, { schema: CORE_SCHEMA });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
    return {
      data: data as Record<string, unknown>,
      body: body.replaceAll('\r\n', '\n').replace(/^(?:[ \t]*\n)+/, ''),
    };
  } catch {
    return undefined;
  }
}

/**
 * The kind that a file's front matter is of: files do not name it, their folder does. The kind
 * that finds least to refuse wins; of equals the first. A file of an older version is judged by what
 * it becomes as that kind.
 */
export function kindOfData(
  data: Record<string, unknown>,
  hasCode?: (vocabulary: string, code: string) => boolean,
): Kind {
  const misfit = (kind: Kind) => {
    const migrated = migrateData(kind, data).data;
    const names = new Set(fieldsOf(kindDefinitions[kind].schema).map(({ name }) => name));
    const foreign = Object.keys(migrated).filter((name) => !names.has(name)).length;
    return foreign * 10 + checkForm(kind, migrated, '', { hasCode }).length;
  };
  return KINDS.map((kind) => ({ kind, misfit: misfit(kind) })).toSorted(
    (a, b) => a.misfit - b.misfit,
  )[0]!.kind;
}
