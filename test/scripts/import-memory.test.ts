import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, draft } from '../support/content-folder.ts';
import { filesOf } from '../exchange/import/import-folder.ts';

const root = join(import.meta.dirname, '..', '..');

test('a CSV file is imported with less memory than it is long', { timeout: 180_000 }, () => {
  const [file = ''] = filesOf({ 'stor.csv': 'id,title,summary\n' });
  // Every other row lacks a column, and is refused before it takes time.
  const text = 'Ordene er mange. '.repeat(50_000);
  for (let row = 0; row < 110; row += 1)
    appendFileSync(file, `r${row},Rad ${row},Kort.\nx${row},"${text}"\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      // Megabytes; the file has 93, and the import itself needs some 40.
      '--max-old-space-size=70',
      join(root, 'scripts/import.ts'),
      file,
      ...['--source', 'kilde', '--content', contentFolder({ 'sources/kilde.md': draft('Kilden') })],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('110 nye, 110 avvist');
  expect(status).toBe(1);
});
