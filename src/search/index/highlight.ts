import { conceptMark } from '../analysis/concepts.ts';
import type { Lexicon } from '../analysis/lexicon.ts';
import type { QueryGroup, QueryPlan } from '../analysis/query.ts';
import { isFunctionWord } from '../analysis/stop-words.ts';
import { tokenize } from '../analysis/tokens.ts';
import { wordTerms } from '../analysis/word-terms.ts';
import { coveredWord } from '../ranking.ts';

/** A stretch of a text; put one after another they give the text back. */
export interface Segment {
  readonly text: string;
  /** The words of it are what the query found. */
  readonly match: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  /** Left out of label keys. */
  readonly isFunctionWord: boolean;
}

/** A word as a reader sees it, with its hyphens. */
const wordPattern =
  /§|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-‐‑.'’][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*/gu;

/** A passage ends where a sentence does, or at a line's end. */
const sentencePattern = /[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|[.!?]+|$)\s*/gu;

/**
 * Finds in shown text what a query found in the index, by the same analysis: nothing about positions is
 * stored. A word counts when its term or one of its parts is in the plan, and so do the words of any
 * label of a concept in the plan ("sjukeheim" for "sykehjem").
 */
export class Highlighter {
  readonly #lexicon: Lexicon;
  readonly #terms = new Set<string>();
  /** First term of a label → the terms of the labels that begin with it. */
  readonly #labels = new Map<string, string[][]>();

  /** @param labelsOf the label keys of a concept token. */
  constructor(plan: QueryPlan, lexicon: Lexicon, labelsOf: (concept: string) => readonly string[]) {
    this.#lexicon = lexicon;
    for (const term of plan.groups.flatMap(tellingTerms)) {
      if (!term.startsWith(conceptMark)) {
        this.#terms.add(term);
        continue;
      }
      for (const label of labelsOf(term)) {
        const terms = label.split(' ');
        const known = this.#labels.get(terms[0]!);
        if (known) known.push(terms);
        else this.#labels.set(terms[0]!, [terms]);
      }
    }
  }

  /** The whole text, with what matches marked. */
  segments(text: string): Segment[] {
    const segments: Segment[] = [];
    let end = 0;
    for (const { start, end: to } of this.#matches(text)) {
      if (start > end) segments.push({ text: text.slice(end, start), match: false });
      segments.push({ text: text.slice(start, to), match: true });
      end = to;
    }
    if (end < text.length) segments.push({ text: text.slice(end), match: false });
    return segments;
  }

  /**
   * The sentences of a long text that show most of what the query found, at most `longest` letters;
   * undefined when nothing of it is there.
   */
  passage(text: string, longest: number): string | undefined {
    const sentences = [...text.matchAll(sentencePattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const matches = this.#matches(text).map(({ start, end }) => ({
      start,
      word: text.slice(start, end).toLowerCase(),
    }));
    if (matches.length === 0) return undefined;
    let best = { start: matches[0]!.start, end: matches[0]!.start + longest, distinct: 0 };
    sentences.forEach(({ start, end: firstEnd }, first) => {
      // A passage that begins with a sentence of the query tells more in the same room.
      if (!matches.some((match) => match.start >= start && match.start < firstEnd)) return;
      let end = start;
      for (let last = first; last < sentences.length; last++) {
        if (last > first && sentences[last]!.end - start > longest) break;
        end = sentences[last]!.end;
      }
      const inside = matches.filter((match) => match.start >= start && match.start < end);
      const distinct = new Set(inside.map(({ word }) => word)).size;
      if (distinct > best.distinct) best = { start, end, distinct };
    });
    const found = text.slice(best.start, best.end).trim().replace(/\s+/gu, ' ');
    if (found.length <= longest) return found;
    // One sentence longer than the room: begin shortly before its first match.
    const first = matches.find(({ start }) => start >= best.start)!.start - best.start;
    const from = Math.max(0, first - Math.floor(longest / 4));
    const words = text.slice(best.start + from, best.start + from + longest);
    const whole = words.replace(/\s+\S*$/u, '').replace(from > 0 ? /^\S*\s+/u : /^/u, '');
    return `${from > 0 ? '…' : ''}${(whole || words).trim().replace(/\s+/gu, ' ')}…`;
  }

  #words(text: string): Word[] {
    return [...text.matchAll(wordPattern)].map((match) => {
      const tokens = tokenize(match[0]);
      return {
        start: match.index,
        end: match.index + match[0].length,
        terms: tokens
          .flatMap(({ word, pieces }) => [word, ...pieces])
          .flatMap((word) => {
            const { term, parts } = wordTerms(word, this.#lexicon);
            return [term, ...parts];
          }),
        isFunctionWord: tokens.every(({ word }) => isFunctionWord(word)),
      };
    });
  }

  /** Where the text matches: ascending, without overlap. */
  #matches(text: string): { start: number; end: number }[] {
    const words = this.#words(text);
    const matched = new Set<number>();
    words.forEach(({ terms, isFunctionWord: isFunction }, first) => {
      if (!isFunction && terms.some((term) => this.#terms.has(term))) matched.add(first);
      for (const label of terms.flatMap((term) => this.#labels.get(term) ?? [])) {
        const covered = coveredWords(words, first, label);
        for (const word of covered) matched.add(word);
      }
    });
    return [...matched].sort((x, y) => x - y).map((word) => words[word]!);
  }
}

/**
 * What shows why an entry was found. A word that the index knows is not shown by a hint: «Trondheim» or
 * «hjemme» say nothing of «sykehjem». One that it does not know is shown by its parts.
 */
function tellingTerms({ alternatives }: QueryGroup): string[] {
  const isKnown = alternatives.some(({ kind }) => kind === 'exact');
  return alternatives
    .filter(({ coverage }) => !isKnown || coverage >= coveredWord)
    .map(({ term }) => term);
}

/** The words from `first` on that are the label, or none. */
function coveredWords(words: readonly Word[], first: number, label: readonly string[]): number[] {
  const covered: number[] = [];
  let next = first;
  for (const term of label) {
    while (covered.length > 0 && words[next]?.isFunctionWord) next += 1;
    if (!words[next]?.terms.includes(term)) return [];
    covered.push(next);
    next += 1;
  }
  return covered;
}
