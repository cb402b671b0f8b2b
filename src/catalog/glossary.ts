import type { EntryOf } from './entry.ts';

/** A term that can be explained where it stands in a text. */
export interface GlossaryTerm {
  id: string;
  title: string;
  /** The first sentence of the definition, which stands alone. */
  definition: string;
}

/** The terms of the catalogue, ready to be found in texts. */
export interface Glossary {
  /** Finds any label of any term, with an inflected ending; undefined when there are no terms. */
  pattern: RegExp | undefined;
  /** The term of a matched label. */
  lookUp(label: string): GlossaryTerm | undefined;
}

/** Endings of Norwegian nouns, so that «datasettene» is known as «datasett»; longest first. */
const ENDINGS = '(?:enes|anes|ens|ets|ene|ane|ers|en|et|er|ar|a|e|s)?';

/** A word this short is more often another word with an ending than the term. */
const SHORTEST_INFLECTED = 4;

const isAbbreviation = (label: string) => /^[\p{Lu}\p{N}-]{2,8}$/u.test(label);

/**
 * Makes a glossary of the terms' titles, abbreviations and synonyms. Where two terms share a label,
 * the one whose title it is has it.
 */
export function createGlossary(terms: readonly EntryOf<'term'>[]): Glossary {
  const titles = new Map<string, GlossaryTerm>();
  const others = new Map<string, GlossaryTerm>();
  for (const { id, data } of terms) {
    if (data.state === 'withdrawn' || !data.definition) continue;
    const term = { id, title: data.title, definition: firstSentence(data.definition) };
    titles.set(key(data.title), term);
    for (const label of [data.abbreviation, ...(data.synonyms ?? [])]) {
      if (label !== undefined && label.length > 1) others.set(key(label), term);
    }
  }
  const labels = new Map([...others, ...titles]);
  return {
    pattern: patternOf([...labels.keys()]),
    lookUp: (label) => labels.get(key(label)),
  };
}

/** Abbreviations keep their capitals: «ROS» is not a rose. */
function key(label: string): string {
  const flat = label.replace(/\s+/g, ' ');
  return isAbbreviation(flat) ? flat : flat.toLocaleLowerCase('nb');
}

/** A compound is another word than its first part, and a host name is no word; an ending after a hyphen is not a part: «DPIA-en». */
const WORD_END = '(?![\\p{L}\\p{N}]|\\.\\p{L}|-(?!(?:en|et|ene|er)(?!\\p{L})))';

function patternOf(labels: readonly string[]): RegExp | undefined {
  if (labels.length === 0) return undefined;
  const alternatives = labels
    .toSorted((a, b) => b.length - a.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(${alternatives.join('|')})(${ENDINGS})${WORD_END}`,
    'giu',
  );
}

function firstSentence(text: string): string {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const flat = paragraph.replace(/\s+/g, ' ').trim();
  // Not at «f.eks. en»: a sentence ends where the next begins with a capital.
  const end = /[.!?](?=\s+\p{Lu})/u.exec(flat);
  const first = end ? flat.slice(0, end.index + 1) : flat;
  return /(?:f\.eks|bl\.a|jf|nr|dvs|mv)\.$/iu.test(first) ? flat : first;
}

/** Elements in which a word is left alone: it leads somewhere, names something or is quoted. */
const LEFT_ALONE = new Set([
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'code',
  'pre',
  'button',
  'th',
  'caption',
  'svg',
]);

/**
 * Marks the first occurrence of each term in a text.
 *
 * @param html sanitised HTML
 * @param seen ids of terms that are not to be marked; those that are, are added, so that one set
 *   serves a whole page
 * @param mark gives the HTML for a term; `word` is the word as it stands in the text, escaped
 * @example explainTerms('<p>En DPIA</p>', glossary, new Set(), mark) // '<p>En <button …>DPIA</button></p>'
 */
export function explainTerms(
  html: string,
  glossary: Glossary,
  seen: Set<string>,
  mark: (term: GlossaryTerm, word: string) => string,
): string {
  const { pattern } = glossary;
  if (!pattern) return html;
  let leftAlone = 0;
  return html.replace(
    /<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/gi,
    (piece, slash: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        if (LEFT_ALONE.has(name.toLowerCase())) leftAlone += slash ? -1 : 1;
        return piece;
      }
      if (leftAlone > 0) return piece;
      return piece.replace(pattern, (word: string, label: string, ending: string) => {
        const term = glossary.lookUp(label);
        if (!term || seen.has(term.id)) return word;
        if (ending !== '' && label.length < SHORTEST_INFLECTED) return word;
        seen.add(term.id);
        return mark(term, word);
      });
    },
  );
}
