import { expect, test } from 'vitest';
import { compoundParts, looseParts } from '../../../src/search/analysis/compounds.ts';
import { subjectsOf, wordTerms } from '../../../src/search/analysis/word-terms.ts';
import { corpus } from './corpus.ts';

const known = new Set([
  'byg',
  'byggesak',
  'saksbehandl',
  'behandl',
  'sak',
  'barnehag',
  'søknad',
  'vedlikehold',
  'vint',
]);
const isPart = (stem: string) => known.has(stem) || stem === 'soknad';

test('every head and tail that leaves readable words is found, with the linking s and e', () => {
  expect([...compoundParts('byggesaksbehandling', isPart)].sort()).toEqual(
    ['behandl', 'byg', 'byggesak', 'saksbehandl'].sort(),
  );
  expect(compoundParts('barnehagesøknadene', isPart)).toEqual(['barnehag', 'søknad']);
});

test('a word is not split when a rest is left over', () => {
  expect(compoundParts('barnehagexyz', isPart)).toEqual([]);
  expect(compoundParts('barnehagen', isPart)).toEqual([]);
});

test('a known head or tail of an unknown word can be taken on its own', () => {
  expect(looseParts('xyzvedlikehold', isPart)).toEqual(['vedlikehold']);
  expect(looseParts('barnehagexyz', isPart)).toEqual(['barnehage']);
});

test('a wall of letters is not taken apart', () => {
  expect(compoundParts('sak'.repeat(5000), isPart)).toEqual([]);
});

test('parts are learnt from the words of the corpus', () => {
  const { lexicon } = corpus('Rapport om lekkasje', 'lekkasjerapport');
  expect(wordTerms('lekkasjerapporten', lexicon).parts).toEqual(['lekkasj', 'rapport']);
});

test('a short head does not give its meaning to a word that has one of its own', () => {
  const { lexicon } = corpus('husdyr', 'dyr', 'husbrann', 'brann');
  expect(subjectsOf(wordTerms('husdyr', lexicon), lexicon)).not.toContain('hus');
  expect(subjectsOf(wordTerms('husbrann', lexicon), lexicon)).toContain('hus');
});
