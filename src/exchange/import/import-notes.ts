import { findPrivateData } from '../../catalog/validate/privacy-guard.ts';

/** What was left out or changed on the way in, counted: nothing is lost in silence. */
export interface ImportNotes {
  /** Adds one to the count of `what`, with an example of the value; one with private data is not kept. */
  count(what: string, example?: string): void;
  /** In the order first met. */
  readonly entries: readonly { what: string; count: number; examples: readonly string[] }[];
}

const EXAMPLES = 5;

/** Makes an empty tally. */
export function createImportNotes(): ImportNotes {
  const tally = new Map<string, { count: number; examples: Set<string> }>();
  return {
    count(what, example) {
      let entry = tally.get(what);
      if (!entry) tally.set(what, (entry = { count: 0, examples: new Set() }));
      entry.count += 1;
      if (!example || entry.examples.size >= EXAMPLES) return;
      const line = example.replace(/[\s\p{C}]+/gu, ' ').trim();
      if (findPrivateData(line).length === 0) entry.examples.add(line.slice(0, 80));
    },
    get entries() {
      return [...tally].map(([what, { count, examples }]) => ({
        what,
        count,
        examples: [...examples],
      }));
    },
  };
}
