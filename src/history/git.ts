import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a commit did to one file. */
export interface FileRevision {
  /** Path from the content folder, at the time of the commit. */
  path: string;
  /** Blob ids; undefined where the file did not exist. */
  before: string | undefined;
  after: string | undefined;
}

/** A commit of the main line that touched the content. */
export interface Commit {
  id: string;
  /** Seconds since 1970: when it was committed, not when it was first written. */
  time: number;
  /** First line of the message, as it was written; empty for a merge that says only what was merged. */
  subject: string;
  /** True where a shallow clone ends: what came before is not known. */
  isBoundary: boolean;
  files: readonly FileRevision[];
}

const MOST_OUTPUT = 1 << 29;
/** Blobs asked for at once, so that a long history is never held in memory whole. */
const BLOBS_AT_ONCE = 500;
const NOTHING = /^0+$/;
/** What git itself and the forges write for a merge; it may hold somebody's name. */
const DEFAULT_MERGE = /^(Merge|Merged) /;

/**
 * Runs git in a folder, without settings of the person who builds that would change the answer,
 * and never over the network.
 *
 * @returns its output, or undefined when there is no git, no repository or another failure
 */
function runGit(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  // A hook of git names its own repository in these.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  const { status, stdout, error } = spawnSync(
    'git',
    ['-C', folder, '-c', 'log.showSignature=false', '-c', 'protocol.allow=never', ...args],
    {
      env: { ...env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
      input,
      maxBuffer: MOST_OUTPUT,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    },
  );
  return error === undefined && status === 0 ? stdout : undefined;
}

/**
 * Reads the commits that touched a folder, newest first, along the first parents: a merge counts as
 * the one change it made to what is published.
 *
 * @param folder an absolute path
 * @returns undefined when there is no git, or the folder is not kept in a repository
 * @see https://git-scm.com/docs/git-log
 * @see https://git-scm.com/docs/diff-format
 */
export function readCommits(folder: string): Commit[] | undefined {
  if (!existsSync(folder)) return undefined;
  const output = runGit(folder, [
    'log',
    '--first-parent',
    '-m',
    '-z',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-color',
    '--no-ext-diff',
    '--relative',
    '--format=%H%x00%P%x00%ct%x00%s',
    'HEAD',
    '--',
    '.',
  ]);
  if (!output || output.length === 0) return undefined;
  return parseLog(output.toString('utf8'), boundaryCommits(folder));
}

/**
 * Finds the files of a folder that no commit holds as they are now: changed, or never added. What
 * git is told to ignore is not among them.
 *
 * @param folder an absolute path
 * @returns paths from the folder; undefined when there is no git, no repository or no commit yet
 */
export function readUncommitted(folder: string): ReadonlySet<string> | undefined {
  const changed = runGit(folder, [
    'diff',
    '--name-only',
    '--no-ext-diff',
    '--no-renames',
    '-z',
    '--relative',
    'HEAD',
    '--',
    '.',
  ]);
  const added = runGit(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']);
  if (!changed || !added) return undefined;
  const paths = `${changed.toString('utf8')}${added.toString('utf8')}`.split('\0');
  return new Set(paths.filter((path) => path !== ''));
}

/**
 * Names the commits of the main line after another one, as `readCommits` names them.
 *
 * @param since a commit, for example `HEAD^`
 * @returns undefined when there is no git, no repository or no such commit
 */
export function readCommitsSince(folder: string, since: string): ReadonlySet<string> | undefined {
  const output = runGit(folder, [
    'rev-list',
    '--first-parent',
    '--end-of-options',
    `${since}..HEAD`,
  ]);
  return output && new Set(output.toString('utf8').split('\n').filter(Boolean));
}

function boundaryCommits(folder: string): ReadonlySet<string> {
  const path = runGit(folder, ['rev-parse', '--git-path', 'shallow'])?.toString('utf8').trim();
  const file = path && resolve(folder, path);
  return new Set(file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
}

/** The header's parts are taken by their number, so that no subject can pass for anything else. */
function parseLog(output: string, boundaries: ReadonlySet<string>): Commit[] {
  const tokens = output.split('\0');
  const commits: (Commit & { files: FileRevision[] })[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = (tokens[at] ?? '').replace(/^\n/, '');
    if (token.startsWith(':')) {
      const [, , before = '', after = ''] = token.split(' ');
      commits.at(-1)?.files.push({
        path: tokens[at + 1] ?? '',
        before: NOTHING.test(before) ? undefined : before,
        after: NOTHING.test(after) ? undefined : after,
      });
      at += 2;
    } else if (token === '') {
      at += 1;
    } else {
      const [parents = '', time = '0', subject = ''] = tokens.slice(at + 1, at + 4);
      const isMerge = parents.includes(' ');
      commits.push({
        id: token,
        time: Number(time),
        subject: isMerge && DEFAULT_MERGE.test(subject) ? '' : subject,
        isBoundary: boundaries.has(token),
        files: [],
      });
      at += 4;
    }
  }
  return commits;
}

/**
 * Reads blobs, a few hundred at a time, and calls `take` for each that there is. One that is missing
 * (a partial clone) or larger than `mostBytes` is passed over.
 *
 * @param ids blob ids, each once
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function readBlobs(
  folder: string,
  ids: readonly string[],
  mostBytes: number,
  take: (id: string, bytes: Buffer) => void,
): void {
  for (let from = 0; from < ids.length; from += BLOBS_AT_ONCE) {
    const wanted = ids.slice(from, from + BLOBS_AT_ONCE).join('\n');
    const sizes = runGit(folder, ['cat-file', '--batch-check'], `${wanted}\n`)?.toString('latin1');
    const fitting = (sizes ?? '').split('\n').flatMap((line) => {
      const [id = '', type, size] = line.split(' ');
      return type === 'blob' && Number(size) <= mostBytes ? [id] : [];
    });
    if (fitting.length === 0) continue;
    const output = runGit(folder, ['cat-file', '--batch'], `${fitting.join('\n')}\n`);
    if (output) takeBlobs(output, take);
  }
}

function takeBlobs(output: Buffer, take: (id: string, bytes: Buffer) => void): void {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) return;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    take(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}
