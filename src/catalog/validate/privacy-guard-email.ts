import { knownFirstName } from './person-name-first-names.ts';
import { isFunctionWord } from './person-name-functions.ts';
import { isFarmName, isSurname } from './person-name-surnames.ts';

const LOCAL = String.raw`[\p{L}\p{N}._%+-]+`;
const LABEL = String.raw`[\p{L}\p{N}-]+`;
const AT_NAME = '(?:snabel-?a|alfa-?krøll|krøll-?alfa)';
/** The sign, in brackets or as a character reference too, or a word for it. */
const AT = String.raw`@|\\@|%40|&#64;|&#x40;|&commat;|[([{<]\s?(?:@|at|a|ät|æt|${AT_NAME})\s?[)\]}>]|(?<=\s)${AT_NAME}(?=\s)`;
const DOT_NAME = '(?:dot|punktum|punkt|prikk)';
const DOT = String.raw`(?:\.|\s?[([{<]\s?(?:\.|${DOT_NAME})\s?[)\]}>]\s?|\s${DOT_NAME}\s)`;
/** From the beginning of a word only: from each of its letters, a long word takes the square of the time. */
const BEGINNING = String.raw`(?<![\p{L}\p{N}._%+-])`;

const ADDRESS = new RegExp(
  `${BEGINNING}(${LOCAL})(\\s{0,2})(${AT})(\\s{0,2})(${LABEL}(?:${DOT}${LABEL})+)`,
  'giu',
);
/** «ola.nordmann at kommune.no» and «ola at kommune dot no», but not «slik at kommune.no». */
const ADDRESS_IN_WORDS = new RegExp(
  `${BEGINNING}(?:(\\p{L}{2,30}(?:[._-]\\p{L}{2,30}){1,3})(?: at | æt |_at_)(${LABEL}(?:${DOT}${LABEL})+)` +
    `|(\\p{L}{2,30}) (?:at|æt) (${LABEL}(?: (?:dot|punktum) ${LABEL})+))`,
  'giu',
);
/** What only looks like a mailbox before « at »: a site or a file. */
const SITE_OR_FILE = /\.(?:no|com|org|net|gov|edu|eu|uk|csv|json|xml|pdf|html|zip)$/i;
/** Words are taken for an address only when they end as addresses do. */
const TOP_DOMAIN = /[. ](?:no|com|org|net|gov|edu|eu|uk|se|dk|fi|is|de|nl|info)$/i;

/** Mail services where people, not functions, have their boxes. */
const PRIVATE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|mac|msn|aol|gmx|proton|protonmail|tutanota|online|getmail|broadpark|lyse|altibox|start|yandex|wp|interia)\.[a-z.]+$/i;
/** Two names or more with dots between them: kari.nordmann@…; function boxes are written otherwise. */
const PERSONAL_LOCAL = /^\p{L}{2,}(?:[._-]\p{L}+)*[._]\p{L}{3,}\d{0,4}$/u;
const FUNCTION_WORDS =
  /(?:post|kontakt|contact|info|postmottak|support|hjelp|help|data|register|registe|forskning|research|personvern|ombud|service|redaksjon|kundeservice|arkiv|statistikk|innsyn|analyse|prosjekt|helse|kommune|team|admin|seksjon|avdeling|enhet|office|desk)/i;

/**
 * Finds e-mail addresses, also those written to escape notice: «ola.nordmann (at) kommune.no»,
 * «ola [alfakrøll] kommune punktum no», «ola @ kommune.no».
 *
 * @param text any text; the time taken is in proportion to its length
 * @returns the addresses as they are meant: `ola.nordmann@kommune.no`
 */
export function findAddresses(text: string): string[] {
  const found: string[] = [];
  for (const [, local = '', before, at = '', after, domain = ''] of text.matchAll(ADDRESS)) {
    const isPlain = at === '@' && before === '' && after === '';
    // «Følg oss på @kommune.no» is an account, «9 (a) kommune.no» a paragraph.
    const isAccount = at === '@' && before !== '' && after === '' && !local.includes('.');
    const looksMeant = /^\p{L}[\p{L}\p{N}._+-]+$/u.test(local) && /\p{L}{2}$/u.test(domain);
    const isParagraph = /^.\s?a\s?.$/i.test(at) && (before !== '' || after !== '');
    if (isPlain || (looksMeant && !isAccount && !isParagraph)) found.push(addressOf(local, domain));
  }
  for (const [, dotted, site, word, words] of text.matchAll(ADDRESS_IN_WORDS)) {
    const local = dotted ?? word ?? '';
    const domain = site ?? words ?? '';
    if (!SITE_OR_FILE.test(local) && TOP_DOMAIN.test(domain)) found.push(addressOf(local, domain));
  }
  return found;
}

function addressOf(local: string, domain: string): string {
  return `${local}@${domain.replaceAll(new RegExp(DOT, 'giu'), '.')}`;
}

/**
 * Tells whether an e-mail address looks like a person's: a private mail service, a first name, a
 * first name with another name, or two names with a dot between them and no word that functions use.
 */
export function isPersonalAddress(address: string): boolean {
  const local = address.slice(0, address.indexOf('@'));
  if (PRIVATE_MAIL.test(address)) return true;
  const parts = local.split(/[._+-]+/).map((part) => part.replace(/\d+$/, ''));
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const isName = (part: string) => part.length > 2 && knownFirstName(part) === 'known';
  if (parts.length === 1) return isName(first) || isTwoNames(first);
  // «kari.helseth@…» holds the word «helse», and is a person's all the same.
  if (isName(first)) return FUNCTION_WORDS.exec(last)?.[0] !== last;
  if (first.length === 1 && isSurname(last)) return true;
  const isUnit = parts.some(
    (part) => isFunctionWord(part) && !isSurname(part) && !isFarmName(part),
  );
  return !isUnit && (isName(last) || (PERSONAL_LOCAL.test(local) && !FUNCTION_WORDS.test(local)));
}

/** «karihansen»: a first name and a surname in one word. */
function isTwoNames(local: string): boolean {
  const start = local.slice(0, 40);
  return [...start].some(
    (_, at) =>
      at > 2 && knownFirstName(start.slice(0, at)) === 'known' && isSurname(start.slice(at)),
  );
}
