/** Bytes. Small for small files, and twice as much each time; a longer text has a block of its own. */
const FIRST_BLOCK = 1 << 16;
const LARGEST_BLOCK = 1 << 22;
/** Bits of the numbers of a page. */
const PAGE_BITS = 12;
const MASK = (1 << PAGE_BITS) - 1;
const FIRST_SLOTS = 1 << 12;

/** The memory that a graph may take is used up. */
export class MemoryLimitError extends Error {}

/** Counts the memory that is taken outside the heap of V8, which its limit does not count. */
export interface MemoryBudget {
  /** @throws MemoryLimitError when there is not so much left, or the system has no more */
  take(bytes: number): ArrayBuffer;
}

/** @param limit bytes */
export function createMemoryBudget(limit: number): MemoryBudget {
  let left = limit;
  return {
    take(bytes) {
      if (bytes > left) throw new MemoryLimitError();
      left -= bytes;
      try {
        return new ArrayBuffer(bytes);
      } catch (error) {
        if (error instanceof RangeError) throw new MemoryLimitError();
        throw error;
      }
    },
  };
}

/** A list of numbers (0 to 2³²−1) that grows without being copied; 0 where none has been set. */
export interface NumberList {
  get(index: number): number;
  set(index: number, value: number): void;
}

/** Makes an empty list. */
export function createNumberList(budget: MemoryBudget): NumberList {
  const pages: (Uint32Array | undefined)[] = [];
  return {
    get: (index) => pages[index >>> PAGE_BITS]?.[index & MASK] ?? 0,
    set(index, value) {
      const page = (pages[index >>> PAGE_BITS] ??= new Uint32Array(budget.take(4 << PAGE_BITS)));
      page[index & MASK] = value;
    },
  };
}

/** Texts by number, each kept once. */
export interface TermTable {
  /** The number of a text, from 1; the same for the same text. A lone surrogate is replaced. */
  intern(text: string): number;
  text(number: number): string;
}

/**
 * Makes an empty table. The texts are held as UTF-8 outside the heap of V8, found by a hash of their
 * bytes with linear probing: strings in a `Map` take several times the memory, keep the part of the
 * file alive that they were cut from, and end at 16.7 million.
 *
 * @throws MemoryLimitError (from its functions) when the budget is used up
 */
export function createTermTable(budget: MemoryBudget): TermTable {
  const blocks: Buffer[] = [];
  let block: Buffer | undefined;
  let used = 0;
  let count = 0;
  const blockOf = createNumberList(budget);
  const startOf = createNumberList(budget);
  const lengthOf = createNumberList(budget);
  const hashOf = createNumberList(budget);
  /** Numbers of texts, at the slot of their hash or the first free one after it; 0 is free. */
  let slots = new Uint32Array(budget.take(4 * FIRST_SLOTS));
  // Which texts share a slot cannot be known beforehand, so that no file can make them all do.
  const seed = Math.floor(Math.random() * 2 ** 32);

  /** FNV-1a, with a finish that lets every bit count. */
  function hash(bytes: Buffer, from: number, to: number): number {
    let value = seed;
    for (let at = from; at < to; at += 1)
      value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
    value ^= value >>> 15;
    return Math.imul(value, 0x2c1b3c6d) >>> 0;
  }

  function grow(): void {
    const old = slots;
    slots = new Uint32Array(budget.take(old.byteLength * 2));
    for (const number of old) {
      if (number === 0) continue;
      let slot = hashOf.get(number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  }

  /** @returns a block with room for so many bytes, to be written from `used` */
  function roomFor(bytes: number): Buffer {
    if (block && bytes <= block.length - used) return block;
    const size = Math.min(FIRST_BLOCK * 2 ** blocks.length, LARGEST_BLOCK);
    const next = Buffer.from(budget.take(Math.max(size, bytes)));
    blocks.push(next);
    [block, used] = [next, 0];
    return next;
  }

  return {
    intern(text) {
      // No character takes more than three bytes for each of its UTF-16 units.
      const most = text.length * 3;
      const target = roomFor(most > FIRST_BLOCK / 8 ? Buffer.byteLength(text) : most);
      const end = used + target.write(text, used);
      const textHash = hash(target, used, end);
      let slot = textHash & (slots.length - 1);
      for (let number = slots[slot]; number; number = slots[slot]) {
        if (hashOf.get(number) === textHash && lengthOf.get(number) === end - used) {
          const start = startOf.get(number);
          const other = blocks[blockOf.get(number)] as Buffer;
          if (target.compare(other, start, start + end - used, used, end) === 0) return number;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      count += 1;
      blockOf.set(count, blocks.length - 1);
      startOf.set(count, used);
      lengthOf.set(count, end - used);
      hashOf.set(count, textHash);
      slots[slot] = count;
      used = end;
      if (count * 2 > slots.length) grow();
      return count;
    },
    text(number) {
      const start = startOf.get(number);
      return (
        blocks[blockOf.get(number)]?.toString('utf8', start, start + lengthOf.get(number)) ?? ''
      );
    },
  };
}
