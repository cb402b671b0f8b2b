import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { CST, Lexer } from 'yaml';

/** Why a file's front matter could not be read; `line` counts from the file's first line. */
export class FrontMatterError extends Error {
  line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.name = 'FrontMatterError';
    this.line = line;
  }
}

/** A content file in its two parts. */
export interface FrontMatter {
  data: Record<string, unknown>;
  /** The Markdown after the front matter. */
  body: string;
  /** The line of the file that the body's first line stands on. */
  bodyLine: number;
  /** The YAML between the fences, for looking up the lines of fields. */
  yaml: string;
}

/** Bigger than any entry a person writes; a bound on what a hostile file can make us do. */
export const MAX_FILE_BYTES = 200_000;

const FENCE = /^---([^\r\n]*)\r?\n/;

/** An anchor, alias or tag can only begin where a value can; the words «a & b» and «*viktig*» in a text are told apart by the lexer. */
const SUSPECT = /(^|[\s,[{:?-])[&*!]\S/m;

const refuse = (): never => {
  throw new FrontMatterError('Feltene må skrives i YAML mellom to linjer med ---');
};

/**
 * Splits a content file into fields and body. Only YAML with the core schema is read (YAML 1.2,
 * section 10.3): dates stay text, «0301» in quotation marks stays text, and anchors, aliases and
 * tags are refused, because nested aliases can stand for billions of values and tags for code.
 *
 * @param text the whole file; a byte order mark and CRLF are fine
 * @throws FrontMatterError with the line, in bokmål
 */
export function parseFrontMatter(text: string): FrontMatter {
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    throw new FrontMatterError(
      `Fila er større enn ${MAX_FILE_BYTES / 1000} kB. Del den opp, eller flytt lange tabeller til kilden.`,
    );
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fence = FENCE.exec(source);
  if (!fence)
    throw new FrontMatterError('Fila må begynne med en linje med --- og feltene i YAML under den.');
  if (fence[1]?.trim()) {
    throw new FrontMatterError(
      `Den første linjen må være bare ---. Her står «---${fence[1].trim()}», og andre formater enn YAML leses ikke.`,
    );
  }
  let yaml = '';
  const file = matter(source, {
    engines: {
      yaml: (content: string) => {
        yaml = content;
        return readYaml(content);
      },
      javascript: refuse,
      js: refuse,
      json: refuse,
    },
  });
  const headLines = source.slice(0, source.length - file.content.length).split('\n').length;
  return { data: file.data, body: file.content, bodyLine: headLines, yaml };
}

function readYaml(yaml: string): Record<string, unknown> {
  refuseAnchorsAndTags(yaml);
  let data: unknown;
  try {
    data = load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException)
      throw new FrontMatterError(explain(error), (error.mark?.line ?? 0) + 1);
    throw error;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FrontMatterError('Mellom linjene med --- må det stå felt på formen «navn: verdi».');
  }
  return data as Record<string, unknown>;
}

const REFUSED: Readonly<Record<string, string>> = {
  alias: 'Henvisninger (*navn) er ikke tillatt.',
  anchor: 'Ankere (&navn) er ikke tillatt.',
  tag: 'Merkelapper (!navn) er ikke tillatt.',
};

function refuseAnchorsAndTags(yaml: string): void {
  if (!SUSPECT.test(yaml)) return;
  let line = 1;
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    const refused = isScalar ? undefined : REFUSED[CST.tokenType(token) ?? ''];
    if (refused) {
      throw new FrontMatterError(
        `${refused} Skriv verdien helt ut, i hermetegn hvis den begynner med & * eller !.`,
        line,
      );
    }
    isScalar = token === CST.SCALAR;
    line += token.split('\n').length - 1;
  }
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'Det samme feltet står to ganger. Slå dem sammen til ett.'],
  [/tab characters/, 'Innrykket har tabulator. Bruk mellomrom.'],
  [
    /bad indentation of a (mapping entry|sequence entry)/,
    'Innrykket stemmer ikke, eller en tekst med kolon mangler hermetegn. Sett teksten i hermetegn, og la felt på samme nivå stå like langt inn.',
  ],
  [
    /multiline key|implicit (key|mapping)|incomplete explicit mapping/,
    'Linjen er ikke på formen «navn: verdi». Mangler det et kolon, eller hermetegn rundt en tekst med kolon?',
  ],
  [
    /unexpected end of the stream within a (double|single) quoted/,
    'Et hermetegn blir aldri lukket.',
  ],
  [
    /unknown tag|unacceptable|tag/,
    'Merkelapper (!navn) er ikke tillatt. Skriv verdien i hermetegn.',
  ],
  [/unidentified alias|alias/, 'Verdien begynner med *. Sett den i hermetegn.'],
  [/maxDepth/, 'Feltene er nøstet for dypt.'],
];

function explain(error: YAMLException): string {
  const known = REASONS.find(([pattern]) => pattern.test(error.reason));
  return known
    ? known[1]
    : `YAML-en lar seg ikke lese (${error.reason}). Sett tekst med kolon, #, & eller anførselstegn i hermetegn.`;
}
