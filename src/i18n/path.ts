import { site } from '../site.ts';
import type { Language } from './language.ts';

/**
 * The address of a page, under the site's base path and the language's prefix.
 *
 * @param path from the site's root as in bokmål, with a slash in front: `/datasett/kpr/`
 * @example localizedPath('nn', '/datasett/kpr/') // '/nn/datasett/kpr/'
 */
export function localizedPath(language: Language, path = '/'): string {
  const prefix = language === site.languages[0] ? '' : `/${language}`;
  return `${site.base.replace(/\/$/, '')}${prefix}${path}`;
}

/** The address of a file in `public/`, such as `favicon.svg`. */
export function assetPath(file: string): string {
  return `${site.base}${file}`;
}

/** The full address of a path from `localizedPath` or `assetPath`. */
export function absoluteUrl(path: string): string {
  return new URL(path, site.address).href;
}
