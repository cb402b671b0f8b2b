import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { checkLink, type LinkResult } from '../../../src/quality/links/check-link.ts';
import { checkLinks } from '../../../src/quality/links/check-links.ts';
import { createHostQueue } from '../../../src/quality/links/host-queue.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
const redirect = (to: string, code = 301) => status(code, { location: to });
/** Gives the first answer once, then the second. */
const first = (once: Answer, then: Answer): Answer => {
  let asked = false;
  return (request, response) => {
    const answer = asked ? then : once;
    asked = true;
    return answer(request, response);
  };
};

const pages: Record<string, () => Answer> = {
  '/': () => status(200),
  '/finnes': () => status(200),
  '/borte': () => status(404),
  '/fjernet': () => status(410),
  '/stengt': () => status(403),
  '/feil': () => status(500),
  '/ring-a': () => redirect('/ring-b'),
  '/ring-b': () => redirect('/ring-a'),
  '/flyttet': () => redirect('/finnes', 308),
  '/midlertidig': () => redirect('/finnes', 302),
  '/til-forsiden': () => redirect('/', 302),
  '/til-ingenting': () => redirect('/borte'),
  '/til-script': () => redirect('javascript:alert(1)'),
  '/bare-get': () => (request, response) =>
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/legger-pa': () => (request, response) =>
    request.method === 'HEAD' ? request.socket.destroy() : response.writeHead(200).end(),
  '/taus': () => () => {},
  '/treg-tekst': () => (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200);
    response.write('<p>Begynner …');
  },
  '/opptatt': () => first(status(503), status(200)),
  '/vent': () => first(status(429, { 'retry-after': '0' }), status(200)),
  '/stengt-en-stund': () => status(403, { 'retry-after': '0' }),
  '/uten-mal': () => status(301),
  '/til-tull': () => redirect('http://[feil'),
  '/uten-ende': () => (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    if (request.method === 'GET') more();
    else response.end();
  },
  '/feil-lengde': () => (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200, { 'content-length': 1_000 });
    if (request.method === 'HEAD') response.end();
    else response.write('kort', () => response.destroy());
  },
  '/drypper': () => (_, response) => {
    const { socket } = response;
    const drip = setInterval(() => socket?.write('x'), 20);
    socket?.write('HTTP/1.1 200 OK\r\nx-drypp: ');
    response.on('close', () => clearInterval(drip));
  },
  '/ikke-http': () => (_, response) => response.socket?.end('Dette er ikke HTTP.\r\n\r\n'),
  '/brytes': () => (_, response) => response.socket?.destroy(),
  '/vent-lenge': () => status(429, { 'retry-after': '3600' }),
};

let server: ReturnType<typeof createServer>;
let origin: string;
let log: { method: string; path: string; agent: string }[];
let answers: Map<string, Answer>;
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    log.push({
      method: request.method ?? '',
      path,
      agent: request.headers['user-agent'] ?? '',
    });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => (open -= 1));
    const deep = /^\/kjede\/(\d+)$/.exec(path);
    const chain =
      deep && Number(deep[1]) > 0 ? redirect(`/kjede/${Number(deep[1]) - 1}`) : undefined;
    if (!answers.has(path)) answers.set(path, pages[path]?.() ?? chain ?? status(200));
    answers.get(path)?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  log = [];
  answers = new Map();
  mostOpen = 0;
});

const options = () => ({
  hosts: createHostQueue(1),
  userAgent: 'lenkesjekk (+https://dataanalysebank.example/om/)',
  timeout: 400,
  retries: 1,
  backOff: 5,
  longestWait: 2_000,
});
const check = (path: string) => checkLink(`${origin}${path}`, options());
const asked = () => log.map(({ method, path }) => `${method} ${path}`);

