import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pageDirectives } from './scripts/security-headers.mjs';
import { componentsInBrowser } from './src/integrations/components-in-browser.ts';
import { content } from './src/integrations/content.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { isInSitemap } from './src/site/sitemap.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.address,
  base: site.base,
  trailingSlash: 'always',
  // Here the tests find what `astro sync` wrote; the default lies inside node_modules.
  cacheDir: './.astro',
  // Astro 7's own default drops the space between inline elements on separate lines.
  compressHTML: true,
  // No inline style or script, so that the content security policy needs no exception.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  security: { csp: { directives: [...pageDirectives] } },
  // Highlighting colours code with inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    content(),
    searchIndex(),
    react(),
    componentsInBrowser(),
    sitemap({
      filter: isInSitemap,
      i18n: { defaultLocale: 'nb', locales: { nb: 'nb', nn: 'nn', en: 'en' } },
    }),
  ],
});
