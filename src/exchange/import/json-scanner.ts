import { ImportFileError } from './record.ts';

/** Objects and arrays deeper than this are no metadata. */
export const MAX_DEPTH = 200;
/** Longer strings are checked, and not given to `onString`. */
const MAX_STRING = 2_000;
const MAX_SCALAR = 1_000;

/** Checks JSON that comes in parts. */
export interface JsonScanner {
  /** @throws ImportFileError with line and column of what cannot stand there */
  feed(part: string): void;
  /** @throws ImportFileError when the JSON is not at its end */
  end(): void;
}

/** What can stand next, and what to call it in a message. */
const EXPECTED = {
  value: 'en verdi',
  'value or end': 'en verdi eller ]',
  key: 'et navn i hermetegn',
  'key or end': 'et navn i hermetegn eller }',
  colon: 'et kolon',
  comma: 'et komma, eller at klammen lukkes',
  nothing: 'ikke noe mer',
} as const;

/** Most of a string. */
const PLAIN = /[^"\\\u0000-\u001f]+/y;
const SCALAR = /^(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false|null)$/;

/**
 * Makes a checker of JSON (RFC 8259) that holds no more of it in memory than one string: for files
 * that another parser reads in parts, and for the place of a fault, which `JSON.parse` does not
 * always tell.
 *
 * @param onString called with each string of at most 2,000 characters, its line (from 1), and
 *   whether it is the name of a member
 * @param from where the first character stands in the file
 */
export function createJsonScanner(
  onString?: (value: string, line: number, isName: boolean) => void,
  from = { line: 1, column: 1 },
): JsonScanner {
  const open: string[] = [];
  let expected: keyof typeof EXPECTED = 'value';
  let line = from.line;
  let column = from.column - 1;
  /** The sign a token began with: `"`, or `0` for numbers and words. */
  let token = '';
  let text = '';
  let start = { line: 1, column: 1 };
  let escape = 0;

  const fault = (message: string, at = { line, column }) =>
    new ImportFileError(`JSON-en lar seg ikke lese: ${message}`, at.line, at.column);
  const unexpected = (sign: string, at?: typeof start) =>
    fault(`her står «${sign.slice(0, 20)}», men det skal stå ${EXPECTED[expected]}.`, at);
  const takesValue = () => expected === 'value' || expected === 'value or end';
  const afterValue = () => {
    expected = open.length === 0 ? 'nothing' : 'comma';
  };

  function endScalar(): void {
    if (!takesValue() || !SCALAR.test(text)) throw unexpected(text, start);
    token = '';
    afterValue();
  }

  function inString(sign: string): void {
    if (sign === '\n') throw fault('hermetegnet her lukkes ikke før linjeskiftet.', start);
    if (sign < ' ') throw fault('et styretegn kan ikke stå i en tekst.');
    if (text.length <= MAX_STRING) text += sign;
    if (escape > 0) {
      if (escape === 1 && !/["\\/bfnrtu]/.test(sign))
        throw fault(`\\${sign} er ikke et tegn som JSON har.`);
      if (escape > 1 && !/[\da-fA-F]/.test(sign))
        throw fault('etter \\u skal det stå fire heksadesimale sifre.');
      escape = escape === 1 ? (sign === 'u' ? 5 : 0) : escape === 2 ? 0 : escape - 1;
    } else if (sign === '\\') {
      escape = 1;
    } else if (sign === '"') {
      token = '';
      const isName = expected === 'key' || expected === 'key or end';
      if (onString && text.length <= MAX_STRING)
        onString(
          text.includes('\\') ? (JSON.parse(`"${text}`) as string) : text.slice(0, -1),
          start.line,
          isName,
        );
      if (isName) expected = 'colon';
      else afterValue();
    }
  }

  function structure(sign: string): void {
    const inObject = open.at(-1) === '{';
    if (sign === '"') {
      if (!takesValue() && !expected.startsWith('key')) throw unexpected(sign);
      [token, text, start] = [sign, '', { line, column }];
    } else if (sign === '{' || sign === '[') {
      if (!takesValue()) throw unexpected(sign);
      open.push(sign);
      if (open.length > MAX_DEPTH)
        throw new ImportFileError(
          `JSON-en er nøstet dypere enn ${MAX_DEPTH} nivåer.`,
          line,
          column,
        );
      expected = sign === '{' ? 'key or end' : 'value or end';
    } else if (sign === '}' || sign === ']') {
      const canEnd = expected === 'comma' || expected.endsWith('or end');
      if (!canEnd || inObject !== (sign === '}')) throw unexpected(sign);
      open.pop();
      afterValue();
    } else if (sign === ',' && expected === 'comma') {
      expected = inObject ? 'key' : 'value';
    } else if (sign === ':' && expected === 'colon') {
      expected = 'value';
    } else if (/[-\w]/.test(sign)) {
      if (!takesValue()) throw unexpected(sign);
      [token, text, start] = ['0', sign, { line, column }];
    } else throw unexpected(sign);
  }

  return {
    feed(part) {
      for (let at = 0; at < part.length;) {
        if (token === '"' && escape === 0) {
          PLAIN.lastIndex = at;
          const [plain = ''] = PLAIN.exec(part) ?? [];
          if (text.length <= MAX_STRING) text += plain;
          column += charactersOf(plain);
          at += plain.length;
          if (at === part.length) break;
        }
        const sign = String.fromCodePoint(part.codePointAt(at) ?? 0);
        at += sign.length;
        if (sign === '\n') {
          line += 1;
          column = 0;
        } else column += 1;
        if (token === '"') {
          inString(sign);
          continue;
        }
        if (token === '0') {
          if (/[-+.\w]/.test(sign) && text.length < MAX_SCALAR) {
            text += sign;
            continue;
          }
          endScalar();
        }
        if (sign !== ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t') structure(sign);
      }
    },
    end() {
      if (token === '"') throw fault('hermetegnet her blir aldri lukket.', start);
      if (token === '0') endScalar();
      if (expected !== 'nothing')
        throw fault(`den slutter før den er hel. Det mangler ${EXPECTED[expected]}.`);
    },
  };
}

/** How many characters there are: a pair of surrogates is one. */
export function charactersOf(text: string): number {
  const pairs = /[\ud800-\udbff]/.test(text) ? text.match(/[\ud800-\udbff][\udc00-\udfff]/g) : null;
  return text.length - (pairs?.length ?? 0);
}

/**
 * Parses JSON that stands somewhere in a file.
 *
 * @param start where in the file the text begins, from 1
 * @throws ImportFileError with the place of the fault in the file, or when it is nested beyond reason
 */
export function parseJson(text: string, start = { line: 1, column: 1 }): unknown {
  const scanner = createJsonScanner(undefined, start);
  scanner.feed(text);
  scanner.end();
  return JSON.parse(text);
}
