import type { EntryOf } from '../entry.ts';
import { kindDefinitions } from '../kinds.ts';
import { markdownMessages } from '../markdown/markdown-messages.ts';
import type { MarkdownResult } from '../markdown/render-markdown.ts';
import { type FieldPath, fieldName, type Problem } from '../problem.ts';
import type { RawEntry } from '../read/read-entries.ts';
import { createLineLookup } from '../read/line-of-field.ts';
import { fieldAt, type FieldDescription, fieldsOf, visitFields } from '../schema/fields.ts';
import type { Kind } from '../schema/kind.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { explainIssue, nameOfField } from './messages.ts';
import { nearest } from './nearest.ts';
import { findPersonName } from './person-name.ts';
import { findPrivateData } from './privacy-guard.ts';

/** A reference as it stands in the front matter, not yet resolved. */
export interface UnresolvedReference {
  to: string;
  kinds: readonly Kind[];
  path: FieldPath;
  title: string;
}

/** An entry that its schema accepts, with everything found about it on the way. */
export interface ValidatedEntry {
  entry: EntryOf<Kind> | undefined;
  references: readonly UnresolvedReference[];
  problems: readonly Problem[];
}

/** These are never unknown: without them no reader can judge the rest. */
const NEVER_UNKNOWN = new Set(['sources', 'statusAsOf', 'title', 'summary']);

/** Control characters and direction overrides, which make a text look like another. */
const HIDDEN_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * Checks one entry against its kind: types, unknown keys, codes, private data, the body, and for a
 * published entry all that its kind requires. Finds everything in one pass.
 *
 * @param raw the file, read
 * @param body its Markdown, rendered
 * @param vocabularies by name; a code of a vocabulary that is missing is not checked
 * @param isOrganization knows the names of organizations, which may look like those of persons
 */
export function validateEntry(
  raw: RawEntry,
  body: MarkdownResult,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  isOrganization?: (name: string) => boolean,
): ValidatedEntry {
  const definition = kindDefinitions[raw.kind];
  const fields = fieldsOf(definition.schema);
  const found: { path: FieldPath; message: string; severity: Problem['severity'] }[] = [];
  const report = (path: FieldPath, message: string, severity: Problem['severity'] = 'error') =>
    found.push({ path, message, severity });

  const parsed = definition.schema.safeParse(raw.data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      for (const { path, message } of explainIssue(issue, raw.data, fields)) report(path, message);
    }
  }
  const data = (parsed.success ? parsed.data : raw.data) as Record<string, unknown>;

  const references: UnresolvedReference[] = [];
  visitFields(fields, data, (value, field, path) => {
    if (typeof value !== 'string') return;
    if (field.type === 'code') checkCode(value, field, path, vocabularies, report);
    else if (field.type === 'reference')
      references.push({ to: value, kinds: field.reference, path, title: field.title });
    else {
      checkText(value, field, path, report);
      if (field.contact) checkContact(value, field, path, report, isOrganization);
    }
  });
  checkRequirements(data, raw, fields, report);

  const needsLines = found.length > 0;
  const lineOf = needsLines ? createLineLookup(raw.yaml, raw.pathInFile) : () => 1;
  const problems: Problem[] = found.map(({ path, message, severity }) => ({
    file: raw.file,
    line: lineOf(path),
    field: fieldName(path),
    message,
    severity,
  }));
  for (const { line, code, shown } of body.problems) {
    problems.push({
      file: raw.file,
      line: raw.bodyLine + line - 1,
      field: '',
      message: markdownMessages[code](shown),
      severity: 'error',
    });
  }
  const privateData = findPrivateData(body.text, false, body.mailAddresses);
  for (const message of new Set(privateData.map((finding) => finding.message))) {
    problems.push({ file: raw.file, line: raw.bodyLine, field: '', message, severity: 'error' });
  }

  const { html, headings, text } = body;
  const entry = parsed.success
    ? ({
        kind: raw.kind,
        id: raw.id,
        data,
        body: { html, headings, text },
        file: raw.file,
        digest: raw.digest,
      } as unknown as EntryOf<Kind>)
    : undefined;
  return { entry, references, problems };
}

type Report = (path: FieldPath, message: string, severity?: Problem['severity']) => void;

