import { createSearchClient } from '../../../src/search/client.ts';
import workerUrl from '../../../src/search/worker.ts?worker&url';

const client = createSearchClient({ workerUrl, base: '/index/' });

/** Searches and gives what ten results show. Facets come with every answer. */
export async function search(text: string): Promise<string[]> {
  const response = await client.search({ text });
  const textOf = (segments: readonly { readonly text: string }[]): string =>
    segments.map((segment) => segment.text).join('');
  return (response?.hits ?? []).map(
    ({ title, summary }) => `${textOf(title)} – ${textOf(summary)}`,
  );
}
