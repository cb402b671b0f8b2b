/** What the frame of each page does beyond HTML: the colour scheme and the closing of menus. */

const root = document.documentElement;

function isDark(): boolean {
  const { colorScheme } = root.dataset;
  if (colorScheme === 'dark' || colorScheme === 'light') return colorScheme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

document.querySelector('.scheme-switch')?.addEventListener('click', () => {
  const chosen = isDark() ? 'light' : 'dark';
  root.dataset.colorScheme = chosen;
  try {
    localStorage.setItem('color-scheme', chosen);
  } catch {
    // The choice then holds for this page only.
  }
});

const menus = document.querySelectorAll<HTMLDetailsElement>('.site-header details');

for (const menu of menus) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (menu.classList.contains('more') && next instanceof Node && !menu.contains(next))
      menu.open = false;
  });
}

document.addEventListener('click', (event) => {
  for (const menu of menus) {
    if (
      menu.classList.contains('more') &&
      event.target instanceof Node &&
      !menu.contains(event.target)
    )
      menu.open = false;
  }
});
