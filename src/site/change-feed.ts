import { kindDefinitions } from '../catalog/kinds.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Kind } from '../catalog/schema/kind.ts';
import { describeField, fieldLine } from '../history/describe-change.ts';
import type { History, LatestChange } from '../history/read-history.ts';
import type { Language } from '../i18n/language.ts';
import { absoluteUrl, localizedPath } from '../i18n/path.ts';
import { t } from '../i18n/texts.ts';
import { site } from '../site.ts';
import { type AtomEntry, type AtomFeed, writeAtom } from './atom.ts';
import { tellEntry, tellNote } from './changes.ts';
import { entryText } from './entry-text.ts';

/** The first part of the address of the feed of everything. */
export const ALL_CHANGES = 'endringer';

const MOST_ENTRIES = 50;

/** The feed of a kind, or of all, for `<link rel="alternate">`; undefined where there is no history. */
export function feedLink(
  history: History,
  language: Language,
  kind?: Kind,
): { title: string; href: string } | undefined {
  if (!history.available) return undefined;
  return { title: feedTitle(language, kind), href: feedPath(language, kind) };
}

function feedTitle(language: Language, kind?: Kind): string {
  const texts = t(language);
  return texts.history.feedTitle(kind ? texts.kinds[kind].many : site.name[language]);
}

const sectionPath = (kind?: Kind) => `/${kind ? kindDefinitions[kind].segment : ALL_CHANGES}/`;

function feedPath(language: Language, kind?: Kind): string {
  return localizedPath(language, `${sectionPath(kind)}feed.xml`);
}

/**
 * A tag URI (RFC 4151) under the name that the site keeps when its address changes: `what` tells the
 * feed, or the change by its commit and the file's name at the time, which nothing later can change.
 */
const tagUri = (language: Language, what: string) =>
  `tag:${site.tagAuthority}:endringer/${language}/${what}`;

/**
 * Writes the feed of the latest changes in one of the interface's languages.
 *
 * @param kind only entries of this kind; all of them where it is left out
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function changeFeed(
  catalog: Catalog,
  history: History,
  language: Language,
  kind?: Kind,
): string {
  const texts = t(language);
  const chosen = history.latest
    .filter(({ entry, removed }) => kind === undefined || (entry ?? removed).kind === kind)
    .slice(0, MOST_ENTRIES);
  const feed: AtomFeed = {
    id: tagUri(language, kind ?? 'alt'),
    self: absoluteUrl(feedPath(language, kind)),
    alternate: absoluteUrl(localizedPath(language, sectionPath(kind))),
    language,
    title: feedTitle(language, kind),
    subtitle: texts.history.lead,
    author: site.publisher.name,
    rights: texts.frame.contentLicence(site.licences.content.name),
    entries: chosen.map((latest) => feedEntry(catalog, latest, language)),
  };
  return writeAtom(feed);
}

function feedEntry(catalog: Catalog, latest: LatestChange, language: Language): AtomEntry {
  const texts = t(language);
  const { entry, removed, change } = latest;
  const { kind, title, summary, lang, href, replacedBy } = tellEntry(entry ?? removed, language);
  const note = tellNote(change.note, language);
  return {
    id: tagUri(language, `${change.commit}/${change.path}`),
    title: `${texts.history.types[change.type]}: ${title}`,
    updated: change.time,
    link: {
      // An entry without content must have a link (RFC 4287, section 4.1.2).
      href: absoluteUrl(href ?? localizedPath(language, `/${ALL_CHANGES}/`)),
      language: href === undefined ? language : lang,
    },
    category: { term: kind, label: texts.kinds[kind].one },
    summary: [
      change.type === 'added' && summary !== undefined
        ? summary
        : texts.history.typesLong[change.type],
      ...(replacedBy ? [`${texts.entry.replacedBy} ${entryText(replacedBy, language).title}`] : []),
      ...(change.readable ? [] : [texts.history.unreadable]),
      ...change.fields.map((field) =>
        fieldLine(describeField(field, kind, { catalog, language }), language),
      ),
      ...(note.text !== '' && note.isRead ? [texts.history.note(note.text)] : []),
    ].join('\n'),
  };
}
