import { kindDefinitions } from '../catalog/kinds.ts';
import { KINDS, type Kind } from '../catalog/schema/kind.ts';

/** The first part of the address of a kind's pages, the same in every language: `datasett`. */
export function entrySegment(kind: Kind): string {
  return kindDefinitions[kind].segment;
}

/** The kind whose pages begin with `segment`, if any. */
export function kindOfSegment(segment: string): Kind | undefined {
  return KINDS.find((kind) => kindDefinitions[kind].segment === segment);
}
