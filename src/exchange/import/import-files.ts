import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { writeEntry } from '../../catalog/write/write-entry.ts';
import { renderMarkdown } from '../../catalog/markdown/render-markdown.ts';
import { FrontMatterError, parseFrontMatter } from '../../catalog/read/front-matter.ts';
import { type RawEntry, readEntries } from '../../catalog/read/read-entries.ts';
import { readVocabularies } from '../../catalog/read/read-vocabularies.ts';
import { ID_PATTERN } from '../../catalog/schema/field.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { validateEntry } from '../../catalog/validate/validate-entry.ts';
import type { Vocabulary } from '../../catalog/vocabulary.ts';
import { createValueCleaner, type ValueCleaner } from './clean-value.ts';
import { decodeText } from './decode-text.ts';
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
  /** Called now and then with the number of records read from a file. */
  onProgress?: (file: string, records: number) => void;
}

/** What became of one record. */
export interface ImportOutcome {
  outcome: 'new' | 'changed' | 'unchanged' | 'kept' | 'refused';
  identifier: string | undefined;
  line: number | undefined;
  /** Path from the content folder; undefined for what was refused. */
  entry: string | undefined;
  /** Why it was refused or kept. */
  reason: string | undefined;
}

/** What became of one file. */
export interface FileReport {
  file: string;
  format: ImportFormat | undefined;
  encoding: string | undefined;
  /** The file could not be read, or not to its end. */
  error: ImportFileError | undefined;
  records: readonly ImportOutcome[];
}

export interface ImportReport {
  files: readonly FileReport[];
  /** Draft entries made for publishers and participants. */
  organizations: readonly ImportOutcome[];
  notes: ImportNotes['entries'];
  written: number;
}

/** Bigger than any catalogue we know (data.norge.no of 2019 is 2 MB); a bound on memory. */
export const MAX_IMPORT_BYTES = 100_000_000;

/** A source that does not exist, or nothing to import: told before anything is read. */
export class ImportOptionsError extends Error {}

/**
 * Imports files as drafts. Without `write` nothing is written. A record is known again by source
 * and identifier, which are kept under `sources`; what people have added to a draft stays, and
 * what is published or withdrawn is never written over.
 *
 * @throws ImportOptionsError when the source has no entry
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const run = startRun(options);
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
  /** Entries by source and identifier. */
  known: Map<string, RawEntry>;
  /** Identifiers met in this run. */
  met: Set<string>;
  organizationOutcomes: ImportOutcome[];
  written: number;
}

function startRun(options: ImportOptions): Run {
  const { contentFolder, outFolder, source } = options;
  const folders = outFolder && outFolder !== contentFolder ? [outFolder] : [];
  const found = [...folders, contentFolder].map(readEntries);
  const entries = found.flatMap((result) => result.entries);
  if (!entries.some(({ kind, id }) => kind === 'source' && id === source)) {
    const sources = entries.filter(({ kind }) => kind === 'source').map(({ id }) => id);
    throw new ImportOptionsError(
      `Kilden «${source}» finnes ikke. Lag content/sources/${ID_PATTERN.test(source) ? source : '<id>'}.md først. Kildene er ${sources.join(', ')}.`,
    );
  }
  const { vocabularies } = readVocabularies(contentFolder);
  const notes = createImportNotes();
  const known = new Map<string, RawEntry>();
  for (const entry of entries) {
    for (const provenance of provenances(entry.data)) {
      const key = identityKey(entry.kind, provenance.source, provenance.identifier);
      if (!known.has(key)) known.set(key, entry);
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
      ...entries.flatMap(({ id, data }) => [
        id,
        ...(Array.isArray(data.formerIds) ? data.formerIds.map(String) : []),
      ]),
    ]),
    known,
    met: new Set(),
    organizationOutcomes: [],
    written: 0,
  };
}

