/**
 * The files of an index and where they lie.
 *
 * `index.bin` is the only one with a lasting address, so it is asked for anew each time (and mostly
 * answered with "304 Not Modified"). It names the version in use and holds what every search needs, which
 * saves a round to the host. Everything else lies under `<version>/`, a hash of the whole content, so it
 * may be cached for ever. One version for all, not a hash for each file: documents are numbered through, so
 * a new entry changes nearly every file anyway, and 1,300 hashes would be the largest part of what each
 * visitor loads first.
 *
 * The files are gzip-compressed by the build, with a name that no host takes for compressible or for
 * compressed. Many hosts compress by media type (GitHub Pages: text, JSON, JavaScript, SVG; not unknown
 * binary types), so left to the host the shards would be sent two to three times as large.
 */
export const baseFile = 'index.bin';

/** The number of this layout. A reader asks for an index of exactly this format. */
export const indexFormat = 2;

/** Entries in one file of display records: ten results come from ten files, so each has little to spare. */
export const recordsPerFile = 2;

/** Entries in one file of passages. */
export const passagesPerFile = 4;

/** Addresses below `<version>/`. */
export const files = {
  /** Field lengths and facets of all documents. */
  columns: 'columns.bin',
  /** Document numbers by title and by date. */
  titleOrder: 'title.bin',
  dateOrder: 'date.bin',
  /** A range of terms, labels and names. */
  shard: (number: number) => `t${number}.bin`,
  /** What a result shows, `recordsPerFile` documents each. */
  records: (number: number) => `r${number}.bin`,
  /** The running text of entries, for the best passage, `passagesPerFile` documents each. */
  passages: (number: number) => `p${number}.bin`,
  /** The words that begin with one letter, for spelling. */
  spellings: (number: number) => `s${number}.bin`,
} as const;
