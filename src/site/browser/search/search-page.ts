import { createSearchClient, SearchError, type SearchResponse } from '../../../search/client.ts';
import workerUrl from '../../../search/worker.ts?worker&url';
import { element } from './element.ts';
import { renderChips, renderFacets } from './render-facets.ts';
import { renderHit, renderNote, renderRelated, showPassage, showsMatch } from './render-hits.ts';
import { isEmpty, readState, type SearchState, toggled, writeState } from './search-state.ts';
import { counted, type SearchSettings } from './settings.ts';

/** Long enough that a quick typist asks once a word, short enough to feel at once. */
const TYPING_PAUSE_MS = 150;

/** Until then nothing is said: a word that flashes by is only noise. */
const SLOW_MS = 400;

const PAGE = 10;

/** As many as are shown at most at once when one comes back to a list that one had lengthened. */
const LONGEST_RETURN = 200;

const RELATED_TERMS = 5;

/**
 * Makes a panel search as one types, and keeps what it shows in the address.
 *
 * @param panel the element of `SearchPanel.astro`
 */
export function startSearch(panel: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) =>
    panel.querySelector<T>(`[data-search-${name}]`)!;
  const settings = JSON.parse(panel.dataset.searchPanel ?? '') as SearchSettings;
  const { texts, kind } = settings;
  const input = panel.querySelector<HTMLInputElement>('input[type=search]')!;
  const output = part('output');
  const status = part('status');
  const chips = part('chips');
  const note = part('note');
  const hits = part('hits');
  const more = part<HTMLButtonElement>('more');
  const browse = part<HTMLButtonElement>('browse');
  const sort = part<HTMLSelectElement>('sort');
  const facets = part<HTMLDetailsElement>('facets');
  const facetForm = part<HTMLFormElement>('facet-form');
  /** What the results stand in for while one searches: the list of a list page, the examples. */
  const replaced = document.querySelectorAll<HTMLElement>('[data-search-replaces]');
  const client = createSearchClient({ workerUrl, base: settings.base });
  const facetNames = settings.facets.map(({ name }) => name);
  const everyKind = Object.keys(settings.kinds);

  let state = readState(new URLSearchParams(location.search), facetNames);
  let shown: SearchResponse | undefined;
  /** Results asked for so far; direct answers among them stand above the list. */
  let reached = 0;
  /** Whether the step in the history is one to come back to; letters typed are not. */
  let isSettled = true;
  /** What to do again when the network is back. */
  let retry: (() => void) | undefined;
  /** Tells an answer from that of a question that was asked later. */
  let asked = 0;

  const addressOf = (text: string) => location.pathname + writeState({ ...state, text });

  function request(offset: number, limit = PAGE) {
    const kinds = kind ? [kind] : state.filters.kind;
    const needsKinds = state.text.trim() === '' && Object.keys(state.filters).length === 0;
    const filters = {
      ...state.filters,
      ...(kinds ? { kind: kinds } : needsKinds ? { kind: everyKind } : {}),
    };
    return { text: state.text, filters, sort: state.sort, offset, limit };
  }

  async function search(limit = PAGE): Promise<void> {
    const question = (asked += 1);
    const nothing = isEmpty(state);
    output.hidden = nothing;
    for (const other of replaced) other.hidden = !nothing;
    browse.hidden = !nothing && !(state.all && state.text.trim() === '');
    browse.textContent = state.all ? texts.browseEnd : texts.browse;
    retry = undefined;
    if (nothing) {
      shown = undefined;
      status.textContent = '';
      return;
    }
    const slow = setTimeout(() => {
      status.textContent = texts.loading;
    }, SLOW_MS);
    try {
      const response = await client.search(request(0, limit));
      if (response && question === asked) show(response, question);
    } catch (error) {
      if (question === asked) showFailure(error);
    } finally {
      clearTimeout(slow);
    }
  }

  function show(response: SearchResponse, question: number): void {
    shown = response;
    const isLoose = state.text.trim() !== '' && response.total > 0 && response.completeTotal === 0;
    status.textContent = isLoose
      ? counted(texts.countLoose, response.total)
      : counted(texts.count, response.total);
    note.replaceChildren(...renderNote(response, state.text, settings, addressOf));
    hits.replaceChildren();
    reached = 0;
    append(response);
    showFacets(response);
    if (state.text.trim() && response.completeTotal === 0) void showRelated(question);
  }

  function showFacets(response: SearchResponse): void {
    const opened = new Set(
      [...facetForm.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
        ({ dataset }) => dataset.facet ?? '',
      ),
    );
    const focused = document.activeElement;
    const groups = renderFacets(response.facets, state.filters, settings, opened);
    const [name, value] =
      focused instanceof HTMLInputElement && facetForm.contains(focused)
        ? [focused.name, focused.value]
        : [];
    facetForm.replaceChildren(...groups);
    facets.hidden = groups.length === 0;
    // The checkboxes are new elements, and the keyboard must not lose its place.
    [...facetForm.querySelectorAll('input')]
      .find((box) => box.name === name && box.value === value)
      ?.focus();
    const chosen = renderChips(state.filters, settings);
    chips.replaceChildren(...chosen);
    chips.hidden = chosen.length === 0;
  }

  function append(response: SearchResponse): void {
    const answered = new Set(shown?.answers.map(({ document: answer }) => answer));
    const listed = response.hits.filter((hit) => !answered.has(hit.document));
    const items = listed.map((hit) => renderHit(hit, settings));
    hits.append(...items);
    reached += response.hits.length;
    more.hidden = reached >= response.total;
    if (state.text.trim()) void showPassages(response, listed, items);
  }

  async function showPassages(
    response: SearchResponse,
    listed: SearchResponse['hits'],
    items: readonly HTMLElement[],
  ): Promise<void> {
    const unclear = listed.flatMap((hit, i) => (showsMatch(hit, settings) ? [] : [i]));
    if (unclear.length === 0) return;
    const documents = unclear.map((i) => listed[i]!.document);
    const passages = await client
      .passages(state.text, documents, response.version)
      // A result without its passage is still a result.
      .catch(() => undefined);
    passages?.forEach((passage, i) => {
      const { lang } = listed[unclear[i]!]!;
      showPassage(items[unclear[i]!]!, passage, lang === settings.language ? undefined : lang);
    });
  }

  async function showRelated(question: number): Promise<void> {
    if (kind === 'term') return;
    const response = await client
      .search({ text: state.text, filters: { kind: ['term'] }, limit: RELATED_TERMS })
      // Near words are an offer; without them the page still says what is so.
      .catch(() => undefined);
    if (question !== asked || !response || response.hits.length === 0) return;
    note.append(renderRelated(response.hits, settings));
  }

  function retryButton(again: () => void): HTMLButtonElement {
    retry = again;
    const button = element(
      'button',
      { type: 'button', class: 'ds-button', 'data-variant': 'secondary' },
      texts.retry,
    );
    button.addEventListener('click', again);
    return button;
  }

  function showFailure(error: unknown): void {
    const isWorker = error instanceof SearchError && error.code === 'worker';
    status.textContent = isWorker ? texts.failedWorker : texts.failed;
    note.replaceChildren(retryButton(() => void search()));
    hits.replaceChildren();
    facets.hidden = true;
    more.hidden = true;
  }

  /** A choice is a step that the back button takes back; a letter is not. */
  function go(next: Partial<SearchState>, step: 'settled' | 'typed'): void {
    state = { ...state, ...next };
    const address = location.pathname + writeState(state);
    const isNew = address !== location.pathname + location.search;
    if (isNew && (step === 'settled' || isSettled)) history.pushState(null, '', address);
    else if (isNew) history.replaceState(null, '', address);
    isSettled = step === 'settled';
    void search();
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  const warmUp = () => void client.warmUp().catch(() => undefined);
  input.addEventListener('focus', warmUp, { once: true });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => go({ text: input.value }, 'typed'), TYPING_PAUSE_MS);
  });
  panel.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go({ text: input.value }, 'settled');
  });
  browse.addEventListener('click', () => go({ all: !state.all }, 'settled'));
  facetForm.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) {
      go({ filters: toggled(state.filters, target.name, target.value) }, 'settled');
    }
  });
  facetForm.addEventListener('submit', (event) => event.preventDefault());
  sort.addEventListener('change', () => go({ sort: sort.value as SearchState['sort'] }, 'settled'));
  chips.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { facet = '', value = '', all } = button.dataset;
    go({ filters: all === undefined ? toggled(state.filters, facet, value) : {} }, 'settled');
    input.focus();
  });
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!link || !isPlain) return;
    event.preventDefault();
    input.value = link.dataset.query ?? '';
    go({ text: input.value }, 'settled');
    input.focus();
  });
  more.addEventListener('click', () => {
    const question = asked;
    const before = hits.childElementCount;
    client
      .search(request(reached))
      .then((response) => {
        // What came meanwhile from a newer version or another question does not belong below these.
        if (!response || question !== asked || response.version !== shown?.version) return;
        append(response);
        history.replaceState({ reached }, '');
        hits.children[before]?.querySelector('a')?.focus();
      })
      .catch(() => {
        status.textContent = texts.failed;
      });
  });
  addEventListener('online', () => retry?.());

  /** Shows what the address says; a list that was lengthened is as long again. */
  function restore(): void {
    state = readState(new URLSearchParams(location.search), facetNames);
    isSettled = true;
    input.value = state.text;
    sort.value = state.sort;
    const before = Number((history.state as { reached?: unknown } | null)?.reached) || PAGE;
    void search(Math.min(before, LONGEST_RETURN));
  }
  addEventListener('popstate', restore);
  facets.open = matchMedia('(min-width: 60rem)').matches;
  // In a list the first letters may be there before this script is.
  const typed = document.activeElement === input ? input.value : '';
  restore();
  if (typed.trim() !== '' && typed !== state.text) {
    input.value = typed;
    go({ text: typed }, 'typed');
  }
}
