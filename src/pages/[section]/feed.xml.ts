import type { APIRoute } from 'astro';
import { ALL_CHANGES, changeFeed } from '../../site/change-feed.ts';
import { entrySegment, kindOfSegment } from '../../site/section.ts';
import { KINDS } from '../../catalog/schema/kind.ts';
import { siteCatalog } from '../../site-catalog.ts';
import { siteHistory } from '../../site-history.ts';

/** One feed of everything and one of each kind; none where there is no history to tell. */
export function getStaticPaths() {
  if (!siteHistory().available) return [];
  return [ALL_CHANGES, ...KINDS.map(entrySegment)].map((section) => ({ params: { section } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(changeFeed(siteCatalog(), siteHistory(), kindOfSegment(params.section ?? '')), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