describe('a link is dead when a visitor gets nothing', () => {
  test.each([
    ['/borte', 'Siden finnes ikke (404).'],
    ['/fjernet', 'Siden er tatt bort for godt (410).'],
    ['/feil', 'Feil på tjeneren (500).'],
    ['/ring-a', 'Sendes i ring: siden viser videre til seg selv.'],
    ['/kjede/11', 'Sendes videre mer enn 10 ganger.'],
    ['/til-ingenting', 'Siden finnes ikke (404).'],
    ['/til-script', 'Sendes videre til «javascript:alert(1)», som ikke er en side.'],
    ['/taus', 'Svarer ikke innen 0.4 sekunder.'],
    ['/drypper', 'Svarer ikke innen 0.4 sekunder.'],
    ['/uten-mal', 'Uventet svar (301).'],
    ['/til-tull', 'Sendes videre til «http://[feil», som ikke er en side.'],
    ['/brytes', 'Får ikke kontakt (UND_ERR_SOCKET).'],
    ['/ikke-http', 'Svarer med noe annet enn HTTP.'],
  ])('%s: %s', async (path, message) => {
    expect(await check(path)).toEqual({ verdict: 'dead', message });
  });

  test.each([
    ['ENOTFOUND', 'Vertsnavnet finnes ikke.', 1],
    ['EAI_AGAIN', 'Får ikke kontakt (EAI_AGAIN).', 3],
    ['CERT_HAS_EXPIRED', 'Sikker forbindelse (TLS) feiler: CERT_HAS_EXPIRED.', 1],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'Sikker forbindelse (TLS) feiler: DEPTH_ZERO_SELF_SIGNED_CERT.',
      1,
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'Sikker forbindelse (TLS) feiler: ERR_TLS_CERT_ALTNAME_INVALID.',
      1,
    ],
    ['EHOSTUNREACH', 'Får ikke kontakt (EHOSTUNREACH).', 1],
  ])('the network says %s', async (code, message, times) => {
    const cause = Object.assign(new Error('x'), { code });
    const asking = vi
      .spyOn(globalThis, 'fetch')
      .mockRejectedValue(new TypeError('fetch failed', { cause }));
    onTestFinished(() => asking.mockRestore());
    expect(await checkLink('https://a.example/', options())).toEqual({ verdict: 'dead', message });
    // HEAD, and where it may pass GET, and GET once more.
    expect(asking).toHaveBeenCalledTimes(times);
  });

  test('nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    expect(await checkLink(`http://127.0.0.1:${port}/`, options())).toEqual({
      verdict: 'dead',
      message: 'Tjeneren tar ikke imot.',
    });
  });

  test('the secure connection fails', async () => {
    const { verdict, message } = await checkLink(
      `${origin.replace('http:', 'https:')}/finnes`,
      options(),
    );
    expect(verdict).toBe('dead');
    expect(message).toMatch(/^Sikker forbindelse \(TLS\) feiler: /);
  });
});

describe('a link that answers', () => {
  test('is asked for once, with HEAD, and told who asks', async () => {
    expect((await check('/finnes')).verdict).toBe('ok');
    expect(asked()).toEqual(['HEAD /finnes']);
    expect(log[0]?.agent).toContain('+https://dataanalysebank.example/om/');
  });

  test.each(['/bare-get', '/legger-pa'])('%s is asked for with GET after HEAD', async (path) => {
    expect((await check(path)).verdict).toBe('ok');
    expect(asked()).toEqual([`HEAD ${path}`, `GET ${path}`]);
  });

  test('is not waited for when only its text is slow', async () => {
    expect((await check('/treg-tekst')).verdict).toBe('ok');
  });

  test('is not read: a text without an end, or shorter than it says, is no matter', async () => {
    expect((await check('/uten-ende')).verdict).toBe('ok');
    expect((await check('/feil-lengde')).verdict).toBe('ok');
  });

  test('on another host is followed there', async () => {
    const elsewhere = `${origin.replace('127.0.0.1', 'localhost')}/finnes`;
    answers.set('/til-annen-vert', redirect(elsewhere, 302));
    expect(await check('/til-annen-vert')).toMatchObject({ verdict: 'ok', target: elsewhere });
  });

  test('for good from elsewhere has moved, and for now has not', async () => {
    expect(await check('/flyttet')).toMatchObject({ verdict: 'moved', target: `${origin}/finnes` });
    expect(await check('/midlertidig')).toMatchObject({
      verdict: 'ok',
      target: `${origin}/finnes`,
    });
  });

  test('may be ten redirects away', async () => {
    expect((await check('/kjede/10')).verdict).toBe('moved');
  });

  test('with the front page is probably gone', async () => {
    expect(await check('/til-forsiden')).toMatchObject({
      verdict: 'warning',
      message: 'Sendes til forsiden. Siden er trolig borte.',
    });
  });

  test('with a closed door to machines is for a person to look at', async () => {
    expect((await check('/stengt')).verdict).toBe('warning');
    expect((await check('/stengt-en-stund')).verdict).toBe('warning');
    expect(asked()).toEqual(
      ['/stengt', '/stengt-en-stund'].flatMap((p) => [`HEAD ${p}`, `GET ${p}`]),
    );
  });
});

