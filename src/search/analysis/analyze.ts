import type { Lexicon } from './lexicon.ts';

/**
 * The index terms of a text, in the order of the text: folded stems, parts of compounds and concept
 * tokens ("§" + id). Never an empty string. Time is linear in the length of the text.
 */
export declare function analyzeText(text: string, lexicon: Lexicon): string[];
