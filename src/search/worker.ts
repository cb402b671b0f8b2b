/**
 * The search engine in a module worker, so that typing never waits for a search. See `client.ts`.
 */
import { SearchEngine } from './engine.ts';
import { baseFile } from './index/files.ts';
import { fetchLoader } from './index/loader.ts';
import type { IndexLoader } from './index/loader.ts';
import { SearchError } from './index/search-error.ts';
import type {
  WorkerFailure,
  WorkerMethod,
  WorkerRequest,
  WorkerResponse,
} from './worker-messages.ts';

let open: (engine: SearchEngine) => void;
const opened = new Promise<SearchEngine>((resolve) => (open = resolve));

/** For each method the question that is being answered; a newer one makes it stop loading. */
const running = new Map<WorkerMethod, AbortController>();

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'open') open(new SearchEngine(loaderOf(data)));
  else void answer(data);
});

/** Gives the file that the page has loaded already, once. */
function loaderOf({ base, first }: WorkerRequest & { type: 'open' }): IndexLoader {
  const host = fetchLoader(base);
  let kept = first;
  return {
    load(name, options) {
      const bytes = name === baseFile ? kept : undefined;
      if (!bytes) return host.load(name, options);
      kept = undefined;
      return Promise.resolve(bytes);
    },
  };
}

async function answer({ id, method, parameters }: WorkerRequest & { type: 'ask' }): Promise<void> {
  running.get(method)?.abort();
  const controller = new AbortController();
  running.set(method, controller);
  let response: WorkerResponse;
  try {
    const engine = await opened;
    const ask = engine[method] as (...all: unknown[]) => Promise<unknown>;
    const result = await ask.call(engine, ...parameters, { signal: controller.signal });
    response = { id, result };
  } catch (error) {
    response = { id, error: failureOf(error) };
  }
  // The page has already let go of a question that a newer one has overtaken.
  if (!controller.signal.aborted) postMessage(response);
}

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof SearchError) {
    const { code, message, file } = error;
    return file === undefined ? { code, message } : { code, message, file };
  }
  return { message: String(error) };
}
