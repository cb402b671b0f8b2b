import { expect, test } from 'vitest';
import { CURRENT_SCHEMA_VERSION } from '../../../src/catalog/migrate/versions.ts';
import { draftKey, readDraft, saveDraft } from '../../../src/islands/publish/draft-store.ts';

/** A browser's store with these texts. */
function storeOf(texts: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(texts));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}

const key = draftKey('dataset');
const stored = (data: unknown) =>
  storeOf({ [key]: JSON.stringify({ kind: 'dataset', data, body: 'Tekst', savedAt: 1 }) });

test('a draft comes back as it was saved', () => {
  const store = storeOf();
  const data = { schemaVersion: CURRENT_SCHEMA_VERSION, title: 'T', publisher: [''] };
  expect(saveDraft(store, key, { kind: 'dataset', data, body: '', savedAt: 1 })).toBe(true);
  expect(readDraft(store, key)).toEqual({
    kind: 'dataset',
    data,
    body: '',
    savedAt: 1,
    wasOlder: false,
  });
});

test('a draft from before the schema changed is brought into today’s shape, and says so', () => {
  expect(readDraft(stored({ title: 'T', publisher: 'fhi' }), key)).toMatchObject({
    data: { schemaVersion: CURRENT_SCHEMA_VERSION, title: 'T', publisher: ['fhi'] },
    body: 'Tekst',
    wasOlder: true,
  });
  expect(readDraft(stored({ title: 'T' }), key)).toMatchObject({ wasOlder: false });
});

test('a draft that a newer form has saved, or that is none, is not begun from', () => {
  expect(readDraft(stored({ schemaVersion: 99, title: 'T' }), key)).toBeUndefined();
  expect(readDraft(stored(null), key)).toBeUndefined();
  expect(readDraft(storeOf({ [key]: '{' }), key)).toBeUndefined();
  expect(readDraft(undefined, key)).toBeUndefined();
});
