import type { SuggestSettings } from './suggestions.ts';

/** Nothing of the search is loaded before somebody means to search. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  const offer = () =>
    void import('./suggestions.ts').then(({ suggest }) =>
      suggest(form, JSON.parse(form.dataset.suggest ?? '') as SuggestSettings),
    );
  // On a slow network the field may be in use before this script is here.
  if (form.contains(document.activeElement)) offer();
  else form.addEventListener('focusin', offer, { once: true });
}
