import { fold, normalize } from '../analysis/normalize.ts';

/**
 * Under what the name of an entry is looked up: its words, folded like the terms of the index so that it
 * lies beside them, with one space between. Empty for a text without letters or digits.
 */
export function nameKey(name: string): string {
  const words = normalize(name).match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? words.map(fold).join(' ') : '';
}
