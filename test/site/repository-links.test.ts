import { expect, test } from 'vitest';
import { fileLinks } from '../../src/site/repository-links.ts';

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
