import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { analyzeText } from '../analysis/analyze.ts';
import { conceptMark, isOwnLabel, labelsInUse } from '../analysis/concepts.ts';
import { createLexicon } from '../analysis/lexicon.ts';
import type { ConceptReference, LexiconData } from '../analysis/lexicon.ts';
import { makePartFilter } from '../analysis/part-filter.ts';
import { keysWithPrefix, longerKeys } from '../analysis/sorted-keys.ts';
import { fieldText, searchFields } from '../document.ts';
import type { SearchDocument } from '../document.ts';
import { writeBase } from './base.ts';
import { ByteWriter } from './bytes.ts';
import { writeColumns } from './columns.ts';
import { conceptNumbers, numberLabels } from './concept-numbers.ts';
import { writeOrder } from './document-order.ts';
import { facetColumn } from './facet-columns.ts';
import type { FacetColumn } from './facet-columns.ts';
import { baseFile, files, passagesPerFile, recordsPerFile } from './files.ts';
import { GrowingPostings } from './growing-postings.ts';
import { mostFrequentFirst } from './index-reader.ts';
import { countTerms } from './lunr-builder.ts';
import { nameKey } from './name-key.ts';
import { writePassages } from './passages.ts';
import { writeRecords } from './records.ts';
import { isWidePrefix, separator, shardOf, widePrefixTerms } from './shard-ranges.ts';
import { writeSpellings } from './spellings.ts';
import { writeTermShard } from './term-shard.ts';
import type { Postings, TermShard, WidePrefix } from './term-shard.ts';

/** Bytes of a shard before compression: small enough that a query does not load much it has no use for. */
const shardSize = 4096;

/** Letters of a summary that a result shows, and of a body that the best passage is looked for in. */
const longestSummary = 240;
const longestPassage = 6000;

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * Writes the search index: file name (as in `files.ts`) → bytes. The same documents and lexicon give the
 * same bytes.
 *
 * Documents are numbered in an order of the index's own, see `inFacetOrder`.
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  data: LexiconData,
): Map<string, Uint8Array> {
  const facetNames = [...new Set(documents.flatMap(({ facets }) => Object.keys(facets)))].sort();
  const ordered = inFacetOrder(documents, facetNames);
  const lexicon = createLexicon(data);
  const growing = new GrowingPostings();
  const lengths = searchFields.map(() => new Uint32Array(ordered.length));
  countTerms(
    ordered,
    (document, field) => analyzeText(fieldText(document, field), lexicon),
    (document, field, counts, length) => {
      growing.add(document, field, counts);
      lengths[field]![document] = length;
    },
  );
  const terms = growing.finish();
  const labels = labelsInUse(data.labels, (concept) => terms.has(concept));
  const numbers = conceptNumbers(labels);
  const shards = makeShards(
    withNumbers(terms, numbers),
    numberLabels(labels, numbers),
    namesOf(ordered),
  );
  const spellingLetters = Object.keys(data.spellings).sort();

  const written = new Map<string, Uint8Array>();
  // Of the content, not of the packed files: compressors differ in small things between machines.
  const hash = createHash('sha256');
  const write = (name: string, contents: (writer: ByteWriter) => void): void => {
    const writer = new ByteWriter();
    contents(writer);
    hash.update(`${name} ${writer.length}\n`).update(writer.finish());
    written.set(name, gzip(writer.finish()));
  };
  write(files.columns, (writer) =>
    writeColumns(writer, { facets: facetColumns(ordered, facetNames), lengths }),
  );
  write(files.titleOrder, (writer) => writeOrder(writer, titleOrder(ordered)));
  write(files.dateOrder, (writer) => writeOrder(writer, dateOrder(ordered)));
  shards.forEach(({ shard }, number) => {
    write(files.shard(number), (writer) => writeTermShard(writer, shard));
  });
  spellingLetters.forEach((letter, number) => {
    write(files.spellings(number), (writer) => writeSpellings(writer, data.spellings[letter]!));
  });
  const inFiles = (perFile: number): SearchDocument[][] =>
    Array.from({ length: Math.ceil(ordered.length / perFile) }, (_, number) =>
      ordered.slice(number * perFile, (number + 1) * perFile),
    );
  inFiles(recordsPerFile).forEach((some, number) => {
    write(files.records(number), (writer) => writeRecords(writer, some.map(displayRecord)));
  });
  inFiles(passagesPerFile).forEach((some, number) => {
    const texts = some.map(({ body }) => cut(body, longestPassage));
    write(files.passages(number), (writer) => writePassages(writer, texts));
  });

  const base = {
    size: ordered.length,
    shardStarts: shards.map(({ start }) => start),
    parts: makePartFilter(data.parts),
    letters: data.letters,
    spellingLetters,
  };
  const unversioned = new ByteWriter();
  writeBase(unversioned, { ...base, version: '' });
  const version = hash.update(unversioned.finish()).digest('hex').slice(0, 16);
  const versioned = new ByteWriter();
  writeBase(versioned, { ...base, version });
  const index = new Map([[baseFile, gzip(versioned.finish())]]);
  for (const [name, bytes] of written) index.set(`${version}/${name}`, bytes);
  return index;
}

