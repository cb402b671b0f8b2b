import { describe, expect, test } from 'vitest';
import { changedOnSite, type Version } from '../../../src/islands/publish/changed-on-site.ts';

const version = (data: Version['data'], body = ''): Version => ({ data, body });
const base = version({ title: 'A', summary: 'S', keywords: ['x'] }, 'Tekst');
const told = (mine: Version, now: Version) =>
  changedOnSite(base, mine, now).map(
    ({ name, isContested }) => `${name}${isContested ? ' contested' : ''}`,
  );

describe('what the site has changed since a draft was begun', () => {
  test('is taken over where the draft has not touched it', () => {
    const now = version({ ...base.data, summary: 'Ny' }, 'Ny tekst');
    expect(told(base, now)).toEqual(['summary', 'body']);
  });

  test('is contested where the draft went another way', () => {
    const mine = version({ ...base.data, summary: 'Min' }, 'Tekst');
    expect(told(mine, version({ ...base.data, summary: 'Ny' }, 'Tekst'))).toEqual([
      'summary contested',
    ]);
  });

  test('is nothing where both changed alike, where only the draft changed, or where only keys moved', () => {
    const mine = version({
      ...base.data,
      summary: 'Ny',
      reuse: { possible: 'yes', licence: 'MIT' },
    });
    const now = version({
      ...base.data,
      summary: 'Ny',
      reuse: { licence: 'MIT', possible: 'yes' },
    });
    expect(told({ ...mine, body: 'Min' }, { ...now, body: 'Tekst' })).toEqual([]);
  });

  test('is seen when a field came or went', () => {
    const mine = version({ ...base.data, method: 'Min' }, 'Tekst');
    expect(told(mine, version({ title: 'A', summary: 'S', method: 'Ny' }, 'Tekst'))).toEqual([
      'method contested',
      'keywords',
    ]);
  });

  test('is all contested when nobody knows what the draft was begun from', () => {
    const mine = version({ title: 'B', summary: 'S' });
    const now = version({ title: 'A', summary: 'S', method: 'M' });
    expect(changedOnSite(undefined, mine, now)).toEqual([
      { name: 'title', before: undefined, now: 'A', mine: 'B', isContested: true },
      { name: 'method', before: undefined, now: 'M', mine: undefined, isContested: true },
    ]);
  });
});
