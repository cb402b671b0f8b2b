/**
 * Why a search could not be answered.
 *
 * - `network`: the host was not reached, or answered that it is busy or broken. Trying again may help.
 * - `missing`: a file of the index is not on the host, and the host has no newer index either.
 * - `corrupt`: a file is there, but it is not what the index wrote (cut off, replaced, or an error page).
 * - `worker`: the browser did not let the search worker start (see `client.ts` on the policy needed).
 */
export type SearchErrorCode = 'network' | 'missing' | 'corrupt' | 'worker';

/** The one error that searching throws; the page chooses its message by `code`. */
export class SearchError extends Error {
  readonly code: SearchErrorCode;
  /** The file of the index that it is about, where there is one. */
  readonly file: string | undefined;

  constructor(code: SearchErrorCode, message: string, file?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SearchError';
    this.code = code;
    this.file = file;
  }
}
