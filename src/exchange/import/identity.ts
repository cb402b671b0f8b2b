import { createHash } from 'node:crypto';
import { findPrivateData } from '../../catalog/validate/privacy-guard.ts';

const MAX_SLUG = 70;
const NOTE = /^Post: (.+)\. Lest inn (\d{4}-\d{2}-\d{2})\.$/;

/**
 * Makes an id of a title, as the ids of the catalogue are written: æ → ae, ø → o, å → a, other
 * accents dropped, words with hyphens. Nothing of a path survives.
 *
 * @returns at most 70 characters; empty when the title has no letters or digits of ours
 */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.slice(0, MAX_SLUG + 1);
  const hyphen = cut.lastIndexOf('-');
  return (hyphen > MAX_SLUG / 2 ? cut.slice(0, hyphen) : cut.slice(0, MAX_SLUG)).replace(/-+$/, '');
}

/** Eight hexadecimal digits of SHA-256: tells apart records whose titles give the same id. */
export function shortHash(identifier: string): string {
  return createHash('sha256').update(identifier).digest('hex').slice(0, 8);
}

/**
 * Makes the note under `sources` that holds a record's identity and the day of the import. An
 * identifier that is too long, or holds private data, is kept as its hash.
 *
 * @param date ISO date
 */
export function provenanceNote(identifier: string, date: string): string {
  return `Post: ${keptIdentifier(identifier)}. Lest inn ${date}.`;
}

/** The identifier as a note holds it. */
export function keptIdentifier(identifier: string): string {
  const line = identifier.replace(/[\s\p{C}]+/gu, ' ').trim();
  const fits = line.length > 0 && line.length <= 240 && line === identifier;
  return fits && findPrivateData(line).length === 0
    ? line
    : `sha256-${createHash('sha256').update(identifier).digest('hex').slice(0, 32)}`;
}

/** Reads a note that `provenanceNote` made; undefined for any other. */
export function readProvenanceNote(
  note: unknown,
): { identifier: string; date: string } | undefined {
  const [, identifier, date] = (typeof note === 'string' && NOTE.exec(note)) || [];
  return identifier && date ? { identifier, date } : undefined;
}
