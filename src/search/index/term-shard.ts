import type { ConceptReference } from '../analysis/lexicon.ts';
import { searchFields } from '../document.ts';
import { readSortedTexts, writeAscending, writeSortedTexts } from './bytes.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { readTexts, writeTexts } from './records.ts';

/** Where a term occurs: the documents, and in each the fields and how often. Parallel arrays. */
export interface Postings {
  /** Document numbers, ascending. */
  readonly documents: readonly number[] | Uint32Array;
  /** For each document a bit for each field with the term; bit i is `searchFields[i]`. */
  readonly fields: readonly number[] | Uint8Array;
  /** How often, one number for each bit set in `fields`, in the order of document and field. */
  readonly frequencies: readonly number[] | Uint32Array;
}

/** A short beginning of words with so many terms that they lie in many shards. */
export interface WidePrefix {
  /** The terms with this beginning that are in most documents, those in most first. */
  readonly terms: readonly string[];
  /** The first of the label keys with this beginning. */
  readonly labels: readonly string[];
}

/** One range of the index's keys: terms, labels of concepts, names of entries and wide prefixes. */
export interface TermShard {
  readonly terms: ReadonlyMap<string, Postings>;
  readonly labels: ReadonlyMap<string, readonly ConceptReference[]>;
  /** Related concepts of the concepts of these labels: here too, so that they cost no round to the host. */
  readonly related: ReadonlyMap<string, readonly ConceptReference[]>;
  /** Concept token → the keys of its labels, ascending: what a match of the token is shown by. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** Name key (see `nameKey`) → numbers of the documents with that name, ascending. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly widePrefixes: ReadonlyMap<string, WidePrefix>;
}

if (searchFields.length > 8) throw new Error('a posting has one byte, so at most 8 fields');

/** How many fields each byte of `Postings.fields` stands for. */
export const fieldCounts = Uint8Array.from({ length: 256 }, (_, mask) => {
  let count = 0;
  for (let bits = mask; bits > 0; bits >>= 1) count += bits & 1;
  return count;
});

/** Writes a shard; its maps must be in ascending order of their keys. Same shard, same bytes. */
export function writeTermShard(writer: ByteWriter, shard: TermShard): void {
  const postings = [...shard.terms.values()];
  writeSortedTexts(writer, [...shard.terms.keys()]);
  postings.forEach(({ documents }) => writer.varint(documents.length));
  postings.forEach(({ documents }) => writeAscending(writer, documents));
  postings.forEach(({ fields }) => writer.bytes(fields));
  postings.forEach(({ frequencies }) => {
    for (let at = 0; at < frequencies.length; at++) writer.varint(frequencies[at]! - 1);
  });

  writeReferences(writer, shard.labels);
  writeReferences(writer, shard.related);

  writeSortedTexts(writer, [...shard.concepts.keys()]);
  for (const labels of shard.concepts.values()) writeTexts(writer, labels);

  writeSortedTexts(writer, [...shard.names.keys()]);
  for (const documents of shard.names.values()) {
    writer.varint(documents.length);
    writeAscending(writer, documents);
  }

  writeSortedTexts(writer, [...shard.widePrefixes.keys()]);
  for (const { terms, labels } of shard.widePrefixes.values()) {
    writeTexts(writer, terms);
    writeTexts(writer, labels);
  }
}

/** Reads what `writeTermShard` wrote for an index of `size` documents. Throws SearchError 'corrupt'. */
export function readTermShard(reader: ByteReader, size: number): TermShard {
  const shard: TermShard = {
    terms: readTerms(reader, size),
    labels: readReferences(reader),
    related: readReferences(reader),
    concepts: readMap(reader, readTexts),
    names: readMap(reader, (names) => {
      const documents = new Uint32Array(names.count());
      readAscending(names, documents, size);
      return [...documents];
    }),
    widePrefixes: readMap(reader, (prefixes) => ({
      terms: readTexts(prefixes),
      labels: readTexts(prefixes),
    })),
  };
  reader.end();
  return shard;
}

function readTerms(reader: ByteReader, size: number): Map<string, Postings> {
  const terms = readSortedTexts(reader);
  const counts = terms.map(() => reader.varint());
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Two bytes at least are to follow for each posting: a gap and a set of fields.
  if (total * 2 > reader.remaining) throw reader.corrupt('promises postings that are not there');
  const documents = new Uint32Array(total);
  let start = 0;
  for (const count of counts) {
    readAscending(reader, documents.subarray(start, start + count), size);
    start += count;
  }
  const fields = reader.bytes(total);
  let occurrences = 0;
  for (const mask of fields) {
    if (mask === 0) throw reader.corrupt('has a posting without a field');
    if (mask >= 1 << searchFields.length) throw reader.corrupt('has a posting in an unknown field');
    occurrences += fieldCounts[mask]!;
  }
  if (occurrences > reader.remaining)
    throw reader.corrupt('promises occurrences that are not there');
  const frequencies = new Uint32Array(occurrences);
  for (let i = 0; i < occurrences; i++) frequencies[i] = reader.varint() + 1;

  const postings = new Map<string, Postings>();
  let first = 0;
  let firstOccurrence = 0;
  terms.forEach((term, i) => {
    const last = first + counts[i]!;
    const masks = fields.subarray(first, last);
    let lastOccurrence = firstOccurrence;
    for (const mask of masks) lastOccurrence += fieldCounts[mask]!;
    postings.set(term, {
      documents: documents.subarray(first, last),
      fields: masks,
      frequencies: frequencies.subarray(firstOccurrence, lastOccurrence),
    });
    first = last;
    firstOccurrence = lastOccurrence;
  });
  return postings;
}

function readAscending(reader: ByteReader, into: Uint32Array, size: number): void {
  let previous = 0;
  for (let i = 0; i < into.length; i++) {
    const gap = reader.varint();
    previous += gap;
    if (previous >= size) throw reader.corrupt(`names document ${previous} of ${size}`);
    if (i > 0 && gap === 0) throw reader.corrupt('names a document twice for one key');
    into[i] = previous;
  }
}

function writeReferences(
  writer: ByteWriter,
  map: ReadonlyMap<string, readonly ConceptReference[]>,
): void {
  writeSortedTexts(writer, [...map.keys()]);
  const lists = [...map.values()];
  const references = lists.flat();
  const weights = [...new Set(references.map(({ weight }) => weight))].sort();
  writeTexts(writer, weights.map(String));
  lists.forEach(({ length }) => writer.varint(length));
  references.forEach(({ weight }) => writer.varint(weights.indexOf(weight)));
  references.forEach(({ concept }) => writer.text(concept));
}

function readReferences(reader: ByteReader): Map<string, ConceptReference[]> {
  const keys = readSortedTexts(reader);
  const weights = readTexts(reader).map(Number);
  if (!weights.every(Number.isFinite)) throw reader.corrupt('has a weight that is not a number');
  const counts = keys.map(() => reader.count());
  const references = counts.map((count) =>
    Array.from({ length: count }, () => weights[reader.below(weights.length)]!),
  );
  return new Map(
    keys.map((key, i) => [
      key,
      references[i]!.map((weight) => ({ concept: reader.text(), weight })),
    ]),
  );
}

function readMap<T>(reader: ByteReader, read: (reader: ByteReader) => T): Map<string, T> {
  const keys = readSortedTexts(reader);
  return new Map(keys.map((key) => [key, read(reader)]));
}
