import { searchFields } from '../document.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import type { FacetColumn } from './facet-columns.ts';
import { NumberModel, RangeDecoder, RangeEncoder } from './range-coder.ts';
import { readTexts, writeTexts } from './records.ts';

/** Number of terms of each field of each document: `lengths[field][document]`. */
export type FieldLengths = readonly Uint32Array[];

/** What is known of all documents, not of single ones: needed to score and to count facets. */
export interface DocumentColumns {
  readonly facets: readonly FacetColumn[];
  readonly lengths: FieldLengths;
}

/** A column with more different values than this is coded without context: it would learn too little. */
const mostContextValues = 512;

/**
 * Writes the columns. Each is coded in the context of what tells most about it: nothing, the document
 * before (documents lie in the order of facets, so neighbours are alike), or a facet written before it
 * (the publisher tells how long the field with the publisher is).
 */
export function writeColumns(writer: ByteWriter, { facets, lengths }: DocumentColumns): void {
  writer.varint(facets.length);
  const written: Uint32Array[] = [];
  for (const { name, values, sets, column } of facets) {
    writer.text(name);
    writeTexts(writer, values);
    writer.varint(sets.length);
    for (const set of sets) {
      writer.varint(set.length);
      for (const value of set) writer.varint(value);
    }
    writeColumn(writer, column, []);
    written.push(column);
  }
  for (const column of lengths) writeColumn(writer, column, written);
}

/** Reads what `writeColumns` wrote for `size` documents. Throws SearchError 'corrupt'. */
export function readColumns(reader: ByteReader, size: number): DocumentColumns {
  const read: Uint32Array[] = [];
  const facets = Array.from({ length: reader.count() }, () => {
    const name = reader.text();
    const values = readTexts(reader);
    const sets = Array.from({ length: reader.count() }, () =>
      Array.from({ length: reader.count() }, () => reader.below(values.length)),
    );
    const column = readColumn(reader, size, []);
    if (!column.every((set) => set < sets.length))
      throw reader.corrupt('has an unknown facet value');
    read.push(column);
    return { name, values, sets, column };
  });
  const lengths = searchFields.map(() => readColumn(reader, size, read));
  reader.end();
  return { facets, lengths };
}

/** 0: no context; 1: the number before; from 2 on: the columns before. */
function contextOf(
  context: number,
  column: Uint32Array,
  others: readonly Uint32Array[],
): (document: number) => number {
  if (context === 0) return () => 0;
  if (context === 1) return (document) => column[document - 1] ?? 0;
  const other = others[context - 2]!;
  return (document) => other[document]!;
}

const differing = new WeakMap<Uint32Array, number>();

/** How many different numbers a column has. Remembered, for it is the context of many others. */
function differentValues(column: Uint32Array): number {
  let different = differing.get(column);
  if (different === undefined) differing.set(column, (different = new Set(column).size));
  return different;
}

function writeColumn(
  writer: ByteWriter,
  column: Uint32Array,
  others: readonly Uint32Array[],
): void {
  let best: ByteWriter | undefined;
  let bestContext = 0;
  // Where every number is the same, no context tells more than none.
  const contexts = differentValues(column) <= 1 ? 1 : others.length + 2;
  for (let context = 0; context < contexts; context++) {
    if (context > 0) {
      const different = differentValues(context === 1 ? column : others[context - 2]!);
      if (different <= 1 || different > mostContextValues) continue;
    }
    const coded = new RangeEncoder();
    const model = new NumberModel();
    const of = contextOf(context, column, others);
    column.forEach((value, document) => model.code(coded, of(document), value));
    const bytes = coded.finish();
    if (!best || bytes.length < best.length) {
      best = bytes;
      bestContext = context;
    }
  }
  writer.varint(bestContext);
  writer.block(best!);
}

function readColumn(reader: ByteReader, size: number, others: readonly Uint32Array[]): Uint32Array {
  const context = reader.below(others.length + 2);
  const decoder = new RangeDecoder(reader.block());
  const column = new Uint32Array(size);
  const model = new NumberModel();
  const of = contextOf(context, column, others);
  for (let document = 0; document < size; document++) {
    column[document] = model.code(decoder, of(document));
  }
  decoder.end();
  return column;
}
