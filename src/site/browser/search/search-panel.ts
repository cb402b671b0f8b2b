/** Brings the search panel to life: at once on the search page, and in a list when somebody reaches for it. */

const panel = document.querySelector<HTMLElement>('[data-search-panel]');
if (panel) awaken(panel);

function awaken(found: HTMLElement): void {
  let starting: Promise<unknown> | undefined;
  const start = () =>
    (starting ??= import('./search-page.ts').then(({ startSearch }) => startSearch(found)));
  const isAsked = location.search !== '' || !('listOfKind' in found.dataset);
  if (isAsked) {
    void start();
    return;
  }
  found.addEventListener('focusin', () => void start(), { once: true });
  // A click that came before the script is done again when it is there.
  found.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button[type=button]') : null;
      if (button instanceof HTMLElement) void start().then(() => button.click());
    },
    { once: true },
  );
}
