import { describe, expect, test } from 'vitest';
import { kindDefinitions } from '../../../src/catalog/kinds.ts';
import { loadCatalog } from '../../../src/catalog/load-catalog.ts';
import { parseFrontMatter } from '../../../src/catalog/read/front-matter.ts';
import { fieldsOf } from '../../../src/catalog/schema/fields.ts';
import { entryFileText } from '../../../src/catalog/write/entry-file-text.ts';
import { readBeginning } from '../../../src/islands/publish/beginning.ts';
import { checkForm } from '../../../src/islands/publish/check-form.ts';
import {
  allDrafts,
  draftAddress,
  draftKey,
  keepDraft,
  readDraft,
} from '../../../src/islands/publish/draft-store.ts';
import { type FormData, frontMatterOf, withValue } from '../../../src/islands/publish/form-data.ts';
import { adopted, prefilledFields } from '../../../src/islands/publish/product-template.ts';
import { adoptingSections, publishSections } from '../../../src/site/publish-sections.ts';
import {
  productsWithTemplate,
  productTemplate,
  templateRows,
} from '../../../src/site/product-templates.ts';
import { realContent } from '../../support/content-folder.ts';

const catalog = loadCatalog({ contentFolder: realContent, cacheFile: '.cache/markdown.ndjson' });
const { schema } = kindDefinitions['use-case'];
const products = productsWithTemplate(catalog).map((product) => [product.id, product] as const);

/** What a municipality fills in itself: an idea, which asks for least. */
function filledIn(data: FormData): FormData {
  const own: [string, unknown][] = [
    ['organizations', [{ organization: 'bergen-kommune', role: 'lead' }]],
    ['title', 'Produktet i Bergen'],
    ['summary', 'Vi bruker det også.'],
    ['stage', 'idea'],
    ['sources', [{ source: 'eget-arbeid' }]],
    ['statusAsOf', '2026-11'],
  ];
  return own.reduce((at, [name, value]) => withValue(at, [name], value), data);
}

describe.each(products)('the template of %s', (_, product) => {
  const template = productTemplate(catalog, product, 'nb');
  const begun = adopted(template);

  test('says what kind of project it is, for which service, on which need and how', () => {
    expect(template.data).toMatchObject({
      kind: expect.any(String),
      domain: expect.any(Array),
      problem: expect.any(String),
      method: expect.any(String),
    });
  });

  test('is marked as filled in until it is changed', () => {
    expect([...prefilledFields(template, begun)].toSorted()).toEqual(
      Object.keys(template.data).toSorted(),
    );
    expect(
      prefilledFields(template, withValue(begun, ['problem'], 'Noe annet')).has('problem'),
    ).toBe(false);
  });

  test('adopted and filled in gives a file that the check lets through', () => {
    const data = frontMatterOf(filledIn(begun), fieldsOf(schema));
    const { hasCode, kindOf } = known;
    expect(checkForm('use-case', data, '', { hasCode, kindOf })).toEqual([]);
    const written = parseFrontMatter(entryFileText('use-case', data, ''));
    expect(schema.parse(written.data)).toMatchObject({ ...template.data, product: product.id });
  });
});

const known = {
  hasCode: (name: string, code: string) => catalog.vocabularies.get(name)?.get(code) !== undefined,
  kindOf: (id: string) => catalog.get(id)?.kind,
};

test('every product in content that is used has been given a template, or lacks what it would say', () => {
  const used = new Set(catalog.entriesOf('use-case').flatMap(({ data }) => data.product ?? []));
  const without = [...used].filter((id) => !products.some(([known]) => known === id));
  // The sources do not tell what these do for others than their first user.
  expect(without.toSorted()).toEqual(['digirehab-system', 'sas-programvare-region-syddanmark']);
});

test('the list offers what most use first, in the words of the page’s language', () => {
  const rows = templateRows(catalog, 'en');
  expect(rows.map(({ id }) => id).toSorted()).toEqual(products.map(([id]) => id).toSorted());
  expect(rows[0]?.users).toMatch(/^\d+ projects? and \d+ organisations/);
  const transpara = rows.findIndex(({ id }) => id === 'transpara');
  expect(transpara).toBeLessThan(rows.findIndex(({ id }) => id === 'spider'));
});

test('a template tells who uses the product already, and what they met', () => {
  const paro = productTemplate(catalog, catalog.find('resource', 'paro')!, 'nb');
  expect(paro.projects.map(({ href }) => href)).toEqual(['/prosjekter/paro-demensomsorg/']);
  expect(paro.projects[0]?.note).toContain('Drammen');
  // Both organisations are in the project already.
  expect(paro.organizations).toEqual([]);
  const transpara = productTemplate(catalog, catalog.find('resource', 'transpara')!, 'nb');
  expect(transpara.challenges.length).toBeGreaterThan(0);
});

test('a product without a template has none to give', () => {
  expect(() => productTemplate(catalog, catalog.find('resource', 'acg')!, 'nb')).toThrow(
    RangeError,
  );
});

test('the address names the product', () => {
  expect(readBeginning(new URLSearchParams('mal=roommate')).template).toBe('roommate');
  expect(readBeginning(new URLSearchParams('kind=use-case')).template).toBeUndefined();
});

test('one who adopts is asked first for what only they know, and for all the rest once', () => {
  const [own, ...rest] = adoptingSections('use-case');
  expect(own?.name).toBe('own');
  expect(own?.fields.slice(0, 2)).toEqual(['organizations', 'title']);
  const asked = [own, ...rest].flatMap((section) => section?.fields ?? []);
  expect(asked.toSorted()).toEqual(
    publishSections('use-case')
      .flatMap(({ fields }) => fields)
      .toSorted(),
  );
});

test('a draft from a template lies beside the other, and both can be found', () => {
  const kept = new Map<string, string>();
  const store = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
  const anew = { copy: 1, savedAt: undefined };
  keepDraft(store, anew, { kind: 'use-case', body: '', data: { title: 'Uten mal' } });
  const adopting = { kind: 'use-case', body: '', template: 'paro' } as const;
  keepDraft(store, anew, { ...adopting, data: { title: 'Med mal' } });
  keepDraft(store, anew, { ...adopting, data: { title: 'I en annen fane' } });
  expect(readDraft(store, draftKey('use-case'))?.data.title).toBe('Uten mal');
  const addresses = allDrafts(store).map((draft) => draftAddress('/publiser/', draft));
  expect(addresses.toSorted()).toEqual([
    '/publiser/?kind=use-case',
    '/publiser/?mal=paro',
    '/publiser/?mal=paro&kladd=2',
  ]);
});
