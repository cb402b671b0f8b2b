import { kindDefinitions } from '../../catalog/kinds.ts';
import { checkMarkdownLink } from '../../catalog/markdown/markdown-link.ts';
import type { FieldPath } from '../../catalog/problem.ts';
import { isOutOfOrder } from '../../catalog/schema/field.ts';
import {
  fieldAt,
  type FieldDescription,
  fieldsOf,
  visitFields,
} from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { findPersonName } from '../../catalog/validate/person-name.ts';
import { findPrivateData } from '../../catalog/validate/privacy-guard.ts';
import { type FormData, isEmpty, valueAt } from './form-data.ts';

/** What is wrong with a field, as a word that the texts of the form have a sentence for. */
export type ProblemCode =
  | 'missing'
  | 'missingInItem'
  | 'required'
  | 'tooLong'
  | 'url'
  | 'email'
  | 'date'
  | 'endsBeforeStart'
  | 'number'
  | 'code'
  | 'reference'
  | 'oneLine'
  | 'hidden'
  | 'invalid'
  | 'privateNumber'
  | 'privateEmail'
  | 'personalEmail'
  | 'privatePhone'
  | 'personName'
  | 'maybePersonName'
  | 'html'
  | 'heading'
  | 'link'
  | 'imageText'
  | 'inBody';

export interface FormProblem {
  /** Path in the front matter; `['body']` for the text under the fields. */
  path: FieldPath;
  code: ProblemCode;
  /** Worth a look, but nothing that `npm run check` refuses. */
  isAdvice?: true;
  /** Why a field is asked for (bokmål), or the longest allowed text. */
  because?: string;
  limit?: number;
  /** The dates of a period that ends before it begins, as they are written: start and end. */
  dates?: readonly [string, string];
  /** In the body: the line, counted from 1, and the sentence of the check in the form's language. */
  line?: number;
  message?: string;
}

/** Tells whether a problem has to be mended before the entry is handed in. */
export const isBlocking = ({ isAdvice }: FormProblem): boolean => !isAdvice;

/**
 * What is wrong with a body, as far as Markdown goes, and the e-mail addresses that it tells of.
 * Without `kindOf`, links to entries are not looked up.
 */
export type CheckBody = (
  body: string,
  kindOf?: (id: string) => Kind | undefined,
) => {
  problems: readonly Pick<FormProblem, 'code' | 'line' | 'message'>[];
  mailAddresses: readonly string[];
};

/** What a check needs to know beside the data. Left out, references and codes are not looked up. */
export interface Known {
  hasCode?: ((vocabulary: string, code: string) => boolean) | undefined;
  kindOf?: ((id: string) => Kind | undefined) | undefined;
  /** Knows the names of organizations, which may look like those of persons. */
  isOrganization?: ((name: string) => boolean) | undefined;
  /** The whole check of the body; until it is here, a cheap one finds the usual mistakes. */
  checkBody?: CheckBody | undefined;
}

/** The same characters as `npm run check` refuses. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** These are never unknown: without them no reader can judge the rest. */
export const NEVER_UNKNOWN: readonly string[] = ['sources', 'statusAsOf', 'title', 'summary'];

/** The requirements of publishing that hold for these data, met or not. */
export function requirementsFor(kind: Kind, data: FormData) {
  return kindDefinitions[kind].requirements.filter(({ when }) => !when || when(data));
}

/**
 * Finds what `npm run check` would refuse or warn of: the schema of the kind, codes, references, private data,
 * what a published entry must tell, and the usual mistakes in the body.
 *
 * @param data front matter, from `frontMatterOf`
 * @returns problems in the order of the fields; empty when the file would pass without a warning
 */
export function checkForm(kind: Kind, data: FormData, body = '', known: Known = {}): FormProblem[] {
  const { schema } = kindDefinitions[kind];
  const fields = fieldsOf(schema);
  const problems: FormProblem[] = [];
  const parsed = schema.safeParse(data);
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const at = (other: FieldPath) => valueAt(data, other);
    if (isOutOfOrder(issue)) {
      const start = [...path.slice(0, -1), 'from'];
      const dates = [String(at(start)), String(at(path))] as const;
      problems.push({ path, code: 'endsBeforeStart', dates });
    } else problems.push(problemOf(issue, path, fields, at(path)));
  }
  visitFields(fields, data, (value, field, path) => {
    if (typeof value !== 'string') return;
    problems.push(...textProblems(value, field, path, known));
  });
  if (data.state === 'published') {
    const unknown = Array.isArray(data.unknown) ? (data.unknown as unknown[]) : [];
    for (const { field, because } of requirementsFor(kind, data)) {
      if (!isEmpty(valueAt(data, field.split('.'))) || unknown.includes(field)) continue;
      problems.push({ path: field.split('.'), code: 'required', because });
    }
  }
  const { checkBody = usualMistakes, kindOf } = known;
  const inBody = checkBody(body, kindOf);
  problems.push(
    ...[...textualMistakes(body, inBody.mailAddresses), ...inBody.problems].map((problem) => ({
      ...problem,
      path: ['body'],
    })),
  );
  const order = new Map(fields.map(({ name }, index) => [name, index]));
  const place = ({ path }: FormProblem) => order.get(String(path[0])) ?? fields.length;
  return problems.toSorted((a, b) => place(a) - place(b));
}

