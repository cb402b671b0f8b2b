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

  test.each([
    ['with a no-break space', (n: string) => `${n.slice(0, 6)}\u00a0${n.slice(6)}`],
    [
      'with the date dotted',
      (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)} ${n.slice(6)}`,
    ],
  ])('is found %s', (_, written) => {
    const number = syntheticNumber(1, 1) ?? syntheticNumber(1, 2)!;
    expect(findPrivateData(`født ${written(number)}`).map(({ kind }) => kind)).toContain(
      'identity-number',
    );
  });

  test('one wrong digit makes it another thing', () => {
    const number = syntheticNumber(1, 1) ?? syntheticNumber(1, 2)!;
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
  ])("%s is a function's", (address) => {
    expect(isPersonalAddress(address)).toBe(false);
    expect(findPrivateData(address, true)).toEqual([]);
  });
});

describe('phone numbers', () => {
  test.each([
    'Ring 22 33 44 55',
    '+47 912 34 567',
    'tlf. 55555555',
    'mobil: 91234567',
    '912 34 567',
  ])('%s is found', (text) => {
    expect(findPrivateData(text).map(({ kind }) => kind)).toEqual(['phone']);
  });

  test.each([
    'linjene 1041–1064, 1293–1302',
    'over 60 000 pasienter og 384 000 000 resepter',
    'organisasjonsnummer 983658725',
    '2018/2551 og § 19 a',
    '650 000 undersøkelser 2008–2019',
    '2 500 000 bilder',
  ])('%s is not a phone number', (text) => {
    expect(findPrivateData(text)).toEqual([]);
  });
});
