import { editDistance } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';
import { fold } from './normalize.ts';

/**
 * Known words near a typed one, best first, at most `limit`.
 * @param furthest distance (see `editDistance`) that is still near for a long word
 */
export function nearWords(
  typed: string,
  lexicon: Lexicon,
  limit: number,
  furthest: number,
): string[] {
  if (typed.length < 4 || /\d/.test(typed)) return [];
  const allowed = Math.min(furthest, typed.length < 5 ? 0.8 : typed.length < 8 ? 1.2 : 2);
  const near: { word: string; cost: number }[] = [];
  for (const letter of firstLetters(typed)) {
    for (const { word, count } of lexicon.spellings(letter)) {
      if (Math.abs(word.length - typed.length) > 2) continue;
      const distance = editDistance(typed, word, allowed);
      if (distance === Infinity) continue;
      // A common word is the likelier meaning; ten times as common makes up for a tenth of a letter.
      const other = word[0] === typed[0] ? 0 : 0.3;
      near.push({ word, cost: distance + other - 0.1 * Math.log10(1 + count) });
    }
  }
  near.sort((x, y) => x.cost - y.cost || (x.word < y.word ? -1 : 1));
  const best = near[0]?.cost ?? 0;
  return near
    .filter(({ cost }) => cost <= best + 0.35)
    .slice(0, limit)
    .map(({ word }) => word);
}

/** The first letter is mostly right; otherwise it has changed place with the second. */
function firstLetters(typed: string): string[] {
  const folded = fold(typed);
  return [...new Set([folded[0] ?? '', folded[1] ?? ''])];
}
