import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchError, createSearchClient, trustedTypesPolicy } from '../../src/search/client.ts';
import type { WorkerRequest, WorkerResponse } from '../../src/search/worker-messages.ts';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly url: string;
  readonly asked: Extract<WorkerRequest, { type: 'ask' }>[] = [];
  ended = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeWorker.started.push(this);
  }

  postMessage(message: WorkerRequest): void {
    if (message.type === 'ask') this.asked.push(message);
  }

  answer(response: WorkerResponse): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }

  terminate(): void {
    this.ended = true;
  }
}

const options = { workerUrl: '/assets/worker.js', base: '/sok/indeks/' };

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', { baseURI: 'https://example.org/sok/' });
  vi.stubGlobal('location', { origin: 'https://example.org' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the search client', () => {
  test('starts no worker before the first question', () => {
    createSearchClient(options);
    expect(FakeWorker.started).toHaveLength(0);
  });

  test('answers only the latest question of a sort, each sort for itself', async () => {
    const client = createSearchClient(options);
    const stale = client.search({ text: 'ba' });
    const suggestions = client.suggest('bar');
    const latest = client.search({ text: 'bar' });
    const [worker] = FakeWorker.started;
    expect(worker!.asked.map(({ method }) => method)).toEqual(['search', 'suggest', 'search']);
    for (const { id, method } of worker!.asked) worker!.answer({ id, result: `${method} ${id}` });
    expect(await stale).toBeUndefined();
    expect(await latest).toBe('search 3');
    expect(await suggestions).toBe('suggest 2');
  });

  test('gives errors of the index as what they are', async () => {
    const client = createSearchClient(options);
    const answer = client.search({ text: 'x' });
    FakeWorker.started[0]!.answer({
      id: 1,
      error: { code: 'missing', message: 'gone', file: 't1.bin' },
    });
    await expect(answer).rejects.toBeInstanceOf(SearchError);
    await expect(answer).rejects.toMatchObject({ code: 'missing', file: 't1.bin' });
  });

  test('gives "worker" when the worker fails, and starts another for the next question', async () => {
    const client = createSearchClient(options);
    const answer = client.search({ text: 'x' });
    FakeWorker.started[0]!.dispatchEvent(new Event('error', { cancelable: true }));
    await expect(answer).rejects.toMatchObject({ code: 'worker' });
    const next = client.search({ text: 'x' });
    FakeWorker.started[1]!.answer({ id: 2, result: 'here' });
    expect(await next).toBe('here');
  });

  test('resolves what is open when it is closed', async () => {
    const client = createSearchClient(options);
    const answer = client.search({ text: 'x' });
    client.close();
    expect(await answer).toBeUndefined();
    expect(FakeWorker.started[0]!.ended).toBe(true);
  });

  test('goes through one trusted types policy, and only for addresses of its own origin', async () => {
    vi.resetModules();
    const created: string[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
        created.push(name);
        return rules;
      },
    });
    const { createSearchClient: create } = await import('../../src/search/client.ts');
    void create(options).search({ text: 'x' });
    void create(options).search({ text: 'x' });
    expect(created).toEqual([trustedTypesPolicy]);
    expect(FakeWorker.started.map(({ url }) => url)).toEqual([
      'https://example.org/assets/worker.js',
      'https://example.org/assets/worker.js',
    ]);
    const foreign = create({ ...options, workerUrl: 'https://elsewhere.example/worker.js' });
    await expect(foreign.search({ text: 'x' })).rejects.toMatchObject({ code: 'worker' });
  });
});
