import { expect, test } from 'vitest';
import { KINDS } from '../../src/catalog/schema/kind.ts';
import { GET, getStaticPaths } from '../../src/pages/skjema/[kind].json.ts';
import { site } from '../../src/site.ts';

test('each kind has its JSON Schema on the site, under its own address', async () => {
  const paths = await getStaticPaths({} as never);
  expect(paths).toEqual(KINDS.map((kind) => ({ params: { kind } })));
  const response = await GET({ params: { kind: 'use-case' } } as never);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({
    $id: `${site.address}${site.base}skjema/use-case.json`,
    title: 'Prosjekt',
    required: ['title', 'summary'],
  });
});
