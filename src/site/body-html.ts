import { assetPath } from '../i18n/path.ts';

/**
 * Fits a rendered body into a page: headings one level down, below the page's own; links and
 * pictures from the site's root under the base path; a link to a page that does not exist becomes
 * plain text; tables that share a name are numbered, so that each is known by its own.
 *
 * @param html sanitised HTML from the Markdown renderer
 * @param exists whether a path from the site's root is a page here
 */
export function fitBody(html: string, exists: (path: string) => boolean): string {
  let tables = 0;
  return html
    .replace(
      /<(\/?)h([2-5])(?=[\s>])/g,
      (_, slash: string, depth: string) => `<${slash}h${Number(depth) + 1}`,
    )
    .replace(/<a href="(\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (whole, href: string, text: string) =>
      exists(href.split('#', 1)[0] ?? href) ? whole : text,
    )
    .replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${assetPath('')}`)
    .replace(/aria-label="Tabell"/g, () => `aria-label="Tabell ${++tables}"`);
}
