import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ConflictError, digestOf, saveFile } from '../../../src/catalog/write/save-file.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
  path = join(folder, 'npr.md');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Why saving was refused; undefined when it was not. */
function conflictOf(save: () => unknown): string | undefined {
  try {
    save();
    return undefined;
  } catch (error) {
    if (error instanceof ConflictError) return error.reason;
    throw error;
  }
}

describe('a file that must be as it was read', () => {
  beforeEach(() => writeFileSync(path, 'før'));
  const expected = { expectedDigest: digestOf('før') };

  test('is replaced, keeps its permissions, and leaves nothing beside it', () => {
    chmodSync(path, 0o640);
    expect(saveFile(path, 'etter', expected)).toBe(digestOf('etter'));
    expect(readFileSync(path, 'utf8')).toBe('etter');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['npr.md']);
  });

  test('stays when somebody has changed it, removed it or put a link in its place', () => {
    writeFileSync(path, 'endret');
    expect(conflictOf(() => saveFile(path, 'etter', expected))).toBe('changed');
    expect(readFileSync(path, 'utf8')).toBe('endret');
    rmSync(path);
    expect(conflictOf(() => saveFile(path, 'etter', expected))).toBe('removed');
    writeFileSync(join(folder, 'annen.md'), 'før');
    symlinkSync('annen.md', path);
    expect(conflictOf(() => saveFile(path, 'etter', expected))).toBe('link');
    expect(readFileSync(join(folder, 'annen.md'), 'utf8')).toBe('før');
    expect(readdirSync(folder)).toEqual(['annen.md', 'npr.md']);
  });

  test('stays while another process saves it; what a stopped process left is cleared', () => {
    const claim = join(folder, '.npr.md.saving');
    writeFileSync(claim, '');
    expect(conflictOf(() => saveFile(path, 'etter', expected))).toBe('busy');
    utimesSync(claim, 1, 1);
    saveFile(path, 'etter', expected);
    expect(readdirSync(folder)).toEqual(['npr.md']);
  });
});

describe('a file that must not be there', () => {
  test('is made, with its folder', () => {
    const deep = join(folder, 'datasets', 'ny.md');
    saveFile(deep, 'ny', { mustNotExist: true });
    expect(readFileSync(deep, 'utf8')).toBe('ny');
  });

  test('stays when it is there, also as a link to nowhere', () => {
    writeFileSync(path, 'før');
    expect(conflictOf(() => saveFile(path, 'ny', { mustNotExist: true }))).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('før');
    symlinkSync(join(folder, 'utenfor'), join(folder, 'lenke.md'));
    expect(conflictOf(() => saveFile(join(folder, 'lenke.md'), 'x', { mustNotExist: true }))).toBe(
      'exists',
    );
    expect(readdirSync(folder)).toEqual(['lenke.md', 'npr.md']);
  });

  test('is not made in a folder that is a link to another place', () => {
    mkdirSync(join(folder, 'utenfor'));
    for (const [name, target] of [
      ['datasets', 'utenfor'],
      ['terms', 'finnes-ikke'],
    ] as const) {
      symlinkSync(join(folder, target), join(folder, name));
      expect(
        conflictOf(() => saveFile(join(folder, name, 'a.md'), 'x', { mustNotExist: true })),
      ).toBe('link');
    }
    expect(readdirSync(join(folder, 'utenfor'))).toEqual([]);
  });
});

/** Runs code in processes of their own that know `path` and the module; gives what each wrote. */
async function inProcesses(count: number, code: string): Promise<string[]> {
  const module = join(import.meta.dirname, '../../../src/catalog/write/save-file.ts');
  const script = `
    import { readFileSync } from 'node:fs';
    import { ConflictError, digestOf, saveFile } from ${JSON.stringify(module)};
    const path = ${JSON.stringify(path)};
    const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    ${code}`;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
      let output = '';
      child.stdout.on('data', (text) => (output += text));
      child.stderr.on('data', (text) => (output += text));
      await new Promise((done) => child.on('close', done));
      return output;
    }),
  );
}

test('of four processes that add up in one file, none loses what another has saved', async () => {
  writeFileSync(path, '0');
  const outputs = await inProcesses(
    4,
    `let saved = 0, conflicts = 0;
     while (saved < 40) {
       const text = readFileSync(path, 'utf8');
       if (conflicts % 3 === 0) pause(1);
       try {
         saveFile(path, String(Number(text) + 1), { expectedDigest: digestOf(text) });
         saved += 1;
       } catch (error) {
         if (!(error instanceof ConflictError)) throw error;
         conflicts += 1;
         pause(Math.random() * 3);
       }
     }
     console.log(saved);`,
  );
  expect(outputs).toEqual(Array(4).fill('40\n'));
  expect(readFileSync(path, 'utf8')).toBe('160');
  expect(readdirSync(folder)).toEqual(['npr.md']);
});

test('of four processes that make the same file, one does, and the others see it', async () => {
  const outputs = await inProcesses(
    4,
    `let made = '';
     for (let round = 0; round < 30; round += 1) {
       try {
         saveFile(path + round, String(process.pid), { mustNotExist: true });
         made += round + ',';
       } catch (error) {
         if (error.reason !== 'exists') throw error;
       }
     }
     console.log(made);`,
  );
  const made = outputs.flatMap((output) => output.trim().split(',').filter(Boolean));
  expect(made.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
});

test('a reader never meets half a file, and a process that is killed leaves a whole one', async () => {
  const [one, two] = ['a'.repeat(300_000), 'b'.repeat(300_000)];
  writeFileSync(path, one);
  const killed = inProcesses(
    1,
    `setTimeout(() => process.kill(process.pid, 'SIGKILL'), 150);
     const [one, two] = ['a'.repeat(300_000), 'b'.repeat(300_000)];
     const turn = (from, to) => saveFile(path, to, { expectedDigest: digestOf(from) });
     (function again() { turn(one, two); turn(two, one); setImmediate(again); })();`,
  );
  let ended = false;
  void killed.then(() => (ended = true));
  while (!ended) {
    expect([one, two].includes(readFileSync(path, 'utf8'))).toBe(true);
    await new Promise((done) => setImmediate(done));
  }
  expect(await killed).toEqual(['']);
  expect([one, two].includes(readFileSync(path, 'utf8'))).toBe(true);
});
