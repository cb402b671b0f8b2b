import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Modules of the browser from which Astro components can be imported. */
const IMPORTERS = /\/src\/islands\/publish\/preview\/[^/]+\.ts$/;

/** Ends with `.ts`, so that Vite strips the types from what Astro's compiler gives. */
const SUFFIX = '.in-browser.ts';

/**
 * What Markdown's entities (`&aring;`) are decoded with. Its module for browsers sets `innerHTML`,
 * which our content security policy refuses; the one for Node uses a table.
 */
const ENTITIES = 'decode-named-character-reference';

/**
 * Lets the publishing form render the site's own Astro components in the browser, so that its
 * preview is the page and not a drawing of it. Astro itself gives the browser an empty module for
 * every component; here those that the preview imports are compiled as they are for the server, by
 * Astro's own plugin.
 */
export function componentsInBrowser(): AstroIntegration {
  return {
    name: 'components-in-browser',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [compileForBrowser(fileURLToPath(config.root))],
            resolve: { alias: { [ENTITIES]: fileURLToPath(import.meta.resolve(ENTITIES)) } },
          },
        });
      },
    },
  };
}

type Compile = (
  this: { environment: { name: string } },
  source: string,
  id: string,
) => Promise<{ code: string }>;

function compileForBrowser(root: string): Plugin {
  let compile: Compile;
  return {
    name: 'components-in-browser',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved({ plugins }) {
      const transform = plugins.find(({ name }) => name === 'astro:build')?.transform;
      if (typeof transform !== 'object')
        throw new Error('Astro has no plugin «astro:build» with a transform any more.');
      compile = transform.handler as unknown as Compile;
    },
    async resolveId(source, importer) {
      const isWanted =
        source.endsWith('.astro') &&
        importer !== undefined &&
        (importer.endsWith(SUFFIX) || IMPORTERS.test(importer));
      if (!isWanted) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}${SUFFIX}`;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return undefined;
      const file = id.slice(0, -SUFFIX.length);
      this.addWatchFile(file);
      const source = await readFile(file, 'utf8');
      const { code } = await compile.call({ environment: { name: 'ssr' } }, source, file);
      // Where the site was built is no visitor's business.
      return { code: code.replaceAll(root, '/'), moduleType: 'ts' };
    },
  };
}
