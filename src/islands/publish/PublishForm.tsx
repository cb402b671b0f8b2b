import {
  Fragment,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { type FieldPath, fieldName } from '../../catalog/problem.ts';
import { fieldAt, fieldsOf, visitFields } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { FieldHelp } from '../../i18n/field-help.ts';
import { fieldTitle } from '../../i18n/field-titles.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { adoptingSections, helpfulFields, publishSections } from '../../site/publish-sections.ts';
import { Adopting, TitleSuggestion } from './Adopting.tsx';
import { BODY } from './changed-on-site.ts';
import {
  type CheckBody,
  checkForm,
  type FormProblem,
  isBlocking,
  type Known,
  requirementsFor,
} from './check-form.ts';
import { draftAddress, type DraftPlace, handedOver, type SiteVersion } from './draft-store.ts';
import { EntryPreview } from './EntryPreview.tsx';
import { Field } from './Field.tsx';
import {
  FormContext,
  type FormContextValue,
  fieldId,
  problemKey,
  problemText,
} from './form-context.ts';
import type { Misfit } from './fit-to-form.ts';
import { type FormData, frontMatterOf, isEmpty, withValue } from './form-data.ts';
import { Handover } from './Handover.tsx';
import {
  type CodeLists,
  type ReferenceChoice,
  referenceChoices,
  type ReferenceRow,
} from './look-up.ts';
import { Misfits, MisfitsLeftOut } from './Misfits.tsx';
import { newEntryId } from './new-entry-id.ts';
import { prefilledFields, type ProductTemplate } from './product-template.ts';
import type { PublishSettings } from './settings.ts';
import { SiteChanges } from './SiteChanges.tsx';
import { useAfterPress } from './use-after-press.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useSiteVersion } from './use-site-version.ts';

interface Props {
  settings: PublishSettings;
  texts: PublishTexts;
  help: FieldHelp;
  lists: CodeLists;
  store: Storage | undefined;
  kind: Kind;
  /** The entry that is changed. */
  id: string | undefined;
  data: FormData;
  body: string;
  /** What of a file that was opened could not be shown as it stood. */
  misfits: readonly Misfit[];
  /** Where the draft that the form begins with is kept. */
  place: DraftPlace;
  /** The version of the site that the draft was begun from, where that is known. */
  base: SiteVersion | undefined;
  /** The file that was opened, as it was. */
  original: string | undefined;
  /** What the site has of the entry now. */
  onSite: SiteVersion | undefined;
  /** The draft, or the file that was dropped, was of an older schema version. */
  wasOlder: boolean;
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
  'endsBeforeStart',
]);

