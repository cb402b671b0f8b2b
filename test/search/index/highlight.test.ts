import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelKey } from '../../../src/search/analysis/concepts.ts';
import { emptyLexicon } from '../../../src/search/analysis/lexicon.ts';
import type { QueryPlan } from '../../../src/search/analysis/query.ts';
import { tokenize } from '../../../src/search/analysis/tokens.ts';
import { wordTerms } from '../../../src/search/analysis/word-terms.ts';
import { Highlighter } from '../../../src/search/index/highlight.ts';
import { propertyRuns } from '../../support/property-runs.ts';

function planOf(...terms: string[]): QueryPlan {
  return {
    groups: terms.map((term) => ({
      word: term,
      required: true,
      alternatives: [{ term, boost: 1, kind: 'exact', coverage: 1 }],
    })),
  };
}

function keyOf(label: string): string {
  return labelKey(tokenize(label), (word) => wordTerms(word, emptyLexicon).term)!;
}

function marked(text: string, plan: QueryPlan, labels: readonly string[] = []): string[] {
  const highlighter = new Highlighter(plan, emptyLexicon, () => labels);
  return highlighter
    .segments(text)
    .filter(({ match }) => match)
    .map(({ text: word }) => word);
}

describe('highlighting', () => {
  test('marks a word in its other forms', () => {
    expect(marked('Skoler og skolene i byen', planOf('skol'))).toEqual(['Skoler', 'skolene']);
  });

  test('marks all words of a label that stands for a concept of the query', () => {
    const plan = planOf('§sykehjem');
    const nursingHome = keyOf('nursing home');
    expect(marked('A nursing home, not a home', plan, [nursingHome])).toEqual(['nursing', 'home']);
    expect(marked('Nursing at home', plan, [nursingHome])).toEqual(['Nursing', 'home']);
    expect(marked('Home for nursing', plan, [nursingHome])).toEqual([]);
  });

  test('shows a word that is known by itself, and one that is not by its parts', () => {
    const parts = [
      { term: 'syk', boost: 1, kind: 'part', coverage: 0.225 },
      { term: 'hjem', boost: 1, kind: 'part', coverage: 0.45 },
    ] as const;
    const exact = { term: 'sykehjem', boost: 1, kind: 'exact', coverage: 1 } as const;
    const planWith = (...alternatives: QueryPlan['groups'][number]['alternatives']): QueryPlan => ({
      groups: [{ word: 'sykehjem', required: true, alternatives }],
    });
    const text = 'Et sykehjem er et hjem';
    expect(marked(text, planWith(exact, ...parts))).toEqual(['sykehjem']);
    expect(marked(text, planWith(...parts))).toEqual(['hjem']);
  });

  test('gives text back letter by letter, whatever it is, and never anything else', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('<img src=x onerror=alert(1)> & skole &lt;b&gt;'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const segments = new Highlighter(planOf('skol'), emptyLexicon, () => []).segments(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
      { numRuns: propertyRuns(100) },
    );
    const [before, word] = new Highlighter(planOf('skol'), emptyLexicon, () => []).segments(
      '<b>skole</b>',
    );
    expect(before).toEqual({ text: '<b>', match: false });
    expect(word).toEqual({ text: 'skole', match: true });
  });
});

describe('the best passage', () => {
  const highlighter = new Highlighter(planOf('skol', 'elev'), emptyLexicon, () => []);

  test('is where most of the query stands together', () => {
    const text = 'En skole ligger her. Noe annet. Elever på skolen er mange. Slutt.';
    expect(highlighter.passage(text, 30)).toBe('Elever på skolen er mange.');
  });

  test('is none where nothing of the query stands', () => {
    expect(highlighter.passage('Noe helt annet.', 40)).toBeUndefined();
  });

  test('is never longer than asked for, but for its ellipses, and shows a match', () => {
    const word = fc.constantFrom('skolene', 'og', 'en', 'lang', 'vei.', 'byen,', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => {
        const text = words.join(' ');
        const passage = highlighter.passage(text, 60);
        expect(passage === undefined).toBe(!text.includes('skole'));
        if (passage === undefined) return;
        expect(passage.length).toBeLessThanOrEqual(62);
        expect(passage).toContain('skolene');
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
