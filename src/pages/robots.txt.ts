import type { APIRoute } from 'astro';
import { absoluteUrl, assetPath } from '../i18n/path.ts';

/** Everyone may read everything; the sitemap tells where it is. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(assetPath('sitemap-index.xml'))}\n`,
  );
