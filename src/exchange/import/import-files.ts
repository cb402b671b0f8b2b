import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { isReservedFileName } from '../../catalog/write/entry-id.ts';
import { ConflictError, type Expectation, saveFile } from '../../catalog/write/save-file.ts';
import { writeEntry } from '../../catalog/write/write-entry.ts';
import { renderMarkdown } from '../../catalog/markdown/render-markdown.ts';
import { FrontMatterError, parseFrontMatter } from '../../catalog/read/front-matter.ts';
import { type RawEntry, readEntries } from '../../catalog/read/read-entries.ts';
import { readVocabularies } from '../../catalog/read/read-vocabularies.ts';
import { ID_PATTERN } from '../../catalog/schema/field.ts';
import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import { findPrivateData } from '../../catalog/validate/privacy-guard.ts';
import { validateEntry } from '../../catalog/validate/validate-entry.ts';
import type { Vocabulary } from '../../catalog/vocabulary.ts';
import { createValueCleaner, MAX_ORGANIZATION_NAME, type ValueCleaner } from './clean-value.ts';
import { collectOrganizations } from './collect-organizations.ts';
import { detectFormat, FORMATS, type ImportFormat } from './detect-format.ts';
import {
  keptIdentifier,
  provenanceNote,
  readProvenanceNote,
  shortHash,
  slugOf,
} from './identity.ts';
import { createImportNotes, type ImportNotes } from './import-notes.ts';
import { type CodeMapper, createCodeMapper } from './map-codes.ts';
import { openText } from './open-text.ts';
import { createOrganizationRegister, type OrganizationRegister } from './organization-register.ts';
import { plainTextAsMarkdown } from './plain-text-as-markdown.ts';
import { ImportFileError, type ImportedRecord, type NamedOrganization } from './record.ts';
import { sameEntry } from './same-entry.ts';

export interface ImportOptions {
  files: readonly string[];
  /** The content folder: vocabularies, and entries that may be there already. */
  contentFolder: string;
  /** Where entries are written; the content folder when left out. */
  outFolder?: string | undefined;
  /** Id of the entry under `sources/` that the records come from. */
  source: string;
  /** ISO date of today, for the provenance. */
  date: string;
  /** Writes entries that are new. */
  write?: boolean;
  /** Writes entries that have changed, too; only drafts. */
  update?: boolean;
  /** Makes a draft entry of a publisher or participant that we have none of. */
  organizations?: boolean;
  /** The kind that our own CSV holds. */
  kind?: Kind;
  /** Tells of every record; otherwise of the first twenty of a file that need a look. */
  all?: boolean;
  /** How many bytes of a file are read at a time. */
  partBytes?: number | undefined;
  /** Called now and then with the records read from a file, and how much of it has been read (0–1). */
  onProgress?: (file: string, records: number, share: number) => void;
}

/** What can become of a record. */
export const OUTCOMES = ['new', 'changed', 'unchanged', 'kept', 'conflict', 'refused'] as const;

/** What became of one record. */
export interface ImportOutcome {
  outcome: (typeof OUTCOMES)[number];
  identifier: string | undefined;
  line: number | undefined;
  /** Path from the content folder; undefined for what was refused. */
  entry: string | undefined;
  /** Why it was refused, kept, or in conflict with what somebody else wrote meanwhile. */
  reason: string | undefined;
}

/** What became of one file. */
export interface FileReport {
  file: string;
  format: ImportFormat | undefined;
  encoding: string | undefined;
  /** The file could not be read, or not to its end. */
  error: ImportFileError | undefined;
  /** How many records had each outcome. */
  counts: Readonly<Record<ImportOutcome['outcome'], number>>;
  /** Those that need a look: refused, kept and in conflict, the first twenty; with `all` every one. */
  records: readonly ImportOutcome[];
}

export interface ImportReport {
  files: readonly FileReport[];
  /** Draft entries made for publishers and participants. */
  organizations: readonly ImportOutcome[];
  notes: ImportNotes['entries'];
  written: number;
}

