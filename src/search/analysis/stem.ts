import { irregularForm } from './irregular-forms.ts';

/**
 * Light stemmer for bokmål and nynorsk, after the idea of Lucene's NorwegianLightStemmer (J. Savoy, "Light
 * stemming approaches for the French, Portuguese, German and Hungarian languages", 2006), widened with
 * syncope (register – registre, sykkel – sykler), doubled consonants (program – programmer, tall – tal)
 * and verbal nouns (-ing, -else), because a query for "brøytet" means "brøyting".
 */

const vowel = /[aeiouyæøåéèöäü]/;

/** Endings of the definite, plural, tense and infinitive. */
const inflections = byLastLetter(['erne', 'ene', 'ane', 'ede', 'en', 'et', 'er', 'ar', 'a', 'e']);
/** What may be left under an ending: agent nouns, comparatives, doubly marked forms. */
const remainders = byLastLetter(['en', 'et', 'er', 'ar']);

/** Only words with one of these can match one of the three patterns that follow; most have none. */
const derived = /[ei]t|ing|else|ere/;
/** Ends in a derivation that is kept whole: an ending of it is no inflection. */
const kept = /^(.{2,}(?:het|itet|ett))(?:er|en|ene|ar|a|ane|erne)?$/;
const verbalNoun = /^(.{2,})(?:else[rn]?|elsene|inge[nr]|ingene|ingar|ingane|inga|ing)$/;
/** Verbs in -ere keep it, or "parkering" would be a park: digitaliser-e, registrer-t, vaksiner-ing. */
const foreignVerb = /.(?:is|ul|in|on|ent|at|tr|it|ess|or|eg|park)er(?:e|er|es)$/;

/** The stem of a lower-case word in bokmål spelling (see `toBokmal`). Letters are kept, see `fold`. */
export function stem(word: string): string {
  return word.length < 3 || /\d/.test(word) ? word : stemOfLetters(word);
}

/** The same for a word of three letters or more that is known to have no digit. */
export function stemOfLetters(word: string): string {
  const irregular = irregularForm(word);
  if (irregular !== undefined) return irregular;
  const bare = withoutS(word);
  if (derived.test(bare)) {
    const whole = kept.exec(bare)?.[1];
    if (whole !== undefined) return finish(whole);
    const noun = verbalNoun.exec(bare)?.[1];
    if (noun !== undefined && vowel.test(noun)) {
      return finish(noun.endsWith('er') ? noun : withoutRemainder(noun));
    }
    if (foreignVerb.test(bare)) return finish(withoutOne(bare, inflections));
  }
  return finish(withoutRemainder(withoutOne(bare, inflections)));
}

/** The genitive -s (and the plural of English words), but not the end of a short word (hus, avis) or -ss. */
function withoutS(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Endings by the letter they end in, in the same order: a word is tried with few of them. */
function byLastLetter(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(endings, (ending) => ending.slice(-1));
}

function withoutOne(word: string, endings: ReadonlyMap<string, readonly string[]>): string {
  const possible = endings.get(word.slice(-1));
  if (possible === undefined) return word;
  // Counted, not iterated: so much of what is asked most is done before it is compiled.
  for (let at = 0; at < possible.length; at++) {
    const ending = possible[at]!;
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    // One letter is an ending only after a word, two letters also after a short one (by-en, øy-er).
    if (rest.length >= (ending.length === 1 ? 3 : 2) && vowel.test(rest)) return rest;
  }
  return word;
}

function withoutRemainder(word: string): string {
  const rest = withoutS(word);
  if (rest.endsWith('ert') && rest.length > 5) return rest.slice(0, -1);
  // Neuter of adjectives: digital-t, offentlig-t
  let adjective = rest;
  if (rest.endsWith('t')) adjective = rest.replace(/(al|ig|iv|el|ell|sk)t$/, '$1');
  // velferdsteknologisk is about velferdsteknologi
  if (adjective.endsWith('isk')) {
    adjective = adjective.replace(/(log|graf|nom|krat|gog)isk$/, '$1i');
  }
  if (adjective !== rest) return adjective;
  if (rest.length < 5) return rest;
  const noun = rest.endsWith('ing') ? rest.slice(0, -3) : undefined;
  if (noun !== undefined && rest.length > 5 && vowel.test(noun)) return noun;
  return withoutOne(rest, remainders);
}

/** Syncope (sykkel ~ sykl, register ~ registr), doubled consonants, and an -s that only now is last. */
function finish(word: string): string {
  let short = word;
  if (short.endsWith('el')) short = short.replace(/([bdfgkmpstv])\1?el$/, '$1l');
  if (short.endsWith('r')) short = short.replace(/([aeiouyæøå].*[bdfgkmpstv])r$/, '$1');
  if (endsDouble(short)) short = short.replace(/([bdfgklmnprst])\1$/, '$1');
  return withoutS(short);
}

function endsDouble(word: string): boolean {
  return word.charCodeAt(word.length - 1) === word.charCodeAt(word.length - 2);
}
