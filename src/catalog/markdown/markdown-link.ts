import type { MarkdownProblemCode } from './markdown-messages.ts';

/** What an address in Markdown is: refused for a reason, a page of ours, or neither. */
export interface LinkVerdict {
  problem?: MarkdownProblemCode;
  /** What the mail is for, when it is refused as an e-mail address. */
  mailAddress?: string;
  /** Path from the site's root, without fragment. */
  internalPath?: string;
}

/** Control characters and blanks are how `java\nscript:` gets past a check. */
const HIDDEN = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/;

const INTERNAL = /^\/(?!\/)[a-z0-9/_.-]*(#[\p{L}\p{N}_-]+)?$/u;

/**
 * Judges an address by an allow-list: https and http pages, e-mail is refused (contact points
 * belong in fields, where the privacy guard sees them), fragments of the same page, and pages of
 * this site written from its root.
 *
 * @param url the address as remark gives it, entities decoded
 */
export function checkMarkdownLink(url: string, use: 'link' | 'image'): LinkVerdict {
  if (HIDDEN.test(url)) return { problem: 'hiddenInAddress' };
  if (use === 'image') {
    return /^\/bilder\/[a-z0-9/_-]+\.(png|jpg|jpeg|svg|webp|avif)$/.test(url)
      ? {}
      : { problem: 'imageElsewhere' };
  }
  if (/^#[\p{L}\p{N}_-]+$/u.test(url)) return {};
  if (url.startsWith('/')) {
    if (!INTERNAL.test(url)) return { problem: 'noPage' };
    return { internalPath: url.split('#', 1)[0] ?? url };
  }
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { problem: 'incompleteAddress' };
  }
  if (parsed.protocol === 'mailto:') return { problem: 'email', mailAddress: mailAddressOf(url) };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return { problem: 'protocol' };
  if (parsed.username || parsed.password) return { problem: 'credentials' };
  return {};
}

/** The addresses between `mailto:` and what may follow them (RFC 6068, section 2). */
function mailAddressOf(url: string): string {
  const written = url.slice('mailto:'.length).split('?', 1)[0] ?? '';
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
