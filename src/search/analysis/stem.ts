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

/**
 * The stem of a lower-case word in bokmål spelling (see `toBokmal`). Letters are kept, see `fold`.
 *
 * One function, step by step: it is what the build does most often, and what is divided into many is
 * compiled once for each and once more for all of them together.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const irregular = irregularForm(word);
  if (irregular !== undefined) return irregular;

  let short = withoutS(word);
  let hasEnding = true;
  let hasRemainder = true;
  if (derived.test(short)) {
    const whole = kept.exec(short)?.[1];
    const noun = whole === undefined ? verbalNoun.exec(short)?.[1] : undefined;
    if (whole !== undefined) {
      short = whole;
      hasEnding = false;
      hasRemainder = false;
    } else if (noun !== undefined && vowel.test(noun)) {
      short = noun;
      hasEnding = false;
      hasRemainder = !noun.endsWith('er');
    } else if (foreignVerb.test(short)) {
      hasRemainder = false;
    }
  }
  if (hasEnding) short = withoutOne(short, inflections);
  if (hasRemainder) {
    short = withoutS(short);
    const before = short;
    if (short.endsWith('t')) {
      // registrert; and the neuter of adjectives: digital-t, offentlig-t
      if (short.length > 5 && short.endsWith('ert')) short = short.slice(0, -1);
      else short = short.replace(/(al|ig|iv|el|ell|sk)t$/, '$1');
    }
    // velferdsteknologisk is about velferdsteknologi
    if (short.endsWith('isk')) short = short.replace(/(log|graf|nom|krat|gog)isk$/, '$1i');
    if (short === before && short.length > 4) {
      const noun = short.length > 5 && short.endsWith('ing') ? short.slice(0, -3) : '';
      short = vowel.test(noun) ? noun : withoutOne(short, remainders);
    }
  }
  // Syncope (sykkel ~ sykl, register ~ registr), doubled consonants, and an -s that only now is last.
  if (short.endsWith('el')) short = short.replace(/([bdfgkmpstv])\1?el$/, '$1l');
  if (short.endsWith('r')) short = short.replace(/([aeiouyæøå].*[bdfgkmpstv])r$/, '$1');
  if (short.charCodeAt(short.length - 1) === short.charCodeAt(short.length - 2))
    short = short.replace(/([bdfgklmnprst])\1$/, '$1');
  return withoutS(short);
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
