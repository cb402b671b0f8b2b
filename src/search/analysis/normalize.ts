/**
 * Unicode and letters: what makes two spellings of one letter the same.
 */

/** Soft hyphen, zero-width characters, byte order mark: invisible, and never part of a word. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Letters of Latin-1 and common punctuation: composed, visible, and so in lower case too. */
const ordinary = /^[\0-\u00ac\u00ae-\u00ff\u2010-\u2027]*$/;

const plainLetters: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  ð: 'd',
  þ: 't',
  ß: 's',
  đ: 'd',
  ŋ: 'n',
  ł: 'l',
};

/** Composed (Unicode NFC), lower case, without invisible characters. */
export function normalize(text: string): string {
  if (ordinary.test(text)) return text.toLowerCase();
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(invisible, '');
}

/**
 * The word without diacritics: å, æ, ä → a, ø, ö → o, é → e …
 * The idea of Lucene's ScandinavianFoldingFilter, without its digraphs (see `digraphs`), because "aa" and
 * "oe" also arise where the parts of a compound meet (data|analyse, konto|eier).
 */
export function fold(word: string): string {
  // Nearly all words are plain already.
  if (!/[^a-z0-9]/.test(word)) return word;
  const folded = word.replace(/[^a-z0-9]/gu, foldLetter);
  // Nothing but marks: a word all the same.
  return folded === '' ? word : folded;
}

/** Letter → its fold: few letters are ever met. */
const foldedLetters = new Map(Object.entries(plainLetters));

function foldLetter(letter: string): string {
  let folded = foldedLetters.get(letter);
  if (folded === undefined) {
    folded = letter
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[æøðþßđŋł]/g, (plain) => plainLetters[plain] ?? plain);
    foldedLetters.set(letter, folded);
  }
  return folded;
}

/** A word typed without a Norwegian keyboard: aa → å, ae → æ, oe → ø; ä and ö are the Swedish letters. */
export function digraphs(word: string): string {
  return word
    .replace(/aa/g, 'å')
    .replace(/ae/g, 'æ')
    .replace(/oe/g, 'ø')
    .replace(/ä/g, 'æ')
    .replace(/ö/g, 'ø');
}
