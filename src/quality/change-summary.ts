import type { Catalog } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/kinds.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { describeField, fieldLine } from '../history/describe-change.ts';
import type { History, LatestChange } from '../history/read-history.ts';
import { t } from '../i18n/texts.ts';

/** More than a reviewer reads on one page; the rest is counted. */
const MOST_ENTRIES = 60;
const MOST_PROBLEMS = 30;

/** What Markdown would take for its own, in text that somebody else has written. */
const MARKDOWN = /[\\`*_{}[\]<>()#|~!&@]/g;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(MARKDOWN, '\\$&');

interface ChangedEntry {
  kind: Kind;
  title: string;
  summary: string | undefined;
  path: string | undefined;
  changes: LatestChange['change'][];
}

/**
 * Tells in Markdown what a pull request does to the content, for whoever approves it: what is wrong,
 * and for each entry what is new and what differs, in the reader's words.
 *
 * @param history as `readHistory` gives it for the same catalogue
 * @param commits those of the pull request; undefined where git does not tell
 * @param contentFolder path of the content folder from the repository's root
 */
export function changeSummary(
  catalog: Catalog,
  history: History,
  commits: ReadonlySet<string> | undefined,
  contentFolder: string,
): string {
  return [
    '## Innholdet\n',
    ...problemLines(catalog, contentFolder),
    '## Det som endres\n',
    ...(commits && history.available
      ? changeLines(catalog, changedEntries(history, commits))
      : ['Hva som endres, er ikke kjent: git-historien mangler.\n']),
  ].join('\n');
}

function problemLines({ problems, entries }: Catalog, contentFolder: string): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = `${entries.length} oppføringer i orden, ${errors} feil, ${problems.length - errors} ${problems.length - errors === 1 ? 'advarsel' : 'advarsler'}.\n`;
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ file, line, field, message, severity }) => {
    const place = plain(`${contentFolder}/${file}:${line}${field ? ` ${field}` : ''}`);
    return `- **${severity === 'error' ? 'Feil' : 'Advarsel'}** ${place} – ${plain(message)}`;
  });
  const rest = problems.length - lines.length;
  return [counts, ...lines, ...(rest > 0 ? [`- … og ${rest} til`] : []), ''];
}

function changedEntries(
  { latest }: History,
  commits: ReadonlySet<string>,
): ReadonlyMap<string, ChangedEntry> {
  const changed = new Map<string, ChangedEntry>();
  for (const { entry, removed, change } of latest) {
    if (!commits.has(change.commit)) continue;
    const { id, kind } = entry ?? removed;
    const about = changed.get(id) ?? {
      kind,
      title: entry?.data.title ?? removed?.title ?? id,
      summary: entry?.data.summary,
      path: entry && entryPath(kind, id),
      changes: [],
    };
    about.changes.push(change);
    changed.set(id, about);
  }
  return changed;
}

function changeLines(catalog: Catalog, changed: ReadonlyMap<string, ChangedEntry>): string[] {
  if (changed.size === 0) return ['Ingen oppføringer er nye, endret eller fjernet.\n'];
  const texts = t('nb');
  const lines = [...changed.values()].slice(0, MOST_ENTRIES).flatMap((entry) => {
    const { kind, title, summary, path, changes } = entry;
    // Newest first: what was done at the beginning of the pull request tells if the entry is new.
    const isNew = changes.at(-1)?.type === 'added';
    const type = isNew ? 'added' : (changes[0]?.type ?? 'changed');
    return [
      `### ${plain(title)}\n`,
      `${texts.kinds[kind].one} · **${texts.history.types[type]}**${path ? ` · \`${path}\`` : ''}\n`,
      ...(isNew && summary ? [`${plain(summary)}\n`] : []),
      ...(isNew ? [] : changes).flatMap(({ fields, readable }) => [
        ...(readable ? [] : [`- ${texts.history.unreadable}`]),
        ...fields.map((field) => {
          const described = describeField(field, kind, { catalog, language: 'nb' });
          return `- ${plain(fieldLine(described, 'nb'))}`;
        }),
      ]),
      '',
    ];
  });
  const rest = changed.size - MOST_ENTRIES;
  return [...lines, ...(rest > 0 ? [`… og ${rest} oppføringer til.\n`] : [])];
}
