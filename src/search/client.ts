import type { SearchRequest } from './engine.ts';
import { baseFile } from './index/files.ts';
import { fetchLoader } from './index/loader.ts';
import { SearchError } from './index/search-error.ts';
import type { Answer, WorkerMethod, WorkerRequest, WorkerResponse } from './worker-messages.ts';

export type {
  SearchHit,
  SearchRequest,
  SearchResponse,
  SearchSort,
  Suggestion,
  TranslatedHit,
} from './engine.ts';
export type { FacetCounts, FacetSelection } from './index/facet-counts.ts';
export type { Segment } from './index/highlight.ts';
export { SearchError } from './index/search-error.ts';
export type { SearchErrorCode } from './index/search-error.ts';

export interface SearchClientOptions {
  /** Address of the bundled `worker.ts`, from `import url from './worker.ts?worker&url'`. */
  readonly workerUrl: string;
  /** Address of the folder with the index, with a slash at its end. */
  readonly base: string;
}

/**
 * Searching from a page, in a worker. Each method answers only its latest question: the promise of one
 * that a newer question has overtaken resolves to `undefined`, so that old results never replace new
 * ones. Promises are rejected with `SearchError` when the index cannot be had; asking again tries again.
 */
export interface SearchClient {
  /** Starts the worker and loads what every search needs; call it when the field gets focus. */
  warmUp(): Promise<Answer<'warmUp'> | undefined>;
  search(request: SearchRequest): Promise<Answer<'search'> | undefined>;
  /** The five best entries for what has been typed so far. */
  suggest(text: string): Promise<Answer<'suggest'> | undefined>;
  /** The best passage of each document of a response, for when title and summary show no match. */
  passages(
    text: string,
    documents: readonly number[],
    version: string,
  ): Promise<Answer<'passages'> | undefined>;
  /** Ends the worker; questions that are open resolve to `undefined`. */
  close(): void;
}

/** The name that the policy `trusted-types` must allow; see `startWorker`. */
export const trustedTypesPolicy = 'search-worker';

interface Question {
  readonly method: WorkerMethod;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Creates a client. Nothing is loaded before the first question. */
export function createSearchClient(options: SearchClientOptions): SearchClient {
  let worker: Worker | undefined;
  let lastId = 0;
  const open = new Map<number, Question>();

  const fail = (error: SearchError): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of open.values()) reject(error);
    open.clear();
  };

  const start = (): Worker => {
    const started = startWorker(options.workerUrl);
    started.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => {
      const question = open.get(data.id);
      open.delete(data.id);
      if (!question) return;
      if ('result' in data) question.resolve(data.result);
      else {
        const { code, message, file } = data.error;
        question.reject(code ? new SearchError(code, message, file) : new Error(message));
      }
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      fail(new SearchError('worker', `the search worker did not start: ${event.message ?? ''}`));
    });
    const base = new URL(options.base, document.baseURI).href;
    // While the worker is loading; where it fails, the worker asks again and tells why.
    const first = fetchLoader(base)
      .load(baseFile, { cache: 'revalidate' })
      .catch(() => undefined);
    void first.then((bytes) => post(started, { type: 'open', base, first: bytes }));
    return started;
  };

  const ask = <M extends WorkerMethod>(
    method: M,
    ...parameters: readonly unknown[]
  ): Promise<Answer<M> | undefined> =>
    new Promise((resolve, reject) => {
      for (const [id, question] of open) {
        if (question.method !== method) continue;
        open.delete(id);
        question.resolve(undefined);
      }
      worker ??= start();
      const id = ++lastId;
      open.set(id, { method, resolve: resolve as (result: unknown) => void, reject });
      post(worker, { type: 'ask', id, method, parameters });
    });

  return {
    warmUp: () => ask('warmUp'),
    search: (request) => ask('search', request),
    suggest: (text) => ask('suggest', text),
    passages: (text, documents, version) => ask('passages', text, documents, version),
    close() {
      worker?.terminate();
      worker = undefined;
      for (const { resolve } of open.values()) resolve(undefined);
      open.clear();
    },
  };
}

function post(worker: Worker, message: WorkerRequest): void {
  worker.postMessage(message);
}

/** The part of the Trusted Types API that is used; not every browser has it. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypesFactory['createPolicy']> | undefined;

/**
 * Starts a module worker. The address of a worker is a script address, so under the policy
 * `require-trusted-types-for 'script'` a plain text is refused, and `trusted-types 'none'` would forbid
 * the way around it. The site therefore allows one policy, `trusted-types search-worker`, which lets
 * through addresses of our own origin and nothing else.
 *
 * Throws SearchError 'worker' when the browser refuses.
 *
 * @see https://www.w3.org/TR/trusted-types/#createscripturl
 */
function startWorker(url: string): Worker {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
    policy ??= trustedTypes?.createPolicy(trustedTypesPolicy, {
      createScriptURL(address) {
        const { origin, href } = new URL(address, document.baseURI);
        if (origin !== location.origin) throw new TypeError(`not of this site: ${href}`);
        return href;
      },
    });
    return new Worker(policy ? policy.createScriptURL(url) : url, { type: 'module' });
  } catch (cause) {
    throw new SearchError('worker', 'the browser refused the search worker', undefined, cause);
  }
}
