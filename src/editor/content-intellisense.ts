import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalog } from '../catalog/catalog.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import { entryJsonSchema } from '../catalog/schema/json-schema.ts';
import { type Kind, KINDS } from '../catalog/schema/kind.ts';

/**
 * Writes what Astro's extension for editors needs to help with the front matter of our Markdown:
 * completion, hover and errors. Astro writes the same files for its own content collections, which
 * we have none of. Only what has changed is written: the extension starts anew at each change.
 *
 * Gives nothing for a content folder that is not the project's own, as in tests, and where the disk
 * takes no files.
 *
 * @param catalog gives the code lists, and the titles that are suggested beside the ids
 * @param projectFolder the folder that is opened in the editor
 * @param contentFolder the folder that the catalogue was read from
 * @see https://github.com/withastro/astro/tree/main/packages/language-tools/language-server
 *   `nodeServer.ts` and `core/frontmatterHolders.ts`, which read `.astro/collections/`
 */
export function writeContentIntellisense(
  catalog: Pick<Catalog, 'get' | 'vocabularies'>,
  projectFolder: string,
  contentFolder: string,
): void {
  if (relative(join(projectFolder, 'content'), contentFolder) !== '') return;
  const folder = join(projectFolder, '.astro', 'collections');
  const files = intellisenseFiles(catalog, contentFolder);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) {
      const path = join(folder, name);
      if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
    }
  } catch (error) {
    // A check or a build is not to fail where only the help in an editor cannot be written.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/**
 * The files of `.astro/collections/`: a JSON Schema for each kind, and the list that tells which
 * files are of which kind, those with errors too, since they need the help most.
 *
 * @returns file name → text; the list comes last, so that what it names is there
 */
export function intellisenseFiles(
  catalog: Pick<Catalog, 'get' | 'vocabularies'>,
  contentFolder: string,
): Map<string, string> {
  const files = KINDS.flatMap((kind) => entryFiles(kind, contentFolder));
  const entryTitles = new Map(
    KINDS.map((kind) => [
      kind,
      new Map(
        files
          .filter((file) => file.kind === kind)
          .map(({ id }) => [id, catalog.get(id)?.data.title ?? id]),
      ),
    ]),
  );
  const texts = new Map<string, string>();
  for (const kind of KINDS) {
    const schema = entryJsonSchema(kind, catalog.vocabularies, { entryTitles });
    texts.set(`${kind}.schema.json`, JSON.stringify(schema));
  }
  const list = {
    collections: KINDS.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(files.map(({ path, kind }) => [addressKey(path), kind])),
  };
  return texts.set('collections.json', JSON.stringify(list));
}

function entryFiles(kind: Kind, contentFolder: string) {
  const folder = join(contentFolder, kindDefinitions[kind].folder);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => /^[^.].*\.md$/.test(name))
    .map((name) => ({ kind, id: basename(name, '.md'), path: join(folder, name) }));
}

/** How the language server looks a file up: by its address, decoded, in small letters. */
function addressKey(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}
