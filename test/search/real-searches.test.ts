import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memoryLoader } from '../../src/search/index/loader.ts';
import { realContent } from '../support/content-folder.ts';

let engine: SearchEngine;

beforeAll(() => {
  const catalog = loadCatalog({ contentFolder: realContent });
  engine = new SearchEngine(memoryLoader(buildSearch(catalog, realContent)));
});

/**
 * What people write, and an entry that must be among the first so many. Where it is not, add a word to
 * the entry (keywords, a term's synonyms or hiddenLabels) or to `content/vocabularies/search-synonyms.yaml`.
 */
const searches: [query: string, first: number, ...ids: string[]][] = [
  ['sykehjem', 3, 'sykehjem'],
  ['sjukeheim', 3, 'sykehjem', 'risikofaktorer-sykehjem-trondheim'],
  ['plejehjem', 3, 'sykehjem'],
  ['nursing home', 5, 'sykehjem', 'sykehjemsinnleggelser-trondheim'],
  ['sykehjem innleggelse', 3, 'sykehjemsinnleggelser-trondheim', 'predikert-sykehjemsinnleggelse'],
  ['pesonvern', 3, 'personvern'],
  ['KPR', 3, 'kpr'],
  ['NPR', 3, 'npr'],
  ['DPIA', 5, 'personvernkonsekvensvurdering', 'vurdering-av-personvernkonsekvenser-nar'],
  ['GDPR', 5, 'personvernforordningen'],
  ['REK', 5, 'rek', 'rek-forhandsgodkjenning'],
  ['KI', 5, 'ki-forordningen', 'generativ-kunstig-intelligens'],
  ['data om eldre som bor hjemme', 5, 'pasientdata-hjemmesykepleie', 'geriatrisk-basis-datasett'],
  ['skule', 5, 'journaler-helsestasjon'],
  ['route planning', 3, 'ruteplanlegging', 'ruteplanlegging-bergen'],
  ['kan jeg bruke journaldata til forskning', 5, 'helsepersonelloven-29'],
  ['rygg', 5, 'nkr', 'utfall-av-ryggkirurgi-nkr'],
  ['anbud', 5, 'anskaffelse', 'anskaffelse-av-ki'],
  ['hjemmetjeneste', 3, 'hjemmetjeneste', 'kjoreruter-hjemmetjenesten-stavanger'],
  ['legevakt', 5, 'legevakt', 'journaler-legevakt'],
  ['demens', 5, 'demens', 'tidlige-tegn-kristiansand'],
  ['hvem eier dataene', 3, 'dataeier', 'plasser-dataeierskap'],
  ['medisinsk utstyr', 5, 'medisinsk-utstyr', 'er-verktoyet-medisinsk-utstyr'],
  ['mammografi', 5, 'mammografi', 'mammografiprogrammets-bildearkiv'],
  ['turnus', 5, 'turnus'],
  ['velferdsteknologi', 5, 'velferdsteknologi', 'data-fra-velferdsteknologi'],
];

test.for(searches)('«%s» finds it among the first %i', async ([query, first, ...ids]) => {
  const { hits } = await engine.search({ text: query });
  expect(hits.slice(0, first).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

const answers: [query: string, id: string][] = [
  ['KPR', 'kpr'],
  ['kpr', 'kpr'],
  ['NPR', 'npr'],
  ['DPIA', 'personvernkonsekvensvurdering'],
  ['REK', 'rek'],
  ['KI', 'kunstig-intelligens'],
  ['AI', 'kunstig-intelligens'],
  ['GDPR', 'personvernforordningen'],
  ['nursing home', 'sykehjem'],
];

test.for(answers)('«%s» is answered directly', async ([query, id]) => {
  const { answers: direct } = await engine.search({ text: query });
  expect(direct.map((answer) => answer.id)).toContain(id);
});

describe('no wild hits', () => {
  test('what nobody has written about gives nothing, not something', async () => {
    for (const text of ['xqzw', 'SFO', '☃']) {
      expect(await engine.search({ text })).toMatchObject({ total: 0, hits: [] });
    }
  });

  test('entries that only share a part of a compound are not counted as direct hits', async () => {
    const { completeTotal } = await engine.search({ text: 'barnevern' });
    expect(completeTotal).toBeLessThan(20);
    const { hits, total } = await engine.search({ text: 'sjukeheim', limit: 500 });
    expect(total).toBeLessThan(100);
    expect(hits.map(({ id }) => id)).not.toContain('sykehuspartner');
  });

  test('a wrong spelling is told, and does not replace what was written', async () => {
    expect((await engine.search({ text: 'pesonvern' })).corrected).toBe('personvern');
    expect((await engine.search({ text: 'personvern' })).corrected).toBeUndefined();
  });
});

test('what is called so is offered first as one types', async () => {
  for (const [typed, id] of [
    ['sykehj', 'sykehjem'],
    ['npr', 'npr'],
    ['ruteplan', 'ruteplanlegging'],
  ] as const) {
    const offered = await engine.suggest(typed);
    expect(offered.slice(0, 3).map((suggestion) => suggestion.id)).toContain(id);
  }
});
