import { z } from 'zod';

/** The languages of the interface. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const concept = z.strictObject({
  code: z.string().min(1),
  nb: z.string().min(1),
  nn: z.string().min(1),
  en: z.string().min(1),
  uri: z.url().optional(),
  description: z.string().optional(),
  broader: z.string().optional(),
  /** Official names in Sámi languages and Kven, by language code. */
  names: z.record(z.string(), z.string()).optional(),
  /** The full official name where it has several languages. */
  officialName: z.string().optional(),
});

/** The shape of a file in `content/vocabularies/`; a simple skos:ConceptScheme. */
export const vocabularySchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  source: z.string().optional(),
  codes: z.array(concept).min(1),
});

export type Concept = z.output<typeof concept>;

/** A code list, ready to look up in. */
export interface Vocabulary {
  name: string;
  title: string;
  description: string;
  source: string | undefined;
  /** In the order of the file, which is the order to show them in. */
  concepts: readonly Concept[];
  get(code: string): Concept | undefined;
}

/**
 * Makes a vocabulary of a file's data.
 *
 * @param name the file name without its ending
 * @throws RangeError when a code stands twice
 */
export function createVocabulary(
  name: string,
  data: z.output<typeof vocabularySchema>,
): Vocabulary {
  const byCode = new Map<string, Concept>();
  for (const entry of data.codes) {
    if (byCode.has(entry.code))
      throw new RangeError(`The code «${entry.code}» stands twice in the vocabulary ${name}`);
    byCode.set(entry.code, entry);
  }
  return {
    name,
    title: data.title,
    description: data.description,
    source: data.source,
    concepts: data.codes,
    get: (code) => byCode.get(code),
  };
}
