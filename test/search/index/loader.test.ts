import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchLoader, unpack } from '../../../src/search/index/loader.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function hostThatGives(response: Response | Error): { asked: [string, RequestInit][] } {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push([url, init]);
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  });
  return { asked };
}

describe('loading over HTTP', () => {
  test.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'missing'],
    [500, 'network'],
    [503, 'network'],
    [429, 'network'],
  ])('gives for %i the error "%s" with the name of the file', async (status, code) => {
    hostThatGives(new Response('', { status }));
    await expect(fetchLoader('/sok/').load('v/t1.bin')).rejects.toMatchObject({
      code,
      file: 'v/t1.bin',
    });
  });

  test('gives "network" when there is no host', async () => {
    hostThatGives(new TypeError('Failed to fetch'));
    await expect(fetchLoader('/sok/').load('index.bin')).rejects.toMatchObject({ code: 'network' });
  });

  test('asks the host about what may change, and uses what is kept of the rest', async () => {
    const { asked } = hostThatGives(new Response('x'));
    await fetchLoader('/sok/').load('index.bin', { cache: 'revalidate' });
    expect(asked[0]).toMatchObject(['/sok/index.bin', { cache: 'no-cache' }]);
    const again = hostThatGives(new Response('x'));
    await fetchLoader('/sok/').load('v/t1.bin');
    expect(again.asked[0]).toMatchObject(['/sok/v/t1.bin', { cache: 'default' }]);
  });
});

describe('unpacking', () => {
  const bytes = new Uint8Array(5000).map((_, i) => i % 251);

  test('gives back what was packed', async () => {
    expect(await unpack(gzipSync(bytes), 'x.bin')).toEqual(bytes);
  });

  test.each([
    ['cut off', (packed: Uint8Array) => packed.slice(0, -9)],
    ['changed in one byte', (packed: Uint8Array) => packed.with(40, packed[40]! ^ 0xff)],
    ['an error page', () => new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['empty', () => new Uint8Array()],
  ])('gives "corrupt" for a file that is %s', async (_, damage) => {
    await expect(unpack(damage(gzipSync(bytes)), 'x.bin')).rejects.toMatchObject({
      code: 'corrupt',
      file: 'x.bin',
    });
  });
});