/**
 * Documents with the same facet values beside each other: the columns of facets and lengths and the
 * postings then repeat themselves, which is a third of what a visitor loads first. Facets with the
 * fewest values come first; equals are ordered by title and id.
 */
export function inFacetOrder(
  documents: readonly SearchDocument[],
  facetNames: readonly string[],
): SearchDocument[] {
  const keyOf = (document: SearchDocument, name: string): string =>
    [...(document.facets[name] ?? [])].sort().join('\n');
  const spread = new Map(
    facetNames.map((name) => [
      name,
      new Set(documents.map((document) => keyOf(document, name))).size,
    ]),
  );
  const names = [...facetNames].sort((x, y) => spread.get(x)! - spread.get(y)!);
  return documents
    .map((document) => ({
      document,
      keys: [...names.map((name) => keyOf(document, name)), document.title, document.id],
    }))
    .sort((x, y) => {
      for (let i = 0; i < x.keys.length; i++) {
        const order = compare(x.keys[i]!, y.keys[i]!);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ document }) => document);
}

/** Name key → numbers of the documents that are called so, in their alternative names or their title. */
function namesOf(documents: readonly SearchDocument[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  documents.forEach(({ title, names: others }, document) => {
    for (const key of new Set([title, ...others].map(nameKey))) {
      // A long title is no name that anyone types whole.
      if (key === '' || key.length > 60) continue;
      const known = names.get(key);
      if (known) known.push(document);
      else names.set(key, [document]);
    }
  });
  return names;
}

/** The terms, those that are concepts under their number. Changes the map that it is given. */
function withNumbers(
  terms: Map<string, Postings>,
  numbers: ReadonlyMap<string, string>,
): ReadonlyMap<string, Postings> {
  const numbered = Array.from(numbers, ([concept, number]) => ({
    number,
    postings: terms.get(concept)!,
  }));
  for (const concept of numbers.keys()) terms.delete(concept);
  for (const { number, postings } of numbered) terms.set(number, postings);
  return terms;
}

/**
 * Cuts the sorted keys of terms, labels and names into shards of about `shardSize` bytes.
 *
 * @param labelList sorted by key
 */
function makeShards(
  terms: ReadonlyMap<string, Postings>,
  labelList: LexiconData['labels'],
  names: ReadonlyMap<string, number[]>,
): { start: string; shard: TermShard }[] {
  const labels: LexiconData['labels'][number][] = [];
  const related = new Map<string, readonly ConceptReference[]>();
  const labelsOfConcept = new Map<string, string[]>();
  labelList.forEach((label) => {
    const key = label[0];
    const references = label[1];
    if (key.startsWith(conceptMark)) {
      related.set(key, references);
      return;
    }
    labels.push(label);
    references.forEach((reference) => {
      if (!isOwnLabel(reference)) return;
      const known = labelsOfConcept.get(reference.concept);
      if (known) known.push(key);
      else labelsOfConcept.set(reference.concept, [key]);
    });
  });
  const labelKeys = labels.map((label) => label[0]);
  const keys = [...labelKeys, ...terms.keys(), ...names.keys(), ...labelsOfConcept.keys()]
    .sort()
    .filter((key, at, all) => key !== all[at - 1]);

  const shards: { start: string; shard: ShardMaps }[] = [];
  let size = Infinity;
  let nextLabel = 0;
  keys.forEach((key, at) => {
    const postings = terms.get(key);
    const references = key === labelKeys[nextLabel] ? labels[nextLabel++]![1] : undefined;
    const ownLabels = key.startsWith(conceptMark) ? labelsOfConcept.get(key) : undefined;
    const documents = names.get(key);
    let keySize = key.length;
    if (postings) keySize += postings.documents.length * 2 + postings.frequencies.length;
    if (references) keySize += references.length * 4;
    if (documents) keySize += documents.length * 2;
    if (ownLabels) for (const label of ownLabels) keySize += label.length + 1;
    // A long list of postings gets a shard of its own, so that its neighbours stay cheap to load.
    if (size + Math.min(keySize, shardSize) > shardSize) {
      shards.push({ start: at > 0 ? separator(keys[at - 1]!, key) : '', shard: new ShardMaps() });
      size = 0;
    }
    size += keySize;
    const { shard } = shards.at(-1)!;
    if (postings) shard.terms.set(key, postings);
    if (references) shard.labels.set(key, references);
    if (ownLabels) shard.concepts.set(key, ownLabels);
    if (documents) shard.names.set(key, documents);
  });

  const shardStarts = shards.map(({ start }) => start);
  const prefixes = widePrefixes(keys, shardStarts, terms, labelKeys);
  shards.forEach(({ shard }, number) => {
    const met = new Set<string>();
    new Set(shard.labels.values()).forEach((references) => {
      references.forEach(({ concept }) => met.add(concept));
    });
    [...met].sort().forEach((concept) => {
      const references = related.get(concept);
      if (references) shard.related.set(concept, references);
    });
    shard.widePrefixes = prefixes.get(number) ?? shard.widePrefixes;
  });
  return shards;
}

/** A shard that is being filled. */
class ShardMaps implements TermShard {
  readonly terms = new Map<string, Postings>();
  readonly labels = new Map<string, readonly ConceptReference[]>();
  readonly related = new Map<string, readonly ConceptReference[]>();
  readonly concepts = new Map<string, readonly string[]>();
  readonly names = new Map<string, readonly number[]>();
  widePrefixes: ReadonlyMap<string, WidePrefix> = new Map();
}

/** For each shard the wide prefixes that are looked up in it. Keys and label keys are sorted. */
function widePrefixes(
  keys: readonly string[],
  shardStarts: readonly string[],
  terms: ReadonlyMap<string, Postings>,
  labelKeys: readonly string[],
): Map<number, Map<string, WidePrefix>> {
  // A wide prefix begins the start of a shard, for it has shards that begin within it.
  const candidates = new Set<string>();
  for (const start of shardStarts) {
    for (let length = 1; length <= start.length; length++) candidates.add(start.slice(0, length));
  }
  const documentsOf = (term: string) => terms.get(term)?.documents.length ?? 0;
  const found = new Map<number, Map<string, WidePrefix>>();
  for (const prefix of [...candidates].sort()) {
    if (!isWidePrefix(shardStarts, prefix)) continue;
    const shard = shardOf(shardStarts, prefix);
    const table = found.get(shard) ?? new Map<string, WidePrefix>();
    found.set(shard, table);
    table.set(prefix, {
      terms: mostFrequentFirst(keysWithPrefix(keys, prefix), documentsOf, widePrefixTerms),
      labels: longerKeys(labelKeys, prefix, widePrefixTerms),
    });
  }
  return found;
}

function facetColumns(
  documents: readonly SearchDocument[],
  names: readonly string[],
): FacetColumn[] {
  return names.map((name) =>
    facetColumn(
      name,
      documents.map(({ facets }) => facets[name] ?? []),
    ),
  );
}

/** By title as Norwegian puts letters in order, then by number. */
function titleOrder(documents: readonly SearchDocument[]): number[] {
  const collator = new Intl.Collator('nb', { numeric: true });
  return documents
    .map((_, document) => document)
    .sort((x, y) => collator.compare(documents[x]!.title, documents[y]!.title) || x - y);
}

/** Newest first, those without a date last. ISO dates are in the order of time as text. */
function dateOrder(documents: readonly SearchDocument[]): number[] {
  return documents
    .map((_, document) => document)
    .sort((x, y) => compare(documents[y]!.date ?? '', documents[x]!.date ?? '') || x - y);
}

function displayRecord(document: SearchDocument): Parameters<typeof writeRecords>[1][number] {
  const { id, kind, lang, url, title, names, publisher, summary, date = '' } = document;
  const translations = document.translations ?? [];
  return {
    id,
    kind,
    lang,
    url,
    title,
    names,
    publisher,
    summary: cut(summary, longestSummary),
    date,
    translations: translations.map((other) => ({
      ...other,
      summary: cut(other.summary, longestSummary),
    })),
  };
}

/** The text up to the last word that fits, with an ellipsis where something is left out. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  return `${start.replace(/\s+\S*$/u, '') || start.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * RFC 1952 gzip. Its tenth byte names the operating system; 255 is "unknown", so that it makes no
 * difference where the index was built.
 */
function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
