import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const cli = join(
  root,
  'node_modules',
  '@digdir',
  'designsystemet',
  'dist',
  'bin',
  'designsystemet.js',
);

test(
  'the theme is what the design system makes of designsystemet.config.json',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'theme-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(root, 'designsystemet.config.json'), join(folder, 'designsystemet.config.json'));
    const designsystemet = (...args: string[]) =>
      execFileSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'pipe' });
    designsystemet('tokens', 'create', '--config', 'designsystemet.config.json', '--clean');
    designsystemet('tokens', 'build', '-t', 'design-tokens', '-o', 'theme', '--clean');

    const made = readdirSync(join(folder, 'theme')).filter((file) => file.endsWith('.css'));
    expect(made).toEqual(readdirSync(join(root, 'src', 'styles', 'theme')));
    for (const file of made) {
      expect(readFileSync(join(root, 'src', 'styles', 'theme', file), 'utf8')).toBe(
        readFileSync(join(folder, 'theme', file), 'utf8'),
      );
    }
  },
);
