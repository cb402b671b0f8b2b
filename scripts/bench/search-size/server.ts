import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from '../../security-headers.mjs';
import type { Site } from './engines.ts';

/** What a page is served over. */
export interface Network {
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Bytes a second, shared by all answers. */
  readonly bandwidth: number;
}

export interface CountingServer {
  readonly url: string;
  /** Bytes of content sent, and answers given, since the last reset. */
  readonly counts: { bytes: number; requests: number };
  reset(): void;
  /** Undefined: as fast as the loopback is. */
  setNetwork(network: Network | undefined): void;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Serves files on a free port of the loopback and counts what it sends, so that workers are counted too.
 * Compresses by media type, as hosts do: text, not unknown types. Our own pages get the headers of the
 * site, so they show that the search works under its content security policy.
 */
export async function countingServer(site: Site): Promise<CountingServer> {
  const counts = { bytes: 0, requests: 0 };
  let network: Network | undefined;
  let free = 0;
  const packed = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    const content = site.get(path);
    counts.requests += 1;
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const type = types[extension] ?? 'application/octet-stream';
    const isText = extension in types;
    let body = content;
    if (isText) {
      body = packed.get(path) ?? gzipSync(content, { level: 9 });
      packed.set(path, body);
    }
    counts.bytes += body.length;
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
      // Pagefind needs 'wasm-unsafe-eval', which the site does not allow itself.
      ...(path.startsWith('/ours/') ? securityHeaders : {}),
    });
    if (!network) {
      response.end(body);
      return;
    }
    const now = performance.now();
    const sent = Math.max(free, now + network.latency) + (body.length / network.bandwidth) * 1000;
    free = sent;
    setTimeout(() => response.end(body), sent - now);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    reset() {
      counts.bytes = 0;
      counts.requests = 0;
    },
    setNetwork(next) {
      network = next;
      free = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
