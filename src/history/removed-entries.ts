import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { kindDefinitions } from '../catalog/kinds.ts';
import {
  FrontMatterError,
  MAX_FILE_BYTES,
  parseFrontMatter,
} from '../catalog/read/front-matter.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';
import { HIDDEN, withoutPrivate } from './compare-versions.ts';
import { type Commit, readBlobs } from './git.ts';

/** An entry whose file was deleted. */
export interface RemovedEntry {
  kind: Kind;
  id: string;
  /** As its last version had it; the id where that cannot be read, `HIDDEN` for what is private. */
  title: string;
  /** The language of the title (BCP 47). */
  language: string;
  /** The entry that took over its address, where one did. */
  replacedBy: Entry | undefined;
}

/** The deletion of a file: where it stands now in the log, and what was deleted. */
export interface Deletion {
  path: string;
  commit: Commit;
  before: string | undefined;
}

const kindOfFolder = new Map(KINDS.map((kind) => [kindDefinitions[kind].folder, kind]));
const ENTRY_PATH = /^([a-z-]+)\/([a-z0-9-]+)\.md$/;

/**
 * Finds what was removed: deletions of files that were entries and live on under no other name.
 *
 * @param folder the content folder, an absolute path
 * @param deletions of files that are not there now
 * @returns each removed entry with its deletion
 */
export function findRemovedEntries(
  catalog: Catalog,
  folder: string,
  deletions: readonly Deletion[],
): { removed: RemovedEntry; deletion: Deletion }[] {
  const titles = readTitles(folder, deletions);
  const successors = new Map(
    catalog.redirects.map(({ kind, from, to }) => [`${kind}/${from}`, catalog.get(to)]),
  );
  return deletions.flatMap((deletion) => {
    const [, entryFolder = '', id = ''] = ENTRY_PATH.exec(deletion.path) ?? [];
    const kind = kindOfFolder.get(entryFolder);
    if (!kind) return [];
    const last = titles.get(deletion.before ?? '');
    const title =
      last === undefined ? id : withoutPrivate(last.title) === HIDDEN ? HIDDEN : last.title;
    const replacedBy = successors.get(`${kind}/${id}`) ?? catalog.get(id);
    return [
      { removed: { kind, id, title, language: last?.language ?? 'nb', replacedBy }, deletion },
    ];
  });
}

/** The title and language of each version that can be read as an entry. */
function readTitles(
  folder: string,
  deletions: readonly Deletion[],
): Map<string, { title: string; language: string }> {
  const titles = new Map<string, { title: string; language: string }>();
  const wanted = deletions.flatMap(({ path, before }) =>
    before !== undefined && ENTRY_PATH.test(path) ? [before] : [],
  );
  readBlobs(folder, [...new Set(wanted)], MAX_FILE_BYTES, (blob, bytes) => {
    try {
      const { data } = parseFrontMatter(bytes.toString('utf8'));
      if (typeof data.title !== 'string' || data.title.trim() === '') return;
      const language = typeof data.language === 'string' ? data.language : 'nb';
      titles.set(blob, { title: data.title.trim(), language });
    } catch (error) {
      if (!(error instanceof FrontMatterError)) throw error;
    }
  });
  return titles;
}
