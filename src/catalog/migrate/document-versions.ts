import { kindDefinitions } from '../kinds.ts';
import { KINDS } from '../schema/kind.ts';
import type { FieldsOfKinds } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { SCHEMA_VERSIONS } from './versions.ts';

/**
 * Documents the versions of the schema as Markdown: a table of them, and for each step from one to
 * the next a table of what became of the older fields, made from the migrations themselves.
 */
export function documentVersions(): string {
  const versions = SCHEMA_VERSIONS.map(
    ({ number, date, description }) => `| ${number} | ${date ?? 'før skjemaet'} | ${description} |`,
  );
  const migrations = MIGRATIONS.map(({ from, steps }) => {
    const rows = steps.map(({ fields, change, ask }) =>
      [
        `| ${fieldNames(fields)} |`,
        change,
        ask === undefined ? '|' : `**Gjenstår:** ${ask} |`,
      ].join(' '),
    );
    return [
      `#### Fra versjon ${from} til ${from + 1}`,
      ['| Felt i den eldre fila | Hva som blir gjort |', '|---|---|', ...rows].join('\n'),
    ].join('\n\n');
  });
  return [
    ['| Versjon | Dato | Hva |', '|---|---|---|', ...versions].join('\n'),
    ...migrations,
  ].join('\n\n');
}

/** «alle: `keywords`; datasett: `licence`, `publisher`». */
function fieldNames(fields: FieldsOfKinds): string {
  const names = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(', ');
  return (['all', ...KINDS] as const)
    .flatMap((kind) => {
      const paths = fields[kind];
      if (!paths) return [];
      const folder = kind === 'all' ? 'alle' : `\`${kindDefinitions[kind].folder}/\``;
      return [`${folder}: ${names(paths)}`];
    })
    .join('; ');
}
