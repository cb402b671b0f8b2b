/**
 * The search engine in a module worker, so that typing never waits for a search. See `client.ts`.
 */
import { SearchEngine } from './engine.ts';
import { fetchLoader } from './index/loader.ts';
import { SearchError } from './index/search-error.ts';
import type {
  WorkerFailure,
  WorkerMethod,
  WorkerRequest,
  WorkerResponse,
} from './worker-messages.ts';

let engine: SearchEngine | undefined;

/** For each method the question that is being answered; a newer one makes it stop loading. */
const running = new Map<WorkerMethod, AbortController>();

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'open') engine = new SearchEngine(fetchLoader(data.base), data.version);
  else void answer(data);
});

async function answer({ id, method, parameters }: WorkerRequest & { type: 'ask' }): Promise<void> {
  running.get(method)?.abort();
  const controller = new AbortController();
  running.set(method, controller);
  let response: WorkerResponse;
  try {
    if (!engine) throw new Error('asked before the index was opened');
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
