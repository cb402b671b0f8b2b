export type { Language } from '../catalog/vocabulary.ts';
import type { Language } from '../catalog/vocabulary.ts';

/** The languages an entry can be written in. */
export type ContentLanguage = Language | 'da' | 'sv';
