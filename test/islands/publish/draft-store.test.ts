import { describe, expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import {
  allDrafts,
  deleteDraft,
  draftAddress,
  draftKey,
  keepDraft,
  readDraft,
} from '../../../src/islands/publish/draft-store.ts';

/** A store as browsers have it, with room for so many characters. */
function memoryStore(room = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const draft = (title: string, id?: string) => ({
  kind: 'use-case' as const,
  id,
  data: { title },
  body: '',
});
const fresh = { copy: 1, savedAt: undefined };
const titles = (store: Storage) => allDrafts(store).map(({ data }) => data.title);

describe('drafts in the browser', () => {
  test('are written over by the tab that wrote them', () => {
    const store = memoryStore();
    const first = keepDraft(store, fresh, draft('A'))!;
    const second = keepDraft(store, first, draft('AB'))!;
    expect(second.copy).toBe(1);
    expect(titles(store)).toEqual(['AB']);
  });

  test('of two tabs are both kept, whoever saves when', () => {
    const store = memoryStore();
    let one = keepDraft(store, fresh, draft('En'))!;
    let two = keepDraft(store, fresh, draft('To'))!;
    one = keepDraft(store, one, draft('En igjen'))!;
    two = keepDraft(store, two, draft('To igjen'))!;
    expect([one.copy, two.copy]).toEqual([1, 2]);
    expect(titles(store).toSorted()).toEqual(['En igjen', 'To igjen']);
  });

  test('of two tabs that began with the same draft are both kept too', () => {
    const store = memoryStore();
    const begun = keepDraft(store, fresh, draft('Felles'))!;
    keepDraft(store, begun, draft('En'));
    expect(keepDraft(store, begun, draft('To'))?.copy).toBe(2);
    expect(titles(store).toSorted()).toEqual(['En', 'To']);
  });

  test('are thrown away by their own tab only', () => {
    const store = memoryStore();
    const begun = keepDraft(store, fresh, draft('Felles'))!;
    const other = keepDraft(store, begun, draft('Den andres'))!;
    deleteDraft(store, begun, draft(''));
    expect(titles(store)).toEqual(['Den andres']);
    deleteDraft(store, other, draft(''));
    expect(titles(store)).toEqual([]);
  });

  test('are not said to be kept when the browser has no room or no store', () => {
    expect(keepDraft(memoryStore(10), fresh, draft('A'))).toBeUndefined();
    expect(keepDraft(undefined, fresh, draft('A'))).toBeUndefined();
    expect(allDrafts(undefined)).toEqual([]);
  });

  test('that are damaged are passed over', () => {
    const store = memoryStore();
    store.setItem(draftKey('dataset'), '{"kind":');
    store.setItem(draftKey('dataset', 'kpr'), '[]');
    expect(readDraft(store, draftKey('dataset'))).toBeUndefined();
    expect(allDrafts(store)).toEqual([]);
  });

  test('are found again at an address of their own', () => {
    const store = memoryStore();
    keepDraft(store, fresh, draft('En', 'kpr'));
    keepDraft(store, fresh, draft('To', 'kpr'));
    keepDraft(store, fresh, draft('Ny'));
    expect(
      allDrafts(store)
        .map((kept) => draftAddress('/publiser/', kept))
        .toSorted(),
    ).toEqual(['/publiser/?fra=kpr', '/publiser/?fra=kpr&kladd=2', '/publiser/?kind=use-case']);
  });

  test('from before the schema changed come in today’s shape, and say so', () => {
    const store = memoryStore();
    const stored = (data: unknown, base?: unknown) => {
      store.setItem(
        draftKey('dataset'),
        JSON.stringify({ kind: 'dataset', data, base, body: 'Tekst', savedAt: 1 }),
      );
      return readDraft(store, draftKey('dataset'));
    };
    expect(stored({ title: 'T', publisher: 'fhi' })).toMatchObject({
      data: { schemaVersion: CURRENT_SCHEMA_VERSION, title: 'T', publisher: ['fhi'] },
      body: 'Tekst',
      wasOlder: true,
    });
    expect(stored({ title: 'T' })).toMatchObject({ wasOlder: false });
    const base = { data: { publisher: 'fhi' }, body: '', digest: 'abc' };
    expect(stored({ title: 'T' }, base)?.base).toMatchObject({
      data: { publisher: ['fhi'] },
      digest: 'abc',
    });
  });

  test('that a newer form has saved are neither opened nor written over', () => {
    const store = memoryStore();
    const newer = JSON.stringify({
      kind: 'use-case',
      data: { schemaVersion: 99, title: 'Nyere' },
      body: '',
      savedAt: 1,
    });
    store.setItem(draftKey('use-case'), newer);
    expect(readDraft(store, draftKey('use-case'))).toBeUndefined();
    expect(keepDraft(store, fresh, draft('Eldre'))?.copy).toBe(2);
    expect(store.getItem(draftKey('use-case'))).toBe(newer);
  });
});
