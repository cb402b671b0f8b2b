import { createCatalog, type Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { linkEntries, type Linkable } from './link/link-entries.ts';
import { openMarkdownCache } from './markdown/markdown-cache.ts';
import { compareProblems, type Problem } from './problem.ts';
import { type RawEntry, readEntries } from './read/read-entries.ts';
import { readVocabularies } from './read/read-vocabularies.ts';
import { validateEntry } from './validate/validate-entry.ts';

export interface LoadOptions {
  /** The folder that holds `datasets/`, `vocabularies/` … */
  contentFolder: string;
  /** Where rendered Markdown is kept between runs; left out, everything is rendered anew. */
  cacheFile?: string;
  /** Called with the number of entries done and their total. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * The one way through: reads a content folder, validates and renders every entry, links them and
 * gives the catalogue. Bad content never throws: it is in `problems`, and an entry with an error is
 * left out of `entries`.
 */
export function loadCatalog({ contentFolder, cacheFile, onProgress }: LoadOptions): Catalog {
  const { vocabularies, problems: vocabularyProblems } = readVocabularies(contentFolder);
  const { entries: rawEntries, problems: readProblems, ids } = readEntries(contentFolder);
  const markdown = openMarkdownCache(cacheFile);
  const problems: Problem[] = [...vocabularyProblems, ...readProblems];
  const isOrganization = organizationNames(rawEntries);
  const items: Linkable[] = rawEntries.map((raw, index) => {
    const body = markdown.render(raw.body);
    const {
      entry,
      references,
      problems: found,
    } = validateEntry(raw, body, vocabularies, isOrganization);
    problems.push(...found);
    onProgress?.(index + 1, rawEntries.length);
    return { raw, entry: entry as Entry | undefined, body, references };
  });
  markdown.save();
  const { references, redirects, problems: linkProblems } = linkEntries(items, ids);
  problems.push(...linkProblems);

  const faulty = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const drafts = new Set(
    items
      .filter(({ raw }) => raw.data.state === undefined || raw.data.state === 'draft')
      .map(({ raw }) => raw.file),
  );
  const entries = items.flatMap(({ entry, raw }) =>
    entry && !faulty.has(raw.file) ? [entry] : [],
  );
  warnOfReferencesToFaulty(items, faulty, problems);
  problems.sort(compareProblems);

  return createCatalog({
    entries,
    references,
    redirects,
    problems,
    blockingProblems: problems.filter(
      ({ file, severity }) => severity === 'error' && !drafts.has(file),
    ),
    vocabularies,
  });
}

/** Knows the titles of the organizations, whatever their case. */
function organizationNames(entries: readonly RawEntry[]): (name: string) => boolean {
  const titles = entries
    .filter(({ kind }) => kind === 'organization')
    .map(({ data }) => String(data.title).toLowerCase());
  const names = new Set(titles);
  return (name) => names.has(name.toLowerCase());
}

/** A page that names an entry with errors loses that link; whoever wrote it should know why. */
function warnOfReferencesToFaulty(
  items: readonly Linkable[],
  faulty: ReadonlySet<string>,
  problems: Problem[],
): void {
  const faultyIds = new Map(
    items.filter(({ raw }) => faulty.has(raw.file)).map(({ raw }) => [raw.id, raw.file]),
  );
  if (faultyIds.size === 0) return;
  for (const { raw, references } of items) {
    for (const { to, title } of references) {
      const file = faultyIds.get(to);
      if (file && !faulty.has(raw.file)) {
        problems.push({
          file: raw.file,
          line: 1,
          field: '',
          message: `«${title}» viser til «${to}», som er utelatt fordi ${file} har feil.`,
          severity: 'warning',
        });
      }
    }
  }
}