const TOLD = 20;
const NEEDS_A_LOOK: ReadonlySet<string> = new Set(['refused', 'kept', 'conflict']);

/** A source that does not exist, or nothing to import: told before anything is read. */
export class ImportOptionsError extends Error {}

/**
 * Imports files as drafts. Without `write` nothing is written. A record is known again by source
 * and identifier, which are kept under `sources`; what people have added to a draft stays, and
 * what is published or withdrawn is never written over. Files are read in parts where their format
 * lets us, and each entry is written whole: an import that is stopped leaves no half of one. They
 * are read twice, for organizations first: a record may name by number what a later one describes.
 *
 * @throws ImportOptionsError when the source has no entry
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const run = startRun(options);
  await prepareOrganizations(run);
  const files: FileReport[] = [];
  for (const file of options.files) files.push(await importFile(file, run));
  return {
    files,
    organizations: run.organizationOutcomes,
    notes: run.notes.entries,
    written: run.written,
  };
}

interface Run extends ImportOptions {
  notes: ImportNotes;
  clean: ValueCleaner;
  codes: CodeMapper;
  vocabularies: ReadonlyMap<string, Vocabulary>;
  register: OrganizationRegister;
  /** Ids of entries and former ids: none is given again. */
  taken: Set<string>;
  /** Entries that were there before, by source and identifier, with the folder they are in. */
  known: ReadonlyMap<string, { entry: RawEntry; root: string }>;
  /** Ids of the organizations made in this run, by the same key; undefined: could not be made. */
  made: Map<string, string | undefined>;
  /** Where the records of this run stand, by identifier. */
  met: Map<string, { file: string; line: number | undefined }>;
  organizationOutcomes: ImportOutcome[];
  written: number;
}

function startRun(options: ImportOptions): Run {
  const { contentFolder, outFolder, source } = options;
  const roots = [...new Set([outFolder ?? contentFolder, contentFolder])];
  const found = roots.map((root) => ({ root, ...readEntries(root) }));
  const entries = found.flatMap((result) => result.entries);
  if (!entries.some(({ kind, id }) => kind === 'source' && id === source)) {
    const sources = entries.filter(({ kind }) => kind === 'source').map(({ id }) => id);
    throw new ImportOptionsError(
      `Kilden «${source}» finnes ikke. Lag content/sources/${ID_PATTERN.test(source) ? source : '<id>'}.md først. Kildene er ${sources.join(', ')}.`,
    );
  }
  const { vocabularies } = readVocabularies(contentFolder);
  const notes = createImportNotes();
  const known = new Map<string, { entry: RawEntry; root: string }>();
  for (const { root, entries: inRoot } of found) {
    for (const entry of inRoot) {
      for (const provenance of provenances(entry.data)) {
        const key = identityKey(entry.kind, provenance.source, provenance.identifier);
        if (!known.has(key)) known.set(key, { entry, root });
      }
    }
  }
  return {
    ...options,
    notes,
    clean: createValueCleaner(notes),
    codes: createCodeMapper(vocabularies, notes),
    vocabularies,
    register: createOrganizationRegister(entries),
    // Files that cannot be read have ids, too.
    taken: new Set([
      ...found.flatMap(({ ids }) => [...ids.keys()]),
      ...roots.flatMap(namesOfRefused),
      ...entries.flatMap(({ id, data }) => [
        id,
        ...(Array.isArray(data.formerIds) ? data.formerIds.map(String) : []),
      ]),
    ]),
    known,
    made: new Map(),
    met: new Map(),
    organizationOutcomes: [],
    written: 0,
  };
}

/** Names that are no files: links and folders, which the catalogue does not read. */
function namesOfRefused(root: string): string[] {
  return KINDS.flatMap((kind) => {
    const folder = join(root, kindDefinitions[kind].folder);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => !item.isFile())
      .map(({ name }) => basename(name, '.md'));
  });
}

/**
 * Lets the register know every organization of the run before a record looks for one, so that what
 * it finds does not depend on the records that came before it.
 */
