import { formatDate } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { SearchHit, SearchResponse, Segment } from '../../../search/client.ts';
import { element } from './element.ts';
import { inLanguage } from './in-language.ts';
import { marked } from './marked.ts';
import { counted, fill, type SearchSettings } from './settings.ts';

/** The labels of an entry's facet values, in the page's language. */
function labels({ facets }: SearchSettings, hit: SearchHit, name: string): string[] {
  const known = facets.find((facet) => facet.name === name)?.values ?? {};
  return (hit.facets[name] ?? []).map((value) => known[value] ?? value);
}

/** What it is, how far it has come, who may have it, and whether it is a draft. */
function aboutLine(hit: SearchHit, settings: SearchSettings, before: readonly string[] = []) {
  const { kinds, texts, kind } = settings;
  const about = [
    ...before,
    ...(kind === hit.kind ? [] : [kinds[hit.kind] ?? hit.kind]),
    ...labels(settings, hit, 'stage'),
    ...labels(settings, hit, 'accessRights'),
  ].join(' · ');
  const draft = hit.facets.state?.includes('draft')
    ? [element('span', { class: 'state' }, texts.draft)]
    : [];
  return about || draft.length > 0 ? [element('p', { class: 'label' }, about, ...draft)] : [];
}

/** One result: what it is, who stands behind it, and what its reader decides by. */
export function renderHit(hit: SearchHit, settings: SearchSettings): HTMLLIElement {
  const { texts, language, root } = settings;
  const { href, title, summary, lang, attributes } = inLanguage(hit, language, root);
  const behind = [
    hit.publisher.slice(0, 2).join(', '),
    hit.date && fill(texts.asOf, { date: formatDate(hit.date, language as Language) }),
    lang === language ? '' : ((texts.inLanguage as Record<string, string>)[lang] ?? lang),
  ].filter(Boolean);
  const item = element(
    'li',
    { class: 'entry-row' },
    ...aboutLine(hit, settings),
    element(
      'p',
      { class: 'entry-row-title' },
      element('a', { href, ...attributes }, ...marked(title)),
    ),
    element('p', { class: 'entry-row-summary', ...attributes }, ...marked(summary)),
  );
  if (hit.missing.length > 0) {
    const words = hit.missing.map((word) => `«${word}»`).join(', ');
    item.append(element('p', { class: 'search-without small' }, fill(texts.without, { words })));
  }
  if (behind.length > 0) item.append(element('p', { class: 'small quiet' }, behind.join(' · ')));
  return item;
}

/** Puts the best passage of the running text under a result whose title and summary show no match. */
export function showPassage(item: Element, passage: readonly Segment[], lang?: string): void {
  if (passage.length === 0) return;
  item
    .querySelector('.entry-row-summary')
    ?.after(
      element(
        'p',
        { class: 'search-passage small', ...(lang ? { lang } : {}) },
        ...marked(passage),
      ),
    );
}

/** Does the result itself show why it was found? */
export function showsMatch(hit: SearchHit, { language, root }: SearchSettings): boolean {
  const { title, summary } = inLanguage(hit, language, root);
  return [...title, ...summary].some(({ match }) => match);
}

/** An entry that is called exactly what was asked for. */
function renderAnswer(hit: SearchHit, query: string, settings: SearchSettings): HTMLElement {
  const { texts, language, root } = settings;
  const { href, title, summary, attributes } = inLanguage(hit, language, root);
  const asked = query.trim().toLowerCase();
  const full = title.map(({ text }) => text).join('');
  const name = hit.names.find((other) => other.toLowerCase() === asked);
  return element(
    'div',
    { class: 'search-answer' },
    ...aboutLine(hit, settings, [texts.answer]),
    element(
      'p',
      { class: 'search-answer-title', ...attributes },
      // «KPR: Kommunalt pasient- og brukerregister»; a title that has the short form says it itself.
      ...(name && !full.toLowerCase().includes(asked) ? [`${name}: `] : []),
      element('a', { href }, full),
    ),
    element('p', attributes, summary.map(({ text }) => text).join('')),
  );
}

/** A link that searches for something else, here or on the page for all kinds. */
function searchLink(query: string, href: string): HTMLAnchorElement {
  return element('a', { href, 'data-query': query }, query);
}

/**
 * What stands above the results: direct answers, a spelling, and the truth about loose results.
 *
 * @param addressOf the address of this page with another query
 */
export function renderNote(
  response: SearchResponse,
  query: string,
  settings: SearchSettings,
  addressOf: (text: string) => string,
): Node[] {
  const { texts, kind, searchPath } = settings;
  const nodes: Node[] = response.answers.map((hit) => renderAnswer(hit, query, settings));
  if (response.corrected) {
    const { corrected } = response;
    nodes.push(
      element(
        'p',
        { class: 'search-correction' },
        `${texts.didYouMean} `,
        searchLink(corrected, addressOf(corrected)),
        '?',
      ),
    );
  }
  if (query.trim() === '' || response.completeTotal > 0) {
    if (response.total === 0) nodes.push(element('p', { class: 'search-none' }, texts.noneLeft));
    return nodes;
  }
  nodes.push(
    element(
      'p',
      { class: 'search-none' },
      fill(texts.noDirect, { query: query.trim() }),
      ...(response.total > 0 ? [` ${texts.loose}`] : []),
    ),
  );
  const elsewhere = kind === undefined ? 0 : elsewhereOf(response, kind);
  if (elsewhere > 0) {
    const href = `${searchPath}?${new URLSearchParams({ q: query.trim() }).toString()}`;
    nodes.push(element('p', {}, element('a', { href }, counted(texts.elsewhere, elsewhere))));
  }
  if (response.total === 0) nodes.push(element('p', {}, texts.tips));
  nodes.push(element('p', {}, element('a', { href: settings.addPath }, texts.suggest)));
  return nodes;
}

/** How many entries of other kinds the same search finds: kinds are counted without their own filter. */
function elsewhereOf({ facets }: SearchResponse, kind: string): number {
  const kinds = facets.find(({ name }) => name === 'kind')?.values ?? [];
  return kinds.reduce((sum, { value, count }) => sum + (value === kind ? 0 : count), 0);
}

/** Words of the glossary that lie near what was asked for. */
export function renderRelated(terms: readonly SearchHit[], settings: SearchSettings): Node {
  const { texts, language, root } = settings;
  const links = terms.flatMap((hit, index) => {
    const { href, title, attributes } = inLanguage(hit, language, root);
    const text = title.map((segment) => segment.text).join('');
    return [...(index > 0 ? [', '] : []), element('a', { href, ...attributes }, text)];
  });
  return element('p', {}, `${texts.related}: `, ...links);
}
