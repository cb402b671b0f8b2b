/** What was left out or changed on the way in, counted: nothing is lost in silence. */
export interface ImportNotes {
  /** Adds one to the count of `what`, with an example of the value. */
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
      if (example && entry.examples.size < EXAMPLES) entry.examples.add(example.slice(0, 80));
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
