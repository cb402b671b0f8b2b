import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { type FieldPath, fieldName } from '../../catalog/problem.ts';
import { fieldAt, fieldsOf } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { fieldTitle } from '../../i18n/field-titles.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { adoptingSections, helpfulFields, publishSections } from '../../site/publish-sections.ts';
import { Adopting, TitleSuggestion } from './Adopting.tsx';
import { checkForm, type FormProblem, requirementsFor } from './check-form.ts';
import { deleteDraft, type Draft, draftKey, handedOver, saveDraft } from './draft-store.ts';
import { Field } from './Field.tsx';
import { FormContext, type FormContextValue, fieldId, problemText } from './form-context.ts';
import { type FormData, frontMatterOf, isEmpty, withValue } from './form-data.ts';
import { Handover } from './Handover.tsx';
import {
  type CodeLists,
  type ReferenceChoice,
  referenceChoices,
  type ReferenceRow,
} from './look-up.ts';
import { Preview } from './Preview.tsx';
import { prefilledFields, type ProductTemplate } from './product-template.ts';
import type { PublishSettings } from './settings.ts';

interface Props {
  settings: PublishSettings;
  texts: PublishTexts;
  lists: CodeLists;
  store: Storage | undefined;
  kind: Kind;
  /** The entry that is changed. */
  id: string | undefined;
  data: FormData;
  body: string;
  /** When the draft that the form begins with was saved. */
  savedAt: number | undefined;
  /** The product that the form begins with. */
  template: ProductTemplate | undefined;
}

/** What stands in the browser's lists of what is wrong even before the field is left. */
const AT_ONCE = new Set([
  'privateNumber',
  'privateEmail',
  'personalEmail',
  'privatePhone',
  'tooLong',
]);

