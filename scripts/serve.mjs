#!/usr/bin/env node
/**
 * A static server for the built site, as `npm start` and the browser tests use it. It answers as a
 * well set up host would: security headers, compression, long caching of hashed files.
 *
 *     node scripts/serve.mjs [--port 4321] [--host 127.0.0.1] [folder]
 */
import { existsSync, realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { securityHeaders } from './security-headers.mjs';

/** @type {Record<string, string>} */
const contentTypes = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.nt': 'application/n-triples; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rdf': 'application/rdf+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

const oneYear = 'public, max-age=31536000, immutable';

/** How many compressed files are kept in memory. */
const keptCompressions = 300;

/** How many ports are tried when the wished one is taken. */
const portsTried = 50;

/**
 * Starts the server and waits until it listens.
 *
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {string} [options.base] the path the site stands under; begins and ends with a slash
 * @param {number} [options.port] 0 takes any free port; when another one is taken, the next free one is used
 * @param {string} [options.host] the address to listen on
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with a slash
 * @throws when the folder is missing or no port may be used
 */
export async function serve({ folder, base = '/', port = 0, host = '127.0.0.1' }) {
  const site = { folder: await realpath(folder), base, compressed: new Map() };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('Internal server error\n');
    });
  });
  const listening = await listenOnFreePort(server, port, host);
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${listening}${base}`,
    port: listening,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} wished
 * @param {string} host
 * @returns {Promise<number>} the port it listens on
 */
async function listenOnFreePort(server, wished, host) {
  const last = wished === 0 ? 0 : Math.min(wished + portsTried, 65535);
  for (let port = wished; ; port += 1) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen({ port, host, exclusive: true }, () => {
          server.off('error', failed);
          done(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}

/**
 * @typedef {{ folder: string, base: string, compressed: Map<string, Buffer> }} ServedSite
 * @param {ServedSite} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(site, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain' });
    response.end('Method not allowed\n');
    return;
  }
  const [path = '/', query] = splitOnce(request.url ?? '/', '?');
  const target = await findTarget(site, path);
  if (target.redirect !== undefined) {
    const location = query === undefined ? target.redirect : `${target.redirect}?${query}`;
    response.writeHead(301, { Location: location, 'Content-Type': 'text/plain' });
    response.end();
    return;
  }
  const file = target.file ?? (await existingFile(site, ['404.html']));
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('Not found\n');
    return;
  }
  await sendFile(site, request, response, file, target.file === undefined ? 404 : 200);
}

/**
 * Finds what a path stands for. A folder without a slash at the end is a redirect, as on the hosts
 * that serve static sites, so that relative links in the page hold.
 *
 * @param {ServedSite} site
 * @param {string} path still percent-encoded, without query
 * @returns {Promise<{ file?: FoundFile | undefined, redirect?: string }>} nothing of both: not found
 */
async function findTarget(site, path) {
  if (`${path}/` === site.base) return { redirect: site.base };
  if (!path.startsWith(site.base)) return {};
  const segments = decodeSegments(path.slice(site.base.length));
  if (segments === undefined) return {};
  const isFolder = segments.at(-1) === '';
  if (isFolder) {
    return { file: await existingFile(site, [...segments.slice(0, -1), 'index.html']) };
  }
  const file = await existingFile(site, segments);
  if (file !== undefined) return { file };
  if (await existingFile(site, [...segments, 'index.html'])) {
    return { redirect: `${site.base}${segments.map(encodeURIComponent).join('/')}/` };
  }
  return {};
}

/**
 * @param {string} path
 * @returns {string[] | undefined} undefined for a path that names no file of the site: badly
 *   encoded, or one that would step out of the folder
 */
function decodeSegments(path) {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    const inner = segments.slice(0, -1);
    const refused = segments.some(
      (segment) => segment === '.' || segment === '..' || /[/\\\0]/.test(segment),
    );
    return refused || inner.includes('') ? undefined : segments;
  } catch {
    return undefined;
  }
}

/**
 * @typedef {{ path: string, version: string }} FoundFile
 * @param {ServedSite} site
 * @param {string[]} segments
 * @returns {Promise<FoundFile | undefined>} `version` changes when the file does
 */
async function existingFile(site, segments) {
  try {
    const path = await realpath(join(site.folder, ...segments));
    // A link must not lead out of the site either.
    if (!path.startsWith(site.folder + sep)) return undefined;
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    return { path, version: `${found.size.toString(36)}-${found.mtimeMs.toString(36)}` };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/**
 * @param {ServedSite} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {FoundFile} file
 * @param {number} status
 */
async function sendFile(site, request, response, file, status) {
  const type = contentTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const mayCompress = /^text\/|json|xml|javascript|svg|manifest|n-triples|yaml/.test(type);
  const encoding = mayCompress ? acceptedEncoding(request.headers['accept-encoding']) : undefined;
  const tag = `"${file.version}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('Cache-Control', isHashed(file.path) ? oneYear : 'no-cache');
  response.setHeader('ETag', tag);
  if (mayCompress) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  const body = await readBody(site, file, encoding);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Tells whether the name of a file holds a digest of its content, so that it never changes.
 *
 * @param {string} path
 */
