/** A version of the shape that entries are written in. */
export interface SchemaVersion {
  /** 1, 2, 3 …; stands as `schemaVersion` in each file. */
  number: number;
  /** ISO date when it came; undefined for the one that was before the first schema. */
  date: string | undefined;
  /** What it is, in bokmål, for those who meet an older file. */
  description: string;
}

/**
 * Every version there has been, oldest first. A new version comes with a migration in
 * `migrations.ts`, and only when a field gets another name or another shape: a field that is new,
 * and optional, fits the files there are.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    number: 1,
    date: undefined,
    description:
      'Feltlista fra før det fantes et skjema. En fil uten `schemaVersion` regnes som versjon 1.',
  },
  {
    number: 2,
    date: '2026-11-22',
    description:
      'Det første skjemaet. Formål, vurderinger og hjemler fikk egne felt for svar, vilkår og dato, og det som kan være flere, ble lister.',
  },
];

/** The version that is read into the catalogue, and that everything writes. */
export const CURRENT_SCHEMA_VERSION = 2;

/** The version of a file that does not tell it. */
export const FIRST_SCHEMA_VERSION = 1;