async function prepareOrganizations(run: Run): Promise<void> {
  const { files, vocabularies, kind = 'dataset', partBytes } = run;
  const named = await collectOrganizations({
    files,
    vocabularies,
    kind,
    partBytes,
    onPart: (file, share) => run.onProgress?.(file, 0, share),
  });
  const withName = named.filter(({ name }) => name !== '');
  // Twice: a number that is learned by one name is where the other names are found.
  for (const organization of [...withName, ...withName]) run.register.find(organization);
  if (!run.organizations) return;
  for (const organization of withName) {
    if (!run.register.find(organization)) makeOrganization(organization, run);
  }
}

async function importFile(file: string, run: Run): Promise<FileReport> {
  const records: ImportOutcome[] = [];
  const counts = { new: 0, changed: 0, unchanged: 0, kept: 0, conflict: 0, refused: 0 };
  let read = 0;
  let share = 0;
  let format: ImportFormat | undefined;
  let encoding: string | undefined;
  let error: ImportFileError | undefined;
  const progress = () => run.onProgress?.(file, read, share);
  try {
    const source = await openText(file, {
      partBytes: run.partBytes,
      onPart(bytes) {
        share = source.size === 0 ? 1 : bytes / source.size;
        progress();
      },
    });
    encoding = source.encoding;
    const fileName = basename(file);
    format = await detectFormat(fileName, source);
    const { clean, codes, notes, vocabularies, kind = 'dataset' } = run;
    const context = { clean, codes, notes, vocabularies, kind, fileName };
    for await (const record of FORMATS[format].read(source, context)) {
      const outcome =
        'refused' in record
          ? refusal(record.refused, record.identifier, record.line)
          : importRecord(record, file, run);
      counts[outcome.outcome] += 1;
      if (run.all || (NEEDS_A_LOOK.has(outcome.outcome) && records.length < TOLD))
        records.push(outcome);
      read += 1;
      if (read % 100 === 0) progress();
    }
    progress();
    if (read === 0)
      error = new ImportFileError(`Fila er lest som ${FORMATS[format].name}, og har ingen poster.`);
  } catch (caught) {
    if (!(caught instanceof ImportFileError)) throw caught;
    error = caught;
  }
  return { file, format, encoding, error, counts, records };
}

function importRecord(record: ImportedRecord, file: string, run: Run): ImportOutcome {
  const { kind, identifier, line } = record;
  const key = identityKey(kind, run.source, keptIdentifier(identifier));
  const first = run.met.get(key);
  if (first) {
    const place = first.line === undefined ? '' : `linje ${first.line}`;
    const where = [first.file === file ? '' : first.file, place].filter(Boolean).join(', ');
    return refusal(
      `Posten er lest før${where === '' ? '' : ` (${where})`}: samme identifikator.`,
      identifier,
      line,
    );
  }
  run.met.set(key, { file, line });
  const data = { ...record.data };
  const before = organizationsOf(run.known.get(key)?.entry.data ?? {});
  if (record.publisher) {
    const id = organizationId(record.publisher, before, run);
    if (id) data.publisher = [id];
  }
  const participants = (record.participants ?? []).flatMap(({ organization, role }) => {
    const id = organizationId(organization, before, run);
    return id ? [{ organization: id, role }] : [];
  });
  if (participants.length > 0) data.organizations = participants;
  return importEntry(kind, identifier, line, data, record.body ?? '', record.wishedId, run);
}

/** Ids of the publishers and participants of an entry. */
function organizationsOf(data: Readonly<Record<string, unknown>>): string[] {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  return [
    ...list(data.publisher),
    ...list(data.organizations).map(
      (item) => (item as { organization?: unknown } | null)?.organization,
    ),
  ].filter((id) => typeof id === 'string');
}

function organizationId(
  organization: NamedOrganization,
  before: readonly string[],
  run: Run,
): string | undefined {
  // Looked up as it would be written, so that the next import finds the same.
  const name = run.clean.line(organization.name, MAX_ORGANIZATION_NAME);
  const found = run.register.find({ ...organization, name: name ?? '' }, before);
  if (found) return found;
  if (!name || !run.organizations) {
    run.notes.count(
      name ? 'virksomheter vi ikke har, er utelatt' : 'virksomheter uten navn er utelatt',
      name ?? organization.number,
    );
    return undefined;
  }
  return makeOrganization({ ...organization, name }, run);
}

