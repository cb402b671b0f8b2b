import { z } from 'zod';
import { findPrivateData, isPersonalAddress } from '../../catalog/validate/privacy-guard.ts';
import { DATE_PATTERN, url as urlField } from '../../catalog/schema/field.ts';
import type { ImportNotes } from './import-notes.ts';
import { plainText } from './plain-text.ts';

/** Makes values of a source fit for our fields; what is dropped or cut is counted. */
export interface ValueCleaner {
  /** Text on one line, at most `max` characters; undefined when nothing is left. */
  line(value: unknown, max: number): string | undefined;
  /** Text with paragraphs, at most `max` characters. */
  paragraphs(value: unknown, max: number): string | undefined;
  /** A public http or https address without private data. */
  url(value: unknown): string | undefined;
  /** A date as ISO 8601 with the precision given; a time of day is dropped. */
  date(value: unknown): string | undefined;
  /** An e-mail address that belongs to a function. */
  functionEmail(value: unknown): string | undefined;
  /**
   * A contact point's name, when it is a unit and not a person. An abbreviation may be a person's
   * initials, and is kept only when the address beside it is of a domain with that name.
   */
  functionName(value: unknown, email?: unknown): string | undefined;
}

/** Characters in the title of an organization that is made a draft of. */
export const MAX_ORGANIZATION_NAME = 140;

