import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const require = createRequire(import.meta.url);

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/** What is told of a place in a document; lines and characters count from 0. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/**
 * Starts the language server of Astro's extension as an editor does, with help in Markdown switched
 * on, and stops it after the test.
 *
 * @param projectFolder the folder that is opened in the editor
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export async function startLanguageServer(projectFolder: string) {
  const server = spawn(
    process.execPath,
    [require.resolve('@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void server.kill());
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let received = Buffer.alloc(0);
  let lastId = 0;
  let version = 0;

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const notify = (method: string, params: object) => send({ method, params });
  const request = <Result>(method: string, params: object): Promise<Result> => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(++lastId, answer);
    send({ id: lastId, method, params });
    return answer.promise as Promise<Result>;
  };
  const receive = ({ id, method, params, result, error }: Message) => {
    if (id === undefined) return;
    // The server asks for settings, and to be told of changes: there are none, and it is.
    if (method !== undefined) send({ id, result: params?.items?.map(() => null) ?? null });
    else if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  };
  server.stdout.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(
        /Content-Length: (\d+)/.exec(received.toString('latin1', 0, start))?.[1],
      );
      if (start < 4 || received.length < start + length) return;
      receive(JSON.parse(received.toString('utf8', start, start + length)) as Message);
      received = received.subarray(start + length);
    }
  });

  const rootUri = pathToFileURL(projectFolder).href;
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    initializationOptions: {
      typescript: { tsdk: dirname(require.resolve('typescript')) },
      contentIntellisense: true,
    },
    capabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  notify('initialized', {});

  return {
    /** Opens a Markdown file with this text in it, saved or not. */
    open(file: string, text: string) {
      const uri = pathToFileURL(join(projectFolder, file)).href;
      const textDocument = { uri };
      notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: ++version, text },
      });
      return {
        diagnostics: async () =>
          (await request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument }))
            .items,
        hover: async (line: number, character: number) =>
          (
            await request<{ contents: { value: string } } | null>('textDocument/hover', {
              textDocument,
              position: { line, character },
            })
          )?.contents.value,
        /** What is suggested, and what is told of it. */
        completion: async (line: number, character: number) => {
          const { items } = await request<{
            items: { label: string; documentation?: string | { value: string } }[];
          }>('textDocument/completion', { textDocument, position: { line, character } });
          return new Map(
            items.map(({ label, documentation }) => [
              label,
              typeof documentation === 'object' ? documentation.value : documentation,
            ]),
          );
        },
      };
    },
    /** Tells that a file was written, as an editor does that watches the folder. */
    tellChanged(file: string) {
      const uri = pathToFileURL(join(projectFolder, file)).href;
      notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    },
  };
}
