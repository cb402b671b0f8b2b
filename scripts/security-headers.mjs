/**
 * What the site allows itself. No inline script or style, nothing from other hosts, and text can
 * become code through one named Trusted Types policy only: the one that starts the search worker.
 * `script-src` and `style-src` are left out here: Astro adds hashes of its own to them in the page.
 *
 * @see https://www.w3.org/TR/CSP3/
 * @see https://www.w3.org/TR/trusted-types/
 */
export const pageDirectives = /** @type {const} */ ([
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types search-worker',
]);

/** The whole policy as a response header; `frame-ancestors` has no effect inside a page. */
export const contentSecurityPolicy = [
  ...pageDirectives,
  "script-src 'self'",
  "style-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that every response carries, here and on any host that serves the site. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
