import type { Kind } from '../../catalog/schema/kind.ts';

/** An organization as a source names it, not yet one of ours. */
export interface NamedOrganization {
  name: string;
  /** Nine digits, when the source gives the Norwegian organization number. */
  number?: string | undefined;
  homepage?: string | undefined;
}

/** One record of a source, in our fields, with organizations still by name. */
export interface ImportedRecord {
  kind: Kind;
  /** What the source calls the record; the same in every file that holds it. */
  identifier: string;
  /** First line is 1; left out where the format has no lines of its own for a record. */
  line?: number | undefined;
  /** The id that the source wishes; left out, one is made of the title. */
  wishedId?: string | undefined;
  /** Fields as the schema of the kind has them. */
  data: Record<string, unknown>;
  /** Markdown. */
  body?: string | undefined;
  publisher?: NamedOrganization | undefined;
  /** Participants of a use case. */
  participants?: readonly { organization: NamedOrganization; role: string }[];
}

/** A record that cannot be imported, and why. */
export interface RefusedRecord {
  refused: string;
  /** What the source calls it, when that much is known. */
  identifier?: string | undefined;
  line?: number | undefined;
}

/** The whole file cannot be read; `line` and `column` count from 1. */
export class ImportFileError extends Error {
  line: number | undefined;
  column: number | undefined;

  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.name = 'ImportFileError';
    this.line = line;
    this.column = column;
  }
}
