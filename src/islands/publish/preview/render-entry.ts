import type { Kind } from '../../../catalog/schema/kind.ts';
import { pageContext } from '../../../components/entry/context.ts';
import type { Language } from '../../../i18n/language.ts';
import { entryLanguages } from '../../../site/entry-text.ts';
import type { FormData } from '../form-data.ts';
import {
  type CodeLists,
  type GlossaryRow,
  type PublishedEntry,
  referenceChoices,
  type ReferenceRow,
} from '../look-up.ts';
import { draftCatalog, namedIn } from './draft-catalog.ts';
import { htmlNodes } from './html-nodes.ts';
import PreviewPage from './PreviewPage.astro';
import { renderComponent } from './render-component.ts';

/** What is to be previewed. */
export interface PreviewDraft {
  kind: Kind;
  id: string;
  data: FormData;
  body: string;
}

/** A page as it would be. */
export interface RenderedPreview {
  nodes: DocumentFragment;
  /** The language it would be in: not every entry has a page in every language. */
  language: Language;
  /** Values with errors, which are not shown. */
  leftOut: number;
  /** Entries that name this one, but were too many to fetch. */
  notFetched: number;
}

/** An organization can be named by hundreds; each is a request. */
const MOST_NAMED_BY = 80;

const answers = new Map<string, Promise<unknown>>();

/** Gets a file of the form once; a failure is tried again. Undefined for what is not there. */
function getOnce<T>(address: string): Promise<T | undefined> {
  let answer = answers.get(address) as Promise<T | undefined> | undefined;
  if (!answer) {
    answer = fetch(address).then((response) => {
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.json() as Promise<T>;
    });
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
  }
  return answer;
}

/**
 * Renders the page of a draft with the components of the site, in the language of the form where the
 * entry would have a page in it.
 *
 * @param folder where the form's own files lie; ends with a slash
 * @throws Error when a file cannot be fetched
 */
export async function renderEntry(
  draft: PreviewDraft,
  { folder, language }: { folder: string; language: Language },
): Promise<RenderedPreview> {
  const entryAt = (id: string) =>
    getOnce<PublishedEntry>(`${folder}oppforinger/${encodeURIComponent(id)}.json`);
  const [rows = [], glossary = []] = await Promise.all([
    getOnce<readonly ReferenceRow[]>(`${folder}oppslag.json`),
    getOnce<readonly GlossaryRow[]>(`${folder}begreper.json`),
  ]);
  const known = referenceChoices(rows, language);
  const exists = new Set(known.map(({ value }) => value));
  const namedBy = exists.has(draft.id) ? ((await entryAt(draft.id))?.namedBy ?? []) : [];
  const { product } = draft.data;
  // A project is shown with the others that have its product.
  const sameProduct =
    typeof product === 'string' && exists.has(product)
      ? ((await entryAt(product))?.namedBy ?? [])
      : [];
  const wanted = [
    ...namedIn(draft),
    ...namedBy.slice(0, MOST_NAMED_BY),
    ...sameProduct.slice(0, MOST_NAMED_BY),
  ];
  const around = await Promise.all(
    [...new Set(wanted)].filter((id) => exists.has(id)).map(entryAt),
  );
  const inLanguage = async (chosen: Language) =>
    draftCatalog({
      ...draft,
      lists: (await getOnce<CodeLists>(`${folder}ordlister.${chosen}.json`)) ?? {},
      known,
      around: around.filter((entry) => entry !== undefined),
      glossary,
    });
  let chosen = language;
  let made = await inLanguage(chosen);
  if (!entryLanguages(made.entry).includes(chosen)) {
    chosen = 'nb';
    made = await inLanguage(chosen);
  }
  const { catalog, entry, leftOut } = made;
  const html = await renderComponent(PreviewPage, {
    entry,
    page: pageContext(catalog, entry, chosen),
  });
  return {
    nodes: htmlNodes(html),
    language: chosen,
    leftOut,
    notFetched: Math.max(0, namedBy.length - MOST_NAMED_BY),
  };
}