async function importFile(file: string, run: Run): Promise<FileReport> {
  const records: ImportOutcome[] = [];
  let format: ImportFormat | undefined;
  let encoding: string | undefined;
  let error: ImportFileError | undefined;
  try {
    const decoded = decodeText(readBytes(file));
    encoding = decoded.encoding;
    const fileName = basename(file);
    format = detectFormat(fileName, decoded.text);
    const { clean, codes, notes, vocabularies, kind = 'dataset' } = run;
    const found = FORMATS[format].read(decoded.text, {
      clean,
      codes,
      notes,
      vocabularies,
      kind,
      fileName,
    });
    for await (const record of found) {
      records.push(
        'refused' in record
          ? refusal(record.refused, record.identifier, record.line)
          : importRecord(record, run),
      );
      if (records.length % 100 === 0) run.onProgress?.(file, records.length);
    }
    run.onProgress?.(file, records.length);
    if (records.length === 0)
      error = new ImportFileError(`Fila er lest som ${FORMATS[format].name}, og har ingen poster.`);
  } catch (caught) {
    if (!(caught instanceof ImportFileError)) throw caught;
    error = caught;
  }
  return { file, format, encoding, error, records };
}

function readBytes(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > MAX_IMPORT_BYTES)
      throw new ImportFileError(
        `Fila er større enn ${MAX_IMPORT_BYTES / 1_000_000} MB. Del den opp.`,
      );
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ImportFileError) throw error;
    throw new ImportFileError(`Fila lar seg ikke åpne: ${(error as Error).message}`);
  }
}

function importRecord(record: ImportedRecord, run: Run): ImportOutcome {
  const { kind, identifier, line } = record;
  const key = identityKey(kind, run.source, keptIdentifier(identifier));
  if (run.met.has(key))
    return refusal('Posten står to ganger: en annen har samme identifikator.', identifier, line);
  run.met.add(key);
  const data = { ...record.data };
  if (record.publisher) {
    const id = organizationId(record.publisher, run);
    if (id) data.publisher = [id];
  }
  const participants = (record.participants ?? []).flatMap(({ organization, role }) => {
    const id = organizationId(organization, run);
    return id ? [{ organization: id, role }] : [];
  });
  if (participants.length > 0) data.organizations = participants;
  return importEntry(kind, identifier, line, data, record.body ?? '', record.wishedId, run);
}

function organizationId(organization: NamedOrganization, run: Run): string | undefined {
  const found = run.register.find(organization);
  if (found) return found;
  const name = run.clean.line(organization.name, 140);
  if (!name || !run.organizations) {
    run.notes.count(
      name ? 'virksomheter vi ikke har, er utelatt' : 'virksomheter uten navn er utelatt',
      name ?? organization.number,
    );
    return undefined;
  }
  const identifier = `virksomhet ${organization.number ?? name}`;
  const key = identityKey('organization', run.source, keptIdentifier(identifier));
  const before = run.known.get(key);
  if (before) return before.id;
  const data: Record<string, unknown> = {
    title: name,
    summary: 'Virksomhet som er nevnt i en kilde vi har importert fra. Ikke beskrevet ennå.',
    organizationNumber: organization.number,
    homepage: organization.homepage,
  };
  const outcome = importEntry('organization', identifier, undefined, data, '', undefined, run);
  run.organizationOutcomes.push(outcome);
  if (!outcome.entry) return undefined;
  const id = basename(outcome.entry, '.md');
  run.register.add(id, data);
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
  const existing = run.known.get(key);
  const id = existing?.id ?? newId(kind, wishedId ?? String(imported.title), identifier, run);
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
    if (run.update) save(entry, renewed.text, run, 'w');
    return outcome('changed');
  }
  run.taken.add(id);
  run.known.set(key, {
    kind,
    id,
    file: entry,
    data: checked.data,
    body: checked.body,
    bodyLine: 1,
    yaml: '',
    digest: '',
  });
  if (run.write) save(entry, checked.text, run, 'wx');
  return outcome('new');
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

function newId(kind: Kind, title: string, identifier: string, run: Run): string {
  const slug = slugOf(title) || kind;
  const hashed = `${slug}-${shortHash(identifier)}`;
  if (run.taken.has(slug))
    run.notes.count('titler gir en id som er tatt; id-en har fått et tillegg', slug);
  return (
    [slug, hashed].find((id) => !run.taken.has(id)) ??
    `${hashed}-${shortHash(`${kind} ${identifier}`)}`
  );
}

/** @param flag `wx` fails when the file is there: a new entry never takes the place of another */
function save(entry: string, text: string, run: Run, flag: 'w' | 'wx'): void {
  const path = join(run.outFolder ?? run.contentFolder, entry);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag });
  run.written += 1;
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
