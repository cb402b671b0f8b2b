import type { FacetCounts, FacetSelection } from '../../../search/client.ts';
import { element } from './element.ts';
import type { SearchSettings } from './settings.ts';

/** Values of a facet that are shown before one asks for all. */
const SHOWN = 8;

/**
 * The facets as groups of checkboxes with counts. A facet that cannot tell the results apart is left
 * out; what is chosen is always shown, so that it can be taken back.
 *
 * @param opened facets whose long list the visitor has opened
 */
export function renderFacets(
  counts: readonly FacetCounts[],
  chosen: FacetSelection,
  settings: SearchSettings,
  opened: ReadonlySet<string>,
): HTMLElement[] {
  return settings.facets.flatMap(({ name, title, values: labels }) => {
    const found = counts.find((facet) => facet.name === name)?.values ?? [];
    const picked = chosen[name] ?? [];
    const values = found.filter(({ value, count }) => count > 0 || picked.includes(value));
    if (values.length < 2 && picked.length === 0) return [];
    const ordered = inOrder(name, values, Object.keys(labels));
    const rows = ordered.map(({ value, count }) =>
      element(
        'label',
        { class: 'search-facet-value' },
        checkbox(name, value, picked.includes(value)),
        element('span', { class: 'search-facet-name' }, labels[value] ?? value),
        element('span', { class: 'search-facet-count' }, String(count)),
      ),
    );
    const first = rows.filter((_, i) => i < SHOWN || picked.includes(ordered[i]?.value ?? ''));
    const rest = rows.filter((row) => !first.includes(row));
    const group = element(
      'fieldset',
      { class: 'search-facet' },
      element('legend', {}, title),
      ...first,
    );
    if (rest.length > 0) {
      const more = element(
        'details',
        { 'data-facet': name },
        element('summary', { class: 'small' }, `${settings.texts.showAllValues} (${rows.length})`),
        ...rest,
      );
      more.open = opened.has(name);
      group.append(more);
    }
    return [group];
  });
}

/** Years with the newest first, kinds as in the menu, all else with the most entries first. */
function inOrder(
  name: string,
  values: FacetCounts['values'],
  labelled: readonly string[],
): FacetCounts['values'] {
  if (name === 'year') return values.toSorted((a, b) => (a.value < b.value ? 1 : -1));
  if (name !== 'kind') return values;
  return values.toSorted((a, b) => labelled.indexOf(a.value) - labelled.indexOf(b.value));
}

function checkbox(name: string, value: string, checked: boolean): HTMLInputElement {
  const input = element('input', { type: 'checkbox', class: 'ds-input', name, value });
  input.checked = checked;
  return input;
}

/** The choices as chips, each of which takes its choice back. */
export function renderChips(chosen: FacetSelection, settings: SearchSettings): HTMLElement[] {
  const chips = Object.entries(chosen).flatMap(([name, values]) => {
    const facet = settings.facets.find((other) => other.name === name);
    return values.map((value) => {
      const label = facet?.values[value] ?? value;
      return element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'search-chip',
            'data-facet': name,
            'data-value': value,
            'aria-label': `${settings.texts.remove} ${facet?.title ?? name}: ${label}`,
          },
          label,
          element('span', { 'aria-hidden': 'true' }, '×'),
        ),
      );
    });
  });
  if (chips.length > 1) {
    chips.push(
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'search-chip-all', 'data-all': '' },
          settings.texts.removeAll,
        ),
      ),
    );
  }
  return chips;
}
