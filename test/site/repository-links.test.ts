import { expect, test } from 'vitest';
import { fileLinks, newFileLink } from '../../src/site/repository-links.ts';

const at = (host: 'github' | 'gitlab' | 'gitea' | 'none') =>
  fileLinks({ host, url: 'https://forge.example/kommune/bank', branch: 'main' }, 'datasets/kpr.md');

test.each([
  ['github', 'https://forge.example/kommune/bank/edit/main/content/datasets/kpr.md'],
  ['gitlab', 'https://forge.example/kommune/bank/-/edit/main/content/datasets/kpr.md'],
  ['gitea', 'https://forge.example/kommune/bank/_edit/main/content/datasets/kpr.md'],
] as const)('%s has its own way to write the address of an editor', (host, address) => {
  expect(at(host)?.edit).toBe(address);
});

test('a site that names no forge has no links to one', () => {
  expect(at('none')).toBeUndefined();
});

const newFile = (host: 'github' | 'gitlab' | 'gitea' | 'none', content = 'a: 1\nb: «æ & ø»\n') =>
  newFileLink(
    { host, url: 'https://forge.example/kommune/bank', branch: 'main', messageLanguage: 'nb' },
    'use-cases/x.md',
    content,
  );

test.each(['github', 'gitea'] as const)('%s gets name and content of a new file', (host) => {
  const link = newFile(host);
  const { searchParams } = new URL(link?.href ?? '');
  expect(searchParams.get('filename')).toBe('content/use-cases/x.md');
  expect(searchParams.get('value')).toBe('a: 1\nb: «æ & ø»\n');
  expect(link?.withContent).toBe(true);
});

test('GitLab gets the name only, and a site without a forge has no link', () => {
  expect(newFile('gitlab')).toEqual({
    href: 'https://forge.example/kommune/bank/-/new/main?file_name=content%2Fuse-cases%2Fx.md',
    withContent: false,
  });
  expect(newFile('none')).toBeUndefined();
});

test('a content too long for an address is left out of it', () => {
  const link = newFile('github', 'x'.repeat(20_000));
  expect(link?.withContent).toBe(false);
  expect(link?.href.length).toBeLessThan(300);
});
