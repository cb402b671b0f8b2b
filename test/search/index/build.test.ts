import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { planQuery } from '../../../src/search/analysis/query.ts';
import { ByteReader } from '../../../src/search/index/bytes.ts';
import { readBase } from '../../../src/search/index/base.ts';
import type { IndexBase } from '../../../src/search/index/base.ts';
import { baseFile } from '../../../src/search/index/files.ts';
import { IndexReader } from '../../../src/search/index/index-reader.ts';
import { memoryLoader } from '../../../src/search/index/loader.ts';
import {
  isWidePrefix,
  separator,
  shardOf,
  shardsWithPrefix,
} from '../../../src/search/index/shard-ranges.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { indexOf, oracleOf } from '../corpus.ts';

/** So many different words that they fill many shards. */
const manyWords: SearchDocument[] = Array.from({ length: 120 }, (_, i) => {
  const body = Array.from({ length: 60 }, (_, j) => `ko${(i * 60 + j).toString(36)}x`).join(' ');
  return {
    id: `e${i}`,
    kind: 'dataset',
    lang: 'nb',
    url: `/e${i}/`,
    title: `Kommune ${i}`,
    names: [],
    keywords: ['kommunedata'],
    publisher: [],
    theme: [],
    summary: '',
    variables: [],
    body,
    facets: { kind: ['dataset'] },
  };
});

function baseOf(index: ReadonlyMap<string, Uint8Array>): IndexBase {
  return readBase(new ByteReader(gunzipSync(index.get(baseFile)!), baseFile));
}

describe('the index', () => {
  test('has the same bytes for the same documents, and another version for others', () => {
    const index = indexOf(manyWords);
    expect(indexOf(manyWords)).toEqual(index);
    const changed = manyWords.map((document, i) =>
      i === 7 ? { ...document, url: '/new/' } : document,
    );
    expect(baseOf(indexOf(changed)).version).not.toBe(baseOf(index).version);
  });

  test('has one lasting address; all else lies below its version', () => {
    const index = indexOf(manyWords);
    const { version } = baseOf(index);
    const others = [...index.keys()].filter((name) => name !== baseFile);
    expect(others.every((name) => name.startsWith(`${version}/`))).toBe(true);
  });

  test('says nothing of the machine that wrote it', () => {
    for (const bytes of indexOf(manyWords).values()) {
      expect([...bytes.slice(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);
    }
  });

  test('answers a short beginning with many words from few files, and as the whole would', async () => {
    const index = indexOf(manyWords);
    const base = baseOf(index);
    expect(isWidePrefix(base.shardStarts, 'ko')).toBe(true);
    const { first, last } = shardsWithPrefix(base.shardStarts, 'kom');
    expect(last - first).toBeLessThan(10);

    const asked = new Set<string>();
    const loader = memoryLoader(index);
    const reader = await IndexReader.open({
      load(name, options) {
        asked.add(name);
        return loader.load(name, options);
      },
    });
    const plan = await reader.plan('ko1');
    const { lexicon, vocabulary } = oracleOf(manyWords);
    expect(plan).toEqual(planQuery('ko1', lexicon, vocabulary));
    expect(asked.size).toBeLessThan(base.shardStarts.length / 2);
  });
});

describe('shards', () => {
  const starts = ['', 'b', 'ko', 'kom', 'komm', 'l'];

  test('are found by key, also before the first and after the last', () => {
    expect(['', 'a', 'b', 'kn', 'ko', 'kommune', 'å'].map((key) => shardOf(starts, key))).toEqual([
      0, 0, 1, 1, 2, 4, 5,
    ]);
  });

  test('with a beginning are all that may hold it', () => {
    expect(shardsWithPrefix(starts, 'k')).toEqual({ first: 1, last: 4 });
    expect(shardsWithPrefix(starts, 'kom')).toEqual({ first: 3, last: 4 });
    expect(shardsWithPrefix(starts, 'z')).toEqual({ first: 5, last: 5 });
  });

  test.each([
    ['kom', 'kommune', 'komm'],
    ['a', 'b', 'b'],
    ['x', 'x😀', 'x😀'],
  ])('between %s and %s are told apart by %s', (last, first, expected) => {
    expect(separator(last, first)).toBe(expected);
  });
});
