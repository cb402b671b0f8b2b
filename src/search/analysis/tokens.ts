import { normalize } from './normalize.ts';

/** A word of a text. */
export interface Token {
  /** Lower case, as written otherwise. */
  word: string;
  /** The words inside, when it is written with hyphens; "word" is then written as one. */
  pieces: readonly string[];
  /** Punctuation or a line break stands before it: no phrase goes across. */
  afterBreak: boolean;
}

// Letters and digits, joined by one hyphen, full stop, comma (numbers) or apostrophe inside; or a section sign.
const pattern = /§+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑.,'’´`][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const breaking = /[.,;:!?()[\]{}|•·"«»“”\n\r/]/;
/** "f.eks", "bl.a", "u.s.a": letters with full stops that make one abbreviation. */
const abbreviation = /^\p{L}{1,2}(?:\.\p{L}{1,3})+$/u;
/** A provision or a decimal number, but no span of years. */
const number = /^\d{1,3}(?:[-‐‑.,]\d{1,3})+$/;

/** Longer than any word: cut, so that a wall of letters costs no more than a word. */
const longestWord = 60;

/**
 * The words of a text, in order.
 * "§ 29" gives "paragraf" and "29"; "9-1" and "1,5" stay one; "KI-modell" is "kimodell" with the pieces
 * "ki" and "modell"; "f.eks." is "feks"; a full stop or comma between words otherwise separates them.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const normal = normalize(text);
  let end = 0;
  for (const match of normal.matchAll(pattern)) {
    const afterBreak = tokens.length > 0 && breaking.test(normal.slice(end, match.index));
    end = match.index + match[0].length;
    addToken(tokens, match[0], afterBreak);
  }
  return tokens;
}

function addToken(tokens: Token[], written: string, afterBreak: boolean): void {
  if (written.startsWith('§')) {
    tokens.push({ word: 'paragraf', pieces: [], afterBreak });
    return;
  }
  if (!/[^\p{L}\p{N}\p{M}]/u.test(written)) {
    tokens.push({ word: written.slice(0, longestWord), pieces: [], afterBreak });
    return;
  }
  if (number.test(written)) {
    tokens.push({ word: written.replace(/[‐‑]/g, '-').replace(/,/g, '.'), pieces: [], afterBreak });
    return;
  }
  if (abbreviation.test(written)) {
    tokens.push({ word: written.replace(/\./g, ''), pieces: [], afterBreak });
    return;
  }
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
        tokens.push({ word, pieces: [], afterBreak: first ? afterBreak : true });
        first = false;
      }
    } else if (pieces.length > 1) {
      const word = pieces.join('').slice(0, longestWord);
      tokens.push({ word, pieces, afterBreak: first ? afterBreak : true });
    }
    first = false;
  }
}