/** Makes a draft, once. @returns its id; undefined when it was refused or in conflict */
function makeOrganization(organization: NamedOrganization, run: Run): string | undefined {
  const { name } = organization;
  const identifier = `virksomhet ${organization.number ?? name}`;
  const key = identityKey('organization', run.source, keptIdentifier(identifier));
  const existing = run.known.get(key)?.entry.id;
  if (existing || run.made.has(key)) return existing ?? run.made.get(key);
  const data: Record<string, unknown> = {
    title: name,
    summary: 'Virksomhet som er nevnt i en kilde vi har importert fra. Ikke beskrevet ennå.',
    organizationNumber: organization.number,
    homepage: organization.homepage,
  };
  const outcome = importEntry('organization', identifier, undefined, data, '', undefined, run);
  run.organizationOutcomes.push(outcome);
  const isMade = outcome.entry !== undefined && outcome.outcome !== 'conflict';
  const id = isMade ? basename(outcome.entry ?? '', '.md') : undefined;
  run.made.set(key, id);
  if (id) run.register.add(id, data);
  return id;
}

function importEntry(
  kind: Kind,
  identifier: string,
  line: number | undefined,
  imported: Record<string, unknown>,
  body: string,
  wishedId: string | undefined,
  run: Run,
): ImportOutcome {
  const kept = keptIdentifier(identifier);
  const key = identityKey(kind, run.source, kept);
  const found = run.known.get(key);
  const existing = found?.entry;
  const id = existing?.id ?? newId(kind, String(imported.title), wishedId, identifier, run);
  const entry = `${kindDefinitions[kind].folder}/${id}.md`;
  const state = existing?.data.state ?? 'draft';
  const firstDate =
    provenances(existing?.data ?? {}).find(
      (provenance) => provenance.source === run.source && provenance.identifier === kept,
    )?.date ?? run.date;
  const merge = (date: string) => mergeInto(existing?.data ?? {}, imported, run.source, kept, date);
  const markdown = body === '' ? (existing?.body ?? '') : plainTextAsMarkdown(body);

  const outcome = (what: ImportOutcome['outcome'], reason?: string): ImportOutcome => ({
    outcome: what,
    identifier,
    line,
    entry,
    reason,
  });
  if (existing && state !== 'draft') {
    const same = sameEntry(kind, existing, { data: merge(firstDate), body: markdown });
    return same
      ? outcome('unchanged')
      : outcome('kept', `Oppføringen er ${String(state)} og skrives aldri over av importen.`);
  }
  const checked = checkEntry(kind, id, entry, merge(firstDate), markdown, run);
  if ('refused' in checked) return refusal(checked.refused, identifier, line);
  if (existing && sameEntry(kind, { data: existing.data, body: existing.body }, checked))
    return outcome('unchanged');
  if (existing) {
    const renewed = checkEntry(
      kind,
      id,
      entry,
      { ...checked.data, sources: merge(run.date).sources },
      checked.body,
      run,
    );
    if ('refused' in renewed) return refusal(renewed.refused, identifier, line);
    // What was read from another folder is written here for the first time.
    const isHere = found?.root === rootOf(run);
    const conflict = run.update
      ? save(
          entry,
          renewed.text,
          run,
          isHere ? { expectedDigest: existing.digest } : { mustNotExist: true },
        )
      : undefined;
    return conflict ? outcome('conflict', conflict) : outcome('changed');
  }
  run.taken.add(id);
  const conflict = run.write ? save(entry, checked.text, run, { mustNotExist: true }) : undefined;
  return conflict ? outcome('conflict', conflict) : outcome('new');
}