describe('what may pass is asked for again', () => {
  test('after a pause of our own', async () => {
    expect((await check('/opptatt')).verdict).toBe('ok');
    expect(asked()).toEqual(['HEAD /opptatt', 'HEAD /opptatt']);
  });

  test('when the server wants it, and not after our own pause', async () => {
    // Our own pause would outlast the test.
    const patient = { ...options(), backOff: 600_000 };
    expect((await checkLink(`${origin}/vent`, patient)).verdict).toBe('ok');
    expect(asked()).toEqual(['HEAD /vent', 'HEAD /vent']);
  });

  test('in another run, when the server wants longer than we wait', async () => {
    expect(await check('/vent-lenge')).toMatchObject({ verdict: 'warning' });
    expect(asked()).toHaveLength(1);
  });
});

describe('many links', () => {
  const memory = () => {
    const known = new Map<string, LinkResult>();
    return {
      get: (address: string) => known.get(address),
      set: (address: string, result: LinkResult) => void known.set(address, result),
    };
  };

  test('one host gets one request at a time, however many ask', async () => {
    const hosts = createHostQueue(1);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => hosts.run('a.example', work)));
    expect(most).toBe(1);
    const addresses = [1, 2, 3, 4].map((number) => `${origin}/side/${number}`);
    await checkLinks(addresses, { ...options(), cache: memory(), parallel: 4, max: 10 });
    expect(mostOpen).toBe(1);
  });

  test('a host that fails does not stop its queue', async () => {
    const hosts = createHostQueue(1);
    await expect(hosts.run('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await hosts.run('a', () => Promise.resolve(1))).toBe(1);
  });

  const run = (paths: readonly string[]) =>
    checkLinks(
      paths.map((path) => origin + path),
      { ...options(), cache: memory(), parallel: 2, max: 10 },
    );

  test('a host that is down is not asked for all of its addresses', async () => {
    const silent = ['/taus/1', '/taus/2', '/taus/3', '/taus/4', '/taus/5'];
    for (const path of silent) answers.set(path, () => undefined);
    const results = await run(silent);
    expect([...results.keys()]).toEqual(silent.slice(0, 3).map((path) => origin + path));
    expect(asked().join()).not.toMatch(/taus\/[45]/);
  });

  test('a host that answers now and then is asked for all', async () => {
    const results = await run(['/brytes', '/side/1', '/drypper', '/side/2', '/taus', '/side/3']);
    expect(results.size).toBe(6);
  });

  test('a host that wants us to come back later is left in peace', async () => {
    const results = await run(['/vent-lenge', '/side/1', '/side/2']);
    expect([...results.keys()]).toEqual([`${origin}/vent-lenge`]);
    expect(asked()).toEqual(['HEAD /vent-lenge']);
  });

  test('the pause that a host asks for goes for all its addresses', async () => {
    const hosts = createHostQueue(0);
    const order: string[] = [];
    hosts.rest('a', 60);
    const resting = hosts.run('a', () => Promise.resolve(order.push('a')));
    await hosts.run('b', () => Promise.resolve(order.push('b')));
    await resting;
    expect(order).toEqual(['b', 'a']);
  });

  test('a run goes on where the last one was stopped', async () => {
    const cache = memory();
    const addresses = ['/finnes', '/borte', '/side'].map((path) => origin + path);
    const run = (max: number) => checkLinks(addresses, { ...options(), cache, parallel: 2, max });
    expect([...(await run(2)).keys()]).toEqual(addresses.slice(0, 2));
    log = [];
    const results = await run(2);
    expect(asked()).toEqual(['HEAD /side']);
    expect(addresses.map((address) => results.get(address)?.verdict)).toEqual(['ok', 'dead', 'ok']);
  });
});
