import { charactersOf, MAX_DEPTH } from './json-scanner.ts';
import { ImportFileError } from './record.ts';

/** An item of a list, or the document around the list, as it stands in the file. */
export interface JsonItem {
  /** JSON, unless the file is broken here; at most `MAX_ITEM` of it. */
  text: string;
  /** Where it begins, from 1. */
  line: number;
  column: number;
  /** Why it is no item: it is too long, or something else stands here. */
  fault?: string | undefined;
  /** The file ends before the item does. */
  isUnfinished: boolean;
  /** The document around the list, with the list empty; without such a list, all of it. */
  isDocument: boolean;
}

/** Characters: longer items are no metadata, and would fill the memory. */
export const MAX_ITEM = 20_000_000;

const IN_STRING = /["\\\n]/g;
const IN_ITEM = /["{}[\],:\n]/g;
const IN_SCALAR = /[\s"{}[\],:]/g;
const NOT_BLANK = /[^ \t\r]/g;

/**
 * Cuts JSON into the items of a list, so that each can be parsed by itself and no more than one
 * is held in memory. The list is the document itself, or its members of these names.
 *
 * It looks at brackets, quotation marks and line ends only, and so finds its way again after an
 * item that is broken: a string ends with its line, since none can hold a line end (RFC 8259,
 * section 7), a bracket closes all that was opened within it, and an object where a name should
 * stand is the next item. What is wrong within an item is found by whoever parses it.
 *
 * @returns the items in order, each when it ends
 * @throws ImportFileError for what stands after the document, and for a list that never ends
 */
export async function* splitJsonItems(
  parts: AsyncIterable<string>,
  members: readonly string[] = [],
): AsyncGenerator<JsonItem> {
  const splitter = createSplitter(members);
  for await (const part of parts) {
    splitter.feed(part);
    yield* splitter.take();
    if (splitter.failure()) break;
  }
  splitter.end();
  yield* splitter.take();
  const failure = splitter.failure();
  if (failure) throw failure;
}

function createSplitter(members: readonly string[]) {
  let items: JsonItem[] = [];
  let failure: ImportFileError | undefined;
  const fail = (message: string, { line, column }: { line: number; column: number }) => {
    failure ??= new ImportFileError(`JSON-en lar seg ikke lese: ${message}`, line, column);
  };

  /** Brackets that are open, from the outermost. */
  const open: string[] = [];
  /** How many of them are open around the items; 0 outside the list. */
  let around = 0;
  let token: '' | 'string' | 'scalar' = '';
  let isEscaped = false;
  /** The last bracket, comma or colon, or `"` after a string. */
  let last = '';
  /** What can stand next in the list. */
  let expected: 'value or end' | 'value' | 'comma' = 'value or end';
  let hasReported = false;

  let part = '';
  let line = 1;
  /** Characters of the line that stand before `counted` in this part. */
  let column = 0;
  let counted = 0;
  let start = { line: 1, column: 1 };
  const item = createCollector(MAX_ITEM);
  let hasDocument = false;
  let documentStart = start;
  const document = createCollector(MAX_ITEM);
  /** The last string among the members of the document, with its first quotation mark. */
  const name = createCollector(100);

  const isBetween = () => around > 0 && open.length === around && token === '';
  function placeAt(at: number) {
    column += charactersOf(part.slice(counted, at));
    counted = at;
    return { line, column: column + 1 };
  }
  function newLine(at: number): void {
    line += 1;
    column = 0;
    counted = at + 1;
  }
  function report(fault: string, at: number): void {
    if (!hasReported)
      items.push({ text: '', ...placeAt(at), fault, isUnfinished: false, isDocument: false });
    hasReported = true;
  }
  function endItem(at: number, isUnfinished = false): void {
    const { text, fault } = item.end(part, at);
    // The place where it ends is on the line of its last sign.
    items.push({ text: text.trimEnd(), ...start, fault, isUnfinished, isDocument: false });
    [token, open.length, expected, last] = ['', around, 'comma', ''];
  }
  function endDocument(at: number, isUnfinished = false): void {
    items.push({ ...document.end(part, at), ...documentStart, isUnfinished, isDocument: true });
  }
  function endList(at: number): void {
    if (expected === 'value') report('her står «]», men det skal stå en verdi.', at);
    document.begin(at);
    open.pop();
    [around, last] = [0, ']'];
    if (open.length === 0) endDocument(at + 1);
  }
  /** @returns whether the string before the colon is the name of a list */
  function isNamed(): boolean {
    try {
      return last === ':' && members.includes(JSON.parse(`${name.peek()}"`) as string);
    } catch {
      return false;
    }
  }

  /** @returns where to go on from, as the others of its kind */
  function inString(at: number): number {
    if (isEscaped) {
      isEscaped = false;
      if (part[at] !== '\n') return at + 1;
    }
    const { sign, index } = find(IN_STRING, part, at);
    if (sign === '\\') isEscaped = true;
    else if (sign !== '') {
      if (sign === '\n') newLine(index);
      [token, last] = ['', '"'];
      name.pause(part, index);
      if (open.length === around) {
        if (around > 0) endItem(index + 1);
        else endDocument(index + 1);
      }
    }
    return index + 1;
  }

  function inScalar(at: number): number {
    const { sign, index } = find(IN_SCALAR, part, at);
    if (sign === '') return index;
    if (around > 0) endItem(index);
    else endDocument(index);
    token = '';
    return index;
  }

  function between(at: number): number {
    const { sign, index } = find(NOT_BLANK, part, at);
    if (sign === '') return index;
    if (sign === '\n') newLine(index);
    else if (sign === ',') {
      if (expected !== 'comma') report('her står «,», men det skal stå en verdi.', index);
      else hasReported = false;
      expected = 'value';
    } else if (sign === ']') endList(index);
    else if (sign === '}' || sign === ':')
      report(`her står «${sign}», men det skal stå et komma eller en verdi.`, index);
    else {
      if (expected === 'comma') report('mellom to poster mangler det et komma.', index);
      hasReported = false;
      start = placeAt(index);
      item.begin(index);
      begin(sign);
    }
    return index + 1;
  }

  /** The first sign of an item or of the document. */
  function begin(sign: string): void {
    if (sign === '"') token = 'string';
    else if (sign === '{' || sign === '[') open.push(sign);
    else token = 'scalar';
    last = sign;
  }

  function structure(at: number): number {
    const { sign, index } = find(IN_ITEM, part, at);
    if (sign === '') return index;
    if (sign === '\n') {
      newLine(index);
      return index + 1;
    }
    const isInList = around > 0;
    if (sign === '"') {
      token = 'string';
      if (!isInList && open.length === 1) {
        name.end(part, index);
        name.begin(index);
      }
    } else if (sign === '{' || sign === '[') {
      if (isInList && sign === '{' && open.at(-1) === '{' && last !== ':') {
        endItem(index);
        // That it is broken is told once, by its text.
        expected = 'value';
        return index;
      }
      const isList = sign === '[' && open.length === 1 && isNamed();
      open.push(sign);
      if (open.length > MAX_DEPTH)
        fail(`den er nøstet dypere enn ${MAX_DEPTH} nivåer.`, placeAt(index));
      if (isList && !isInList) beginList(index);
    } else if (sign === '}' || sign === ']') {
      const opener = open.lastIndexOf(sign === '}' ? '{' : '[');
      if (isInList && sign === ']' && opener < around) {
        endItem(index);
        return index;
      }
      if (opener >= around) open.length = opener;
      if (isInList && open.length === around) {
        endItem(index + 1);
        return index + 1;
      }
      if (open.length === 0) endDocument(index + 1);
    }
    last = sign;
    return index + 1;
  }

  function beginList(at: number): void {
    document.pause(part, at + 1);
    [around, expected, hasReported] = [open.length, 'value or end', false];
  }

  function outside(at: number): number {
    const { sign, index } = find(NOT_BLANK, part, at);
    if (sign === '') return index;
    if (sign === '\n') newLine(index);
    else if (hasDocument) {
      fail(`her står «${sign}», men det skal ikke stå noe mer.`, placeAt(index));
      return part.length;
    } else {
      hasDocument = true;
      documentStart = placeAt(index);
      document.begin(index);
      begin(sign);
      if (sign === '[') beginList(index);
    }
    return index + 1;
  }

  return {
    feed(next: string): void {
      [part, counted] = [next, 0];
      for (let at = 0; at < part.length && !failure;) {
        if (token === 'string') at = inString(at);
        else if (token === 'scalar') at = inScalar(at);
        else if (open.length === 0) at = outside(at);
        else at = isBetween() ? between(at) : structure(at);
      }
      placeAt(part.length);
      for (const collector of [item, document, name]) collector.nextPart(part);
    },
    take(): JsonItem[] {
      const taken = items;
      items = [];
      return taken;
    },
    failure: () => failure,
    end(): void {
      if (failure) return;
      [part, counted] = ['', 0];
      const place = { line, column };
      if (isBetween()) fail('den slutter før den er hel. Det mangler en ].', place);
      else if (around > 0) endItem(0, true);
      else if (open.length > 0 || token !== '') endDocument(0, true);
    },
  };
}

/** Puts together a text that may stand in several parts, up to a length. */
function createCollector(max: number) {
  let pieces: string[] = [];
  let length = 0;
  let isCut = false;
  /** Where in the part it goes on; undefined when nothing is collected. */
  let from: number | undefined;
  function pause(part: string, to: number): void {
    if (from === undefined) return;
    const piece = part.slice(from, Math.min(to, from + max - length));
    if (piece.length < to - from) isCut = true;
    if (piece !== '') pieces.push(piece);
    length += piece.length;
    from = undefined;
  }
  return {
    /** Begins, or goes on after a pause. */
    begin(at: number): void {
      from = at;
    },
    pause,
    nextPart(part: string): void {
      if (from === undefined) return;
      pause(part, part.length);
      from = 0;
    },
    peek: () => pieces.join(''),
    end(part: string, to: number): Pick<JsonItem, 'text' | 'fault'> {
      pause(part, to);
      const text = pieces.join('');
      const ended = isCut
        ? { text, fault: `det som begynner her, er lengre enn ${max} tegn.` }
        : { text };
      [pieces, length, isCut] = [[], 0, false];
      return ended;
    },
  };
}

/** @returns the sign that is found, and where; '' and the end of the text when there is none */
function find(pattern: RegExp, text: string, from: number): { sign: string; index: number } {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { sign: found[0], index: found.index } : { sign: '', index: text.length };
}
