import { SearchError } from './search-error.ts';

const encoder = new TextEncoder();

/**
 * How many bytes a text is in UTF-8 when all its characters are below U+0800, so of one byte or two; undefined
 * for other texts. Nearly all are narrow and short, for which calling the encoder costs more than its work.
 */
function narrowLength(text: string): number | undefined {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) return undefined;
    if (code > 0x7f) length += 1;
  }
  return length;
}

/** Writes a text that has a `narrowLength`. */
function writeNarrow(text: string, into: Uint8Array, start: number): void {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x7f) {
      into[at++] = code;
    } else {
      into[at++] = 0xc0 | (code >> 6);
      into[at++] = 0x80 | (code & 0x3f);
    }
  }
}

/** Writes numbers and texts to bytes that grow as needed. Whole numbers are LEB128, least first. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2³²−1. Throws RangeError for any other: it would not come back. */
  varint(value: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value <= 0xffffffff)) {
      throw new RangeError(`not a whole number from 0 to 2^32-1: ${value}`);
    }
    while (value > 0x7f) {
      this.byte((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    this.byte(value);
  }

  /** Some bytes, or those of them from one position to before another. */
  bytes(value: ArrayLike<number>, from = 0, to = value.length): void {
    this.#reserve(to - from);
    for (let at = from; at < to; at++) this.#bytes[this.#length++] = value[at]!;
  }

  /** A length in bytes and the text in UTF-8. */
  text(value: string): void {
    const length = narrowLength(value);
    if (length === undefined) {
      const bytes = encoder.encode(value);
      this.varint(bytes.length);
      this.bytes(bytes);
      return;
    }
    this.varint(length);
    this.#reserve(length);
    writeNarrow(value, this.#bytes, this.#length);
    this.#length += length;
  }

  /** A length in bytes and what another writer has written. */
  block(writer: ByteWriter): void {
    this.varint(writer.length);
    this.bytes(writer.finish());
  }

  /** What is written so far; a view, valid until the next write. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/**
 * Reads what `ByteWriter` wrote. Whatever the bytes are, it ends in a value or in a `SearchError`
 * 'corrupt' that names the file: the bytes come over a network.
 */
export class ByteReader {
  readonly file: string;
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #position = 0;

  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.file = file;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  byte(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw this.corrupt('ends too early');
    this.#position += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw this.corrupt('has a number that is too large');
  }

  /** A number of things to read, each of at least `size` bytes: never more than can follow. */
  count(size = 1): number {
    const value = this.varint();
    if (value * size > this.remaining)
      throw this.corrupt(`promises ${value} things that are not there`);
    return value;
  }

  /** A number below `limit`, such as a position in a list. */
  below(limit: number): number {
    const value = this.varint();
    if (value >= limit) throw this.corrupt(`has ${value} where only numbers below ${limit} fit`);
    return value;
  }

  bytes(length: number): Uint8Array {
    if (length > this.remaining) throw this.corrupt('ends too early');
    this.#position += length;
    return this.#bytes.subarray(this.#position - length, this.#position);
  }

  text(): string {
    return this.decode(this.bytes(this.count()));
  }

  block(): ByteReader {
    return new ByteReader(this.bytes(this.count()), this.file);
  }

  decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      throw this.corrupt('has text that is not UTF-8');
    }
  }

  /** Throws 'corrupt' when something is left: the file is longer than what it describes. */
  end(): void {
    if (this.remaining > 0) throw this.corrupt(`has ${this.remaining} bytes too many`);
  }

  corrupt(what: string): SearchError {
    return new SearchError('corrupt', `the search index file ${this.file} ${what}`, this.file);
  }
}

/**
 * Sorted texts, front-coded: how much each shares with the one before, then the rest of it. Lengths and
 * letters lie apart, which the compression of the file gains from.
 */
export function writeSortedTexts(writer: ByteWriter, texts: readonly string[]): void {
  const letters = new ByteWriter();
  writer.varint(texts.length);
  // Two buffers that take turns: a text is compared with the one before it, and then forgotten.
  let before: Uint8Array = new Uint8Array(256);
  let now: Uint8Array = new Uint8Array(256);
  let lengthBefore = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    // UTF-8 has at most three bytes for each unit of UTF-16.
    if (text.length * 3 > now.length) now = new Uint8Array(text.length * 3);
    const length = encoder.encodeInto(text, now).written;
    let shared = 0;
    while (shared < lengthBefore && shared < length && before[shared] === now[shared]) shared += 1;
    writer.varint(shared);
    writer.varint(length - shared);
    letters.bytes(now, shared, length);
    const spare = before;
    before = now;
    now = spare;
    lengthBefore = length;
  }
  writer.block(letters);
}

/** Reads what `writeSortedTexts` wrote. Throws SearchError 'corrupt'. */
export function readSortedTexts(reader: ByteReader): string[] {
  const count = reader.count(2);
  const lengths: number[] = [];
  for (let i = 0; i < count * 2; i++) lengths.push(reader.varint());
  const letters = reader.block();
  const texts: string[] = [];
  let previous: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const shared = lengths[i * 2]!;
    const rest = letters.bytes(lengths[i * 2 + 1]!);
    if (shared > previous.length) throw reader.corrupt('has a text that shares more than there is');
    const bytes = new Uint8Array(shared + rest.length);
    bytes.set(previous.subarray(0, shared));
    bytes.set(rest, shared);
    texts.push(reader.decode(bytes));
    previous = bytes;
  }
  letters.end();
  return texts;
}

/** Ascending numbers as the gaps between them, the first as it is. */
export function writeAscending(writer: ByteWriter, numbers: ArrayLike<number>): void {
  let previous = 0;
  for (let i = 0; i < numbers.length; i++) {
    writer.varint(numbers[i]! - previous);
    previous = numbers[i]!;
  }
}
