import { findAddresses, isPersonalAddress } from './privacy-guard-email.ts';
import { findPersonalNumbers } from './privacy-guard-numbers.ts';

export { isPersonalAddress } from './privacy-guard-email.ts';
export { isIdentityNumber } from './privacy-guard-numbers.ts';

/** Something in a text that can point to a private person. */
export interface PrivacyFinding {
  kind: 'identity-number' | 'email' | 'phone';
  /** What was found, shortened so that a message does not repeat it. */
  shown: string;
  /** In bokmål: what to do instead. */
  message: string;
}

const NUMBER_MESSAGES = {
  'identity-number':
    'Teksten inneholder et fødselsnummer eller D-nummer. Ta det bort. Slike numre skal aldri stå her.',
  phone: 'Teksten inneholder et telefonnummer. Ta det bort, og oppgi en kontaktside i stedet.',
};

/** Characters that show nothing and divide what belongs together; full-width ones that look like ASCII. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Finds what may point to a private person in a text: Norwegian identity numbers and D-numbers
 * with right check digits, e-mail addresses and phone numbers, also where they are written so that
 * a simple search would miss them.
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
  const plain = plainCharacters(text);
  const numbers = findPersonalNumbers(plain).map(({ kind, shown }) => ({
    kind,
    shown,
    message: NUMBER_MESSAGES[kind],
  }));
  const addresses = findAddresses(plain)
    .filter((address) => !toldAddresses.some((told) => told.includes(address)))
    .filter((address) => !isContactField || isPersonalAddress(address))
    .map((address) => ({
      kind: 'email' as const,
      shown: shortenAddress(address),
      message: isContactField
        ? `E-postadressen ${shortenAddress(address)} ser ut til å tilhøre en person. Bruk en fellespostkasse, for eksempel postmottak@…`
        : `E-postadressen ${shortenAddress(address)} hører ikke hjemme i teksten. Bruk contactPoint.email med en fellespostkasse.`,
    }));
  return [...numbers, ...addresses];
}

function plainCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replaceAll('\ufe6b', '@')
    .replace(FULL_WIDTH, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET),
    );
}

/** An e-mail address as a message may show it: `k…@kommune.no`. */
export function shortenAddress(address: string): string {
  const at = address.indexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
