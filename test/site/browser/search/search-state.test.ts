import { describe, expect, test } from 'vitest';
import {
  isEmpty,
  readState,
  type SearchState,
  toggled,
  writeState,
} from '../../../../src/site/browser/search/search-state.ts';

const facets = ['kind', 'year', 'organization'];
const read = (query: string) => readState(new URLSearchParams(query), facets);
const nothing: SearchState = { text: '', filters: {}, sort: 'relevance', all: false };

describe('the address of a search', () => {
  test('brings everything back that it was written from', () => {
    const state: SearchState = {
      text: 'eldre & «hjemme» 100 %',
      filters: { kind: ['dataset', 'use-case'], organization: ['Helse- og velferd, Bergen'] },
      sort: 'date',
      all: true,
    };
    expect(read(writeState(state))).toEqual(state);
  });

  test('is bare for a search of nothing', () => {
    expect(writeState(nothing)).toBe('');
    expect(read('')).toEqual(nothing);
  });

  test('passes over what is no facet, no order, or said twice or empty', () => {
    expect(read('?q=x&utm=1&sort=random&kind=term&kind=term&year=&__proto__=1')).toEqual({
      ...nothing,
      text: 'x',
      filters: { kind: ['term'] },
    });
  });

  test('leaves out the spaces around a query', () => {
    expect(writeState({ ...nothing, text: '  KPR ' })).toBe('?q=KPR');
  });
});

test('there is something to search for with words, a filter, or when all is asked for', () => {
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty({ ...nothing, text: '   ' })).toBe(true);
  expect(isEmpty({ ...nothing, sort: 'date' })).toBe(true);
  expect(isEmpty({ ...nothing, text: 'KPR' })).toBe(false);
  expect(isEmpty({ ...nothing, filters: { kind: ['term'] } })).toBe(false);
  expect(isEmpty({ ...nothing, all: true })).toBe(false);
});

test('a value is chosen and taken back, and an empty facet is gone', () => {
  const chosen = toggled({ year: ['2021'] }, 'kind', 'term');
  expect(chosen).toEqual({ year: ['2021'], kind: ['term'] });
  expect(toggled(chosen, 'kind', 'dataset').kind).toEqual(['term', 'dataset']);
  expect(toggled(chosen, 'kind', 'term')).toEqual({ year: ['2021'] });
  expect(chosen).toEqual({ year: ['2021'], kind: ['term'] });
});