/** The form for one entry, from the first field to the file. */
export function PublishForm(props: Props) {
  const { settings, texts, help, lists, store, kind, id, template } = props;
  const fields = fieldsOf(kindDefinitions[kind].schema);
  const sections = template ? adoptingSections(kind) : publishSections(kind);
  const [data, setData] = useState<FormData>(props.data);
  const [body, setBody] = useState(props.body);
  const [misfits, setMisfits] = useState(props.misfits);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const afterPress = useAfterPress();
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
        const known = referenceChoices(rows, settings.language);
        const ids = new Set(known.map(({ value }) => value));
        const own = handedOver(store)
          .filter((entry) => !ids.has(entry.id) && entry.id !== id)
          .map((entry): ReferenceChoice => ({
            kind: entry.kind,
            value: entry.id,
            title: entry.title,
            label: entry.title,
            note: texts.yours,
          }));
        setReferences([...own, ...known]);
      })
      .catch(() => {
        isAsked.current = false;
        setReferences('failed');
      });
  }, [id, settings.folder, settings.language, store, texts]);

  useEffect(() => {
    // What the form begins with shall stand there by its name, not by its id.
    let names = false;
    visitFields(fields, props.data, (value, field) => {
      names ||= field.type === 'reference' && value !== '';
    });
    if (names) loadReferences();
  }, [fields, props.data, loadReferences]);

  const clean = useMemo(() => frontMatterOf(data, fields), [data, fields]);
  const site = useSiteVersion({
    address: id && `${settings.folder}oppforinger/${encodeURIComponent(id)}.json`,
    fields,
    base: props.base,
    onSite: props.onSite,
    mine: useMemo(() => ({ data: clean, body }), [clean, body]),
    put: useCallback((name, value) => {
      if (name === BODY) setBody(String(value ?? ''));
      else setData((before) => withValue(before, [name], value));
    }, []),
  });
  const { otherTab, isKept, forget } = useKeptDraft(
    store,
    {
      kind,
      id,
      template: template?.id,
      data,
      body,
      base: site.base,
      original: props.original,
      misfits,
    },
    props,
  );
  const isWritten = props.place.savedAt !== undefined || data !== props.data || body !== props.body;
  const entryId = useMemo(() => {
    const known = typeof references === 'string' ? [] : references.map(({ value }) => value);
    return id ?? newEntryId(clean.title, new Set(known));
  }, [id, clean.title, references]);
  const preview = useMemo(
    () => ({ kind, id: entryId, data: clean, body }),
    [kind, entryId, clean, body],
  );
  const [checkBody, setCheckBody] = useState<CheckBody>();
  const hasBody = body.trim() !== '';
  useEffect(() => {
    if (!hasBody) return;
    // Without it the cheap check stays.
    import('./check-body.ts')
      .then(({ bodyCheck }) => bodyCheck(settings.language))
      .then(
        (check) => setCheckBody(() => check),
        () => undefined,
      );
  }, [hasBody, settings.language]);
  const known = useMemo((): Known => {
    const codes = new Map(
      Object.entries(lists).map(([name, list]) => [name, new Set(list.map(([code]) => code))]),
    );
    const kinds =
      typeof references === 'string'
        ? undefined
        : new Map(references.map((entry) => [entry.value, entry.kind]));
    const organizations = new Set(
      typeof references === 'string'
        ? []
        : references
            .filter((entry) => entry.kind === 'organization')
            .map(({ title }) => title.toLowerCase()),
    );
    return {
      hasCode: (name, code) => codes.get(name)?.has(code) ?? true,
      kindOf: kinds && ((other) => kinds.get(other)),
      isOrganization: (name) => organizations.has(name.toLowerCase()),
      checkBody,
    };
  }, [lists, references, checkBody]);
  // A long text is parsed when there is time for it, not between two letters.
  const parsedBody = useDeferredValue(body);
  const problems = useMemo(
    () => checkForm(kind, clean, parsedBody, known),
    [kind, clean, parsedBody, known],
  );
  const toPublish = useMemo(
    () =>
      checkForm(kind, { ...clean, state: 'published' }, parsedBody, known).filter(isBlocking)
        .length,
    [kind, clean, parsedBody, known],
  );

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
    help,
    kind,
    data,
    // An entry in the bank is in bokmål where it does not say; a new one is in what its author writes.
    writtenIn: isEmpty(data.language) ? (id ? 'nb' : undefined) : String(data.language),
    set: (path, value) => setData((before) => withValue(before, path, value)),
    touch: (path) =>
      afterPress(() => setTouched((before) => new Set([...before, fieldName(path)]))),
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
  const blocking = problems.filter(isBlocking).toSorted((a, b) => place(a) - place(b));
  const isReady = () => {
    setAttempts((count) => count + 1);
    return blocking.length === 0 && site.contested.length === 0;
  };
  const changes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) (changes.current ?? summary.current)?.focus();
  }, [attempts]);

  const helpful = helpfulFields(kind)
    .filter((name) => isEmpty(clean[name]) && !asked.has(name))
    .slice(0, 3);
  // First what must be there, then what would be good to have.
  const showHelpful = toPublish === 0 && helpful.length > 0;
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
          {props.place.savedAt !== undefined &&
            texts.draftFound(formatMoment(props.place.savedAt, settings.language))}{' '}
          {isWritten && (
            <button
              className="publish-link"
              type="button"
              onClick={() => {
                if (!confirm(texts.deleteSure)) return;
                forget();
                // The form is drawn anew from what it began with, not from what is on the screen.
                location.assign(
                  draftAddress(settings.page, { kind, id, template: template?.id, copy: 1 }),
                );
              }}
            >
              {texts.deleteDraft}
            </button>
          )}
        </p>
        {props.wasOlder && (
          <p className="notice" role="status">
            {texts.wasOlder}
          </p>
        )}
        <Misfits
          misfits={misfits}
          titleAt={titleAt}
          reveal={reveal}
          onDone={(done) => setMisfits(misfits.filter((misfit) => !done.includes(misfit)))}
        />
        <SiteChanges site={site} fields={fields} ref={changes} />
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
                <li key={problemKey(problem)}>
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
              lang={context.writtenIn}
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
                <p key={problemKey(problem)}>{problemText(problem, context)}</p>
              ))}
            </div>
          </div>
        </section>
        <section aria-labelledby="publish-preview">
          <h2 id="publish-preview">{texts.preview.heading}</h2>
          <p>
            <EntryPreview draft={preview} isPublished={id !== undefined} />
          </p>
        </section>
        <section aria-labelledby="publish-hand">
          <h2 id="publish-hand">{texts.hand}</h2>
          <div className="publish-completeness">
            <p>
              <strong>{toPublish === 0 ? texts.enough : texts.notEnough(toPublish)}</strong>
              {showHelpful && ` ${texts.helpful}`}
            </p>
            {showHelpful && (
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
          <MisfitsLeftOut misfits={misfits} />
          <Handover
            data={clean}
            body={body}
            id={entryId}
            original={props.original ?? site.base?.text}
            site={id === undefined ? undefined : site}
            store={store}
            isReady={isReady}
          />
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
    words.push(field ? fieldTitle(field, language) : part);
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