/** Imported fields over those there are; a person's other fields and sources stay. */
function mergeInto(
  existing: Readonly<Record<string, unknown>>,
  imported: Readonly<Record<string, unknown>>,
  source: string,
  identifier: string,
  date: string,
): Record<string, unknown> {
  const others = (Array.isArray(existing.sources) ? existing.sources : []).filter(
    (item) => item?.source !== source || readProvenanceNote(item?.note)?.identifier !== identifier,
  );
  const merged: Record<string, unknown> = { ...existing };
  for (const [name, value] of Object.entries(imported)) {
    if (value !== undefined) merged[name] = value;
  }
  return {
    ...merged,
    sources: [...others, { source, note: provenanceNote(identifier, date) }],
    state: existing.state ?? 'draft',
  };
}

interface CheckedEntry {
  data: Record<string, unknown>;
  body: string;
  text: string;
}

/**
 * Asks the checks of the catalogue, so that what is written passes them. A field that they refuse
 * is left out and counted.
 */
function checkEntry(
  kind: Kind,
  id: string,
  file: string,
  data: Record<string, unknown>,
  body: string,
  run: Run,
): CheckedEntry | { refused: string } {
  let entry = { data, body };
  for (let round = 0; round < 3; round += 1) {
    const text = writeEntry(kind, entry.data, entry.body);
    let raw: RawEntry;
    try {
      const read = parseFrontMatter(text);
      raw = { kind, id, file, digest: '', ...read };
    } catch (error) {
      if (error instanceof FrontMatterError) return { refused: error.message };
      throw error;
    }
    const { problems } = validateEntry(raw, renderMarkdown(raw.body), run.vocabularies);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { ...entry, text };
    const remaining = { ...entry.data };
    for (const { field, message } of errors) {
      const [name = ''] = field.split(/[.[]/);
      if (['title', 'summary', 'sources', 'state'].includes(name))
        return { refused: `${name}: ${message}` };
      run.notes.count(
        `feltet ${name || 'brødtekst'} er utelatt: det går ikke gjennom kontrollen`,
        message,
      );
      if (name === '') entry = { ...entry, body: '' };
      else delete remaining[name];
    }
    entry = { data: remaining, body: entry.body };
  }
  return { refused: 'Posten går ikke gjennom kontrollen, heller ikke uten feltene den klager på.' };
}

function newId(
  kind: Kind,
  title: string,
  wishedId: string | undefined,
  identifier: string,
  run: Run,
): string {
  const isPrivate = wishedId !== undefined && findPrivateData(wishedId).length > 0;
  if (isPrivate) run.notes.count('id-er med opplysninger om privatpersoner er laget av tittelen');
  const slug = slugOf(isPrivate ? title : (wishedId ?? title)) || kind;
  const hashed = `${slug}-${shortHash(identifier)}`;
  const isFree = (id: string) => !run.taken.has(id) && !isReservedFileName(id);
  if (!isFree(slug))
    run.notes.count('titler gir en id som er tatt; id-en har fått et tillegg', slug);
  return [slug, hashed].find(isFree) ?? `${hashed}-${shortHash(`${kind} ${identifier}`)}`;
}

/** @returns why it was not saved, when somebody else has come in between */
function save(entry: string, text: string, run: Run, expectation: Expectation): string | undefined {
  try {
    saveFile(join(rootOf(run), entry), text, expectation);
    run.written += 1;
    return undefined;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return error.message;
  }
}

function rootOf(run: Run): string {
  return run.outFolder ?? run.contentFolder;
}

function provenances(data: Readonly<Record<string, unknown>>) {
  return (Array.isArray(data.sources) ? data.sources : []).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { source, note } = item as { source?: unknown; note?: unknown };
    const found = readProvenanceNote(note);
    return typeof source === 'string' && found ? [{ source, ...found }] : [];
  });
}

function identityKey(kind: Kind, source: string, identifier: string): string {
  return JSON.stringify([kind, source, identifier]);
}

function refusal(
  reason: string,
  identifier: string | undefined,
  line: number | undefined,
): ImportOutcome {
  return { outcome: 'refused', identifier, line, entry: undefined, reason };
}