/** From the beginning of a word only: from each of its letters, a long word takes the square of the time. */
const EMAIL =
  /(mailto:)?(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const LONG_NUMBER = /(\+|\b00)?\d(?:[ -]?\d){6,}/g;
const EMAIL_DROPPED = 'e-postadresser i tekst er fjernet';
const NUMBER_DROPPED = 'telefonnumre og fødselsnumre i tekst er fjernet';

/** A word of a unit: long enough, and at the end of a word, that no person's name has it. */
const UNIT_WORD =
  /(^|[^\p{L}])(\p{L}*(kommunen?|etaten?|verket|tilsynet|direktoratet?|departementet?|instituttet?|senteret?|kontoret?|avdelingen?|seksjonen?|enheten?|gruppen?|tjenesten?|forvaltningen?|register(et)?|arkivet?|biblioteket?|universitetet?|selskapet?|redaksjonen?|postmottak|statistikk|personvern|ombudet?|prosjektet?|katalogen?|museet|banken|vesenet|byrået|opplæring|forskning)|support|service|council|department|office|helpdesk|helse|data|kontakt|contact|info|web|ikt|gis|team|register|kundeservice|brukerstøtte)(?![\p{L}])/iu;
/** Parts of a mailbox that belongs to a function; the short ones must be a part by themselves. */
const FUNCTION_MAILBOX =
  /(postmottak|firmapost|kontakt|contact|support|kundeservice|service|statistikk|register|personvern|ombud|redaksjon|arkiv|forskning|opendata|data|enquir|customer|helpdesk|bibliotek|innsyn)|(^|[._-])(post|info|web|webmaster|ikt|gis|kart|team|api|geo|nvdb|admin|office|help|hjelp|mail|epost|plan)([._-]|$)/i;
const ACRONYM = /^[A-ZÆØÅ]{2,8}$/;

const urlSchema = urlField('', '');
const emailSchema = z.email().max(200);

/** @param notes where what is dropped is counted */
export function createValueCleaner(notes: ImportNotes): ValueCleaner {
  const withoutPrivateData = (text: string): string => {
    if (findPrivateData(text).length === 0) return text;
    let cleaned = text.replace(EMAIL, () => {
      notes.count(EMAIL_DROPPED);
      return '[e-postadresse fjernet]';
    });
    if (findPrivateData(cleaned).length > 0) {
      cleaned = cleaned.replace(LONG_NUMBER, (match) => {
        if (findPrivateData(`tlf ${match}`).length === 0 && findPrivateData(match).length === 0)
          return match;
        notes.count(NUMBER_DROPPED);
        return '[nummer fjernet]';
      });
    }
    if (findPrivateData(cleaned).length > 0) {
      cleaned = cleaned
        .split(/(?<=[.!?\n])/)
        .map((sentence) => {
          if (findPrivateData(sentence).length === 0) return sentence;
          notes.count(NUMBER_DROPPED);
          return '[setning fjernet] ';
        })
        .join('');
    }
    if (findPrivateData(cleaned).length === 0) return cleaned;
    notes.count('tekster med opplysninger om privatpersoner er utelatt');
    return '';
  };
  const cut = (text: string, max: number): string => {
    if (text.length <= max) return text;
    notes.count(`tekster er kortet til feltets lengde`);
    const start = text
      .slice(0, max - 1)
      .toWellFormed()
      .replace(/\ufffd$/, '');
    const blank = start.lastIndexOf(' ');
    return `${(blank > max * 0.6 ? start.slice(0, blank) : start).trimEnd()}…`;
  };
  const asText = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';

  return {
    line(value, max) {
      const text = withoutPrivateData(plainText(asText(value)).replace(/\s+/g, ' '));
      return cut(text.trim(), max) || undefined;
    },
    paragraphs(value, max) {
      return cut(withoutPrivateData(plainText(asText(value))).trim(), max) || undefined;
    },
    url(value) {
      const text = asText(value).trim();
      if (text === '') return undefined;
      const full = /^www\.[\w-]+\.[\w.-]+/i.test(text) ? `https://${text}` : text;
      const parsed = URL.canParse(full) ? new URL(full) : undefined;
      if (
        !parsed ||
        parsed.username !== '' ||
        parsed.password !== '' ||
        /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(full) ||
        !urlSchema.safeParse(full).success
      ) {
        notes.count('adresser er ikke gyldige nettadresser og er utelatt', text);
        return undefined;
      }
      if (findPrivateData(full).length > 0) {
        notes.count('adresser med opplysninger om privatpersoner er utelatt');
        return undefined;
      }
      return full;
    },
    date(value) {
      const text = asText(value).trim();
      if (text === '') return undefined;
      const iso = /^(\d{4}(-\d{2}){0,2})(T.*|Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1];
      const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
      const found =
        iso ??
        (norwegian &&
          `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}`);
      if (found && DATE_PATTERN.test(found)) return found;
      notes.count('datoer er ikke på en form vi leser, og er utelatt', text);
      return undefined;
    },
    functionEmail(value) {
      const address = asText(value)
        .trim()
        .replace(/^mailto:/i, '');
      if (address === '') return undefined;
      const [local = '', domain = ''] = address.split('@');
      const belongsToFunction =
        FUNCTION_MAILBOX.test(local) ||
        (local.length > 1 && domain.toLowerCase().split('.').includes(local.toLowerCase()));
      if (
        emailSchema.safeParse(address).success &&
        belongsToFunction &&
        !isPersonalAddress(address) &&
        findPrivateData(address, true).length === 0
      )
        return address;
      notes.count('e-postadresser til kontaktpunkt er utelatt: de kan tilhøre personer');
      return undefined;
    },
    functionName(value, email) {
      const name = cut(plainText(asText(value)).replace(/\s+/g, ' '), 200);
      if (name === '') return undefined;
      // «Kari Nordmann, Statistikkavdelingen» keeps the unit only.
      const parts = name.split(/\s*[,;/|()]\s*|\s+[–-]\s+/);
      const domain = asText(email).split('@')[1]?.toLowerCase().split('.') ?? [];
      const units = parts.filter(
        (part) =>
          UNIT_WORD.test(part) || (ACRONYM.test(part) && domain.includes(part.toLowerCase())),
      );
      if (units.length < parts.filter(Boolean).length)
        notes.count('navn på kontaktpunkt er utelatt: de kan tilhøre personer');
      const kept = units.join(', ');
      return kept !== '' && findPrivateData(kept).length === 0 ? kept : undefined;
    },
  };
}
