import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { fieldsOf } from '../../catalog/schema/fields.ts';
import type { Kind } from '../../catalog/schema/kind.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { readBeginning } from './beginning.ts';
import { draftKey, readDraft, saveDraft } from './draft-store.ts';
import { type FormData, isEmpty } from './form-data.ts';
import { type CodeLists, referenceChoices, type ReferenceRow } from './look-up.ts';
import { PublishForm } from './PublishForm.tsx';
import { adopted, type ProductTemplate } from './product-template.ts';
import { kindOfData, readEntryFile } from './read-file.ts';
import type { PublishSettings } from './settings.ts';
import { Start } from './Start.tsx';

const texts: Record<PublishSettings['language'], () => Promise<PublishTexts>> = {
  nb: async () => (await import('../../i18n/publish.nb.ts')).publishNb,
  nn: async () => (await import('../../i18n/publish.nn.ts')).publishNn,
  en: async () => (await import('../../i18n/publish.en.ts')).publishEn,
};

/** A published entry as `/publiser/oppforinger/<id>.json` has it. */
interface PublishedEntry {
  kind: Kind;
  id: string;
  data: FormData;
  body: string;
}

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

async function begin(root: Root, settings: PublishSettings, words: PublishTexts): Promise<void> {
  const store = openStore();
  const { kind, from, template, values } = readBeginning(new URLSearchParams(location.search));
  const codeLists = async () =>
    (await getJson<CodeLists>(`${settings.folder}ordlister.${settings.language}.json`)) ?? {};
  const openFile = async (file: File) => {
    const read = readEntryFile(await file.text());
    const lists = await codeLists();
    const fileKind =
      read &&
      kindOfData(read.data, (name, code) => lists[name]?.some(([known]) => known === code) ?? true);
    const isOurs =
      read &&
      fileKind &&
      fieldsOf(kindDefinitions[fileKind].schema).some(({ name }) => name in read.data);
    if (!isOurs) return showStart(words.notOurs);
    const rows = (await getJson<readonly ReferenceRow[]>(`${settings.folder}oppslag.json`)) ?? [];
    const name = file.name.replace(/\.md$/, '');
    const isPublished = referenceChoices(rows).some(
      ({ value, kind: other }) => value === name && other === fileKind,
    );
    const id = isPublished ? name : undefined;
    const draft = { kind: fileKind, id, ...read, savedAt: Date.now() };
    if (readDraft(store, draftKey(fileKind, id)) && !confirm(words.deleteSure)) return;
    if (saveDraft(store, draftKey(fileKind, id), draft))
      location.assign(`${settings.page}?${id ? `fra=${id}` : `kind=${fileKind}`}`);
    else await show(fileKind, id, read.data, read.body, undefined);
  };
  const onFile = (file: File) => void openFile(file);
  const showStart = (message?: string) =>
    root.render(
      <Start settings={settings} texts={words} store={store} message={message} onFile={onFile} />,
    );
  const show = async (
    formKind: Kind,
    id: string | undefined,
    data: FormData,
    body: string,
    savedAt: number | undefined,
    begunWith?: ProductTemplate,
  ) => {
    const lists = await codeLists();
    root.render(
      <StrictMode>
        <PublishForm
          settings={settings}
          texts={words}
          lists={lists}
          store={store}
          kind={formKind}
          id={id}
          data={data}
          body={body}
          savedAt={savedAt}
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

  if (from !== undefined) {
    const entry = await getJson<PublishedEntry>(
      `${settings.folder}oppforinger/${encodeURIComponent(from)}.json`,
    );
    if (!entry) return showStart(words.unknownEntry);
    document.querySelector('h1')!.textContent = words.editTitle;
    const draft = readDraft(store, draftKey(entry.kind, entry.id));
    const { data, body } = draft ?? entry;
    return show(entry.kind, entry.id, data, body, draft?.savedAt);
  }
  if (template !== undefined) {
    const product = await getJson<ProductTemplate>(
      `${settings.folder}maler/${settings.language}/${encodeURIComponent(template)}.json`,
    );
    if (!product) return showStart(words.adopting.unknown);
    const draft = readDraft(store, draftKey('use-case', undefined, product.id));
    const { data, body } = draft ?? { data: adopted(product), body: '' };
    return show('use-case', undefined, data, body, draft?.savedAt, product);
  }
  if (!kind) return showStart();
  const draft = readDraft(store, draftKey(kind));
  const data: Record<string, unknown> = { state: 'published', ...draft?.data };
  for (const [name, value] of Object.entries(values)) if (isEmpty(data[name])) data[name] = value;
  return show(kind, undefined, data, draft?.body ?? '', draft?.savedAt);
}

const place = document.querySelector<HTMLElement>('[data-publish]');
if (place) {
  const settings = JSON.parse(place.dataset.publish ?? '') as PublishSettings;
  const loading = place.firstElementChild;
  texts[settings.language]()
    .then(async (words) => {
      try {
        await begin(createRoot(place), settings, words);
      } catch {
        if (loading) loading.textContent = words.failed;
        place.replaceChildren(...(loading ? [loading] : []));
      }
    })
    .catch(() => undefined);
}
