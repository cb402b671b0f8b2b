import { isGroup } from './migration.ts';
import { CURRENT_SCHEMA_VERSION, FIRST_SCHEMA_VERSION } from './versions.ts';

/** The version that a file is written in, or why it cannot be read, in bokmål. */
export type ReadSchemaVersion =
  { version: number; problem?: undefined } | { version?: undefined; problem: string };

/**
 * Reads the version of an entry's fields. Fields that do not tell it are of the first version.
 *
 * @param data of any shape; what is no group of fields counts as current, and is left to the check
 */
export function readSchemaVersion(data: unknown): ReadSchemaVersion {
  if (!isGroup(data)) return { version: CURRENT_SCHEMA_VERSION };
  if (!Object.hasOwn(data, 'schemaVersion')) return { version: FIRST_SCHEMA_VERSION };
  const version = data.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < FIRST_SCHEMA_VERSION) {
    return {
      problem: `schemaVersion skal være et helt tall fra 1 og oppover, uten hermetegn. Dagens versjon er ${CURRENT_SCHEMA_VERSION}: en fil som er skrevet etter dagens feltliste, skal ha «schemaVersion: ${CURRENT_SCHEMA_VERSION}».`,
    };
  }
  if (version > CURRENT_SCHEMA_VERSION) {
    return {
      problem: `Fila er skrevet for versjon ${version} av skjemaet, og denne programvaren kan lese til og med versjon ${CURRENT_SCHEMA_VERSION}. Oppdater programvaren til nettstedet. Er tallet en skrivefeil, skal det være ${CURRENT_SCHEMA_VERSION}.`,
    };
  }
  return { version };
}
