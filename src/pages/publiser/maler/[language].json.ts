import type { APIRoute } from 'astro';
import type { Language } from '../../../i18n/language.ts';
import { site } from '../../../site.ts';
import { siteCatalog } from '../../../site-catalog.ts';
import { templateRows } from '../../../site/product-templates.ts';

export function getStaticPaths() {
  return site.languages.map((language) => ({ params: { language }, props: { language } }));
}

/** The products that a new project can begin with, for the start of the publishing form. */
export const GET: APIRoute = ({ props }) =>
  Response.json(templateRows(siteCatalog(), (props as { language: Language }).language));
