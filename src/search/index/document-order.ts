import type { ByteReader, ByteWriter } from './bytes.ts';

/** Document numbers in an order that a visitor may ask for. */
export function writeOrder(writer: ByteWriter, order: readonly number[]): void {
  for (const document of order) writer.varint(document);
}

/** Reads what `writeOrder` wrote: each of `size` documents once. Throws SearchError 'corrupt'. */
export function readOrder(reader: ByteReader, size: number): Uint32Array {
  if (reader.remaining < size) throw reader.corrupt('has too few documents');
  const order = new Uint32Array(size);
  const seen = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const document = reader.below(size);
    if (seen[document] === 1) throw reader.corrupt(`has document ${document} twice`);
    seen[document] = 1;
    order[i] = document;
  }
  reader.end();
  return order;
}
