import { normalize } from './normalize.ts';

/** A word of a text. */
export interface Token {
  /** Lower case, as written otherwise. */
  readonly word: string;
  /** The words inside, when it is written with hyphens; "word" is then written as one. */
  readonly pieces: readonly string[];
  /** Punctuation or a line break stands before it: no phrase goes across. */
  readonly afterBreak: boolean;
}

// Letters and digits, joined by one hyphen, full stop, comma (numbers) or apostrophe inside; or a section sign.
const pattern = /§+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑.,'’´`][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const breaking = /[.,;:!?()[\]{}|•·"«»“”\n\r/]/;
/** "f.eks", "bl.a", "u.s.a": letters with full stops that make one abbreviation. */
const abbreviation = /^\p{L}{1,2}(?:\.\p{L}{1,3})+$/u;
/** A provision or a decimal number, but no span of years. */
const number = /^\d{1,3}(?:[-‐‑.,]\d{1,3})+$/;

/** Most labels of the dictionary: nothing in them is to be normalized, and only spaces are between. */
const plainWords = /^[a-zæøå]+(?: [a-zæøå]+)*$/;

/** Longer than any word: cut, so that a wall of letters costs no more than a word. */
const longestWord = 60;

const noPieces: readonly string[] = [];

/** What is written → its tokens, without and with a break before it. A catalogue repeats its words. */
const remembered = { joined: new Map<string, Token[]>(), broken: new Map<string, Token[]>() };
/** More different words than a catalogue has; the memory starts anew when it holds this many. */
const memoryLimit = 200_000;

/**
 * The words of a text, in order. What is written alike is the same token, so that others can remember what
 * they know of it.
 * "§ 29" gives "paragraf" and "29"; "9-1" and "1,5" stay one; "KI-modell" is "kimodell" with the pieces
 * "ki" and "modell"; "f.eks." is "feks"; a full stop or comma between words otherwise separates them.
 */
export function tokenize(text: string): readonly Token[] {
  if (plainWords.test(text)) {
    if (!text.includes(' ')) return rememberedTokens(text, false);
    return text.split(' ').map((word) => rememberedTokens(word, false)[0]!);
  }
  const tokens: Token[] = [];
  const normal = normalize(text);
  let end = 0;
  normal.match(pattern)?.forEach((written) => {
    // Where it was matched: whatever stands before it has no letter that it could begin with.
    const start = normal.indexOf(written, end);
    const between = normal.slice(end, start);
    const afterBreak = tokens.length > 0 && between !== ' ' && breaking.test(between);
    end = start + written.length;
    rememberedTokens(written, afterBreak).forEach((token) => tokens.push(token));
  });
  return tokens;
}

function rememberedTokens(written: string, afterBreak: boolean): readonly Token[] {
  const memory = afterBreak ? remembered.broken : remembered.joined;
  let tokens = memory.get(written);
  if (tokens === undefined) {
    if (memory.size >= memoryLimit) memory.clear();
    memory.set(written, (tokens = tokensOf(written, afterBreak)));
  }
  return tokens;
}

/** The tokens of what is written without a space: nearly always one. */
function tokensOf(written: string, afterBreak: boolean): Token[] {
  const one = (word: string): Token[] => [{ word, pieces: noPieces, afterBreak }];
  if (written.startsWith('§')) return one('paragraf');
  if (!/[^\p{L}\p{N}\p{M}]/u.test(written)) return one(written.slice(0, longestWord));
  if (number.test(written)) return one(written.replace(/[‐‑]/g, '-').replace(/,/g, '.'));
  if (abbreviation.test(written)) return one(written.replace(/\./g, ''));
  const tokens: Token[] = [];
  let first = true;
  for (const stretch of written.split(/[.,]/)) {
    const pieces = stretch
      .replace(/['’´`]s?$|['’´`]/g, '')
      .split(/[-‐‑]/)
      .filter((piece) => piece !== '')
      .map((piece) => piece.slice(0, longestWord));
    const separate = pieces.every((piece) => /^\d+$/.test(piece));
    if (pieces.length === 1 || separate) {
      for (const word of pieces) {
        tokens.push({ word, pieces: noPieces, afterBreak: first ? afterBreak : true });
        first = false;
      }
    } else if (pieces.length > 1) {
      const word = pieces.join('').slice(0, longestWord);
      tokens.push({ word, pieces, afterBreak: first ? afterBreak : true });
    }
    first = false;
  }
  return tokens;
}
