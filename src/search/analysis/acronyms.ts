import type { ConceptSet } from './lexicon.ts';

/** Letters of the longest acronym that `bracketed` finds. */
export const longestAcronym = 7;
/** Capitals in brackets, as in "kunstig intelligens (KI)". */
const bracketed = /\((\p{Lu}[\p{L}\d]{1,6})\)/gu;
/** The last words of a text: up to six, on one line. */
const lastWords = /(?:[\p{L}-]+[ \t]+){1,6}$/u;
/** Room for six long words: looking further back would make a long text slow. */
const longestBefore = 150;

/**
 * Acronyms that a text explains itself, as concept sets: "elektronisk pasientjournal (EPJ)".
 * The words before the bracket must give the letters in order, each from the beginning of a word or of a
 * part of a compound, after A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text" (2003). Build time only.
 */
export function mineAcronyms(texts: readonly string[]): ConceptSet[] {
  const found = new Map<string, Map<string, number>>();
  const count = (acronym: string, long: string) => {
    const expansions = found.get(acronym) ?? new Map<string, number>();
    found.set(acronym, expansions);
    expansions.set(long, (expansions.get(long) ?? 0) + 1);
  };
  for (const text of texts.filter((text) => text.includes('('))) {
    for (const { index, 1: acronym = '' } of text.matchAll(bracketed)) {
      if ([...acronym].filter((letter) => letter !== letter.toLowerCase()).length < 2) continue;
      const [before] = lastWords.exec(text.slice(Math.max(0, index - longestBefore), index)) ?? [];
      const long = before && expansion(before.trim().split(/\s+/), acronym.toLowerCase());
      if (long !== undefined) count(acronym, long);
    }
  }
  return [...found].map(([acronym, expansions]) => {
    const [long = ''] = [...expansions].sort((x, y) => y[1] - x[1])[0] ?? [];
    return { id: `akronym-${acronym.toLowerCase()}`, nb: [long], abbr: [acronym] };
  });
}

/** The fewest last words that give the acronym, or undefined. */
function expansion(words: readonly string[], acronym: string): string | undefined {
  for (let from = words.length - 1; from >= 0; from--) {
    const candidate = words.slice(from);
    const initials = candidate.map((word) => (word[0] ?? '').toLowerCase());
    if (initials[0] !== acronym[0]) continue;
    const long = candidate.join(' ');
    // One letter a word, or all letters in order within a compound of at least three letters a part.
    const oneEach = initials.join('') === acronym;
    const compound =
      candidate.length < acronym.length &&
      long.length >= acronym.length * 4 &&
      inOrder(long.toLowerCase(), acronym);
    if (oneEach || (compound && initials.every((initial) => acronym.includes(initial))))
      return long;
  }
  return undefined;
}

function inOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
