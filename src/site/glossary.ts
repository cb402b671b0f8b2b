import type { Catalog } from '../catalog/catalog.ts';
import {
  createGlossary,
  explainTerms,
  type Glossary,
  type GlossaryTerm,
} from '../catalog/glossary.ts';
import { entryPath } from '../catalog/kinds.ts';
import type { Language } from '../i18n/language.ts';
import { localizedPath } from '../i18n/path.ts';
import { t } from '../i18n/texts.ts';

/** Explains terms in the texts of one page, each term once. */
export type Explain = (html: string, lang: string) => string;

const glossaries = new WeakMap<Catalog, Glossary>();

function glossaryOf(catalog: Catalog): Glossary {
  let glossary = glossaries.get(catalog);
  if (!glossary) {
    glossary = createGlossary(catalog.entriesOf('term'));
    glossaries.set(catalog, glossary);
  }
  return glossary;
}

/**
 * Makes the explainer of one page. Only Norwegian texts are explained: the terms are Norwegian.
 *
 * @param own the id of the page's entry, which is not explained on its own page
 */
export function createExplain(catalog: Catalog, language: Language, own: string): Explain {
  const glossary = glossaryOf(catalog);
  const seen = new Set([own]);
  return (html, lang) =>
    lang === 'nb' || lang === 'nn'
      ? explainTerms(html, glossary, seen, (term, word) => termHtml(term, word, lang, language))
      : html;
}

/**
 * A button that opens the explanation natively (popover), by tap and by keyboard, without a script.
 * It stands in a text in `lang`, on a page in `language`, and quotes a term that is told in bokmål.
 */
function termHtml(
  { id, title, definition }: GlossaryTerm,
  word: string,
  lang: string,
  language: Language,
): string {
  const texts = t(language).entry;
  const href = localizedPath('nb', entryPath('term', id));
  const target = `term-${id}`;
  const noteLang = lang === language ? '' : ` lang="${language}"`;
  const termLang = language === 'nb' ? '' : ' lang="nb"';
  return (
    `<button type="button" class="term" popovertarget="${target}">${word}</button>` +
    `<span class="term-note" popover="auto" id="${target}" role="note"${noteLang} aria-label="${escapeHtml(texts.validTerm(title))}">` +
    `<strong${termLang}>${escapeHtml(title)}</strong> <span${termLang}>${escapeHtml(definition)}</span> ` +
    `<a href="${href}">${escapeHtml(texts.readMore)}</a></span>`
  );
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Plain text with empty lines between paragraphs, as HTML paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replace(/\n/g, ' ')}</p>`)
    .join('');
}
