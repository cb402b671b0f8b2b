import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** A content file in its two parts. */
export interface FileParts {
  data: Record<string, unknown>;
  body: string;
}

/** A content file's text, cut in four: put together again they are the same bytes. */
export interface FileText {
  /** The first fence with its line end, and a byte order mark before it. */
  opening: string;
  /** The YAML between the fences, with its last line end. */
  yaml: string;
  /** The second fence, with its line end unless the file ends there. */
  closing: string;
  body: string;
}

const FILE = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/;

/**
 * Cuts a content file at its fences.
 *
 * @returns undefined for a text without them
 */
export function splitEntryFile(text: string): FileText | undefined {
  const [, opening, yaml, closing, body] = FILE.exec(text) ?? [];
  return opening === undefined || yaml === undefined || closing === undefined || body === undefined
    ? undefined
    : { opening, yaml, closing, body };
}

/** The body as readers see it: LF as line ends, and no blank lines before the first text. */
export function bodyOf({ body }: FileText): string {
  return body.replaceAll('\r\n', '\n').replace(/^(?:[ \t]*\n)+/, '');
}

/**
 * Reads a content file without Node, as `parseFrontMatter` does: YAML 1.2 with the core schema,
 * where dates stay text.
 *
 * @returns undefined for a text that is not such a file
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function readEntryFile(text: string): FileParts | undefined {
  const file = splitEntryFile(text);
  // The fence takes the line end before it: a block text that keeps its last line ends has one less.
  const data = file && readYaml(file.yaml.slice(0, -1));
  return data && { data, body: bodyOf(file) };
}

/**
 * Finds where a content file's YAML breaks, for a file that `readEntryFile` cannot read.
 *
 * @returns the line in the file, from 1; undefined where the fences are missing, or the YAML is whole
 */
export function brokenLine(text: string): number | undefined {
  const file = splitEntryFile(text);
  if (!file) return undefined;
  try {
    load(file.yaml.slice(0, -1), { schema: CORE_SCHEMA });
    return undefined;
  } catch (error) {
    // The fence is the first line of the file.
    return error instanceof YAMLException ? (error.mark?.line ?? 0) + 2 : undefined;
  }
}

function readYaml(yaml: string): Record<string, unknown> | undefined {
  try {
    const data = load(yaml, { schema: CORE_SCHEMA });
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
