import { ByteWriter } from './bytes.ts';
import type { ByteReader } from './bytes.ts';

/*
 * An adaptive binary range coder, as in LZMA (https://www.7-zip.org/sdk.html, "lzma-specification.txt"):
 * each yes-or-no decision costs as little as it was to be expected. For what every visitor loads and what
 * is not text (lengths, facets) or a sorted list of words it needs a fifth to a half less than gzip.
 * Whole numbers only, so that every browser decodes the same.
 */

const probabilityBits = 15;
const half = 1 << (probabilityBits - 1);
const smallestRange = 2 ** 24;
/** A probability is learnt quickly at first and then ever more slowly, down to this share a step. */
const slowestStep = 6;

/**
 * How likely each decision is to be 0, and how often it was made. One entry for each node of a tree of
 * decisions.
 */
class Model {
  readonly probabilities: Uint16Array;
  readonly counts: Uint8Array;

  constructor(size: number) {
    this.probabilities = new Uint16Array(size).fill(half);
    this.counts = new Uint8Array(size);
  }

  learn(node: number, bit: number): void {
    const count = this.counts[node]!;
    const probability = this.probabilities[node]!;
    // 1/2, 1/3, 1/4 …: the mean of what was seen, until the steps are small.
    const step = count + 2;
    const target = bit === 0 ? (1 << probabilityBits) - 32 : 32;
    this.probabilities[node] = probability + Math.trunc((target - probability) / step);
    if (count < 2 ** slowestStep) this.counts[node] = count + 1;
  }
}

/** Takes or gives decisions; the two directions of the same code. */
interface BitCoder {
  /** Codes a bit by a model; the decoder ignores the bit given. */
  code(model: Model, node: number, bit: number): number;
}

/** Writes decisions to bytes. */
export class RangeEncoder implements BitCoder {
  readonly #bytes = new ByteWriter();
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #pending = 0;
  #isFirst = true;

  code(model: Model, node: number, bit: number): number {
    const bound = (this.#range >>> probabilityBits) * model.probabilities[node]!;
    if (bit === 0) {
      this.#range = bound;
    } else {
      this.#low += bound;
      this.#range -= bound;
    }
    model.learn(node, bit);
    while (this.#range < smallestRange) {
      this.#range = (this.#range * 256) >>> 0;
      this.#shift();
    }
    return bit;
  }

  /** The bytes, complete; nothing may be written afterwards. */
  finish(): ByteWriter {
    for (let i = 0; i < 5; i++) this.#shift();
    return this.#bytes;
  }

  /** Sends out the top byte as soon as no carry can change it. */
  #shift(): void {
    if (this.#low < 0xff000000 || this.#low >= 2 ** 32) {
      const carry = this.#low >= 2 ** 32 ? 1 : 0;
      if (!this.#isFirst) this.#bytes.byte((this.#cache + carry) & 0xff);
      this.#isFirst = false;
      for (; this.#pending > 0; this.#pending--) this.#bytes.byte((0xff + carry) & 0xff);
      this.#cache = Math.floor(this.#low / 2 ** 24) & 0xff;
    } else {
      this.#pending += 1;
    }
    this.#low = (this.#low % 2 ** 24) * 256;
  }
}

/** Reads decisions back. Bytes that no encoder wrote give some decisions, never an endless loop. */
export class RangeDecoder implements BitCoder {
  readonly #bytes: ByteReader;
  #code = 0;
  #range = 0xffffffff;

  constructor(bytes: ByteReader) {
    this.#bytes = bytes;
    for (let i = 0; i < 4; i++) this.#code = ((this.#code << 8) | bytes.byte()) >>> 0;
  }

  code(model: Model, node: number): number {
    const bound = (this.#range >>> probabilityBits) * model.probabilities[node]!;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
    } else {
      bit = 1;
      this.#code = (this.#code - bound) >>> 0;
      this.#range -= bound;
    }
    model.learn(node, bit);
    while (this.#range < smallestRange) {
      this.#range = (this.#range * 256) >>> 0;
      this.#code = ((this.#code << 8) | this.#bytes.byte()) >>> 0;
    }
    return bit;
  }

  /** Throws SearchError 'corrupt' unless all bytes are used up. */
  end(): void {
    this.#bytes.end();
  }
}

/** Of a number the highest bits are learnt, so many below the first; the rest says little. */
const learntBits = 8;

/**
 * Whole numbers below 2³¹, for each context with probabilities of its own: how many bits the number has,
 * and then the bits, from the most significant, each knowing those before it.
 */
export class NumberModel {
  readonly #contexts = new Map<number, { sizes: Model; bits: (Model | undefined)[] }>();

  /** Codes a number; the decoder ignores the one given. */
  code(coder: BitCoder, context: number, number = 0): number {
    let models = this.#contexts.get(context);
    if (!models) {
      models = { sizes: new Model(32), bits: [] };
      this.#contexts.set(context, models);
    }
    const size = codeTree(coder, models.sizes, 5, 32 - Math.clz32(number));
    if (size < 2) return size;
    const learnt = Math.min(size - 1, learntBits);
    const rest = size - 1 - learnt;
    const bits = (models.bits[size] ??= new Model(1 << learnt));
    let value =
      (1 << learnt) | codeTree(coder, bits, learnt, (number >> rest) & ((1 << learnt) - 1));
    for (let bit = rest - 1; bit >= 0; bit--) {
      value = (value << 1) | coder.code(new Model(1), 0, (number >> bit) & 1);
    }
    return value;
  }
}

/** Codes a number of so many bits, most significant first. */
function codeTree(coder: BitCoder, model: Model, bits: number, number: number): number {
  let node = 1;
  for (let bit = bits - 1; bit >= 0; bit--) {
    node = (node << 1) | coder.code(model, node, (number >> bit) & 1);
  }
  return node - (1 << bits);
}
