import { kindDefinitions, entryPath } from '../catalog/kinds.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { describeField, fieldLine } from '../history/describe-change.ts';
import type { History } from '../history/read-history.ts';
import { absoluteUrl, assetPath, localizedPath } from '../i18n/path.ts';
import { t } from '../i18n/texts.ts';
import { site } from '../site.ts';
import { type AtomFeed, writeAtom } from './atom.ts';

/** The first part of the address of the feed of everything. */
export const ALL_CHANGES = 'endringer';

const MOST_ENTRIES = 50;

/** The feed of a kind, or of all, for `<link rel="alternate">`; undefined where there is no history. */
export function feedLink(
  history: History,
  language: Parameters<typeof t>[0],
  kind?: Kind,
): { title: string; href: string } | undefined {
  if (!history.available) return undefined;
  return { title: feedTitle(language, kind), href: feedPath(kind) };
}

function feedTitle(language: Parameters<typeof t>[0], kind?: Kind): string {
  const texts = t(language);
  return texts.history.feedTitle(kind ? texts.kinds[kind].many : site.name[language]);
}

function feedPath(kind?: Kind): string {
  return assetPath(`${kind ? kindDefinitions[kind].segment : ALL_CHANGES}/feed.xml`);
}

/**
 * Writes the feed of the latest changes, in bokmål. The id of a change is a tag URI (RFC 4151) of
 * the commit and the file's name at the time, which nothing later can change.
 *
 * @param kind only entries of this kind; all of them where it is left out
 */
export function changeFeed(catalog: Catalog, history: History, kind?: Kind): string {
  const language = 'nb';
  const texts = t(language);
  const { host } = new URL(site.address);
  const chosen = history.latest
    .filter(({ entry }) => kind === undefined || entry.kind === kind)
    .slice(0, MOST_ENTRIES);
  const alternate = kind ? `/${kindDefinitions[kind].segment}/` : '/endringer/';
  const feed: AtomFeed = {
    id: absoluteUrl(feedPath(kind)),
    self: absoluteUrl(feedPath(kind)),
    alternate: absoluteUrl(localizedPath(language, alternate)),
    language,
    title: feedTitle(language, kind),
    subtitle: texts.history.lead,
    author: site.publisher.name,
    rights: texts.frame.contentLicence(site.licences.content.name),
    entries: chosen.map(({ entry, change }) => ({
      id: `tag:${host},${change.day}:${change.commit}/${change.path}`,
      title: `${texts.history.types[change.type]}: ${entry.data.title}`,
      updated: change.time,
      link: absoluteUrl(localizedPath(language, entryPath(entry.kind, entry.id))),
      category: { term: entry.kind, label: texts.kinds[entry.kind].one },
      summary: [
        change.type === 'added' ? entry.data.summary : texts.history.typesLong[change.type],
        ...(change.readable ? [] : [texts.history.unreadable]),
        ...change.fields.map((field) =>
          fieldLine(describeField(field, entry.kind, { catalog, language }), language),
        ),
      ].join('\n'),
    })),
  };
  return writeAtom(feed);
}
