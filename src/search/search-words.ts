import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { EntryOf } from '../catalog/entry.ts';
import type { ConceptSet } from './analysis/lexicon.ts';

const words = z.array(z.string().min(1));

/** The shape of `content/vocabularies/search-synonyms.yaml`. */
const searchWordsSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  concepts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      nb: words.optional(),
      nn: words.optional(),
      da: words.optional(),
      en: words.optional(),
      abbr: words.optional(),
      related: words.optional(),
    }),
  ),
});

/**
 * Reads the words that mean the same, which editors keep in `vocabularies/search-synonyms.yaml`.
 *
 * @returns no sets where a copy of the site has no such file
 * @throws z.ZodError when the file has another shape; YAMLException when it is no YAML
 */
export function readSearchWords(contentFolder: string): ConceptSet[] {
  const file = join(contentFolder, 'vocabularies', 'search-synonyms.yaml');
  if (!existsSync(file)) return [];
  const { concepts } = searchWordsSchema.parse(
    load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }),
  );
  return concepts.map((concept) =>
    // Zod gives optional fields as `T | undefined`, which the analysis does not know.
    Object.fromEntries(Object.entries(concept).filter(([, value]) => value !== undefined)),
  ) as unknown as ConceptSet[];
}

/**
 * Adds the glossary's labels to the sets: a term whose title, abbreviation or synonym a set already has
 * widens that set, any other term makes one of its own. A word is then never two concepts because two
 * editors have written it.
 */
export function withTerms(
  sets: readonly ConceptSet[],
  terms: readonly EntryOf<'term'>[],
): ConceptSet[] {
  const merged = new Map(sets.map((set) => [set.id, { ...set }]));
  const byLabel = new Map<string, string>();
  for (const set of sets) {
    for (const label of [set.nb, set.nn, set.da, set.en, set.abbr].flatMap((list) => list ?? [])) {
      if (!byLabel.has(label.toLowerCase())) byLabel.set(label.toLowerCase(), set.id);
    }
  }
  for (const { id, data } of terms) {
    if (data.state === 'withdrawn') continue;
    const labels: ConceptSet = {
      id: `term-${id}`,
      nb: [data.title, ...(data.synonyms ?? []), ...(data.hiddenLabels ?? [])],
      nn: present(data.nynorsk),
      da: present(data.danish),
      en: present(data.english),
      abbr: present(data.abbreviation),
    };
    const known = [data.title, data.abbreviation, ...(data.synonyms ?? [])]
      .flatMap((label) => (label === undefined ? [] : (byLabel.get(label.toLowerCase()) ?? [])))
      .at(0);
    const set = known === undefined ? undefined : merged.get(known);
    if (!set) merged.set(labels.id, labels);
    else {
      for (const language of ['nb', 'nn', 'da', 'en', 'abbr'] as const) {
        set[language] = [...new Set([...(set[language] ?? []), ...(labels[language] ?? [])])];
      }
    }
  }
  return [...merged.values()];
}

function present(label: string | undefined): string[] {
  return label === undefined ? [] : [label];
}
