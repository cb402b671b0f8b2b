import { type Ref, useEffect } from 'react';
import type { FieldDescription } from '../../catalog/schema/fields.ts';
import { fieldTitle } from '../../i18n/field-titles.ts';
import { BODY, type SiteChange } from './changed-on-site.ts';
import { useForm } from './form-context.ts';
import { isEmpty } from './form-data.ts';
import type { AgainstSite } from './use-site-version.ts';
import { ValueInWords } from './ValueInWords.tsx';

interface Props {
  site: AgainstSite;
  fields: readonly FieldDescription[];
  ref: Ref<HTMLDivElement>;
}

/** What the site has got since the draft was begun: what was taken over, and what someone must choose. */
export function SiteChanges({ site, fields, ref }: Props) {
  const { texts, loadReferences } = useForm();
  const words = texts.conflict;
  const { base, contested, taken } = site;
  const isShown = contested.length > 0 || taken.length > 0;
  useEffect(() => {
    // Names of entries instead of their ids.
    if (isShown) loadReferences();
  }, [isShown, loadReferences]);
  if (!isShown) return null;
  return (
    <div
      className="publish-conflict notice"
      data-color="multe"
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-labelledby="publish-conflict"
    >
      <h2 id="publish-conflict">{words.title}</h2>
      {contested.length > 0 && <p>{base ? words.choose : words.chooseUnknown}</p>}
      {contested.map((change) => (
        <Change key={change.name} change={change} fields={fields}>
          {base && (
            <Line label={words.before} change={change} value={change.before} fields={fields} />
          )}
          <Line label={words.now} change={change} value={change.now} fields={fields} />
          <Line label={words.mine} change={change} value={change.mine} fields={fields} />
          <p className="publish-actions">
            {(['keepMine', 'takeTheirs'] as const).map((way) => (
              <button
                className="ds-button"
                data-variant="secondary"
                type="button"
                key={way}
                onClick={() => site[way](change.name)}
              >
                {words[way]}
              </button>
            ))}
          </p>
        </Change>
      ))}
      {taken.length > 0 && (
        <details open={contested.length === 0}>
          <summary>{words.taken(taken.length)}</summary>
          {taken.map((change) => (
            <Change key={change.name} change={change} fields={fields}>
              <Line label={words.before} change={change} value={change.before} fields={fields} />
              <Line label={words.now} change={change} value={change.now} fields={fields} />
            </Change>
          ))}
        </details>
      )}
    </div>
  );
}

interface ChangeProps {
  change: SiteChange;
  fields: readonly FieldDescription[];
  children: React.ReactNode;
}

function Change({ change: { name }, fields, children }: ChangeProps) {
  const { texts, settings } = useForm();
  const field = fields.find((candidate) => candidate.name === name);
  return (
    <section>
      <h3>{name === BODY || !field ? texts.body : fieldTitle(field, settings.language)}</h3>
      {children}
    </section>
  );
}

interface LineProps {
  label: string;
  change: SiteChange;
  value: unknown;
  fields: readonly FieldDescription[];
}

function Line({ label, change: { name }, value, fields }: LineProps) {
  const { texts, writtenIn } = useForm();
  const field = fields.find((candidate) => candidate.name === name);
  return (
    <div className="publish-version">
      <p className="label">{label}</p>
      <div>
        {isEmpty(value) && texts.conflict.nothing}
        {!isEmpty(value) &&
          (field ? (
            <ValueInWords field={field} value={value} path={[name]} />
          ) : (
            <span lang={writtenIn}>{String(value)}</span>
          ))}
      </div>
    </div>
  );
}
