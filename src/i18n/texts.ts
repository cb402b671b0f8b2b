import type { Language } from './language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** All texts of the interface; bokmål decides which there are. */
export type Texts = typeof nb;

const languages: Record<Language, Texts> = { nb, nn, en };

/** The interface texts in `language`. */
export function t(language: Language): Texts {
  return languages[language];
}
