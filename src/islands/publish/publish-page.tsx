import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { migrateData } from '../../catalog/migrate/migrate-data.ts';
import { CURRENT_SCHEMA_VERSION } from '../../catalog/migrate/versions.ts';
import { fieldsOf } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import { type FieldHelp, loadFieldHelp } from '../../i18n/field-help.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { readBeginning } from './beginning.ts';
import { type Draft, draftAddress, draftKey, keepDraft, readDraft } from './draft-store.ts';
import { fitToForm } from './fit-to-form.ts';
import { isEmpty } from './form-data.ts';
import {
  type CodeLists,
  type PublishedEntry,
  referenceChoices,
  type ReferenceRow,
} from './look-up.ts';
import { adopted, type ProductTemplate } from './product-template.ts';
import { PublishForm } from './PublishForm.tsx';
import type { PublishSettings } from './settings.ts';
import { Start } from './Start.tsx';
import { siteVersionOf } from './use-site-version.ts';

const texts: Record<PublishSettings['language'], () => Promise<PublishTexts>> = {
  nb: async () => (await import('../../i18n/publish.nb.ts')).publishNb,
  nn: async () => (await import('../../i18n/publish.nn.ts')).publishNn,
  en: async () => (await import('../../i18n/publish.en.ts')).publishEn,
};

/** Says in the head of the page what this form is for. */
function tell(title: string, lead: string): void {
  document.querySelector('.page-head h1')!.textContent = title;
  document.querySelector('.page-head .lead')!.textContent = lead;
}

/** Where those who describe their own work have it from. */
const OWN_WORDS = 'opplyst-av-virksomheten';

/** The name of a file that is pasted as text; it has none of its own. */
const PASTED = 'limt-inn.md';

/** Keeps a byte order mark, so that the file handed over begins as the one that was opened. */
const withMark = new TextDecoder('utf-8', { ignoreBOM: true });

async function getJson<T>(address: string): Promise<T | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

