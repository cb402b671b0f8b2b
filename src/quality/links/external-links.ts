import type { Catalog } from '../../catalog/catalog.ts';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { renderMarkdown } from '../../catalog/markdown/render-markdown.ts';
import { fieldName } from '../../catalog/problem.ts';
import { fieldsOf, visitFields } from '../../catalog/schema/fields.ts';

/** Where an address stands. */
export interface LinkUse {
  /** The entry's id. */
  id: string;
  title: string;
  /** Path of its file from the content folder. */
  file: string;
  /** Path to the field; empty for the body. */
  field: string;
}

/** In the HTML that we render ourselves, an address stands in one form only. */
const HREF = /href="(https?:\/\/[^"]+)"/g;

/**
 * Finds every address outside the site: in fields of type url, and in bodies and their translations.
 *
 * @returns address without its fragment → the places that name it, in the order of the catalogue
 */
export function externalLinks(catalog: Catalog): Map<string, LinkUse[]> {
  const links = new Map<string, LinkUse[]>();
  for (const { kind, id, file, data, body } of catalog.entries) {
    const add = (address: string, field: string) => {
      const url = new URL(address);
      url.hash = '';
      const uses = links.get(url.href) ?? [];
      if (!uses.some((use) => use.id === id && use.field === field))
        uses.push({ id, title: data.title, file, field });
      links.set(url.href, uses);
    };
    const addHtml = (html: string, field: string) => {
      for (const [, address = ''] of html.matchAll(HREF))
        add(address.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'), field);
    };
    visitFields(fieldsOf(kindDefinitions[kind].schema), data, (value, { type }, path) => {
      if (type === 'url' && typeof value === 'string') add(value, fieldName(path));
    });
    addHtml(body.html, '');
    for (const [language, translation] of Object.entries(data.translations ?? {})) {
      if (translation?.body)
        addHtml(renderMarkdown(translation.body).html, `translations.${language}.body`);
    }
  }
  return links;
}
