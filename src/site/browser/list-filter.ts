/** Narrows a list to the rows that hold every word typed. */

const filter = document.querySelector<HTMLElement>('[data-filter]');
const input = filter?.querySelector<HTMLInputElement>('input');
const announcement = filter?.querySelector('[data-filter-status]');
const groups = [...document.querySelectorAll<HTMLElement>('.group')];
const rows = [...document.querySelectorAll<HTMLElement>('.group .entry-row')].map((row) => ({
  row,
  text: (row.textContent ?? '').toLocaleLowerCase('nb'),
  key: row.querySelector('a')?.getAttribute('href') ?? '',
}));
const all = new Set(rows.map(({ key }) => key)).size;

function narrow(): void {
  const words = (input?.value ?? '').toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const shown = new Set<string>();
  for (const { row, text, key } of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) shown.add(key);
  }
  for (const group of groups) group.hidden = !group.querySelector('.entry-row:not([hidden])');
  if (announcement) {
    // The text comes from the page, so that it is in the page's language.
    const template = filter?.dataset.shown ?? '';
    announcement.textContent =
      words.length === 0
        ? ''
        : template.replace('{shown}', String(shown.size)).replace('{all}', String(all));
  }
}

input?.addEventListener('input', narrow);
