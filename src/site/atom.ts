/** One entry of a feed; times are seconds since 1970. */
export interface AtomEntry {
  /** An IRI that never changes. */
  id: string;
  title: string;
  updated: number;
  /** The page to read, and the language it is in (BCP 47). */
  link: { href: string; language: string };
  category: { term: string; label: string };
  /** Plain text. */
  summary: string;
}

export interface AtomFeed {
  /** An IRI that never changes, also when the feed moves. */
  id: string;
  /** Where the feed stands. */
  self: string;
  /** The page that shows the same. */
  alternate: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
}

/**
 * Writes a feed as Atom. The same feed gives the same bytes: it is as new as its newest entry.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function writeAtom(feed: AtomFeed): string {
  const newest = feed.entries.reduce((latest, { updated }) => Math.max(latest, updated), 0);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `  <id>${xml(feed.id)}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <subtitle>${xml(feed.subtitle)}</subtitle>`,
    `  <updated>${dateTime(newest)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(feed.alternate)}"/>`,
    `  <author><name>${xml(feed.author)}</name></author>`,
    `  <rights>${xml(feed.rights)}</rights>`,
    ...feed.entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${xml(entry.id)}</id>`,
      `    <title>${xml(entry.title)}</title>`,
      `    <updated>${dateTime(entry.updated)}</updated>`,
      `    <link rel="alternate" type="text/html" hreflang="${xml(entry.link.language)}" href="${xml(entry.link.href)}"/>`,
      `    <category term="${xml(entry.category.term)}" label="${xml(entry.category.label)}"/>`,
      `    <summary type="text">${xml(entry.summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
  ].join('\n')}\n`;
}

/** RFC 3339, in universal time. */
function dateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as XML can hold it: the five signs escaped, and what no XML document may contain, escaped
 * or not, taken out (XML 1.0, section 2.2).
 */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
