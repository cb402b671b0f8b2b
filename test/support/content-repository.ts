import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A git repository with a content folder, made for one test. */
export interface ContentRepository {
  folder: string;
  git(...args: string[]): string;
  /** Writes files (null deletes one), paths from the content folder, and commits them on that day. */
  commit(
    day: string,
    subject: string,
    files: Readonly<Record<string, string | Buffer | null>>,
  ): void;
}

/** Settings of whoever runs the tests, or a hook that runs them, must not reach these repositories. */
function environment(day: string): NodeJS.ProcessEnv {
  const date = `${day}T12:00:00Z`;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Kari Nordmann',
    GIT_AUTHOR_EMAIL: 'kari.nordmann@kommune.example',
    GIT_COMMITTER_NAME: 'Kari Nordmann',
    GIT_COMMITTER_EMAIL: 'kari.nordmann@kommune.example',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes an empty repository with the branch main, removed after the test. */
export function contentRepository(): ContentRepository {
  const folder = temporaryFolder();
  let day = '2026-01-01';
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: environment(day),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    commit(onDay, subject, files) {
      day = onDay;
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, 'content', path);
        if (text === null) {
          rmSync(file);
          continue;
        }
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '--message', subject);
    },
  };
}
