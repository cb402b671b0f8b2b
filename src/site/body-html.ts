import { assetPath } from '../i18n/path.ts';

/** A heading of a text may be called the same as a section of the page around it. */
const ID_PREFIX = 'tekst-';

/** What the site knows of a page that a text links to. */
export interface LinkTarget {
  /** The ids of the headings in the page's own text. */
  headingIds: readonly string[];
}

/**
 * Fits a rendered body into a page: headings one level down, below the page's own, with ids that no
 * section of the page has; links and pictures from the site's root under the base path; a link to a
 * page that does not exist becomes plain text; tables that share a name are numbered, so that each
 * is known by its own.
 *
 * @param html sanitised HTML from the Markdown renderer
 * @param targetOf the page at a path from the site's root; undefined when there is none
 */
export function fitBody(html: string, targetOf: (path: string) => LinkTarget | undefined): string {
  let tables = 0;
  return html
    .replace(
      /<(\/?)h([2-5])(?=[\s>])/g,
      (_, slash: string, depth: string) => `<${slash}h${Number(depth) + 1}`,
    )
    .replace(/ id="/g, ` id="${ID_PREFIX}`)
    .replace(/ href="#/g, ` href="#${ID_PREFIX}`)
    .replace(/<a href="(\/[^"#]*)(?:#([^"]*))?"([^>]*)>([\s\S]*?)<\/a>/g, (...match: string[]) => {
      const [, path = '', fragment, rest = '', text = ''] = match;
      const target = targetOf(path);
      if (!target) return text;
      const id = fragment && target.headingIds.includes(fragment) ? ID_PREFIX + fragment : fragment;
      return `<a href="${path}${id ? `#${id}` : ''}"${rest}>${text}</a>`;
    })
    .replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${assetPath('')}`)
    .replace(
      /aria-(labelledby|describedby)="([^"]*)"/g,
      (_, name: string, id: string) => `aria-${name}="${ID_PREFIX}${id}"`,
    )
    .replace(/aria-label="Tabell"/g, () => `aria-label="Tabell ${++tables}"`);
}
