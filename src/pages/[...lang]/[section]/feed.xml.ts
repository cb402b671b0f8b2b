import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { KINDS } from '../../../catalog/schema/kind.ts';
import { ALL_CHANGES, changeFeed } from '../../../site/change-feed.ts';
import { languagePaths } from '../../../site/languages.ts';
import { entrySegment, kindOfSegment } from '../../../site/section.ts';
import { siteCatalog } from '../../../site-catalog.ts';
import { siteHistory } from '../../../site-history.ts';

/** In each language one feed of everything and one of each kind; none where there is no history to tell. */
export function getStaticPaths() {
  if (!siteHistory().available) return [];
  return [ALL_CHANGES, ...KINDS.map(entrySegment)].flatMap((section) =>
    languagePaths().map(({ params, props }) => ({ params: { ...params, section }, props })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) =>
  new Response(
    changeFeed(siteCatalog(), siteHistory(), props.language, kindOfSegment(params.section ?? '')),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
