import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoadOptions, loadCatalog } from '../../src/catalog/load-catalog.ts';

export const realContent = join(import.meta.dirname, '..', '..', 'content');

/**
 * Writes a content folder with the real vocabularies and these files, and removes it after the test.
 *
 * @param files path from the folder → text or bytes
 */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(realContent, 'vocabularies'), join(folder, 'vocabularies'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Loads the catalogue of a folder made of these files. */
export function loadFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<LoadOptions> = {},
) {
  return loadCatalog({ contentFolder: contentFolder(files), ...options });
}

/** The text of an entry: fields as YAML, then the body. */
export function entryText(fields: string, body = ''): string {
  return `---\n${fields.trim()}\n---\n\n${body}`;
}

/** The smallest draft, with more fields if wanted. */
export function draft(title: string, fields = '', body = ''): string {
  return entryText(`title: ${title}\nsummary: Et sammendrag.\n${fields}`, body);
}
