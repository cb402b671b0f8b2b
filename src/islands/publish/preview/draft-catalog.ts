import { type Catalog, createCatalog } from '../../../catalog/catalog.ts';
import type { Entry } from '../../../catalog/entry.ts';
import { kindDefinitions } from '../../../catalog/kinds.ts';
import { linkEntries, type Linkable } from '../../../catalog/link/link-entries.ts';
import { renderMarkdown } from '../../../catalog/markdown/render-markdown.ts';
import type { FieldPath } from '../../../catalog/problem.ts';
import type { RawEntry } from '../../../catalog/read/read-entries.ts';
import { fieldsOf, visitFields } from '../../../catalog/schema/fields.ts';
import { KINDS, type Kind } from '../../../catalog/schema/kind.ts';
import { validateEntry } from '../../../catalog/validate/validate-entry.ts';
import { createVocabulary } from '../../../catalog/vocabulary.ts';
import { type FormData, valueAt } from '../form-data.ts';
import type { CodeLists, GlossaryRow, PublishedEntry, ReferenceChoice } from '../look-up.ts';

/** What a preview is drawn from. */
export interface PreviewSource {
  kind: Kind;
  id: string;
  /** Front matter, from `frontMatterOf`. */
  data: FormData;
  body: string;
  /** Code lists in the language of the preview. */
  lists: CodeLists;
  /** Every entry of the site, by title. */
  known: readonly ReferenceChoice[];
  /** Those the draft names and those that name it, whole. */
  around: readonly PublishedEntry[];
  glossary: readonly GlossaryRow[];
}

/**
 * Makes a catalogue of a draft and what stands around it, the way the site makes its own: validated,
 * rendered and linked by the same modules. Of other entries it knows no more than their titles.
 *
 * @returns the draft as an entry in it; `leftOut` counts the values that have errors and are not shown
 */
export function draftCatalog(source: PreviewSource): {
  catalog: Catalog;
  entry: Entry;
  leftOut: number;
} {
  const { kind, id, lists, known, around, glossary } = source;
  const vocabularies = new Map(
    Object.entries(lists).map(([name, codes]) => [
      name,
      createVocabulary(name, {
        title: name,
        description: name,
        codes: codes.map(([code, label]) => ({ code, nb: label, nn: label, en: label })),
      }),
    ]),
  );
  const { data, leftOut } = withoutErrors(kind, source.data);
  const linkable = (raw: Pick<RawEntry, 'kind' | 'id' | 'data' | 'body'>): Linkable => {
    const file = `${kindDefinitions[raw.kind].folder}/${raw.id}.md`;
    const whole: RawEntry = { ...raw, file, bodyLine: 1, yaml: '', digest: '' };
    const body = renderMarkdown(raw.body);
    const { entry, references } = validateEntry(whole, body, vocabularies);
    return { raw: whole, entry: entry as Entry | undefined, body, references };
  };
  const others = around.filter((other) => other.id !== id);
  // In the order that the site reads its files: lists of referrers have it too.
  const items = [{ kind, id, data, body: source.body }, ...others]
    .toSorted(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (`${a.id}.md` < `${b.id}.md` ? -1 : 1),
    )
    .map(linkable);
  const ids = new Map(known.map((entry) => [entry.value, entry.kind]));
  const { references } = linkEntries(items, ids.set(id, kind));

  const entries = new Map<string, Entry>();
  for (const { value, kind: other, title, abbreviation } of known)
    entries.set(value, briefEntry(other, value, { title, abbreviation }));
  for (const [term, title, definition, abbreviation, synonyms] of glossary)
    entries.set(
      term,
      briefEntry('term', term, {
        title,
        definition,
        abbreviation: abbreviation ?? undefined,
        synonyms: synonyms ?? undefined,
      }),
    );
  for (const { entry } of items) if (entry) entries.set(entry.id, entry);
  const catalog = createCatalog({
    entries: [...entries.values()],
    references,
    redirects: [],
    problems: [],
    blockingProblems: [],
    vocabularies,
  });
  return { catalog, entry: catalog.get(id)!, leftOut };
}

/** The ids that a draft names, in its fields and in the links of its text. */
export function namedIn({
  kind,
  data,
  body,
}: Pick<PreviewSource, 'kind' | 'data' | 'body'>): string[] {
  const ids: string[] = [];
  visitFields(fieldsOf(kindDefinitions[kind].schema), data, (value, field) => {
    if (field.type === 'reference' && typeof value === 'string') ids.push(value);
  });
  return [
    ...ids,
    ...renderMarkdown(body).internalLinks.map(({ path }) => path.split('/')[2] ?? ''),
  ];
}

function briefEntry(kind: Kind, id: string, data: Record<string, unknown>): Entry {
  return {
    kind,
    id,
    data: { summary: '', state: 'published', ...data },
    body: { html: '', headings: [], text: '' },
    file: `${kindDefinitions[kind].folder}/${id}.md`,
    digest: '',
  } as unknown as Entry;
}

/** More than any form has fields: an end, should a value not let itself be taken out. */
const MOST_ERRORS = 200;

/** What the schema refuses is taken out, point by point, so that the rest can be shown. */
function withoutErrors(
  kind: Kind,
  given: FormData,
): { data: Record<string, unknown>; leftOut: number } {
  const { schema } = kindDefinitions[kind];
  const data = structuredClone(given) as Record<string, unknown>;
  let leftOut = 0;
  for (; leftOut < MOST_ERRORS; leftOut += 1) {
    // No page is without these.
    for (const name of ['title', 'summary']) data[name] ||= '…';
    const issue = schema.safeParse(data).error?.issues[0];
    if (!issue) break;
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const wrong of paths) remove(data, wrong);
  }
  return { data, leftOut };
}

/** Removes a value; where it is missing, or leaves an empty group behind, the group around it. */
function remove(data: Record<string, unknown>, path: FieldPath): void {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = valueAt(data, path.slice(0, length - 1));
    const part = path[length - 1]!;
    if (Array.isArray(parent)) {
      parent.splice(Number(part), 1);
      if (parent.length > 0) return;
    } else if (typeof parent === 'object' && parent !== null && part in parent) {
      delete (parent as Record<string, unknown>)[String(part)];
      if (Object.keys(parent).length > 0) return;
    }
  }
}
