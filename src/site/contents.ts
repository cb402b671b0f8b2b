/** A section of a page, as its table of contents names it. */
export interface ContentsItem {
  id: string;
  title: string;
}

/**
 * The sections of a page, read from its rendered second-level headings. Read rather than listed, so
 * that the contents can never name a section that is not there.
 *
 * @param html the page's own sections; headings without an id are passed over
 */
export function contentsOf(html: string): ContentsItem[] {
  return [...html.matchAll(/<h2[^>]* id="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(
    ([, id = '', inner = '']) => ({
      id,
      // The text is already escaped once, and the page escapes it again.
      title: unescape(
        inner
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    }),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
};

function unescape(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#34);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
}
