/** A number that can belong to a person, as it stands in the text. */
export interface PersonalNumber {
  kind: 'identity-number' | 'phone';
  shown: string;
}

/** Digits with little between them: «120190 12345», «1 2 0 1 …», «12.01.90-12345», «+47 91 23 45 67». */
const DIGIT_RUN = /\d(?:[\s./()·\u2010-\u2015\u2212-]{0,3}\d)*/gu;

/** How an identity number is divided where other numbers stand beside it. */
const IDENTITY_SHAPES = new Set(['11', '6,5', '6,3,2', '2,2,2,5', Array(11).fill(1).join()]);
/** The same with the year in full. */
const IDENTITY_SHAPES_WITH_CENTURY = new Set(['8,5', '2,2,4,5']);
/** So are accounts in a bank divided, whose last digit is made in the same way. */
const ACCOUNT_SHAPE = '4,2,5';

/** Where no word and no country code tells that it is a phone number. */
const MOBILE_SHAPES = new Set(['8', '3,2,3', '2,2,2,2']);
/** Numbers of the Nordic countries, with their codes (ITU-T E.164). */
const WITH_COUNTRY_CODE = /^(?:4[57]\d{8}|46\d{7,9}|354\d{7}|358\d{6,10}|298\d{6})$/;
const PHONE_CUE =
  /(?:^|[^\p{L}])(?:tlf|tel|telefon|phone|mobil|mob|ring|sms|whatsapp)(?:\.?\s?(?:nr|nummer))?[\s.:(]{0,4}$/iu;
/** Two years, or a day (ISO 8601). */
const YEARS = /^(?:19|20)\d\d(?:(?:19|20)\d\d|[01]\d[0-3]\d)$/;
/** Eight digits after these are no phone number. */
const OTHER_CUE =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}(?:nr|nummer|id|kode|post|sak|ref|versjon)|pmid|pmc|isbn|issn|doi|no)[\s.:#]{0,3}$/iu;
/** … and before these a count. */
const COUNT =
  /^\s?(?:%|‰|€|kr|mill|NOK|SEK|DKK|EUR|stk|pasient|person|innbygg|rad|rekord|record|row)/i;

/** Digits that stand together, and what stands before them in the run. */
interface Group {
  digits: string;
  start: number;
  gap: string;
}

/**
 * Finds Norwegian identity numbers and D-numbers with right check digits, however their digits are
 * divided, and phone numbers: with a country code, after a word such as «tlf.», in pairs, and
 * eight digits of a mobile phone (beginning with 4 or 9).
 *
 * @param text any text; the time taken is in proportion to its length
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const run of text.matchAll(DIGIT_RUN)) {
    const groups = groupsOf(run[0], run.index);
    for (let first = 0; first < groups.length;) {
      const [kind, count] = numberAt(text, groups, first);
      const { digits = '' } = groups[first] ?? {};
      if (kind === 'identity-number')
        found.push({ kind, shown: `${digits.slice(0, 2)}… (11 sifre)` });
      else if (kind === 'phone') found.push({ kind, shown: `${digits.slice(0, 3)}…` });
      first += count;
    }
  }
  return found;
}

function groupsOf(run: string, start: number): Group[] {
  let end = 0;
  return [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const gap = run.slice(end, index);
    end = index + digits.length;
    return { digits, start: start + index, gap };
  });
}

/** The kind of number that begins at a group, with how many groups it takes. */
function numberAt(
  text: string,
  groups: readonly Group[],
  first: number,
): [kind: PersonalNumber['kind'] | undefined, count: number] {
  let digits = '';
  // No number has more digits, and so no more groups, than this.
  for (let count = 1; digits.length < 14; count += 1) {
    const group = groups[first + count - 1];
    if (!group) break;
    digits += group.digits;
    if (digits.length < 8 || digits.length > 14) continue;
    const taken = groups.slice(first, first + count);
    const next = groups[first + count];
    if (isIdentity(text, digits, taken, groups.length === count, next)) {
      return ['identity-number', count];
    }
    if (isPhone(text, digits, taken, first > 0, next)) return ['phone', count];
  }
  return [undefined, 1];
}

function isIdentity(
  text: string,
  digits: string,
  groups: readonly Group[],
  isWholeRun: boolean,
  next: Group | undefined,
): boolean {
  if (digits.length !== 11 && digits.length !== 13) return false;
  const lengths = groups.map((group) => group.digits.length);
  const shape = lengths.join();
  const hasShape =
    digits.length === 13
      ? IDENTITY_SHAPES_WITH_CENTURY.has(shape)
      : IDENTITY_SHAPES.has(shape) || (isWholeRun && isUnusualIdentity(lengths));
  if (!hasShape) return false;
  if (!isIdentityNumber(digits.length === 13 ? digits.slice(0, 4) + digits.slice(6) : digits))
    return false;
  // A part of a decimal, or of a longer number with dots?
  if (groups[0]?.gap === '.' || next?.gap === '.') return false;
  const [start, end] = bounds(groups);
  return (
    !/\d,$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^,\d/.test(text.slice(end, end + 2))
  );
}

/** Any division that has one after the date, or no group with more than two digits. */
function isUnusualIdentity(lengths: readonly number[]): boolean {
  if (lengths.join() === ACCOUNT_SHAPE) return false;
  if (lengths.every((length) => length <= 2)) return true;
  let sum = 0;
  return lengths.some((length) => (sum += length) === 6);
}

function isPhone(
  text: string,
  digits: string,
  groups: readonly Group[],
  isWithinRun: boolean,
  next: Group | undefined,
): boolean {
  const [start, end] = bounds(groups);
  const before = text.slice(Math.max(0, start - 32), start);
  const hasPlus = before.trimEnd().endsWith('+');
  if (digits.length !== 8 && !hasPlus && !digits.startsWith('00')) return false;
  const gaps = groups.slice(1).map(({ gap }) => gap.replace(/[()]/g, ''));
  if (gaps.some((gap) => gap.length > 1 || gap === '\n' || gap === '/')) return false;
  if (hasPlus) return WITH_COUNTRY_CODE.test(digits);
  if (digits.startsWith('00')) return WITH_COUNTRY_CODE.test(digits.slice(2));
  if (digits.length !== 8) return false;
  if (PHONE_CUE.test(before)) return !YEARS.test(digits);

  const shape = groups.map((group) => group.digits.length).join();
  if (!MOBILE_SHAPES.has(shape)) return false;
  const after = text.slice(end, end + 12);
  if ((isWithinRun && isClose(groups[0]?.gap)) || (next && isClose(next.gap))) return false;
  if (/[\d.,]\s?$/.test(before) || /^[.,]\d/.test(after)) return false;
  // Landline numbers in pairs; all else must be a mobile phone's.
  if (shape === '2,2,2,2' && /^[2-9]/.test(digits) && gaps.every((gap) => gap.trim() === ''))
    return true;
  if (!/^[49]/.test(digits) || new Set(gaps).size > 1) return false;
  return shape !== '8' || !isOtherNumber(digits, before, after);
}

/** Eight digits without a division may be a count, a case, an identifier or a part of an address. */
function isOtherNumber(digits: string, before: string, after: string): boolean {
  return (
    digits.endsWith('000') ||
    /[\p{L}\d/=_#&?:@-]$/u.test(before) ||
    /^[\p{L}\d/=_-]/u.test(after) ||
    OTHER_CUE.test(before) ||
    COUNT.test(after)
  );
}

/** Nothing but one space, dot or hyphen is between two numbers: they may be one. */
function isClose(gap: string | undefined): boolean {
  return gap !== undefined && gap.length === 1 && gap !== '\n' && gap !== '/';
}

function bounds(groups: readonly Group[]): [start: number, end: number] {
  const last = groups.at(-1);
  return [groups[0]?.start ?? 0, (last?.start ?? 0) + (last?.digits.length ?? 0)];
}

/**
 * Tells whether eleven digits are a Norwegian identity number or D-number: a possible day and month
 * (day + 40 for D-numbers, month + 40 or + 80 for synthetic test numbers) and both check digits
 * right (Skatteetaten's modulus 11).
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4)) % 40;
  if (day % 40 < 1 || day % 40 > 31 || day > 71 || month < 1 || month > 12) return false;
  return (
    checkDigit(numbers, [3, 7, 6, 1, 8, 9, 4, 5, 2]) === numbers[9] &&
    checkDigit(numbers, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === numbers[10]
  );
}

function checkDigit(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (numbers[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
