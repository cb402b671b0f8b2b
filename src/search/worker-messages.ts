import type { SearchEngine } from './engine.ts';
import type { SearchErrorCode } from './index/search-error.ts';

/** The questions that the worker answers: methods of the engine, by name. */
export type WorkerMethod = 'warmUp' | 'search' | 'suggest' | 'passages';

/** From the page: first where the index is, then questions. */
export type WorkerRequest =
  | {
      readonly type: 'open';
      readonly base: string;
      /** The first file of the index, which the page has asked for while the worker was starting. */
      readonly first: Uint8Array | undefined;
    }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly method: WorkerMethod;
      readonly parameters: readonly unknown[];
    };

/** From the worker: an answer, or why there is none. */
export type WorkerResponse =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WorkerFailure };

/** An error as it crosses to the page; without a code it is a fault in our own code. */
export interface WorkerFailure {
  readonly code?: SearchErrorCode;
  readonly message: string;
  readonly file?: string;
}

/** What a method of the engine gives in the end. */
export type Answer<M extends WorkerMethod> = Awaited<ReturnType<SearchEngine[M]>>;
