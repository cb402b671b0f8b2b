import { createSearchClient, type SearchResponse } from '../../../search/client.ts';
import workerUrl from '../../../search/worker.ts?worker&url';
import { renderChips, renderFacets } from './render-facets.ts';
import { renderHit, renderNote, showPassage, showsMatch } from './render-hits.ts';
import { readState, type SearchState, toggled, writeState } from './search-state.ts';
import { counted, fill, type SearchSettings } from './settings.ts';

/** Long enough that a quick typist asks once a word, short enough to feel at once. */
const TYPING_PAUSE_MS = 80;

const PAGE = 10;

function start(panel: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) =>
    panel.querySelector<T>(`[data-search-${name}]`)!;
  const settings = JSON.parse(part('settings').textContent ?? '') as SearchSettings;
  const { texts, kind } = settings;
  const input = panel.querySelector<HTMLInputElement>('input[type=search]')!;
  const output = part('output');
  const status = part('status');
  const chips = part('chips');
  const note = part('note');
  const hits = part('hits');
  const more = part<HTMLButtonElement>('more');
  const sort = part<HTMLSelectElement>('sort');
  const facets = part<HTMLDetailsElement>('facets');
  const facetForm = part<HTMLFormElement>('facet-form');
  /** The list of a list page, which the results stand in for while one searches. */
  const list = document.querySelector<HTMLElement>('[data-search-replaces]');
  const client = createSearchClient({ workerUrl, base: settings.base });
  const facetNames = settings.facets.map(({ name }) => name);

  let state = readState(new URLSearchParams(location.search), facetNames);
  let shown: SearchResponse | undefined;
  /** Results asked for so far; direct answers among them stand above the list. */
  let reached = 0;

  const isEmpty = () => !state.text.trim() && Object.keys(state.filters).length === 0;
  const addressOf = (text: string) => location.pathname + writeState({ ...state, text });

  function request(offset: number) {
    const filters = kind ? { ...state.filters, kind: [kind] } : state.filters;
    return { text: state.text, filters, sort: state.sort, offset, limit: PAGE };
  }

  async function search(): Promise<void> {
    output.hidden = isEmpty();
    if (list) list.hidden = !isEmpty();
    if (isEmpty()) {
      shown = undefined;
      status.textContent = '';
      return;
    }
    const slow = setTimeout(() => {
      status.textContent = texts.loading;
    }, 400);
    try {
      const response = await client.search(request(0));
      if (response) show(response);
    } catch {
      showFailure();
    } finally {
      clearTimeout(slow);
    }
  }

  function show(response: SearchResponse): void {
    shown = response;
    const isLoose = state.text.trim() !== '' && response.total > 0 && response.completeTotal === 0;
    status.textContent = isLoose
      ? fill(texts.countLoose, { count: response.total })
      : counted(texts.count, response.total);
    note.replaceChildren(...renderNote(response, state.text, settings, addressOf));
    hits.replaceChildren();
    reached = 0;
    append(response);
    const opened = new Set(
      [...facetForm.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
        ({ dataset }) => dataset.facet ?? '',
      ),
    );
    const focused =
      document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
    const focus =
      focused && facetForm.contains(focused) ? [focused.name, focused.value] : undefined;
    const groups = renderFacets(response.facets, state.filters, settings, opened);
    facetForm.replaceChildren(...groups);
    facets.hidden = groups.length === 0;
    // The checkboxes are new elements, and the keyboard must not lose its place.
    if (focus) {
      [...facetForm.querySelectorAll('input')]
        .find(({ name, value }) => name === focus[0] && value === focus[1])
        ?.focus();
    }
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
    items: readonly Element[],
  ): Promise<void> {
    const unclear = listed.flatMap((hit, i) => (showsMatch(hit) ? [] : [i]));
    if (unclear.length === 0) return;
    const documents = unclear.map((i) => listed[i]!.document);
    const passages = await client
      .passages(state.text, documents, response.version)
      // A result without its passage is still a result.
      .catch(() => undefined);
    passages?.forEach((passage, i) => showPassage(items[unclear[i]!]!, passage));
  }

  function showFailure(): void {
    status.textContent = texts.failed;
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'ds-button';
    retry.dataset.variant = 'secondary';
    retry.textContent = texts.retry;
    retry.addEventListener('click', () => void search());
    note.replaceChildren(retry);
    hits.replaceChildren();
    more.hidden = true;
  }

  /** A choice is a step that the back button takes back; a letter is not. */
  function go(next: Partial<SearchState>, step: 'push' | 'replace'): void {
    state = { ...state, ...next };
    const address = location.pathname + writeState(state);
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void search();
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('focus', () => void client.warmUp().catch(() => undefined), {
    once: true,
  });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => go({ text: input.value }, 'replace'), TYPING_PAUSE_MS);
  });
  panel.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go({ text: input.value }, 'push');
  });
  facetForm.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) {
      go({ filters: toggled(state.filters, target.name, target.value) }, 'push');
    }
  });
  facetForm.addEventListener('submit', (event) => event.preventDefault());
  sort.addEventListener('change', () => go({ sort: sort.value as SearchState['sort'] }, 'push'));
  chips.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { facet, value, all } = button.dataset;
    go({ filters: all === undefined ? toggled(state.filters, facet!, value!) : {} }, 'push');
    input.focus();
  });
  note.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const query = link?.dataset.query;
    if (query === undefined) return;
    event.preventDefault();
    input.value = query;
    go({ text: query }, 'push');
  });
  more.addEventListener('click', () => {
    const before = hits.childElementCount;
    void client
      .search(request(reached))
      .then((response) => {
        // What came meanwhile from a newer version or another question does not belong below these.
        if (!response || response.version !== shown?.version) return;
        append(response);
        hits.children[before]?.querySelector('a')?.focus();
      })
      .catch(showFailure);
  });
  addEventListener('popstate', () => {
    state = readState(new URLSearchParams(location.search), facetNames);
    input.value = state.text;
    sort.value = state.sort;
    void search();
  });

  facets.open = matchMedia('(min-width: 60rem)').matches;
  input.value = state.text;
  sort.value = state.sort;
  void search();
}

const panel = document.querySelector<HTMLElement>('[data-search-panel]');
if (panel) start(panel);
