import { kindDefinitions } from '../../catalog/kinds.ts';
import { migrateData } from '../../catalog/migrate/migrate-data.ts';
import { fieldsOf } from '../../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import { checkForm } from './check-form.ts';

export { brokenLine, readEntryFile } from '../../catalog/read/read-entry-file.ts';

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
