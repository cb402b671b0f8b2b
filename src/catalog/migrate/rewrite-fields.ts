import { isDeepStrictEqual } from 'node:util';
import { CST, isMap, isNode, isPair, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
import { fieldText } from '../write/entry-file-text.ts';

const FENCE = /^\uFEFF?---[ \t]*\r?\n/;

type Fields = Readonly<Record<string, unknown>>;

/** Where a top-level field stands in the text: from its key to the end of its value's last line. */
interface Block {
  key: string;
  start: number;
  end: number;
}

/**
 * Writes the top-level fields of a content file that differ, each in its place; all other lines stay
 * as they are. Comments that stood within such a field come above it. A new `schemaVersion` comes
 * first, another new field where the field was that it took the place of.
 *
 * @param text the whole file
 * @param old the fields as the file has them
 * @param data the fields as they shall be, in the same order
 * @returns undefined where the fields do not stand on lines of their own
 */
export function rewriteFields(text: string, old: Fields, data: Fields): string | undefined {
  const head = FENCE.exec(text)?.[0] ?? '';
  const lineEnd = head.endsWith('\r\n') ? '\r\n' : '\n';
  const written = (key: string) => fieldText(key, data[key]).replaceAll('\n', lineEnd);
  const isSame = (key: string) => isDeepStrictEqual(own(old, key), own(data, key));
  const version = Object.hasOwn(old, 'schemaVersion') ? '' : written('schemaVersion');
  if (
    Object.keys(old).every(isSame) &&
    Object.keys(data).every((key) => key === 'schemaVersion' || isSame(key))
  )
    return head + version + text.slice(head.length);

  const blocks = findBlocks(text, head.length);
  if (!blocks || !Object.keys(old).every((key) => blocks.some((block) => block.key === key)))
    return undefined;
  const newAfter = newKeysByPlace(old, data);
  let result = head + version;
  let at = head.length;
  /** New fields that wait for the place of one that is gone. */
  let waiting = newAfter.get(undefined) ?? [];
  const place = () => {
    const texts = waiting.map(written).join('');
    waiting = [];
    return texts;
  };
  for (const { key, start, end } of blocks) {
    const isGone = !Object.hasOwn(data, key);
    // What comes before a field that stays comes before its own comments too.
    if (!isGone) result += place();
    result += text.slice(at, start);
    if (!isGone && isSame(key)) result += text.slice(start, end);
    else {
      result += commentsIn(text.slice(start, end))
        .map((comment) => comment + lineEnd)
        .join('');
      result += isGone ? place() : written(key);
    }
    at = end;
    if (!isGone) waiting = newAfter.get(key) ?? [];
  }
  return result + place() + text.slice(at);
}

const own = (fields: Fields, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** The fields that are new, by the field of the file that they come after. */
function newKeysByPlace(old: Fields, data: Fields): Map<string | undefined, string[]> {
  const places = new Map<string | undefined, string[]>();
  let after: string | undefined;
  for (const key of Object.keys(data)) {
    if (Object.hasOwn(old, key)) after = key;
    else if (key !== 'schemaVersion') places.set(after, [...(places.get(after) ?? []), key]);
  }
  return places;
}

/** The top-level fields in the order of the text; undefined where one does not begin a line. */
function findBlocks(text: string, headLength: number): Block[] | undefined {
  const fence = /^---[ \t]*$/m;
  const length = text.slice(headLength).search(fence);
  const yaml = length < 0 ? text.slice(headLength) : text.slice(headLength, headLength + length);
  const { contents, errors } = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  if (!isMap(contents) || contents.flow || errors.length > 0) return undefined;
  const blocks: Block[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) return undefined;
    const start = key.range[0];
    if (start > 0 && yaml[start - 1] !== '\n') return undefined;
    const last = contentEnd(value) ?? key.range[1];
    const next = yaml[last - 1] === '\n' ? last - 1 : yaml.indexOf('\n', last);
    const end = next < 0 ? yaml.length : next + 1;
    blocks.push({ key: String(key.value), start: headLength + start, end: headLength + end });
  }
  return blocks;
}

/** Where a value ends, without the comments and empty lines that follow it. */
function contentEnd(node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isPair(last)) return contentEnd(last.value) ?? contentEnd(last.key);
    return contentEnd(last) ?? node.range?.[1];
  }
  return isNode(node) ? node.range?.[1] : undefined;
}

/** The comments in a piece of YAML, which stay when a field is written anew: above it. */
function commentsIn(yaml: string): string[] {
  const comments: string[] = [];
  let isScalarNext = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isScalarNext && CST.tokenType(token) === 'comment') comments.push(token.trimEnd());
    isScalarNext = token === CST.SCALAR;
  }
  return comments;
}
