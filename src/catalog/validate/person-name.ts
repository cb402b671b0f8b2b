import { knownFirstName } from './person-name-first-names.ts';
import { isFunctionWord, isNamedAfterPerson, isTitle } from './person-name-functions.ts';
import { isFarmName, isSurname } from './person-name-surnames.ts';

/** `certain` is refused; `possible` is asked about, for a firm or a place can look the same. */
export type PersonNameCertainty = 'certain' | 'possible';

/** No field that names a function is longer; hostile text is not read to its end. */
const LONGEST = 400;

/** A word of a name: a capital, and capitals after hyphens. */
const NAME_WORD = /^\p{Lu}[\p{L}'’]*(?:-\p{Lu}?[\p{L}'’]+)*$/u;
/** The same with small letters after the capital, as no abbreviation or product is written. */
const PLAIN_NAME_WORD = /^(?:(?:Mc|Mac|[DO]['’])?\p{Lu}[\p{Ll}'’]+)(?:-\p{Lu}?[\p{Ll}'’]+)*$/u;
const INITIAL = /^\p{Lu}$/u;
/** «Nordmann, K. N.» */
const SURNAME_FIRST = /(\p{Lu}[\p{Ll}-]+),\s?((?:\p{Lu}\.\s?){1,3})/gu;
/** Stand between the parts of a name. */
const PARTICLE = /^(?:von|van|der|den|de|du|da|di|dos|la|le|af|av|bin|ben|ibn|al|el|ter|zu)$/i;

/**
 * Tells whether a text that shall name a function seems to name a person.
 *
 * Certain are a known first name beside another name («Prosjektleder Kari Nordmann»), a part that is
 * nothing but a first name («Nordmann, Kari»), and a name with a sure surname («K. Hansen»). Possible
 * is what has the shape of a name: two or three words with capitals, none of them a word of functions
 * or organizations.
 *
 * @param text one line, the name of a contact
 * @param isOrganization knows the names of organizations, which may have that shape
 * @returns undefined when nothing points to a person
 */
export function findPersonName(
  text: string,
  isOrganization: (name: string) => boolean = () => false,
): PersonNameCertainty | undefined {
  const found = text
    .slice(0, LONGEST)
    .replaceAll(SURNAME_FIRST, '$2 $1')
    .split(/[,;/|():]|\s[–—-]\s/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !isOrganization(segment))
    .map(certaintyOf);
  return found.find((certainty) => certainty === 'certain') ?? found.find(Boolean);
}

function certaintyOf(segment: string): PersonNameCertainty | undefined {
  // «Prosjektleder» is called after what the person does, and says nothing of the name beside it.
  const isFunction = wordsOf(segment).some((word) => !isTitle(word) && isFunctionWord(word));
  const found = segment
    .split(/\s(?:og|and|eller|or|ved|hos|&|\+)\s/i)
    .map((piece) => certaintyOfPiece(wordsOf(piece), isFunction));
  return found.find((certainty) => certainty === 'certain') ?? found.find(Boolean);
}

function certaintyOfPiece(
  words: readonly string[],
  isFunction: boolean,
): PersonNameCertainty | undefined {
  // «NORA Startup» is an abbreviation, «KARI NORDMANN» a person.
  const isShouted = words.every(isCapitals);
  const isName = (word: string | undefined): word is string =>
    word !== undefined && NAME_WORD.test(word) && !isFunctionWord(word);
  const isFirstName = (word: string | undefined) =>
    isName(word) && (isShouted || !isCapitals(word)) && knownFirstName(word) === 'known';

  const start = words.findIndex((word) => !isTitle(word));
  const named = start < 0 ? [] : words.slice(start);
  const [only] = named;
  if (named.length === 1 && isFirstName(only)) {
    // «ESA» and «IDA» are abbreviations.
    if (isShouted && (only?.length ?? 0) < 4) return undefined;
    return isShouted || isFunction ? 'possible' : 'certain';
  }

  const full = words.filter((word) => !INITIAL.test(word) && !PARTICLE.test(word));
  const isCertain = full.some(
    (word, index) =>
      isFirstName(word) &&
      isName(full[index + 1]) &&
      !full.slice(index + 1, index + 4).some((other) => isNamedAfterPerson(other)),
  );
  if (isCertain) return 'certain';
  return isFunction ? undefined : certaintyByShape(named);
}

/** For a text without any word of functions: do its words look like a name, and are they known? */
function certaintyByShape(words: readonly string[]): PersonNameCertainty | undefined {
  const initials = words.filter((word) => INITIAL.test(word)).length;
  const names = words.filter((word) => !INITIAL.test(word) && !PARTICLE.test(word));
  const last = names.at(-1);
  if (last === undefined || names.length > 4) return undefined;
  const isPlain = names.every((word) => PLAIN_NAME_WORD.test(word));
  const hasSurname = isSurname(last);

  if (names.length === 1) {
    if (initials === 0 || initials > 3 || !NAME_WORD.test(last)) return undefined;
    return hasSurname ? 'certain' : isPlain ? 'possible' : undefined;
  }
  // «gaute andresen», written in haste.
  const isShouted = names.every(isCapitals);
  const known = names
    .filter((word) => isShouted || !isCapitals(word))
    .map((word) => knownFirstName(word));
  const isKnown = known.includes('known');
  const isAny = known.some(Boolean);
  if (isShouted) return isAny && hasSurname ? 'certain' : undefined;
  if (isPlain && (hasSurname || isKnown || (isAny && isFarmName(last)))) return 'certain';
  if (isKnown && hasSurname) return 'certain';
  if (isPlain && names.length <= 3) return 'possible';
  return isKnown && names.length === 2 ? 'possible' : undefined;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Words without punctuation: «Kari N. Nordmann» and «Kari.Nordmann» give names and an initial. */
function wordsOf(text: string): string[] {
  return text.split(/[\s."«»“”:]+/).filter(Boolean);
}
