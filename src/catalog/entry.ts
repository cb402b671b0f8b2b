import type { KindData } from './kinds.ts';
import type { Kind } from './schema/kind.ts';

/** A heading of a rendered body. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** A body, rendered: safe HTML, its headings and its plain text. */
export interface RenderedMarkdown {
  html: string;
  headings: readonly Heading[];
  text: string;
}

/** One entry of the catalogue, validated. */
export interface EntryOf<K extends Kind> {
  kind: K;
  /** The file name without its ending; unique over all kinds, and part of the address for ever. */
  id: string;
  data: KindData[K];
  body: RenderedMarkdown;
  /** Path from the content folder. */
  file: string;
  /** Changes when the file does: SHA-256 of the file's text, in hexadecimal. */
  digest: string;
}

export type Entry = { [K in Kind]: EntryOf<K> }[Kind];
