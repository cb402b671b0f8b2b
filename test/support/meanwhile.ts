import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs one of our scripts and stops it each time it is about to save a file, after all that it
 * reads has been read; meanwhile a shell, which is a process of its own, does something else.
 *
 * @param script path from the project's root
 * @param shell a command of the shell, run once; it knows the file to be saved beside as `$1`
 * @param delay milliseconds that the script waits after the command
 */
export async function runMeanwhile(
  script: string,
  args: readonly string[],
  { shell, input = '', delay = 20 }: { shell: string; input?: string; delay?: number },
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'meanwhile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const preload = join(folder, 'preload.mjs');
  writeFileSync(
    preload,
    `import { execFileSync } from 'node:child_process';
     import fs from 'node:fs';
     import { syncBuiltinESMExports } from 'node:module';
     const { writeFileSync } = fs;
     let done = false;
     fs.writeFileSync = (path, ...rest) => {
       if (!done && /\\.tmp$/.test(String(path))) {
         done = true;
         execFileSync('sh', ['-c', ${JSON.stringify(shell)}, 'sh', String(path)]);
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${delay});
       }
       return writeFileSync(path, ...rest);
     };
     syncBuiltinESMExports();`,
  );
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(preload).href, join(root, script), ...args],
    { cwd: root },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  child.stdin.end(input);
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  return { status, stdout, stderr };
}
