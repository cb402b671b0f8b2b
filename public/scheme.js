// Runs before the first paint, so that a reader who chose dark never sees a white flash.
(() => {
  const root = document.documentElement;
  root.dataset.scripts = '';
  try {
    const chosen = localStorage.getItem('color-scheme');
    if (chosen === 'light' || chosen === 'dark') root.dataset.colorScheme = chosen;
  } catch {
    // Storage may be switched off; the system's own setting then decides.
  }
})();
