import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

type Server = Awaited<ReturnType<typeof serve>>;

const page = '<!doctype html><title>Datasett på norsk</title>'.padEnd(5000, ' ');
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served blåbær-'));
  const files = {
    'site/index.html': page,
    'site/404.html': '<!doctype html><title>Fant ikke siden</title>',
    'site/datasett/npr/index.html': page,
    'site/datasett/npr/npr.ttl': '<a> <b> <c> .',
    'site/søk & finn.json': '{}',
    'site/_astro/page.CQ3x9_ab.js': 'export {};',
    'site/search/index.0123456789abcdef.json': '[]',
    'site/robots.txt': 'User-agent: *',
    'secret.txt': 'secret',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = await serve({ folder: join(folder, 'site') });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function get(path: string, headers: Record<string, string> = {}) {
  return fetch(new URL(path, server.url), { headers, redirect: 'manual' });
}

/** Sends the path as it is, which `fetch` would tidy up first. */
function getRaw(path: string, method = 'GET'): Promise<string> {
  return new Promise((done, failed) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (text) => (answer += text));
    socket.on('end', () => done(answer));
    socket.on('error', failed);
  });
}

describe('finding a page', () => {
  test('a folder gives its index', async () => {
    const response = await get('datasett/npr/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(page);
  });

  test('a folder without its slash is sent on, with the query', async () => {
    const response = await get('datasett/npr?fane=variabler&x=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/datasett/npr/?fane=variabler&x=1');
  });

  test('an unknown address gives the page for that, with status 404', async () => {
    const response = await get('finnes/ikke/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Fant ikke siden');
  });

  test('Norwegian letters and spaces in an address', async () => {
    const response = await get('søk & finn.json');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe('{}');
  });

  test('linked data has its own content type', async () => {
    const response = await get('datasett/npr/npr.ttl');
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
  });

  test('a site under a path answers there, and nowhere else', async () => {
    const under = await serve({ folder: join(folder, 'site'), base: '/bank/' });
    try {
      expect(under.url).toMatch(/\/bank\/$/);
      expect((await fetch(new URL('datasett/npr/', under.url))).status).toBe(200);
      expect((await fetch(new URL('/datasett/npr/', under.url))).status).toBe(404);
      const redirect = { redirect: 'manual' } as const;
      expect((await fetch(new URL('/bank', under.url), redirect)).headers.get('location')).toBe(
        '/bank/',
      );
      const folderPath = new URL('datasett/npr', under.url);
      expect((await fetch(folderPath, redirect)).headers.get('location')).toBe(
        '/bank/datasett/npr/',
      );
    } finally {
      await under.close();
    }
  });
});

describe('staying within the site', () => {
  test.each([
    '/../secret.txt',
    '/datasett/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/./robots.txt',
    '/robots.txt%00.html',
    '/robots.txt/',
    '/%ff',
    '/link.txt',
    '//datasett/npr',
    'http://example.org/../secret.txt',
  ])('%s is not found', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });

  test('no address is sent on to another host', async () => {
    expect(await getRaw('//example.org/%2e%2e')).not.toMatch(/^location:/im);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    expect(await getRaw('/', method)).toMatch(/^HTTP\/1\.1 405 [^]*\r\nAllow: GET, HEAD\r\n/);
  });
});

describe('headers', () => {
  test('every answer carries the security headers, an error too', async () => {
    for (const path of ['', 'finnes-ikke', 'robots.txt']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  test('only a file whose name holds its digest is kept for ever', async () => {
    const cached = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cached('_astro/page.CQ3x9_ab.js')).toContain('immutable');
    expect(await cached('search/index.0123456789abcdef.json')).toContain('immutable');
    expect(await cached('')).toBe('no-cache');
    expect(await cached('robots.txt')).toBe('no-cache');
  });

  test('a browser that has the page already does not get it again', async () => {
    const first = await get('');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('', { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    writeFileSync(join(folder, 'site/index.html'), `${page} endret`);
    expect((await get('', { 'If-None-Match': tag })).status).toBe(200);
    writeFileSync(join(folder, 'site/index.html'), page);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const answer = await getRaw('/', 'HEAD');
    expect(answer).toMatch(/\r\nContent-Length: 5001\r\n/);
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });
});

describe('compression', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('%s gives %s', async (accepted, encoding) => {
    const response = await get('', { 'Accept-Encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(page);
  });

  test('each encoding has a tag of its own', async () => {
    const plain = await get('', { 'Accept-Encoding': 'identity' });
    const brotli = await get('', { 'Accept-Encoding': 'br' });
    expect(plain.headers.get('etag')).not.toBe(brotli.headers.get('etag'));
  });
});

test('a taken port gives the next free one', async () => {
  const other = await serve({ folder: join(folder, 'site'), port: server.port });
  try {
    expect(other.port).toBeGreaterThan(server.port);
    expect((await fetch(other.url)).status).toBe(200);
  } finally {
    await other.close();
  }
});
