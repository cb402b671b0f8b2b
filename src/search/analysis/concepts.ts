import type { ConceptReference, ConceptSet, LexiconData } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { isFunctionWord } from './stop-words.ts';

/** First letter of every concept token in the index. No word begins with it: "§" is read as "paragraf". */
export const conceptMark = '§';

/** Longest label that is looked for, in words. */
export const longestLabel = 5;

/** A label that only is near to the concept counts this much. */
const relatedWeight = 0.35;
/** Labels shared by several concepts say less about each. */
const sharedWeight = 0.8;

/**
 * The key under which a label is looked up: its terms joined with one space. Function words are left out,
 * as they are in a query ("kjøp av tjenester" = "kjøp tjenester"); undefined when nothing is left.
 */
export function labelKey(
  label: readonly Token[],
  term: (word: string) => string,
): string | undefined {
  let key: string | undefined;
  let length = 0;
  for (let at = 0; at < label.length; at++) {
    const { word } = label[at]!;
    if (isFunctionWord(word)) continue;
    key = key === undefined ? term(word) : `${key} ${term(word)}`;
    length += 1;
  }
  return length > longestLabel ? undefined : key;
}

/**
 * All labels of the concept sets: key → concepts. `related` may hold ids of other sets (then the concept
 * token is itself a key, that leads to them with little weight, both ways) or words.
 *
 * @param keyOf the key of a label, see `labelKey`
 */
export function conceptLabels(
  sets: readonly ConceptSet[],
  keyOf: (label: string) => string | undefined,
): Map<string, readonly ConceptReference[]> {
  const references = new Map<string, readonly ConceptReference[]>();
  // Nearly every label has one concept: all labels of a set then have the same list.
  const add = (label: string, concepts: readonly [ConceptReference]) => {
    const key = keyOf(label);
    if (key === undefined) return;
    const known = references.get(key);
    if (known === undefined) {
      references.set(key, concepts);
      return;
    }
    const [{ concept, weight }] = concepts;
    const same = known.find((reference) => reference.concept === concept);
    if (same !== undefined && same.weight >= weight) return;
    references.set(key, [...known.filter((reference) => reference !== same), ...concepts]);
  };
  const ids = new Set(sets.map((set) => set.id));
  sets.forEach((set) => {
    const concept = conceptMark + set.id;
    const own = [{ concept, weight: 1 }] as const;
    const near = [{ concept, weight: relatedWeight }] as const;
    labelsOf(set).forEach((label) => add(label, own));
    set.related?.forEach((related) => {
      if (!ids.has(related)) add(related, near);
    });
  });
  references.forEach((concepts, key) => {
    if (concepts.length === 1) return;
    const isShared = concepts.filter(({ weight }) => weight === 1).length > 1;
    const weighed = concepts.map(({ concept, weight }) => ({
      concept,
      weight: isShared && weight === 1 ? sharedWeight : weight,
    }));
    weighed.sort((x, y) => y.weight - x.weight || (x.concept < y.concept ? -1 : 1));
    references.set(key, weighed);
  });
  const relations = new Map<string, Set<string>>();
  const relate = (from: string, to: string) =>
    relations.set(from, (relations.get(from) ?? new Set()).add(to));
  sets.forEach((set) => {
    set.related?.forEach((related) => {
      if (!ids.has(related) || related === set.id) return;
      relate(set.id, related);
      relate(related, set.id);
    });
  });
  relations.forEach((others, id) => {
    references.set(
      conceptMark + id,
      [...others].sort().map((other) => ({ concept: conceptMark + other, weight: relatedWeight })),
    );
  });
  return references;
}

/**
 * The labels without concepts that no document has. A label that only leads to such a concept leads to those
 * that are related to it instead, so that "GDPR" finds "personvern" where nothing is about the regulation.
 *
 * @param occurs whether the index has this concept token
 */
export function labelsInUse(
  labels: LexiconData['labels'],
  occurs: (concept: string) => boolean,
): LexiconData['labels'] {
  const inUse: (readonly [string, readonly ConceptReference[]])[] = [];
  const relations = new Map(labels.filter((label) => label[0].startsWith(conceptMark)));
  // Labels of one concept share their list, see `conceptLabels`, and what takes its place.
  const inPlaceOf = new Map<readonly ConceptReference[], readonly ConceptReference[]>();
  const replace = (references: readonly ConceptReference[]) => {
    const kept = occurring(references, occurs);
    return kept.length > 0 ? kept : nearTo(references, relations, occurs);
  };
  labels.forEach((label) => {
    // By position: taking a pair apart as a list walks through it, and there are thousands.
    const key = label[0];
    const references = label[1];
    if (key.startsWith(conceptMark) && !occurs(key)) return;
    let inPlace = inPlaceOf.get(references);
    if (inPlace === undefined) inPlaceOf.set(references, (inPlace = replace(references)));
    if (inPlace === references) inUse.push(label);
    else if (inPlace.length > 0) inUse.push([key, inPlace]);
  });
  return inUse;
}

function occurring(
  references: readonly ConceptReference[],
  occurs: (concept: string) => boolean,
): readonly ConceptReference[] {
  // Nearly every label has one concept, and nearly every concept occurs.
  if (references.length === 1 && occurs(references[0]!.concept)) return references;
  return references.filter(({ concept }) => occurs(concept));
}

function nearTo(
  references: readonly ConceptReference[],
  relations: ReadonlyMap<string, readonly ConceptReference[]>,
  occurs: (concept: string) => boolean,
): readonly ConceptReference[] {
  return references
    .filter(isOwnLabel)
    .flatMap(({ concept }) => occurring(relations.get(concept) ?? [], occurs));
}

/** The labels of a set itself, in all languages. */
export function labelsOf(set: ConceptSet): string[] {
  return [set.nb, set.nn, set.da, set.en, set.abbr].flatMap((labels) => labels ?? []);
}

/** Is the word a label of the concept itself, so that the concept is a subject of a text with the word? */
export function isOwnLabel(reference: ConceptReference): boolean {
  return reference.weight >= sharedWeight;
}
