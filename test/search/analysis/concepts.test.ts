import { expect, test } from 'vitest';
import { analyzeText } from '../../../src/search/analysis/analyze.ts';
import { conceptLabels, labelsInUse } from '../../../src/search/analysis/concepts.ts';
import { corpus } from './corpus.ts';

const { lexicon } = corpus('barnehage plass barnehageplass');
const conceptsIn = (text: string) =>
  analyzeText(text, lexicon).filter((term) => term.startsWith('§'));

test('a label in any language and any form stands for its concept', () => {
  for (const text of ['sykehjemmene', 'Sjukeheimar', 'plejehjemmet', 'nursing homes']) {
    expect([text, conceptsIn(text)]).toEqual([text, ['§sykehjem']]);
  }
});

test('a compound is about what its parts are about', () => {
  expect(conceptsIn('barnehageplasser')).toEqual(['§barnehage']);
});

test('a phrase is found across function words, but not across punctuation', () => {
  expect(conceptsIn('kunstig intelligens')).toEqual(['§ki']);
  expect(conceptsIn('kunstig, intelligens')).toEqual([]);
  expect(conceptsIn('kunstig\nintelligens')).toEqual([]);
});

test('a related concept is reached from its neighbour with less weight, both ways', () => {
  expect(lexicon.concepts('§sykehjem')).toEqual([{ concept: '§omsorgsbolig', weight: 0.35 }]);
  expect(lexicon.concepts('§omsorgsbolig')).toEqual([{ concept: '§sykehjem', weight: 0.35 }]);
});

test('a label of two concepts counts less for each', () => {
  const labels = conceptLabels(
    [
      { id: 'a', nb: ['plan'] },
      { id: 'b', nb: ['plan'] },
    ],
    (word) => word,
  );
  expect(labels.get('plan')).toEqual([
    { concept: '§a', weight: 0.8 },
    { concept: '§b', weight: 0.8 },
  ]);
});

test('a label whose concept nobody writes about leads to the related ones', () => {
  const labels = [
    ...conceptLabels(
      [
        { id: 'a', nb: ['gdpr'], related: ['b'] },
        { id: 'b', nb: ['personvern'] },
        { id: 'c', nb: ['fisk'] },
      ],
      (word) => word,
    ),
  ];
  expect(labelsInUse(labels, (concept) => concept === '§b')).toEqual([
    ['gdpr', [{ concept: '§b', weight: 0.35 }]],
    ['personvern', [{ concept: '§b', weight: 1 }]],
  ]);
});
