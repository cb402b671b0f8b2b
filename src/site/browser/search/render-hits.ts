import type { SearchHit, SearchResponse, Segment } from '../../../search/client.ts';
import { element } from './element.ts';
import { marked } from './marked.ts';
import { fill, type SearchSettings } from './settings.ts';

/** The labels of an entry's facet values, in the page's language. */
function labels({ facets }: SearchSettings, hit: SearchHit, name: string): string[] {
  const known = facets.find((facet) => facet.name === name)?.values ?? {};
  return (hit.facets[name] ?? []).map((value) => known[value] ?? value);
}

/** One result: what it is, who stands behind it, and what its reader decides by. */
export function renderHit(hit: SearchHit, settings: SearchSettings): HTMLLIElement {
  const { texts, kinds, language, root } = settings;
  const lang = hit.lang === language ? {} : { lang: hit.lang };
  const about = [
    kinds[hit.kind] ?? hit.kind,
    ...labels(settings, hit, 'stage'),
    ...labels(settings, hit, 'accessRights'),
    ...(hit.facets.state?.includes('draft') ? [texts.draft] : []),
  ].join(' · ');
  const behind = [
    hit.publisher.slice(0, 2).join(', '),
    hit.date && fill(texts.asOf, { date: hit.date }),
    ...(hit.lang === language ? [] : [languageOf(hit.lang, texts)]),
  ].filter(Boolean);
  const summary = element('p', { class: 'entry-row-summary', ...lang }, ...marked(hit.summary));
  const item = element(
    'li',
    { class: 'entry-row' },
    element('p', { class: 'label' }, about),
    element(
      'p',
      { class: 'entry-row-title' },
      element('a', { href: `${root}${hit.url}`, ...lang }, ...marked(hit.title)),
    ),
    summary,
  );
  if (hit.missing.length > 0) {
    const words = hit.missing.map((word) => `«${word}»`).join(', ');
    item.append(element('p', { class: 'search-without small' }, fill(texts.without, { words })));
  }
  if (behind.length > 0) item.append(element('p', { class: 'small quiet' }, behind.join(' · ')));
  item.dataset.document = String(hit.document);
  return item as HTMLLIElement;
}

function languageOf(lang: string, texts: SearchSettings['texts']): string {
  return (texts.inLanguage as Record<string, string>)[lang] ?? lang;
}

/** Puts the best passage of the running text under a result whose title and summary show no match. */
export function showPassage(item: Element, passage: readonly Segment[]): void {
  if (passage.length === 0) return;
  item
    .querySelector('.entry-row-summary')
    ?.after(element('p', { class: 'search-passage small' }, ...marked(passage)));
}

/** Does the result itself show why it was found? */
export function showsMatch(hit: SearchHit): boolean {
  return [...hit.title, ...hit.summary].some(({ match }) => match);
}

/** What stands above the results: direct answers, a spelling, and the truth about loose results. */
export function renderNote(
  response: SearchResponse,
  query: string,
  settings: SearchSettings,
  addressOf: (text: string) => string,
): Node[] {
  const { texts, root, language } = settings;
  const nodes: Node[] = [];
  for (const { title, names, url, lang, summary } of response.answers) {
    const name = names.find((other) => other.toLowerCase() === query.trim().toLowerCase());
    const foreign = lang === language ? {} : { lang };
    nodes.push(
      element(
        'div',
        { class: 'search-answer', ...foreign },
        element('p', { class: 'label' }, texts.answer),
        element(
          'p',
          { class: 'search-answer-title' },
          ...(name ? [`${name}: `] : []),
          element('a', { href: `${root}${url}` }, title.map(({ text }) => text).join('')),
        ),
        element('p', {}, summary.map(({ text }) => text).join('')),
      ),
    );
  }
  if (response.corrected) {
    nodes.push(
      element(
        'p',
        { class: 'search-correction' },
        `${texts.didYouMean} `,
        element(
          'a',
          { href: addressOf(response.corrected), 'data-query': response.corrected },
          response.corrected,
        ),
        '?',
      ),
    );
  }
  if (response.total === 0) {
    nodes.push(
      element('p', { class: 'search-none' }, fill(texts.none, { query })),
      element('p', {}, texts.tips),
    );
  } else if (query.trim() && response.completeTotal === 0) {
    nodes.push(
      element('p', { class: 'search-none' }, fill(texts.noDirect, { query }), ' ', texts.loose),
    );
  }
  if (query.trim() && response.completeTotal === 0) {
    nodes.push(element('p', {}, element('a', { href: settings.addPath }, texts.suggest)));
  }
  return nodes;
}
