/**
 * The parts of compounds as a Bloom filter (B. H. Bloom, "Space/time trade-offs in hash coding with allowable
 * errors", 1970): 10 bits a part, a third of what the words take compressed. About one word in a hundred that
 * is no part passes; a compound is then split once too often, into a term that the index does not have.
 */

const bitsPerPart = 10;
const hashes = 7;

/** The filter over the parts (folded stems), as bytes to ship. */
export function makePartFilter(parts: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, Math.ceil((parts.length * bitsPerPart) / 8)));
  const bits = new Uint32Array(hashes);
  parts.forEach((part) => {
    writeBits(part, bytes.length * 8, bits);
    for (let turn = 0; turn < hashes; turn++) bytes[bits[turn]! >> 3]! |= 1 << (bits[turn]! & 7);
  });
  return bytes;
}

/** Whether a folded stem is (probably) a part; never false for one that is. */
export function readPartFilter(bytes: Uint8Array): (stem: string) => boolean {
  const size = bytes.length * 8;
  const bits = new Uint32Array(hashes);
  return (stem) => {
    if (size === 0) return false;
    writeBits(stem, size, bits);
    return bits.every((bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  };
}

/** Two FNV-1a hashes combined (A. Kirsch, M. Mitzenmacher, "Less hashing, same performance", 2006). */
function writeBits(word: string, size: number, into: Uint32Array): void {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193) >>> 0;
    second = Math.imul(second ^ code, 0x85ebca6b) >>> 0;
  }
  const step = (second ^ (second >>> 15)) | 1;
  for (let turn = 0; turn < hashes; turn++)
    into[turn] = ((first + Math.imul(turn, step)) >>> 0) % size;
}
