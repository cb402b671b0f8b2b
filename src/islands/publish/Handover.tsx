import { useState } from 'react';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { entryFileText } from '../../catalog/write/entry-file-text.ts';
import { fileLinks, newFileLink } from '../../site/repository-links.ts';
import { rememberHandedOver } from './draft-store.ts';
import { useForm } from './form-context.ts';
import type { FormData } from './form-data.ts';

interface Props {
  data: FormData;
  body: string;
  id: string;
  /** True when an entry of the site is changed. */
  isPublished: boolean;
  store: Storage | undefined;
  /** Shows what is wrong, and tells whether the entry can be handed over. */
  isReady: () => boolean;
}

/** The ways to hand over the file; the form itself sends nothing. */
export function Handover({ data, body, id, isPublished, store, isReady }: Props) {
  const { kind, settings, texts, set } = useForm();
  const [said, setSaid] = useState('');
  const title = typeof data.title === 'string' ? data.title : '';
  const file = `${kindDefinitions[kind].folder}/${id}.md`;
  const content = () => entryFileText(kind, data, body);
  const { repository } = settings;
  const edit = isPublished ? fileLinks(repository, file)?.edit : undefined;
  const create = isPublished ? undefined : newFileLink(repository, file, content());
  const host = edit ?? create?.href;
  const needsCopy = edit !== undefined || create?.withContent === false;

  const handOver = (act: () => void) => {
    if (!isReady()) return;
    rememberHandedOver(store, { id, kind, title });
    act();
  };
  const copy = (text: string) => {
    // Without a secure address a browser has no clipboard.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    void Promise.resolve(clipboard?.writeText(text) ?? Promise.reject(new Error())).then(
      () => setSaid(texts.copied),
      () => setSaid(texts.notCopied),
    );
  };
  const state = data.state === 'published' || data.state === 'withdrawn' ? data.state : 'draft';
  return (
    <>
      {state === 'withdrawn' ? (
        <p className="notice">{texts.withdrawn}</p>
      ) : (
        <fieldset className="publish-state">
          <legend>{texts.state}</legend>
          {(['published', 'draft'] as const).map((value) => (
            <label className="publish-check" key={value}>
              <input
                type="radio"
                name="publish-state"
                checked={state === value}
                onChange={() => set(['state'], value)}
              />
              {texts[value]}
            </label>
          ))}
        </fieldset>
      )}
      <p className="small">
        {texts.fileName}: <code>content/{file}</code>
      </p>
      <p className="publish-actions">
        <button
          className="ds-button"
          type="button"
          onClick={() =>
            handOver(() => {
              saveFile(`${id}.md`, content());
              setSaid(texts.downloaded);
            })
          }
        >
          {texts.download}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() => handOver(() => copy(content()))}
        >
          {texts.copyText}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() =>
            handOver(() => copy(`${texts.mail(title, `content/${file}`)}${content()}`))
          }
        >
          {texts.copyMail}
        </button>
      </p>
      {host && (
        <p>
          {needsCopy && <span className="small">{texts.copyFirst} </span>}
          <a
            href={host}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              if (!isReady()) event.preventDefault();
              else rememberHandedOver(store, { id, kind, title });
            }}
          >
            {edit ? texts.openEdit : texts.openHost}
          </a>
        </p>
      )}
      {settings.email && (
        <p>
          <a href={`mailto:${settings.email}?subject=${encodeURIComponent(title)}`}>
            {texts.writeMail(settings.email)}
          </a>
        </p>
      )}
      <p role="status">{said}</p>
      <h3>{texts.next}</h3>
      <ol className="publish-next">
        {texts.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
