import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { buildSearch } from '../search/build-search.ts';
import { searchFolder } from '../search/search-folder.ts';
import { contentFolder, siteCatalog } from '../site-catalog.ts';

/**
 * Writes the search index beside the pages, and serves it from memory in development.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [serveIndex()] } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = buildSearch(siteCatalog(), contentFolder());
        let bytes = 0;
        for (const [name, contents] of files) {
          const path = join(fileURLToPath(dir), searchFolder, name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, contents);
          bytes += contents.length;
        }
        logger.info(`${files.size} files, ${Math.round(bytes / 1000)} kB`);
      },
    },
  };
}

function serveIndex(): Plugin {
  // A new catalogue, after a change of content, is another object and gives a new index.
  const built = new WeakMap<object, Map<string, Uint8Array>>();
  return {
    name: 'search-index',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?', 1);
        const at = path.indexOf(`/${searchFolder}/`);
        if (at < 0) {
          next();
          return;
        }
        const catalog = siteCatalog();
        const files = built.get(catalog) ?? buildSearch(catalog, contentFolder());
        built.set(catalog, files);
        const file = files.get(path.slice(at + searchFolder.length + 2));
        response.statusCode = file ? 200 : 404;
        response.setHeader('Cache-Control', 'no-store');
        response.end(file ? Buffer.from(file) : undefined);
      });
    },
  };
}
