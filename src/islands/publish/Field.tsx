import { useId, useState, type ReactNode } from 'react';
import { fieldTitle } from '../../i18n/field-titles.ts';
import type { FieldPath } from '../../catalog/problem.ts';
import type { FieldDescription } from '../../catalog/schema/fields.ts';
import { isBlocking, NEVER_UNKNOWN } from './check-form.ts';
import { fieldId, languageAt, problemKey, problemText, useForm } from './form-context.ts';
import { isEmpty, valueAt } from './form-data.ts';
import type { Choice } from './look-up.ts';
import { Picker } from './Picker.tsx';

interface Props {
  field: FieldDescription;
  path: FieldPath;
}

/** Up to so many codes are shown all at once; longer lists are searched. */
const FEW = 12;

/** One field with its label, help, input and errors, whatever its type. */
export function Field({ field, path }: Props) {
  if (field.type === 'list') return <ListField field={field} path={path} />;
  if (field.type === 'group') return <GroupField field={field} path={path} />;
  return <SingleField field={field} path={path} />;
}

function SingleField({ field, path }: Props) {
  const id = fieldId(path);
  const name = useTitle(field);
  return (
    <div className="publish-field">
      <label htmlFor={id}>
        {name} <Demand field={field} path={path} />
      </label>
      <Help field={field} id={id} />
      <Input field={field} path={path} id={id} />
      <Problems path={path} id={id} />
      <NotKnown path={path} />
    </div>
  );
}

function useTitle(field: FieldDescription): string {
  return fieldTitle(field, useForm().settings.language);
}

/** What belongs in the field, in the page's language. */
function useDescription({ description }: FieldDescription): string {
  return useForm().help.descriptions[description] ?? description;
}

/** Told in the label: what a draft must have, and what publishing asks for. */
function Demand({ field, path }: Props) {
  const { texts, required } = useForm();
  if (required.has(path.join('.')))
    return <span className="publish-demand">{texts.neededToPublish}</span>;
  return field.required ? <span className="publish-demand">{texts.mustFill}</span> : null;
}

function Help({ field, id }: { field: FieldDescription; id: string }) {
  const { texts, prefilled } = useForm();
  return (
    <p className="small quiet" id={`${id}-help`}>
      {useDescription(field)}
      {field.type === 'date' && ` ${texts.dateHelp}`}
      {prefilled.has(field.name) && id === fieldId([field.name]) && (
        <span className="publish-prefilled">{texts.adopting.prefilled}</span>
      )}
    </p>
  );
}

function Problems({ path, id }: { path: FieldPath; id: string }) {
  const form = useForm();
  const problems = form.problemsAt(path);
  return (
    <div id={`${id}-problems`} className="publish-problems">
      {problems.map((problem) => (
        <p key={problemKey(problem)} data-advice={problem.isAdvice}>
          {problemText(problem, form)}
        </p>
      ))}
    </div>
  );
}

/** Lets one say that a required field has no answer in the sources. */
function NotKnown({ path }: { path: FieldPath }) {
  const { data, set, texts, required, problemsAt } = useForm();
  const name = path.join('.');
  const unknown = Array.isArray(data.unknown) ? (data.unknown as string[]) : [];
  const isUnknown = unknown.includes(name);
  if (!isUnknown && (!required.has(name) || NEVER_UNKNOWN.includes(name))) return null;
  if (!isUnknown && !isEmpty(valueAt(data, path))) return null;
  // A way out where something is missing, not a question of its own for every field.
  if (!isUnknown && !problemsAt(path).some(({ code }) => code === 'required')) return null;
  return (
    <label className="publish-check small">
      <input
        type="checkbox"
        checked={isUnknown}
        onChange={() =>
          set(
            ['unknown'],
            isUnknown ? unknown.filter((other) => other !== name) : [...unknown, name],
          )
        }
      />
      {texts.noneKnown}
    </label>
  );
}

function Input({ field, path, id, label }: Props & { id: string; label?: string }) {
  const form = useForm();
  const { data, set, touch, texts, problemsAt } = form;
  const value = valueAt(data, path);
  const isInvalid = problemsAt(path).some(isBlocking);
  const describedBy = `${id}-help ${id}-problems`;
  const common = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
    'aria-label': label,
    onBlur: () => touch(path),
  };
  if (field.type === 'code' || field.type === 'reference')
    return <ChoiceInput field={field} path={path} id={id} label={label} />;
  if (field.type === 'boolean') {
    return (
      <select
        {...common}
        className="ds-input"
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) =>
          set(path, target.value === '' ? undefined : target.value === 'true')
        }
      >
        <option value="">{texts.notSaid}</option>
        <option value="true">{texts.yes}</option>
        <option value="false">{texts.no}</option>
      </select>
    );
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const lang = field.type === 'text' ? languageAt(path, form) : undefined;
  const isTall = field.type === 'text' && (field.long || (field.maxLength ?? 0) > 140);
  if (isTall) {
    return (
      <>
        <textarea
          {...common}
          className="ds-input"
          lang={lang}
          rows={field.long ? 5 : 3}
          value={text}
          onChange={({ target }) =>
            set(path, field.long ? target.value : target.value.replaceAll(/\s*[\r\n]+\s*/g, ' '))
          }
        />
        {field.maxLength !== undefined && text.length > field.maxLength * 0.7 && (
          <p className="small quiet">
            {texts.length(String(text.length), String(field.maxLength))}
          </p>
        )}
      </>
    );
  }
  return (
    <input
      {...common}
      className="ds-input"
      lang={lang}
      type={field.type === 'url' || field.type === 'email' ? field.type : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      value={text}
      onChange={({ target }) => set(path, target.value)}
    />
  );
}

