/** What an address in Markdown is: refused with a reason, a page of ours, or neither. */
export interface LinkVerdict {
  problem?: string;
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
  if (HIDDEN.test(url))
    return {
      problem: `Adressen «${url.trim()}» har mellomrom eller usynlige tegn. Skriv den på nytt.`,
    };
  if (use === 'image') {
    return /^\/bilder\/[a-z0-9/_-]+\.(png|jpg|jpeg|svg|webp|avif)$/.test(url)
      ? {}
      : { problem: `Bildet «${url}» må ligge på dette nettstedet, under /bilder/.` };
  }
  if (/^#[\p{L}\p{N}_-]+$/u.test(url)) return {};
  if (url.startsWith('/')) {
    if (!INTERNAL.test(url))
      return {
        problem: `Adressen «${url}» er ikke en side her. Skriv for eksempel /datasett/kpr/.`,
      };
    return { internalPath: url.split('#', 1)[0] ?? url };
  }
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return {
      problem: `Adressen «${url}» er ikke fullstendig. Skriv https:// foran, eller /datasett/… for en side her.`,
    };
  }
  if (parsed.protocol === 'mailto:')
    return { problem: 'E-postadresser hører hjemme i feltet contactPoint, ikke i teksten.' };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    return {
      problem: `Adressen «${url}» begynner med «${parsed.protocol}». Bare https:// og http:// er tillatt.`,
    };
  }
  if (parsed.username || parsed.password)
    return { problem: `Adressen «${url}» har brukernavn eller passord i seg. Ta det bort.` };
  return {};
}
