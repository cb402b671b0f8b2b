import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPrivateData,
  isIdentityNumber,
  isPersonalAddress,
} from '../../../src/catalog/validate/privacy-guard.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** Gives a number of the synthetic series (month + 80), so that no person can have it. */
function syntheticNumber(day: number, serial: number): string | undefined {
  const nine = `${String(day).padStart(2, '0')}8590${String(serial).padStart(3, '0')}`;
  const digit = (digits: string, weights: number[]) =>
    (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)) % 11;
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

describe('identity numbers', () => {
  test('every valid number is found in running text, D-numbers too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 999 }),
        (day, dNumber, serial) => {
          const number = syntheticNumber(dNumber ? day + 40 : day, serial);
          fc.pre(number !== undefined);
          expect(isIdentityNumber(number!)).toBe(true);
          expect(
            findPrivateData(`Pasienten ${number}, innlagt.`).map(({ kind }) => kind),
          ).toContain('identity-number');
          const spaced = `${number!.slice(0, 6)} ${number!.slice(6)}`;
          expect(findPrivateData(`nr. ${spaced}`).map(({ kind }) => kind)).toContain(
            'identity-number',
          );
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  const number = syntheticNumber(12, 1) ?? syntheticNumber(12, 2)!;
  const [day, month, year, rest] = [[0, 2], [2, 4], [4, 6], [6]].map(([from, to]) =>
    number.slice(from, to),
  ) as [string, string, string, string];

  test.each([
    ['with a no-break space', `${day}${month}${year}\u00a0${rest}`],
    ['with the date dotted', `${day}.${month}.${year} ${rest}`],
    ['with dots and a hyphen', `${day}.${month}.${year}-${rest}`],
    ['with a dash between spaces', `${day}.${month}.${year} – ${rest}`],
    ['with slashes', `${day}/${month}/${year}/${rest}`],
    ['with the date in brackets', `(${day}${month}${year}) ${rest}`],
    ['with the year in full', `${day}.${month}.19${year} ${rest}`],
    ['with the year in full, and no dots', `${day}${month}19${year}-${rest}`],
    [
      'with the serial number divided',
      `${day} ${month} ${year} ${rest.slice(0, 3)} ${rest.slice(3)}`,
    ],
    ['with spaces between the digits', [...number].join(' ')],
    ['with dots between the digits', [...number].join('.')],
    ['with no-break spaces between the digits', [...number].join('\u00a0')],
    ['with slashes between the digits', [...number].join('/')],
    ['with zero-width spaces between the digits', [...number].join('\u200b')],
    [
      'in full-width digits',
      [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
    ],
    ['beside a phone number', `22 33 44 55 / ${day}${month}${year} ${rest}`],
    ['after «fnr.»', `fnr.${number}`],
    ['over two lines', `${day}${month}${year}\n${rest}`],
  ])('are found %s', (_, written) => {
    expect(findPrivateData(`født ${written}`).map(({ kind }) => kind)).toContain('identity-number');
  });

  test.each([
    ['a part of a decimal', `0,${number}`],
    ['a part of a longer number', `1${number}2`],
    ['an account in a bank', `${number.slice(0, 4)} ${number.slice(4, 6)} ${number.slice(6)}`],
    [
      'an amount',
      `${number.slice(0, 2)} ${number.slice(2, 5)} ${number.slice(5, 8)} ${number.slice(8)}`,
    ],
  ])('is not %s', (_, written) => {
    expect(findPrivateData(`tallet ${written} her`)).toEqual([]);
  });

  test('days and months that no person can have are none', () => {
    // Right check digits, but day 99 and month 31.
    expect(isIdentityNumber(syntheticNumber(99, 1) ?? syntheticNumber(99, 2)!)).toBe(false);
  });

  test('one wrong digit makes it another thing', () => {
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    expect(isIdentityNumber(wrong)).toBe(false);
  });

  test('the message does not repeat the number', () => {
    const number = syntheticNumber(3, 3) ?? syntheticNumber(3, 4)!;
    expect(findPrivateData(number)[0]?.message).not.toContain(number);
  });
});

describe('e-mail', () => {
  test("is refused in running text, also a function's", () => {
    expect(findPrivateData('Skriv til postmottak@kommune.no')[0]).toMatchObject({ kind: 'email' });
  });

  test.each([
    'kari.nordmann@kommune.no',
    'kari_nordmann@hf.no',
    'ola@gmail.com',
    'kari.m.nordmann@uni.no',
    'per.gunnar.nordmann@uni.no',
    'kari@kommune.no',
    'kari.helseth@kommune.no',
    'kari-nordmann@kommune.no',
    'kari.nordmann2@kommune.no',
    'karihansen@kommune.no',
    'k.hansen@kommune.no',
  ])("%s is a person's", (address) => {
    expect(isPersonalAddress(address)).toBe(true);
    expect(findPrivateData(address, true)).toHaveLength(1);
  });

  test.each([
    'postmottak@bergen.kommune.no',
    'personvern.ombud@hf.no',
    'data@ssb.no',
    'forskning@uit.no',
    'ki.kontakt@kommune.no',
    'team.kari@kommune.no',
    'fag.drift@kommune.no',
    'nora@nora.ai',
    'opendata@kommune.no',
  ])("%s is a function's", (address) => {
    expect(isPersonalAddress(address)).toBe(false);
    expect(findPrivateData(address, true)).toEqual([]);
  });

  test.each([
    'ola.nordmann (at) kommune.no',
    'ola.nordmann [at] kommune.no',
    'ola.nordmann(a)kommune.no',
    'ola.nordmann {alfakrøll} kommune.no',
    'ola.nordmann krøllalfa kommune punktum no',
    'ola.nordmann snabel-a kommune.no',
    'ola.nordmann at kommune.no',
    'ola.nordmann_at_kommune.no',
    'ola.nordmann at kommune dot no',
    'ola.nordmann (at) kommune (dot) no',
    'ola.nordmann [at] kommune [.] no',
    'ola.nordmann @ kommune.no',
    'ola.nordmann@ kommune.no',
    'ola.nordmann＠kommune.no',
    'ola.nordmann﹫kommune.no',
    'ola.nordmann%40kommune.no',
    'ola.nordmann&#64;kommune.no',
    'ola.nord\u200bmann@kommune.no',
    'ola.nordmann@kommune punktum no',
  ])('is found when it is written %s', (text) => {
    expect(findPrivateData(`Skriv til ${text}.`)).toMatchObject([
      { kind: 'email', shown: 'o…@kommune.no' },
    ]);
  });

  test('is found with a name alone before the sign: «ola at kommune dot no»', () => {
    expect(findPrivateData('ola at kommune dot no')).toMatchObject([{ kind: 'email' }]);
  });

  test.each([
    'Vi ser at kommune.no har lenken',
    'Slik at ssb.no, fhi.no og skde.no kan vise det',
    'bl.a. at kommune.no er nede',
    'Read the data at data.gov',
    'data.norge.no at data.europa.eu',
    'Følg oss på @kommune.no',
    'artikkel 6 (a) lovdata.no',
    'bokstav (a) og (b)',
    'vi ser at Bergen punkt tre',
  ])('is not seen in «%s»', (text) => {
    expect(findPrivateData(text)).toEqual([]);
  });
});

describe('phone numbers', () => {
  test.each([
    'Ring 22 33 44 55',
    '+47 912 34 567',
    'tlf. 55555555',
    'mobil: 91234567',
    '912 34 567',
    '412\u00a034\u00a0567',
    '41 23 45 67',
    '41.23.45.67',
    '412-34-567',
    '41234567',
    'Ring 41234567.',
    'Vakt (41234567) hele døgnet',
    '+4741234567',
    '+47 41234567',
    '(+47) 412 34 567',
    '0047 41 23 45 67',
    '+47-22-33-44-55',
    'Telefonnummer: 2233 4455',
    'tlf 4 1 2 3 4 5 6 7',
    '+46 8 123 456 78',
    '+358 40 1234567',
  ])('%s is found', (text) => {
    expect(findPrivateData(text).map(({ kind }) => kind)).toEqual(['phone']);
  });

  test('two in a row are two', () => {
    expect(findPrivateData('Mobil 912 34 567 / 922 33 444')).toHaveLength(2);
  });

  test.each([
    'linjene 1041–1064, 1293–1302',
    'over 60 000 pasienter og 384 000 000 resepter',
    'organisasjonsnummer 983658725',
    'organisasjonsnummer 983 658 725',
    'NO 912 345 678 MVA',
    '2018/2551 og § 19 a',
    'saksnummer 2024/41234567',
    'sak 41234567',
    'Post: 41234567. Lest inn 2026-01-01.',
    'PMID 41234567',
    '650 000 undersøkelser 2008–2019',
    '2 500 000 bilder',
    '45 000 000 bilder',
    '45000000 bilder',
    '91 234 567 kroner',
    '98765432 kroner',
    '98765432 rader',
    '4020 4021 5003 9008',
    'telefon 2018 2019',
    'telefon 2024-06-01',
    '20240601',
    '01.02.2024–31.12.2024',
    '41 23 45 67 89 10',
    'breddegrad 59.41234567',
    'https://example.no/node/41234567',
    'https://example.no/?id=41234567',
    'a3f41234567b',
    'ISBN 978-82-05-41234-5',
    'tallene økte med +45 000 000',
  ])('%s is not a phone number', (text) => {
    expect(findPrivateData(text)).toEqual([]);
  });
});

/** Once these took the square of their length: what follows would take hours. */
describe('a text of any length is read to its end', () => {
  test.each([
    'a',
    'a.',
    'a@',
    '@',
    'a@a',
    'a-',
    'a ',
    ' ',
    '1',
    '1 ',
    '1.',
    '12 ',
    '41 ',
    '+47',
    '0047 ',
    'tlf ',
    'tlf 1',
    'ola.nordmann at ',
    'ola.nordmann at kommune ',
    'a at a dot ',
    'a (at) ',
    '(at)',
    '(',
    'a_at_',
    'krøllalfa',
    '%40',
    '&#64;',
    '\u00ad',
    '＠',
    '１',
  ])('made of «%s»', (part) => {
    const long = part.repeat(Math.ceil(200_000 / part.length));
    expect(Array.isArray(findPrivateData(long))).toBe(true);
    expect(Array.isArray(findPrivateData(`x@${long}`, true))).toBe(true);
  });
});

test('nothing in the content points to a person', () => {
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .map((file) => readFileSync(join('content', file), 'utf8'));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.flatMap((text) => findPrivateData(text).map(({ shown }) => shown))).toEqual([]);
});