/** The choices of a field, and how a value is called. */
function useChoices(field: FieldDescription) {
  const { lists, references } = useForm();
  if (field.type === 'code') {
    const choices: Choice[] = field.vocabulary.flatMap((name) =>
      (lists[name] ?? []).map(([value, label]) => ({ value, label })),
    );
    return choices;
  }
  return typeof references === 'string'
    ? []
    : references.filter(({ kind }) => field.reference.includes(kind));
}

function Nothing({ field }: { field: FieldDescription }) {
  const { texts, settings, references, loadReferences } = useForm();
  if (field.type === 'reference' && references === 'failed')
    return (
      <button
        className="ds-button"
        data-variant="tertiary"
        type="button"
        onPointerDown={loadReferences}
      >
        {texts.lookUpFailed}
      </button>
    );
  if (field.type === 'reference' && references === 'loading') return <p>{texts.loading}</p>;
  return (
    <>
      <p>{texts.nothingFound}</p>
      {field.type === 'reference' &&
        field.reference.slice(0, 3).map((kind) => (
          <p key={kind}>
            <a
              href={`${settings.page}?kind=${kind}`}
              target="_blank"
              onPointerDown={(event) => event.preventDefault()}
            >
              {texts.describeNew(settings.kinds[kind])}
            </a>
          </p>
        ))}
    </>
  );
}

