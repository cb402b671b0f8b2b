import { useEffect, useState } from 'react';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { matching } from './look-up.ts';
import type { TemplateRow } from './product-template.ts';
import type { PublishSettings } from './settings.ts';

interface Props {
  settings: PublishSettings;
  texts: PublishTexts;
}

/** Shown before one searches: those that most use. */
const FEW = 5;

/** Where one chooses a product to begin with: a list of links, narrowed down as one types. */
export function TemplateChoice({ settings, texts }: Props) {
  const { adopting } = texts;
  const [rows, setRows] = useState<readonly TemplateRow[] | 'loading' | 'failed'>('loading');
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  useEffect(() => {
    fetch(`${settings.folder}maler/${settings.language}.json`)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      })
      .then((list: readonly TemplateRow[]) => setRows(list))
      .catch(() => setRows('failed'));
  }, [settings.folder, settings.language]);
  if (rows === 'loading') return <p>{texts.loading}</p>;
  if (rows === 'failed') return <p role="alert">{adopting.failed}</p>;
  const isSearch = query.trim() !== '';
  // Found by what the product is too: few remember what it is called.
  const choices = rows.map((row) => ({ row, label: row.title, value: `${row.id} ${row.summary}` }));
  const found = matching(choices, query, isSearch || all ? rows.length : FEW);
  return (
    <div className="publish-templates">
      <label htmlFor="publish-template-search">{adopting.search}</label>
      <input
        className="ds-input"
        id="publish-template-search"
        type="search"
        autoComplete="off"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className="small quiet" role="status">
        {isSearch && (found.length === 0 ? adopting.none : adopting.found(found.length))}
      </p>
      <ul className="bare">
        {found.map(({ row: { id, title, summary, users } }) => (
          <li key={id}>
            <a href={`${settings.page}?mal=${id}`}>{title}</a>
            <p>{summary}</p>
            <p className="small quiet">{users}</p>
          </li>
        ))}
      </ul>
      {!isSearch && !all && rows.length > FEW && (
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() => setAll(true)}
        >
          {adopting.all(rows.length)}
        </button>
      )}
    </div>
  );
}