/** Reading it is refused where the visitor has closed the store. */
function openStore(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

async function begin(
  root: Root,
  settings: PublishSettings,
  words: PublishTexts,
  help: FieldHelp,
): Promise<void> {
  const store = openStore();
  const { kind, from, template, values } = readBeginning(new URLSearchParams(location.search));
  const codeLists = async () =>
    (await getJson<CodeLists>(`${settings.folder}ordlister.${settings.language}.json`)) ?? {};
  const entryAt = (id: string) =>
    getJson<PublishedEntry>(`${settings.folder}oppforinger/${encodeURIComponent(id)}.json`);
  let isWriting = false;
  const openFile = async (file: File) => {
    const { brokenLine, kindOfData, readEntryFile } = await import('./read-file.ts');
    const original = withMark.decode(await file.arrayBuffer());
    const read = readEntryFile(original);
    const lists = await codeLists();
    const fileKind =
      read &&
      kindOfData(read.data, (name, code) => lists[name]?.some(([known]) => known === code) ?? true);
    const isOurs =
      read &&
      fileKind &&
      fieldsOf(kindDefinitions[fileKind].schema).some(({ name }) => name in read.data);
    // Never instead of a form that someone writes in.
    const refuse = (message: string) => (isWriting ? alert(message) : showStart(message));
    if (!isOurs) {
      const line = read ? undefined : brokenLine(original);
      return refuse(line === undefined ? words.notOurs : words.brokenAt(line));
    }
    const migrated = migrateData(fileKind, read.data);
    if (migrated.problem !== undefined) return refuse(words.otherVersion);
    const rows = (await getJson<readonly ReferenceRow[]>(`${settings.folder}oppslag.json`)) ?? [];
    const name = file.name.replace(/\.md$/, '');
    const isPublished = referenceChoices(rows, settings.language).some(
      ({ value, kind: other }) => value === name && other === fileKind,
    );
    const id = isPublished ? name : undefined;
    const draft = { kind: fileKind, id, ...read, original };
    // A draft that is there already stays; the file gets a place beside it.
    const kept = keepDraft(store, { copy: 1, savedAt: undefined }, draft);
    if (kept) return location.assign(draftAddress(settings.page, { ...draft, copy: kept.copy }));
    await show({
      ...draft,
      data: migrated.data,
      wasOlder: migrated.changes.length > 0,
      onSite: id === undefined ? undefined : await entryAt(id),
    });
  };
  const onFile = (file: File) => void openFile(file).catch(() => alert(words.failed));
  const showStart = (message?: string) =>
    root.render(
      <Start settings={settings} texts={words} store={store} message={message} onFile={onFile} />,
    );
  const copy = Number(new URLSearchParams(location.search).get('kladd') ?? 1);
  const show = async ({
    onSite,
    savedAt,
    begunWith,
    ...draft
  }: Omit<Draft, 'savedAt'> & {
    savedAt?: number;
    onSite?: PublishedEntry | undefined;
    begunWith?: ProductTemplate;
  }) => {
    const lists = await codeLists();
    isWriting = true;
    const { data, misfits } = fitToForm(draft.kind, draft.data);
    const fields = fieldsOf(kindDefinitions[draft.kind].schema);
    root.render(
      <StrictMode>
        <PublishForm
          settings={settings}
          texts={words}
          help={help}
          lists={lists}
          store={store}
          kind={draft.kind}
          id={draft.id}
          data={data}
          body={draft.body}
          misfits={[...(draft.misfits ?? []), ...misfits]}
          place={{ copy, savedAt }}
          base={draft.base}
          original={draft.original}
          onSite={onSite && siteVersionOf(onSite, fields)}
          wasOlder={draft.wasOlder ?? false}
          template={begunWith}
        />
      </StrictMode>,
    );
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
  });
  document.addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Text that is pasted into a field belongs to the field.
    const isField = event.target instanceof Element && event.target.matches('input, textarea');
    if (!file && (isField || !text.startsWith('---'))) return;
    event.preventDefault();
    onFile(file ?? new File([text], PASTED));
  });

  if (from !== undefined) {
    const entry = await entryAt(from);
    if (!entry) return showStart(words.unknownEntry);
    tell(words.editTitle, words.editLead);
    const draft = readDraft(store, draftKey(entry.kind, entry.id, copy));
    const base = siteVersionOf(entry, fieldsOf(kindDefinitions[entry.kind].schema));
    return show({ ...(draft ?? { ...entry, base }), id: entry.id, onSite: entry });
  }
  const tellNew = (newKind: Kind) =>
    tell(
      words.newTitle(settings.kinds[newKind].toLocaleLowerCase(settings.language)),
      words.newLead,
    );
  if (template !== undefined) {
    const product = await getJson<ProductTemplate>(
      `${settings.folder}maler/${settings.language}/${encodeURIComponent(template)}.json`,
    );
    if (!product) return showStart(words.adopting.unknown);
    tellNew('use-case');
    const begun = {
      schemaVersion: CURRENT_SCHEMA_VERSION,
      sources: [{ source: OWN_WORDS }],
      ...adopted(product),
    };
    const draft = readDraft(store, draftKey('use-case', undefined, copy, product.id));
    return show({
      kind: 'use-case',
      template: product.id,
      ...(draft ?? { data: begun, body: '' }),
      begunWith: product,
    });
  }
  if (!kind) return showStart();
  tellNew(kind);
  const draft = readDraft(store, draftKey(kind, undefined, copy));
  // What a draft has left out, its author may have taken out.
  const data: Record<string, unknown> = {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    ...(draft?.data ?? {
      state: 'published',
      ...(kind === 'use-case' || kind === 'dataset' ? { sources: [{ source: OWN_WORDS }] } : {}),
    }),
  };
  for (const [name, value] of Object.entries(values)) if (isEmpty(data[name])) data[name] = value;
  return show({ kind, body: '', ...draft, data });
}

const place = document.querySelector<HTMLElement>('[data-publish]');
if (place) {
  const settings = JSON.parse(place.dataset.publish ?? '') as PublishSettings;
  const loading = place.firstElementChild;
  Promise.all([texts[settings.language](), loadFieldHelp(settings.language)])
    .then(async ([words, help]) => {
      try {
        await begin(createRoot(place), settings, words, help);
      } catch {
        if (loading) loading.textContent = words.failed;
        place.replaceChildren(...(loading ? [loading] : []));
      }
    })
    .catch(() => undefined);
}
