/** Brings the search panel to life: at once on the search page, and in a list when somebody reaches for it. */

const panel = document.querySelector<HTMLElement>('[data-search-panel]');
if (panel) awaken(panel);

function awaken(found: HTMLElement): void {
  let starting: Promise<void> | undefined;
  let pressed: HTMLElement | undefined;
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button[type=button]') : null;
    if (!(button instanceof HTMLElement)) return;
    pressed = button;
    void start();
  };
  const start = () =>
    (starting ??= import('./search-page.ts').then(({ startSearch }) => {
      found.removeEventListener('click', press);
      startSearch(found);
      // A click that came before the script is done again now that it is there.
      pressed?.click();
    }));
  found.addEventListener('click', press);
  // Only now does the style sheet show what would do nothing when pressed before.
  found.dataset.awake = '';
  const isAsked =
    location.search !== '' ||
    !('listOfKind' in found.dataset) ||
    found.contains(document.activeElement);
  if (isAsked) void start();
  else found.addEventListener('focusin', () => void start(), { once: true });
}