/** The form for one entry, from the first field to the file. */
export function PublishForm(props: Props) {
  const { settings, texts, lists, store, kind, id, template } = props;
  const fields = fieldsOf(kindDefinitions[kind].schema);
  const key = draftKey(kind, id, template?.id);
  const sections = template ? adoptingSections(kind) : publishSections(kind);
  const [data, setData] = useState<FormData>(props.data);
  const [body, setBody] = useState(props.body);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const [references, setReferences] = useState<FormContextValue['references']>('loading');
  const isAsked = useRef(false);
  const summary = useRef<HTMLDivElement>(null);

  const loadReferences = useCallback(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    setReferences('loading');
    fetch(`${settings.folder}oppslag.json`)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      })
      .then((rows: readonly ReferenceRow[]) => {
        const known = referenceChoices(rows);
        const ids = new Set(known.map(({ value }) => value));
        const own = handedOver(store)
          .filter((entry) => !ids.has(entry.id) && entry.id !== id)
          .map((entry): ReferenceChoice => ({
            kind: entry.kind,
            value: entry.id,
            label: entry.title,
            note: texts.yours,
          }));
        setReferences([...own, ...known]);
      })
      .catch(() => {
        isAsked.current = false;
        setReferences('failed');
      });
  }, [id, settings.folder, store, texts]);

  const { otherTab, isKept, forget } = useKeptDraft(
    store,
    key,
    { kind, id, template: template?.id, data, body },
    props,
  );

  const clean = useMemo(() => frontMatterOf(data, fields), [data, fields]);
  const problems = useMemo(() => {
    const codes = new Map(
      Object.entries(lists).map(([name, list]) => [name, new Set(list.map(([code]) => code))]),
    );
    const kinds =
      typeof references === 'string'
        ? undefined
        : new Map(references.map((entry) => [entry.value, entry.kind]));
    return checkForm(kind, clean, body, {
      hasCode: (name, code) => codes.get(name)?.has(code) ?? true,
      kindOf: kinds && ((other) => kinds.get(other)),
    });
  }, [kind, clean, body, lists, references]);

  const shownAt = (path: FieldPath): readonly FormProblem[] => {
    const name = fieldName(path);
    return problems.filter(
      (problem) =>
        fieldName(problem.path) === name &&
        (attempts > 0 || touched.has(name) || AT_ONCE.has(problem.code)),
    );
  };
  const demands = requirementsFor(kind, clean).map(({ field }) => field);
  const required: ReadonlySet<string> = new Set(demands);
  const asked = new Set([
    ...demands.map((path) => path.split('.')[0]),
    ...fields.filter((field) => field.required).map(({ name }) => name),
  ]);
  // Decided at first, so that a field never moves while one writes in it.
  const [filledAtFirst] = useState(
    () => new Set(fields.map(({ name }) => name).filter((name) => !isEmpty(props.data[name]))),
  );

  const context: FormContextValue = {
    settings,
    texts,
    kind,
    data,
    set: (path, value) => setData((before) => withValue(before, path, value)),
    touch: (path) => setTouched((before) => new Set([...before, fieldName(path)])),
    problemsAt: shownAt,
    required,
    prefilled: template ? prefilledFields(template, data) : new Set(),
    lists,
    references,
    loadReferences,
  };

  const order = sections.flatMap((section) => section.fields);
  const place = ({ path }: FormProblem) => {
    const index = order.indexOf(String(path[0]));
    return index === -1 ? order.length : index;
  };
  const blocking = problems.toSorted((a, b) => place(a) - place(b));
  const isReady = () => {
    setAttempts((count) => count + 1);
    return blocking.length === 0;
  };
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  const toPublish = checkForm(kind, { ...clean, state: 'published' }, body).length;
  const helpful = helpfulFields(kind)
    .filter((name) => isEmpty(clean[name]) && !asked.has(name))
    .slice(0, 3);
  const titleAt = (path: FieldPath) => titleOf(kind, path, settings, texts);

  return (
    <FormContext value={context}>
      <form
        className="publish-form"
        noValidate
        aria-label={settings.kinds[kind]}
        onSubmit={(event) => event.preventDefault()}
        onFocus={loadReferences}
      >
        <p className="notice">{texts.privacy}</p>
        {otherTab && (
          <p className="notice" role="alert">
            {texts.otherTab}
          </p>
        )}
        <p className="small quiet">
          {isKept ? texts.kept : texts.notKept}{' '}
          {props.savedAt !== undefined &&
            texts.draftFound(new Date(props.savedAt).toLocaleString(settings.language))}{' '}
          <button
            className="publish-link"
            type="button"
            onClick={() => {
              if (!confirm(texts.deleteSure)) return;
              forget();
              // The form is drawn anew from what it began with, not from what is on the screen.
              const beginning = template ? `mal=${template.id}` : id ? `fra=${id}` : `kind=${kind}`;
              location.assign(`${settings.page}?${beginning}`);
            }}
          >
            {texts.deleteDraft}
          </button>
        </p>
        {attempts > 0 && blocking.length > 0 && (
          <div
            className="publish-summary"
            ref={summary}
            tabIndex={-1}
            role="group"
            aria-labelledby="publish-summary"
          >
            <h2 id="publish-summary">{texts.problemsTitle(blocking.length)}</h2>
            <ul>
              {blocking.map((problem) => (
                <li key={`${fieldName(problem.path)} ${problem.code}`}>
                  <a
                    href={`#${fieldId(problem.path)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      reveal(problem.path);
                    }}
                  >
                    {titleAt(problem.path)}
                  </a>
                  {': '}
                  {problemText(problem, context)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {template && <Adopting template={template} />}
        {sections.map((section) => {
          const known = section.fields.flatMap((name) =>
            fields.filter((field) => field.name === name),
          );
          const first = known.filter(
            ({ name }) => section.name === 'own' || asked.has(name) || filledAtFirst.has(name),
          );
          const rest = known.filter((field) => !first.includes(field));
          return (
            <section key={section.name} aria-labelledby={`publish-${section.name}`}>
              <h2 id={`publish-${section.name}`}>{texts.sections[section.name]}</h2>
              {first.map((field) => (
                <Fragment key={field.name}>
                  <Field field={field} path={[field.name]} />
                  {template && field.name === 'title' && <TitleSuggestion template={template} />}
                </Fragment>
              ))}
              {rest.length > 0 && (
                <details className="publish-more">
                  <summary>{texts.moreFields(rest.length)}</summary>
                  {rest.map((field) => (
                    <Field key={field.name} field={field} path={[field.name]} />
                  ))}
                </details>
              )}
            </section>
          );
        })}
        <section aria-labelledby="publish-body">
          <h2 id="publish-body">{texts.body}</h2>
          <div className="publish-field">
            <p className="small quiet" id="f-body-help">
              {texts.bodyHelp}
            </p>
            <textarea
              className="ds-input"
              id="f-body"
              rows={8}
              aria-labelledby="publish-body"
              aria-describedby="f-body-help f-body-problems"
              aria-invalid={shownAt(['body']).length > 0 || undefined}
              value={body}
              onChange={({ target }) => setBody(target.value)}
              onBlur={() => context.touch(['body'])}
            />
            <div id="f-body-problems" className="publish-problems">
              {shownAt(['body']).map((problem) => (
                <p key={problem.code}>{problemText(problem, context)}</p>
              ))}
            </div>
          </div>
        </section>
        <section aria-labelledby="publish-preview">
          <h2 id="publish-preview">{texts.preview}</h2>
          <p className="small quiet">{texts.previewNote}</p>
          <details className="publish-more">
            <summary>{texts.preview}</summary>
            <Preview data={clean} fields={fields} body={body} />
          </details>
        </section>
        <section aria-labelledby="publish-hand">
          <h2 id="publish-hand">{texts.hand}</h2>
          <div className="publish-completeness">
            <p>
              <strong>{toPublish === 0 ? texts.enough : texts.notEnough(toPublish)}</strong>
              {helpful.length > 0 && ` ${texts.helpful}`}
            </p>
            {helpful.length > 0 && (
              <ul>
                {helpful.map((name) => (
                  <li key={name}>
                    <a
                      href={`#${fieldId([name])}`}
                      onClick={(event) => {
                        event.preventDefault();
                        reveal([name]);
                      }}
                    >
                      {titleAt([name])}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Handover data={clean} body={body} id={id} store={store} isReady={isReady} />
        </section>
      </form>
    </FormContext>
  );
}

/** «Deltaker 2: Virksomhet»: a field by its titles, outermost first. */
function titleOf(
  kind: Kind,
  path: FieldPath,
  { language }: PublishSettings,
  texts: PublishTexts,
): string {
  if (path[0] === 'body') return texts.body;
  const fields = fieldsOf(kindDefinitions[kind].schema);
  const words: string[] = [];
  path.forEach((part, index) => {
    if (typeof part === 'number') {
      words.push(`${words.pop() ?? ''} ${part + 1}`.trim());
      return;
    }
    const names = path.slice(0, index + 1).filter((name) => typeof name === 'string');
    const field = fieldAt(fields, names.join('.'));
    words.push(field ? fieldTitle(field.title, language) : part);
  });
  return words.join(': ');
}

/** Opens what a field is folded away in, and gives it the focus. */
function reveal(path: FieldPath): void {
  const element = findField(path);
  for (let at = element?.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

/** The field's own element, or the nearest around it that has one. */
function findField(path: FieldPath): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(path.slice(0, length)));
    if (element) return element;
  }
  return null;
}

/** Saves the draft as one writes, and finds out whether another tab does the same. */
function useKeptDraft(
  store: Storage | undefined,
  key: string,
  draft: Omit<Draft, 'savedAt'>,
  begun: Props,
): { otherTab: boolean; isKept: boolean; forget: () => void } {
  const [otherTab, setOtherTab] = useState(false);
  const [isKept, setKept] = useState(store !== undefined);
  const { kind, id, template, data, body } = draft;
  const latest = useRef<() => void>(undefined);
  const isForgotten = useRef(false);
  useEffect(() => {
    // Nothing written yet: an untouched form leaves no draft behind.
    if (data === begun.data && body === begun.body) return;
    const save = () => {
      if (isForgotten.current) return;
      setKept(saveDraft(store, key, { kind, id, template, data, body, savedAt: Date.now() }));
    };
    latest.current = save;
    const timer = setTimeout(save, 300);
    return () => clearTimeout(timer);
  }, [store, key, kind, id, template, data, body, begun.data, begun.body]);
  useEffect(() => {
    const flush = () => latest.current?.();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);
  useEffect(() => {
    const isWritten = data !== begun.data || body !== begun.body;
    if (isKept || !isWritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept, data, body, begun.data, begun.body]);
  useEffect(() => {
    const channel = new BroadcastChannel(key);
    channel.onmessage = ({ data: word }: MessageEvent<string>) => {
      // The tab that was here first answers; the one that came later is warned.
      if (word === 'anyone?') channel.postMessage('here');
      else setOtherTab(true);
    };
    channel.postMessage('anyone?');
    return () => channel.close();
  }, [key]);
  const forget = () => {
    // Leaving the page saves what is on the screen; here it shall not.
    isForgotten.current = true;
    deleteDraft(store, key);
  };
  return { otherTab, isKept, forget };
}