function checkCode(
  value: string,
  field: FieldDescription,
  path: FieldPath,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  report: Report,
): void {
  const among = field.vocabulary.map((name) => vocabularies.get(name));
  if (among.includes(undefined)) return;
  if (among.some((vocabulary) => vocabulary?.get(value))) return;
  const concepts = among.flatMap((vocabulary) => vocabulary?.concepts ?? []);
  const byLabel = concepts.find((concept) => concept.nb.toLowerCase() === value.toLowerCase());
  const guess =
    byLabel?.code ??
    nearest(
      value,
      concepts.map((concept) => concept.code),
    );
  const choices =
    concepts.length <= 15
      ? ` Kodene er ${concepts.map((concept) => concept.code).join(', ')}.`
      : ` Alle kodene står i content/vocabularies/${field.vocabulary.join('.yaml, ')}.yaml.`;
  report(
    path,
    `${nameOfField(field, path)} har ingen kode «${value}». ${guess ? `Mente du «${guess}»?` : ''}${choices}`.replace(
      /\s+/g,
      ' ',
    ),
  );
}

function checkText(value: string, field: FieldDescription, path: FieldPath, report: Report): void {
  if (HIDDEN_CHARACTERS.test(value))
    report(path, `${nameOfField(field, path)} har usynlige tegn. Skriv teksten på nytt.`);
  for (const { message } of findPrivateData(value, field.type === 'email')) report(path, message);
  if (!field.long && field.type === 'text' && /[\r\n]/.test(value)) {
    report(path, `${nameOfField(field, path)} skal stå på én linje.`);
  }
}

function checkContact(
  value: string,
  field: FieldDescription,
  path: FieldPath,
  report: Report,
  isOrganization: ((name: string) => boolean) | undefined,
): void {
  const certainty = findPersonName(value, isOrganization);
  const name = nameOfField(field, path);
  if (certainty === 'certain')
    report(
      path,
      `${name} ser ut til å være navnet på en person. Oppgi funksjonen i stedet, for eksempel «digitaliseringsavdelingen».`,
    );
  if (certainty === 'possible')
    report(
      path,
      `${name} kan være navnet på en person. Oppgi i så fall funksjonen, for eksempel «digitaliseringsavdelingen». Er det en enhet, ta med et ord som viser det: seksjon, team, kundeservice …`,
      'warning',
    );
}

function checkRequirements(
  data: Record<string, unknown>,
  raw: RawEntry,
  fields: readonly FieldDescription[],
  report: Report,
): void {
  // The data may be of any shape here: what its schema refused is told in the same run.
  const unknown = new Set(Array.isArray(data.unknown) ? data.unknown.map(String) : []);
  [...unknown].forEach((name, index) => {
    const path = ['unknown', index];
    const field = fieldAt(fields, name);
    if (!field) {
      const guess = nearest(
        name,
        fields.map((candidate) => candidate.name),
      );
      report(path, `Feltet «${name}» finnes ikke.${guess ? ` Mente du «${guess}»?` : ''}`);
    } else if (NEVER_UNKNOWN.has(name)) {
      report(path, `«${field.title}» kan ikke være ukjent.`);
    } else if (isFilled(data, name)) {
      report(path, `«${field.title}» er både fylt ut og ført opp som ukjent. Ta bort det ene.`);
    }
  });

  if (data.state === 'withdrawn') {
    if (!data.withdrawal)
      report(
        ['state'],
        'En oppføring som er trukket tilbake må si hvorfor: fyll ut withdrawal.reason.',
      );
    return;
  }
  if (data.withdrawal)
    report(['withdrawal'], 'Bare oppføringer med state: withdrawn kan ha withdrawal.');
  if (data.state !== 'published') return;
  for (const requirement of kindDefinitions[raw.kind].requirements) {
    if (requirement.when && !requirement.when(data)) continue;
    if (isFilled(data, requirement.field) || unknown.has(requirement.field)) continue;
    const field = fieldAt(fields, requirement.field);
    const escape = NEVER_UNKNOWN.has(requirement.field)
      ? ''
      : `, eller før «${requirement.field}» opp under unknown når kildene ikke sier noe`;
    report(
      requirement.field.split('.'),
      `«${field?.title ?? requirement.field}» mangler: ${requirement.because}. Fyll ut ${requirement.field}${escape}.`,
    );
  }
}

function isFilled(data: Record<string, unknown>, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined,
      data,
    );
  return value !== undefined;
}
