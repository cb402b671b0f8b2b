import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What has come between reading a file and saving it. */
export type ConflictReason = 'changed' | 'removed' | 'exists' | 'busy' | 'link';

const REASONS: Readonly<Record<ConflictReason, string>> = {
  changed: 'Fila er endret av noen andre mens dette arbeidet pågikk. Den er ikke rørt.',
  removed: 'Fila er fjernet eller flyttet av noen andre mens dette arbeidet pågikk.',
  exists: 'Fila er laget av noen andre mens dette arbeidet pågikk. Den er ikke rørt.',
  busy: 'Fila skrives av noen andre akkurat nå. Den er ikke rørt.',
  link: 'Fila eller mappa er en snarvei (symbolsk lenke) til et annet sted. Det skrives aldri gjennom en slik.',
};

/** The file is not as it was when it was read; it has been left as it is. The message is bokmål. */
export class ConflictError extends Error {
  readonly path: string;
  readonly reason: ConflictReason;

  constructor(path: string, reason: ConflictReason) {
    super(REASONS[reason]);
    this.name = 'ConflictError';
    this.path = path;
    this.reason = reason;
  }
}

/** What must hold of the file when it is saved. */
export type Expectation =
  | {
      /** `digestOf` the bytes that the new text was made from; `RawEntry.digest` is the same. */
      expectedDigest: string;
    }
  | { mustNotExist: true };

/** A claim is held for milliseconds: one that is older was left by a process that was stopped. */
const STALE_CLAIM_MS = 60_000;

/** SHA-256 in hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Saves a file whole or not at all, and only when nobody has changed it since it was read. The text
 * is written beside the file and moved into its place, so that a reader, a full disk or a process
 * that is stopped never meets half a file. Missing folders are made. Symbolic links are not
 * followed: neither the file nor its folder may be one.
 *
 * Two processes that use this function never overwrite each other. An editor that saves in the
 * instant between our look and our move can still lose; no file system call compares and moves.
 *
 * @param path the file
 * @param text its new content
 * @param expectation what the file must be now: as it was read, or not there
 * @returns the digest of what was written, to expect the next time
 * @throws ConflictError when it is otherwise; the file stays as it is
 */
export function saveFile(path: string, text: string, expectation: Expectation): string {
  const folder = dirname(path);
  refuseLink(folder, path);
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    if ('mustNotExist' in expectation) create(path, beside, text);
    else replace(path, beside, expectation.expectedDigest);
  } finally {
    rmSync(beside, { force: true });
  }
  return digestOf(text);
}

function create(path: string, beside: string, text: string): void {
  try {
    try {
      // A second name for a whole file: fails when the name is taken, by a symbolic link, too.
      linkSync(beside, path);
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
      // File systems without hard links, such as exFAT.
      writeFileSync(path, text, { flag: 'wx' });
    }
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new ConflictError(path, 'exists');
    throw error;
  }
}

function replace(path: string, beside: string, expectedDigest: string): void {
  const claim = join(dirname(path), `.${basename(path)}.saving`);
  takeClaim(claim, path);
  try {
    const stats = statsOf(path);
    if (!stats) throw new ConflictError(path, 'removed');
    if (!stats.isFile()) throw new ConflictError(path, 'link');
    if (digestOf(readWithoutLinks(path)) !== expectedDigest)
      throw new ConflictError(path, 'changed');
    chmodSync(beside, stats.mode & 0o777);
    renameSync(beside, path);
  } catch (error) {
    // Removed, or a link in its place, between the two looks at it.
    if (hasCode(error, 'ENOENT')) throw new ConflictError(path, 'removed');
    if (hasCode(error, 'ELOOP')) throw new ConflictError(path, 'link');
    throw error;
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Only one process at a time looks at the file and moves another into its place. */
function takeClaim(claim: string, path: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      closeSync(openSync(claim, 'wx'));
      return;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const stats = statsOf(claim);
      const isStale = stats !== undefined && Date.now() - stats.mtimeMs > STALE_CLAIM_MS;
      if (attempt > 0 || !isStale) throw new ConflictError(path, 'busy');
      rmSync(claim, { force: true });
    }
  }
}

function refuseLink(folder: string, path: string): void {
  const stats = statsOf(folder);
  if (stats && !stats.isDirectory()) throw new ConflictError(path, 'link');
}

function readWithoutLinks(path: string): Uint8Array {
  // Windows has no such flag, and its links need an administrator.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
