import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLexicon } from '../../../src/search/analysis/lexicon.ts';
import { stemOf, termOf, wordTerms } from '../../../src/search/analysis/word-terms.ts';
import { inflections } from './inflections.ts';
import { anyText } from './corpus.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const term = (word: string) => termOf(stemOf(word), emptyLexicon);

describe('all forms of a word have one term', () => {
  test.each(inflections.map((row) => row.split(' ')))('%s', (...forms) => {
    const terms = Object.fromEntries(forms.map((form) => [form, term(form)]));
    expect(terms).toEqual(Object.fromEntries(forms.map((form) => [form, term(forms[0] ?? '')])));
  });
});

test('a name that ends like nynorsk «heim» is not read as a home', () => {
  for (const name of ['trondheim', 'alzheimers']) {
    const { term, parts } = wordTerms(name, emptyLexicon);
    expect([term, ...parts].join(' ')).not.toMatch(/hjem/);
  }
  expect(term('heimen')).toBe(term('hjemmet'));
});

test('words that only look alike keep apart', () => {
  const different = [
    ['parkering', 'park'],
    ['planting', 'plan'],
    ['demens', 'dem'],
    ['gdpr', 'gdp'],
    ['lege', 'lig'],
    ['fastlege', 'fastlig'],
    ['leder', 'lærer'],
    ['vann', 'vind'],
    ['helse', 'hel'],
    ['kvalitet', 'hvalitet'],
    ['standard', 'stand'],
  ];
  for (const [one = '', other = ''] of different) expect(term(one)).not.toBe(term(other));
});

test('nynorsk and Danish words become the bokmål ones', () => {
  const pairs = [
    ['sakshandsaming', 'saksbehandling'],
    ['sagsbehandling', 'saksbehandling'],
    ['heimesjukepleie', 'hjemmesykepleie'],
    ['hjemmesygepleje', 'hjemmesykepleie'],
    ['tryggleiksalarm', 'trygghetsalarm'],
    ['vidaregåande', 'videregående'],
    ['skulefråvær', 'skolefravær'],
    ['køyretøy', 'kjøretøy'],
    ['køretøj', 'kjøretøy'],
    ['uddannelse', 'utdanning'],
    ['genbrug', 'gjenbruk'],
    ['tandlæge', 'tannlege'],
    ['arbeidsgjevar', 'arbeidsgiver'],
    ['rekneskap', 'regnskap'],
    ['medverknad', 'medvirkning'],
    ['velfærdsteknologi', 'velferdsteknologi'],
    ['indkøb', 'innkjøp'],
    ['energiforbrug', 'energiforbruk'],
    ['straumforbruk', 'strømforbruk'],
    ['jernbane', 'jarnbane'],
    ['måned', 'månad'],
  ];
  for (const [written = '', bokmal = ''] of pairs)
    expect([written, term(written)]).toEqual([written, term(bokmal)]);
});

test('no word of any script breaks the chain or comes out empty', () => {
  fc.assert(
    fc.property(anyText(60, 1), (word) => {
      const terms = wordTerms(word.toLowerCase(), emptyLexicon);
      expect(terms.term.length).toBeGreaterThan(0);
      expect(terms.parts).toEqual([]);
    }),
    { numRuns: propertyRuns(100) },
  );
});
