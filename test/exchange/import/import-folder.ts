import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { readEntries } from '../../../src/catalog/read/read-entries.ts';
import { importFiles, type ImportOptions } from '../../../src/exchange/import/import-files.ts';
import { contentFolder, draft } from '../../support/content-folder.ts';

/** A content folder with one source, `kilde`, and these files besides. */
export function importFolder(files: Readonly<Record<string, string>> = {}): string {
  return contentFolder({ 'sources/kilde.md': draft('Kilden'), ...files });
}

/** Writes texts or bytes as files to import. */
export function filesOf(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

/** Imports from the source `kilde`, writing, with drafts of organizations. */
export function runImport(
  folder: string,
  files: readonly string[],
  options: Partial<ImportOptions> = {},
) {
  return importFiles({
    files,
    contentFolder: folder,
    source: 'kilde',
    date: '2026-11-22',
    write: true,
    organizations: true,
    all: true,
    ...options,
  });
}

/** Imports one text, and gives the entries that were written, by file. */
export async function importText(
  name: string,
  text: string | Uint8Array,
  options: Partial<ImportOptions> = {},
) {
  const folder = importFolder();
  const report = await runImport(folder, filesOf({ [name]: text }), options);
  const entries = Object.fromEntries(
    readEntries(folder).entries.map(({ file, data, body }) => [file, { data, body: body.trim() }]),
  );
  const errors = loadCatalog({ contentFolder: folder }).problems.filter(
    ({ severity }) => severity === 'error',
  );
  return { folder, report, entries, errors, file: report.files[0]! };
}

/** How many records had each outcome. */
export function outcomes(records: readonly { outcome: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of records) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** A count of the notes by what was left out; 0 when it was not met. */
export function noted(
  report: { notes: readonly { what: string; count: number }[] },
  part: string,
): number {
  return report.notes
    .filter(({ what }) => what.includes(part))
    .reduce((sum, { count }) => sum + count, 0);
}