function problemOf(
  issue: { code: string; maximum?: unknown },
  path: FieldPath,
  fields: readonly FieldDescription[],
  value: unknown,
): FormProblem {
  const found = fieldAt(fields, path.filter((part) => typeof part === 'string').join('.'));
  const field = typeof path.at(-1) === 'number' ? found?.item : found;
  if (isEmpty(value))
    return {
      path,
      code: path.some((part) => typeof part === 'number') ? 'missingInItem' : 'missing',
    };
  if (issue.code === 'too_big' && typeof value === 'string')
    return { path, code: 'tooLong', limit: Number(issue.maximum) };
  const byType: Partial<Record<FieldDescription['type'], ProblemCode>> = {
    url: 'url',
    email: 'email',
    date: 'date',
    number: 'number',
    code: 'code',
    reference: 'reference',
  };
  return { path, code: (field && byType[field.type]) ?? 'invalid' };
}

function textProblems(
  value: string,
  field: FieldDescription,
  path: FieldPath,
  known: Known,
): FormProblem[] {
  if (field.type === 'code') {
    const { hasCode } = known;
    const isKnown = !hasCode || field.vocabulary.some((name) => hasCode(name, value));
    return isKnown || value === '' ? [] : [{ path, code: 'code' }];
  }
  if (field.type === 'reference') {
    if (!known.kindOf || value === '') return [];
    const kind = known.kindOf(value);
    return kind && field.reference.includes(kind) ? [] : [{ path, code: 'reference' }];
  }
  const problems: FormProblem[] = [];
  if (HIDDEN.test(value)) problems.push({ path, code: 'hidden' });
  if (!field.long && field.type === 'text' && /[\r\n]/.test(value))
    problems.push({ path, code: 'oneLine' });
  const certainty = field.contact ? findPersonName(value, known.isOrganization) : undefined;
  if (certainty === 'certain') problems.push({ path, code: 'personName' });
  if (certainty === 'possible') problems.push({ path, code: 'maybePersonName', isAdvice: true });
  return [...problems, ...privateProblems(value, field.type === 'email', path)];
}

/** What in a text can point to a private person, with the guard that the check uses. */
function privateProblems(
  text: string,
  isContact: boolean,
  path: FieldPath,
  toldAddresses: readonly string[] = [],
): FormProblem[] {
  const codes: Record<string, ProblemCode> = {
    'identity-number': 'privateNumber',
    email: isContact ? 'personalEmail' : 'privateEmail',
    phone: 'privatePhone',
  };
  const findings = findPrivateData(text, isContact, toldAddresses);
  const kinds = new Set(findings.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({ path, code: codes[kind] ?? 'invalid' }));
}

/** What no text may hold, whatever its form. */
function textualMistakes(body: string, toldAddresses: readonly string[]): FormProblem[] {
  const problems = privateProblems(body, false, ['body'], toldAddresses);
  return HIDDEN.test(body) ? [...problems, { path: ['body'], code: 'hidden' }] : problems;
}

/** The usual mistakes in Markdown, found without a parser. */
const usualMistakes: CheckBody = (body) => {
  const prose = body.replaceAll(/```[\s\S]*?(```|$)|`[^`\n]*`/g, '');
  const problems: { code: ProblemCode }[] = [];
  if (/<(?!https?:\/\/)[a-z!/?]/i.test(prose)) problems.push({ code: 'html' });
  if (/^ {0,3}#(\s|$)|^ {0,3}=+\s*$/m.test(prose)) problems.push({ code: 'heading' });
  const links = [...prose.matchAll(/(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)/g)];
  const verdicts = links.map(
    ([, image, , url = '']) => checkMarkdownLink(url, image ? 'image' : 'link').problem,
  );
  // The guard of private data tells of e-mail addresses.
  if (verdicts.some((problem) => problem && problem !== 'email')) problems.push({ code: 'link' });
  if (links.some(([, image, alt]) => image && !alt?.trim())) problems.push({ code: 'imageText' });
  return { problems, mailAddresses: [] };
};
