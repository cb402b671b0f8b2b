import { z } from 'zod';
import type { Kind } from './kind.ts';

/**
 * What a field tells beside its type. Labels, documentation, messages, pickers and checks are read
 * from here, so that a field is described in one place only.
 */
export interface FieldMeta {
  /** Label in bokmål. */
  title: string;
  /** One or two sentences in bokmål: what belongs here. */
  description: string;
  /** The value is the id of an entry of one of these kinds. */
  reference?: readonly Kind[];
  /** The value is a code from this vocabulary, or from one of these. */
  vocabulary?: string | readonly string[];
  /** Written over several lines, with paragraphs. */
  long?: boolean;
  /** Names the function one asks, never a person. */
  contact?: boolean;
}

declare module 'zod' {
  interface GlobalMeta {
    reference?: readonly Kind[] | undefined;
    vocabulary?: string | readonly string[] | undefined;
    long?: boolean | undefined;
    contact?: boolean | undefined;
  }
}

/** File names are ids, and ids are addresses: lower-case ASCII words with hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A year, a month or a day: sources are seldom more exact than they can be. */
export const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Plain text in one line, trimmed, never empty. `max` counts characters. */
export function text(title: string, description: string, max = 300) {
  return z.string().trim().min(1).max(max).meta({ title, description });
}

/** The function one asks: a role, a unit or a shared service, never a person. */
export function contactFunction(title: string, description: string) {
  return text(title, description, 200).meta({ title, description, contact: true });
}

/** Plain text with paragraphs (an empty line between them), at most 4,000 characters. */
export function longText(title: string, description: string) {
  return z.string().trim().min(1).max(4000).meta({ title, description, long: true });
}

/** A code from one of the named vocabularies in `content/vocabularies/`. */
export function code(vocabulary: string | readonly string[], title: string, description: string) {
  return z.string().min(1).max(80).meta({ title, description, vocabulary });
}

/** The id of an entry of one of `kinds`. */
export function reference(kinds: readonly Kind[], title: string, description: string) {
  return z.string().regex(ID_PATTERN).meta({ title, description, reference: kinds });
}

/** A list of at least one item; leave the field out when there is none. */
export function list<T extends z.ZodType>(item: T, title: string, description: string) {
  return z.array(item).min(1).max(500).meta({ title, description });
}

/** A list of codes from the named vocabularies. */
export function codes(vocabulary: string | readonly string[], title: string, description: string) {
  return list(code(vocabulary, title, description), title, description);
}

/** A list of ids of entries of `kinds`. */
export function references(kinds: readonly Kind[], title: string, description: string) {
  return list(reference(kinds, title, description), title, description);
}

/** A group of fields; unknown keys are errors, since a misspelt key would be lost in silence. */
export function group<T extends z.ZodRawShape>(shape: T, title: string, description: string) {
  return z.strictObject(shape).meta({ title, description });
}

/**
 * A date as exact as the source gives it: `2021`, `2021-06` or `2021-06-01` (ISO 8601, calendar
 * dates with reduced precision). YAML reads a bare year as a number, which is taken as text.
 */
export function date(title: string, description: string) {
  return z
    .union([z.string().regex(DATE_PATTERN).refine(isCalendarDay), z.int().min(1700).max(2200)])
    .transform(String)
    .meta({ title, description });
}

/** The day is one that its month has; what is not written as a day is the pattern's to refuse. */
function isCalendarDay(value: string): boolean {
  if (!DATE_PATTERN.test(value) || value.length < 10) return true;
  return new Date(`${value}T00:00Z`).toISOString().startsWith(value);
}

/** A web address, http or https, on a public host name. */
export function url(title: string, description: string) {
  return z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(1000)
    .meta({ title, description });
}

/** A number; unit and date stand in fields beside it. */
export function number(title: string, description: string) {
  return z.number().meta({ title, description });
}

/** Yes or no. */
export function flag(title: string, description: string) {
  return z.boolean().meta({ title, description });
}

/** `params` of the issue that a period which ends before it begins gets. */
const ENDS_BEFORE_START = { reason: 'endsBeforeStart' };

/**
 * Tells whether a period ends before it begins. Dates are compared as exactly as both are given, so
 * 2021-05 to 2021 is in order; what is no date is the date's own to refuse.
 *
 * @param from and to as `date` gives them
 */
export function endsBeforeStart(from: unknown, to: unknown): boolean {
  const isDate = (value: unknown): value is string =>
    typeof value === 'string' && DATE_PATTERN.test(value) && isCalendarDay(value);
  if (!isDate(from) || !isDate(to)) return false;
  const precision = Math.min(from.length, to.length);
  return to.slice(0, precision) < from.slice(0, precision);
}

/** The same group, refused at `to` where it comes before `from`; told also when another field is wrong. */
export function inOrder<T extends z.ZodObject>(group: T): T {
  return group.refine(
    (value) => !endsBeforeStart((value as { from?: unknown }).from, (value as { to?: unknown }).to),
    {
      path: ['to'],
      params: ENDS_BEFORE_START,
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );
}

/** True for the issue that `inOrder` gives; its path leads to `to`, and `from` stands beside it. */
export function isOutOfOrder(issue: { code: string; params?: unknown }): boolean {
  return issue.code === 'custom' && issue.params === ENDS_BEFORE_START;
}

/** A period with the precision that the source gives. */
export function period(title: string, description: string) {
  return inOrder(
    group(
      {
        from: date('Fra', 'Når det begynte.').optional(),
        to: date('Til', 'Når det sluttet, eller skal slutte.').optional(),
        note: text('Merknad', 'Det som ikke lar seg si med to datoer.').optional(),
      },
      title,
      description,
    ),
  );
}

/** A link with the words it is shown with. */
export function link(title: string, description: string) {
  return group(
    {
      title: text('Lenketekst', 'Hva leseren finner der.', 200),
      url: url('Adresse', 'Adressen til siden, med https://.'),
    },
    title,
    description,
  );
}
