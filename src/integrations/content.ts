import { relative, resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { formatProblem, type Problem } from '../catalog/problem.ts';
import { writeContentIntellisense } from '../editor/content-intellisense.ts';
import { contentFolder, forgetCatalog, siteCatalog } from '../site-catalog.ts';

/** An editor saves in several writes, and a branch switch touches many files: wait until it is quiet. */
const QUIET_MS = 60;

/**
 * Watches the content folder in development and judges it before a build. In development a change
 * shows at once, and errors show in the page and in the terminal. A build with errors in published
 * entries fails with the whole list; drafts with errors are left out and told of.
 */
export function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [watchContent(logger)] } });
      },
      'astro:build:start': ({ logger }) => {
        // Vite may have loaded it already while it read the configuration.
        forgetCatalog();
        helpEditors();
        const { problems, blockingProblems } = siteCatalog();
        const blocking = new Set(blockingProblems);
        const rest = problems.filter((problem) => !blocking.has(problem));
        if (rest.length > 0)
          logger.warn(
            report(`${rest.length} merknader til innholdet (utkast med feil er utelatt):`, rest),
          );
        if (blocking.size > 0) throw new ContentError(blockingProblems);
      },
    },
  };
}

/** Stops a build; the message is the whole report, in bokmål, for the author. */
export class ContentError extends Error {
  /** @param problems what must be mended before the site can be built */
  constructor(problems: readonly Problem[]) {
    super(
      report(
        `${problems.length} feil i publiserte oppføringer. Nettstedet blir ikke bygd før de er rettet (eller oppføringen er satt til state: draft):`,
        problems,
      ),
    );
    this.name = 'ContentError';
    // A stack says nothing to an author.
    this.stack = this.message;
  }
}

function report(heading: string, problems: readonly Problem[]): string {
  const folder = relative(process.cwd(), contentFolder()) || '.';
  return [heading, ...problems.map((problem) => `  ${formatProblem(problem, folder)}`)].join('\n');
}

function watchContent(logger: AstroIntegrationLogger): Plugin {
  return {
    name: 'content',
    configureServer(server) {
      const folder = contentFolder();
      server.watcher.add(folder);
      let timer: NodeJS.Timeout | undefined;
      let concernsEditors = false;
      const onChange = (event: 'add' | 'change' | 'unlink', file: string) => {
        const path = relative(folder, file);
        if (path.startsWith('..')) return;
        // Each title that is being written is no reason to let the editor's help start anew.
        concernsEditors ||= event !== 'change' || path.startsWith('vocabularies');
        clearTimeout(timer);
        timer = setTimeout(() => {
          forgetCatalog();
          if (concernsEditors) helpEditors();
          concernsEditors = false;
          // Astro keeps the paths of each route; a new file is a new path.
          for (const { hot } of Object.values(server.environments))
            hot.send('astro:content-changed', {});
          show(server, logger);
        }, QUIET_MS);
      };
      for (const event of ['add', 'change', 'unlink'] as const)
        server.watcher.on(event, (file) => onChange(event, file));
      // A page that is opened later is told too.
      server.ws.on('connection', () => {
        sendErrors(server, errorsOf());
      });
      return () => {
        helpEditors();
        logErrors(logger, errorsOf());
      };
    },
  };
}

function helpEditors(): void {
  writeContentIntellisense(siteCatalog(), process.cwd(), contentFolder());
}

function errorsOf(): Problem[] {
  return siteCatalog().problems.filter(({ severity }) => severity === 'error');
}

function show(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const errors = errorsOf();
  logErrors(logger, errors);
  if (errors.length > 0) sendErrors(server, errors);
  // Astro hears of the change in another thread of events than the page: it must be first.
  else setTimeout(() => server.ws.send({ type: 'full-reload', path: '*' }), QUIET_MS);
}

function logErrors(logger: AstroIntegrationLogger, errors: readonly Problem[]): void {
  if (errors.length > 0) logger.error(report(`${errors.length} feil i innholdet:`, errors));
}

function sendErrors(server: ViteDevServer, errors: readonly Problem[]): void {
  const [first] = errors;
  if (!first) return;
  server.ws.send({
    type: 'error',
    err: {
      plugin: 'content',
      message: report(`${errors.length} feil i innholdet:`, errors),
      stack: '',
      id: resolve(contentFolder(), first.file),
      loc: { file: resolve(contentFolder(), first.file), line: first.line, column: 0 },
    },
  });
}