function ChoiceInput({
  field,
  path,
  id,
  label,
}: Props & { id: string; label?: string | undefined }) {
  const { data, set, touch, texts, problemsAt } = useForm();
  const choices = useChoices(field);
  const value = String(valueAt(data, path) ?? '');
  const describedBy = `${id}-help ${id}-problems`;
  const isInvalid = problemsAt(path).some(isBlocking);
  if (field.type === 'code' && choices.length <= 40) {
    return (
      <select
        id={id}
        className="ds-input"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        value={value}
        onChange={({ target }) => set(path, target.value)}
        onBlur={() => touch(path)}
      >
        <option value="">{texts.notSaid}</option>
        {value !== '' && !choices.some((choice) => choice.value === value) && (
          <option value={value}>{value}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (value === '') {
    return (
      <Picker
        id={id}
        choices={choices}
        onChoose={(chosen) => {
          set(path, chosen);
          focusSoon(id);
        }}
        onBlur={() => touch(path)}
        describedBy={describedBy}
        invalid={isInvalid}
        label={label}
        nothing={<Nothing field={field} />}
      />
    );
  }
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Chosen
      id={id}
      label={chosen?.label ?? value}
      lang={chosen?.lang}
      onRemove={() => {
        set(path, '');
        focusSoon(id);
      }}
    />
  );
}

interface ChosenProps {
  id: string;
  label: string;
  lang: string | undefined;
  onRemove: () => void;
}

function Chosen({ id, label, lang, onRemove }: ChosenProps) {
  const { texts } = useForm();
  return (
    <button
      className="publish-chosen"
      id={id}
      type="button"
      aria-label={texts.remove(label)}
      onClick={onRemove}
    >
      <span lang={lang}>{label}</span> <span aria-hidden="true">×</span>
    </button>
  );
}

/** After React has drawn the element. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

function Fieldset({
  field,
  path,
  legend,
  children,
}: Props & { legend?: string; children: ReactNode }) {
  const id = fieldId(path);
  const title = useTitle(field);
  return (
    <fieldset
      className="publish-group"
      id={id}
      tabIndex={-1}
      aria-describedby={`${id}-help ${id}-problems`}
    >
      <legend>
        {legend ?? title} <Demand field={field} path={path} />
      </legend>
      <Help field={field} id={id} />
      {children}
      <Problems path={path} id={id} />
      <NotKnown path={path} />
    </fieldset>
  );
}

function GroupField({ field, path }: Props) {
  return (
    <Fieldset field={field} path={path}>
      {field.fields.map((inner) => (
        <Field key={inner.name} field={inner} path={[...path, inner.name]} />
      ))}
    </Fieldset>
  );
}

function ListField({ field, path }: Props) {
  const { data, set, touch, texts } = useForm();
  const { item } = field;
  const choices = useChoices(item ?? field);
  const value = valueAt(data, path);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const itemTitle = useTitle(item ?? field);
  const addId = `${useId()}-add`;
  const [given] = useState(() => items.map(String));
  if (!item) return null;
  const id = fieldId(path);
  const removeAt = (index: number) => {
    set(
      path,
      items.filter((_, other) => other !== index),
    );
    touch(path);
  };
  if (item.type === 'code' && choices.length <= FEW) {
    const known = new Set(choices.map((choice) => choice.value));
    // A code that no list has stands there too, so that it can be taken away.
    const strange = given.filter((code) => !known.has(code));
    return (
      <Fieldset field={field} path={path}>
        <div className="publish-checks">
          {[...choices, ...strange.map((code) => ({ value: code, label: code }))].map((choice) => (
            <label className="publish-check" key={choice.value}>
              <input
                type="checkbox"
                checked={items.includes(choice.value)}
                onChange={({ target }) =>
                  set(
                    path,
                    target.checked
                      ? [...items, choice.value]
                      : items.filter((code) => code !== choice.value),
                  )
                }
              />
              {choice.label}
            </label>
          ))}
        </div>
      </Fieldset>
    );
  }
  if (item.type === 'code' || item.type === 'reference') {
    return (
      <Fieldset field={field} path={path}>
        {items.length > 0 && (
          <ul className="bare publish-chips">
            {items.map((code, index) => {
              const chosen = choices.find((choice) => choice.value === code);
              return (
                <li key={String(code)}>
                  <Chosen
                    id={fieldId([...path, index])}
                    label={chosen?.label ?? String(code)}
                    lang={chosen?.lang}
                    onRemove={() => {
                      removeAt(index);
                      focusSoon(`${id}-search`);
                    }}
                  />
                  <Problems path={[...path, index]} id={fieldId([...path, index])} />
                </li>
              );
            })}
          </ul>
        )}
        <Picker
          id={`${id}-search`}
          label={texts.add(itemTitle)}
          choices={choices.filter((choice) => !items.includes(choice.value))}
          onChoose={(code) => set(path, [...items, code])}
          onBlur={() => touch(path)}
          describedBy={`${id}-help ${id}-problems`}
          invalid={false}
          nothing={<Nothing field={item} />}
        />
      </Fieldset>
    );
  }
  return (
    <Fieldset field={field} path={path}>
      {items.map((_, index) => (
        <ListItem
          key={index}
          item={item}
          path={[...path, index]}
          title={texts.item(itemTitle, index + 1)}
          onRemove={() => {
            removeAt(index);
            focusSoon(addId);
          }}
        />
      ))}
      <button
        className="ds-button"
        data-variant="secondary"
        type="button"
        id={addId}
        onClick={() => {
          set([...path, items.length], item.type === 'group' ? {} : '');
          const next = [...path, items.length];
          focusSoon(
            item.type === 'group' ? fieldId([...next, item.fields[0]?.name ?? '']) : fieldId(next),
          );
        }}
      >
        {texts.add(itemTitle)}
      </button>
    </Fieldset>
  );
}

interface ItemProps {
  item: FieldDescription;
  path: FieldPath;
  title: string;
  onRemove: () => void;
}

function ListItem({ item, path, title, onRemove }: ItemProps) {
  const { texts, data } = useForm();
  const description = useDescription(item);
  const id = fieldId(path);
  const [filledAtFirst] = useState(
    () =>
      new Set(
        item.fields
          .filter(({ name }) => !isEmpty(valueAt(data, [...path, name])))
          .map(({ name }) => name),
      ),
  );
  const remove = (
    <button
      className="ds-button publish-remove"
      data-variant="tertiary"
      type="button"
      onClick={onRemove}
    >
      {texts.remove(title)}
    </button>
  );
  if (item.type !== 'group') {
    return (
      <div className="publish-item">
        <p className="ds-sr-only" id={`${id}-help`}>
          {description}
        </p>
        <Input field={item} path={path} id={id} label={title} />
        <Problems path={path} id={id} />
        {remove}
      </div>
    );
  }
  // A point asks first for what it cannot be without, and a new one for a few words more.
  const isNew = filledAtFirst.size === 0;
  const first = item.fields.filter(
    ({ name, required }, index) => required || (isNew && index < 4) || filledAtFirst.has(name),
  );
  const rest = item.fields.filter((field) => !first.includes(field));
  return (
    <fieldset className="publish-group publish-item" id={id} tabIndex={-1}>
      <legend>{title}</legend>
      {first.map((field) => (
        <Field key={field.name} field={field} path={[...path, field.name]} />
      ))}
      {rest.length > 0 && (
        <details className="publish-more">
          <summary>{texts.moreFields(rest.length)}</summary>
          {rest.map((field) => (
            <Field key={field.name} field={field} path={[...path, field.name]} />
          ))}
        </details>
      )}
      <Problems path={path} id={id} />
      {remove}
    </fieldset>
  );
}
