import { createSearchClient, type Suggestion } from '../../../search/client.ts';
import workerUrl from '../../../search/worker.ts?worker&url';
import { element } from './element.ts';
import { inLanguage } from './in-language.ts';
import { marked } from './marked.ts';
import { counted, fill } from './settings.ts';

/** What a search form tells its script, as JSON in `data-suggest`. */
export interface SuggestSettings {
  base: string;
  root: string;
  language: string;
  kinds: Record<string, string>;
  allResults: string;
  count: { none: string; one: string; many: string };
}

const TYPING_PAUSE_MS = 150;

let lists = 0;

/**
 * Makes a search field offer the best entries while one types: a combobox with a list (ARIA Authoring
 * Practices, «Editable Combobox With List Autocomplete»). Enter without a choice searches as before.
 */
export function suggest(form: HTMLFormElement, settings: SuggestSettings): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const client = createSearchClient({ workerUrl, base: settings.base });
  const id = `suggestions-${(lists += 1)}`;
  const list = element('ul', { id, class: 'suggestions bare', role: 'listbox' });
  list.setAttribute('aria-label', form.getAttribute('aria-label') ?? '');
  list.hidden = true;
  const status = element('p', { class: 'ds-sr-only', role: 'status' });
  form.append(list, status);
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
  };
  for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);

  let active = -1;
  /** Tells an answer from that of a question that was asked later, or taken back. */
  let asked = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function close(): void {
    clearTimeout(typing);
    asked += 1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function activate(index: number): void {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function optionOf(href: string, index: number, ...children: (Node | string)[]): HTMLElement {
    return element(
      'li',
      { role: 'option', id: `${id}-${index}`, 'aria-selected': 'false', 'data-href': href },
      ...children,
    );
  }

  function show(suggestions: readonly Suggestion[], text: string): void {
    const entries = suggestions.map((suggestion, index) => {
      const { href, title, attributes } = inLanguage(suggestion, settings.language, settings.root);
      return optionOf(
        href,
        index,
        element('span', attributes, ...marked(title)),
        element('span', { class: 'label' }, settings.kinds[suggestion.kind] ?? suggestion.kind),
      );
    });
    const all = optionOf(
      `${form.action}?q=${encodeURIComponent(text)}`,
      entries.length,
      fill(settings.allResults, { query: text }),
    );
    all.classList.add('suggestions-all');
    list.replaceChildren(...entries, all);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
    const said = counted(settings.count, entries.length);
    // A screen reader says a changed status; the same count again is no news.
    if (status.textContent !== said) status.textContent = said;
  }

  async function ask(): Promise<void> {
    const text = input.value.trim();
    if (text === '') {
      close();
      return;
    }
    const question = (asked += 1);
    try {
      const suggestions = await client.suggest(text);
      if (suggestions && question === asked && document.activeElement === input) {
        show(suggestions, text);
      }
    } catch {
      // Without the index the form still leads to the search page, which tells what is wrong.
      if (question === asked) close();
    }
  }

  void client.warmUp().catch(() => undefined);
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void ask(), TYPING_PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      // The menu around the field stays open.
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' && list.hidden) {
      void ask();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself, with what was typed.
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      const href = options()[active]?.dataset.href;
      if (href) location.assign(href);
    }
  });
  // Before the field loses focus, which would close the list under the pointer.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const href =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-href]')?.dataset.href
        : undefined;
    if (href) location.assign(href);
  });
  input.addEventListener('blur', close);
  if (input.value.trim()) void ask();
}
