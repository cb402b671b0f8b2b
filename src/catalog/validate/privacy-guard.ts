/** Something in a text that can point to a private person. */
export interface PrivacyFinding {
  kind: 'identity-number' | 'email' | 'phone';
  /** What was found, shortened so that a message does not repeat it. */
  shown: string;
  /** In bokmål: what to do instead. */
  message: string;
}

/** Also as it is read aloud and copied: «01.01.90 12345», with any space. */
const ELEVEN_DIGITS = /(?<![\d.,])(\d{2}[.\s]?\d{2}[.\s]?\d{2})[\s-]?(\d{5})(?![\d.,]\d|\d)/g;
/** From the beginning of a word only: from each of its letters, a long word takes the square of the time. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const PHONE =
  /(\+47|\b0047)[ ]?\d{2,3}([ ]?\d{2,3}){2,3}\b|\b(tlf|telefon|mobil|mob)\.?:?[ ]?\d(?:[ ]?\d){7}\b|(?<![\d.,] ?)\b[2-9]\d \d{2} \d{2} \d{2}\b(?! ?\d)|(?<![\d.,] ?)\b[49]\d{2} \d{2} \d{3}\b(?! ?\d)/gi;

/** Mail services where people, not functions, have their boxes. */
const PRIVATE_MAIL =
  /@(gmail|hotmail|outlook|live|yahoo|icloud|me|msn|proton|protonmail|online|getmail|broadpark|lyse)\.[a-z.]+$/i;
/** Two names with a dot between them are a person: kari.nordmann@…; function boxes are written otherwise. */
const PERSONAL_LOCAL = /^\p{L}{2,}([._-]\p{L}{1,3})*[._]\p{L}{3,}$/u;
const FUNCTION_WORDS =
  /(post|kontakt|contact|info|postmottak|support|hjelp|help|data|register|registe|forskning|research|personvern|ombud|service|redaksjon|kundeservice|arkiv|statistikk|innsyn|analyse|prosjekt|helse|kommune|team|admin|seksjon|avdeling|enhet|office|desk)/i;

/**
 * Finds what may point to a private person in a text: Norwegian identity numbers and D-numbers
 * with right check digits (Skatteetaten's modulus 11), e-mail addresses and phone numbers.
 *
 * @param text any text
 * @param isContactField e-mail is allowed there, when the box belongs to a function
 * @param toldAddresses e-mail addresses that the author has been told of already
 */
export function findPrivateData(
  text: string,
  isContactField = false,
  toldAddresses: readonly string[] = [],
): PrivacyFinding[] {
  const findings: PrivacyFinding[] = [];
  for (const [match, birth, rest] of text.matchAll(ELEVEN_DIGITS)) {
    if (isIdentityNumber(`${birth}${rest}`.replaceAll(/\D/g, ''))) {
      findings.push({
        kind: 'identity-number',
        shown: `${match.slice(0, 2)}… (11 sifre)`,
        message:
          'Teksten inneholder et fødselsnummer eller D-nummer. Ta det bort. Slike numre skal aldri stå her.',
      });
    }
  }
  for (const [address] of text.matchAll(EMAIL)) {
    if (toldAddresses.some((told) => told.includes(address))) continue;
    if (!isContactField) {
      findings.push({
        kind: 'email',
        shown: shortenAddress(address),
        message: `E-postadressen ${shortenAddress(address)} hører ikke hjemme i teksten. Bruk contactPoint.email med en fellespostkasse.`,
      });
    } else if (isPersonalAddress(address)) {
      findings.push({
        kind: 'email',
        shown: shortenAddress(address),
        message: `E-postadressen ${shortenAddress(address)} ser ut til å tilhøre en person. Bruk en fellespostkasse, for eksempel postmottak@…`,
      });
    }
  }
  for (const [number] of text.matchAll(PHONE)) {
    findings.push({
      kind: 'phone',
      shown: `${number.trim().slice(0, 3)}…`,
      message:
        'Teksten inneholder et telefonnummer. Ta det bort, og oppgi en kontaktside i stedet.',
    });
  }
  return findings;
}

/**
 * Tells whether eleven digits are a Norwegian identity number or D-number: a possible day and month
 * (day + 40 for D-numbers, month + 40 or + 80 for synthetic test numbers) and both check digits right.
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  return (
    checkDigit(numbers, [3, 7, 6, 1, 8, 9, 4, 5, 2]) === numbers[9] &&
    checkDigit(numbers, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === numbers[10]
  );
}

function checkDigit(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (numbers[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

/**
 * Tells whether an e-mail address looks like a person's: a private mail service, or two names with
 * a dot between them and no word that functions use.
 */
export function isPersonalAddress(address: string): boolean {
  const local = address.slice(0, address.indexOf('@'));
  if (PRIVATE_MAIL.test(address)) return true;
  return PERSONAL_LOCAL.test(local) && !FUNCTION_WORDS.test(local);
}

/** An e-mail address as a message may show it: `k…@kommune.no`. */
export function shortenAddress(address: string): string {
  const at = address.indexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
