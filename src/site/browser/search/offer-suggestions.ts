import type { SuggestSettings } from './suggestions.ts';

/** Nothing of the search is loaded before somebody means to search. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  form.addEventListener(
    'focusin',
    () => {
      void import('./suggestions.ts').then(({ suggest }) =>
        suggest(form, JSON.parse(form.dataset.suggest ?? '') as SuggestSettings),
      );
    },
    { once: true },
  );
}
