/** The nine kinds of entry. */
export const KINDS = [
  'dataset',
  'use-case',
  'legal',
  'guide',
  'challenge',
  'resource',
  'organization',
  'term',
  'source',
] as const;

export type Kind = (typeof KINDS)[number];
