import { createContext, useContext } from 'react';
import type { FieldPath } from '../../catalog/problem.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { FieldHelp } from '../../i18n/field-help.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import type { FormProblem } from './check-form.ts';
import type { FormData } from './form-data.ts';
import type { CodeLists, ReferenceChoice } from './look-up.ts';
import type { PublishSettings } from './settings.ts';

/** What every field of the form reads and calls. */
export interface FormContextValue {
  settings: PublishSettings;
  texts: PublishTexts;
  help: FieldHelp;
  kind: Kind;
  data: FormData;
  /** The language the entry is written in (BCP 47), where it is known. */
  writtenIn: string | undefined;
  set: (path: FieldPath, value: unknown) => void;
  /** From now on the field shows what is wrong with it. */
  touch: (path: FieldPath) => void;
  problemsAt: (path: FieldPath) => readonly FormProblem[];
  /** Paths with dots of what publishing requires now. */
  required: ReadonlySet<string>;
  /** Top-level fields that still hold what a product's template filled in. */
  prefilled: ReadonlySet<string>;
  lists: CodeLists;
  references: readonly ReferenceChoice[] | 'loading' | 'failed';
  /** Asks for the entries to choose from; again after a failure. */
  loadReferences: () => void;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

/** @throws Error outside the form */
export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('A field stands outside the form');
  return value;
}

/** The id of a field's element: `f-access-steps-0-action`. */
export const fieldId = (path: FieldPath): string => `f-${path.join('-')}`;

/**
 * The language of what is written in a field, for its `lang`: that of the entry, or the one it is
 * translated to. Undefined where it is not known.
 */
export function languageAt(
  path: FieldPath,
  { writtenIn }: Pick<FormContextValue, 'writtenIn'>,
): string | undefined {
  const [first, second] = path;
  return first === 'translations' && typeof second === 'string' ? second : writtenIn;
}

/** The sentence for a problem, with its line, and with why a field is asked for. */
export function problemText(
  { code, because, limit, dates, line, message }: FormProblem,
  { texts, help, settings }: Pick<FormContextValue, 'texts' | 'help' | 'settings'>,
): string {
  if (code === 'tooLong') return texts.problems.tooLong(String(limit));
  const [from = '', to = ''] = dates ?? [];
  if (code === 'endsBeforeStart') return texts.problems.endsBeforeStart(from, to);
  const isNb = settings.language === 'nb';
  const text = message ?? texts.problems[code === 'inBody' ? 'invalid' : code];
  if (line !== undefined) return texts.atLine(line, text);
  const reason = because && (isNb ? because : help.reasons[because]);
  return code === 'required' && reason ? `${text.slice(0, -1)}: ${reason}.` : text;
}

/** Tells one problem from another. */
export const problemKey = ({ path, code, line, message }: FormProblem): string =>
  [path.join('.'), code, line, message].join(' ');