function isHashed(path) {
  return path.includes(`${sep}_astro${sep}`) || /\.[0-9a-f]{16,}\.[a-z0-9]+$/.test(path);
}

/**
 * @param {string | string[] | undefined} header
 * @returns {'br' | 'gzip' | undefined}
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding
 */
function acceptedEncoding(header) {
  const accepted = new Map(
    String(header ?? '')
      .split(',')
      .map((part) => {
        const [name = '', weight] = part.trim().split(/\s*;\s*q=/);
        return [name.toLowerCase(), weight === undefined ? 1 : Number(weight)];
      }),
  );
  return /** @type {const} */ (['br', 'gzip']).find((name) => (accepted.get(name) ?? 0) > 0);
}

/**
 * @param {ServedSite} site
 * @param {FoundFile} file
 * @param {'br' | 'gzip' | undefined} encoding
 */
async function readBody(site, file, encoding) {
  if (encoding === undefined) return readFile(file.path);
  const key = `${encoding} ${file.version} ${file.path}`;
  const kept = site.compressed.get(key);
  if (kept !== undefined) return kept;
  const content = await readFile(file.path);
  const body =
    encoding === 'br'
      ? await promisify(brotliCompress)(content, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
        })
      : await promisify(gzip)(content);
  site.compressed.set(key, body);
  const [oldest] = site.compressed.keys();
  if (site.compressed.size > keptCompressions && oldest) site.compressed.delete(oldest);
  return body;
}

/**
 * @param {string} text
 * @param {string} separator
 * @returns {[string, string | undefined]}
 */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Reads the command line, and PORT and HOST where it is silent.
 *
 * @param {readonly string[]} args
 * @returns {{ folder: string, port: number, host: string }}
 * @throws when there is an option that is not known, or a port that cannot be
 */
export function readCommandLine(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' } },
  });
  const port = values.port ?? (process.env.PORT || '4321');
  if (!/^\d+$/.test(port) || Number(port) > 65535) {
    throw new Error(`The port must be a whole number from 0 to 65535, not '${port}'.`);
  }
  return {
    folder: resolve(fileURLToPath(new URL('..', import.meta.url)), positionals[0] ?? 'dist'),
    port: Number(port),
    host: values.host ?? (process.env.HOST || '127.0.0.1'),
  };
}

/**
 * Starts the server and says where it is.
 *
 * @param {readonly string[]} args
 */
async function main(args) {
  const { folder, port, host } = readCommandLine(args);
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Run: npm run build`);
  const { site } = await import('../src/site.ts');
  const server = await serve({ folder, base: site.base, port, host });
  if (port !== 0 && server.port !== port) {
    console.log(`Port ${port} is taken, so this is on port ${server.port}.`);
  }
  console.log(`\n  ${server.url}\n\nCtrl-C stops it.`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // The runner that started this is gone, however it ended.
  process.on('disconnect', stop);
}

/** @param {unknown} error */
function explain(error) {
  const code = codeOf(error);
  if (code === 'EACCES')
    return 'This port needs special rights. Choose one above 1023: --port 4321';
  if (code === 'EADDRINUSE') return `No port is free near the wished one. Choose another: --port`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return 'This machine has no such address to listen on. Leave out --host, or give 127.0.0.1.';
  }
  return error instanceof Error ? error.message : String(error);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(explain(error));
    process.exitCode = 1;
  });
}
