import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { kindDefinitions } from '../../catalog/kinds.ts';
import { fileLinks, newFileLink } from '../../site/repository-links.ts';
import { rememberHandedOver } from './draft-store.ts';
import { fetchWriters, fileText } from './file-text.ts';
import { useForm } from './form-context.ts';
import type { FormData } from './form-data.ts';
import type { AgainstSite } from './use-site-version.ts';

interface Props {
  data: FormData;
  body: string;
  id: string;
  /** How the draft stands to the site; undefined for a new entry. */
  site: AgainstSite | undefined;
  /** The file that the entry was read from; undefined for a new one. */
  original: string | undefined;
  store: Storage | undefined;
  /** Shows what is wrong, and tells whether the entry can be handed over. */
  isReady: () => boolean;
}

/** So much of a digest tells one version of a file from another. */
const DIGEST_SHOWN = 12;

/** The ways to hand over the file; the form itself sends nothing. */
export function Handover({ data, body, id, site, original, store, isReady }: Props) {
  const { kind, settings, texts, set } = useForm();
  const [said, setSaid] = useState('');
  const content = useContent({ data, body, original, isLinked: !site });
  const title = typeof data.title === 'string' ? data.title : '';
  const file = `${kindDefinitions[kind].folder}/${id}.md`;
  const { repository } = settings;
  const edit = site ? fileLinks(repository, file)?.edit : undefined;
  const create = site || !content ? undefined : newFileLink(repository, file, content);
  const host = edit ?? create?.href;
  const needsCopy = edit !== undefined || create?.withContent === false;
  const basis = site?.base?.digest.slice(0, DIGEST_SHOWN);

  const handOver = async (act: (content: string) => string | Promise<string>) => {
    if (!isReady()) return;
    const answer = await site?.ask();
    if (answer === 'newer') {
      isReady();
      return setSaid(texts.conflict.newer);
    }
    const doubt =
      answer === 'gone' ? texts.conflict.gone : answer === 'unknown' ? texts.conflict.notAsked : '';
    try {
      const text = await fileText(kind, data, body, original);
      rememberHandedOver(store, { id, kind, title });
      setSaid(`${await act(text)} ${doubt}`.trim());
    } catch {
      setSaid(texts.failed);
    }
  };
  const copy = async (text: string) => {
    try {
      // Without a secure address a browser has no clipboard.
      await navigator.clipboard.writeText(text);
      return texts.copied;
    } catch {
      return texts.notCopied;
    }
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
        {basis && (
          <>
            {'. '}
            {texts.conflict.basis} <code>{basis}</code>
          </>
        )}
      </p>
      <p className="publish-actions">
        <button
          className="ds-button"
          type="button"
          onClick={() =>
            void handOver((text) => {
              saveFile(`${id}.md`, text);
              return texts.downloaded;
            })
          }
        >
          {texts.download}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() => void handOver(copy)}
        >
          {texts.copyText}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="button"
          onClick={() =>
            void handOver((text) =>
              copy(
                `${texts.mail(title, `content/${file}`)}${basis ? texts.conflict.mail(basis) : ''}${text}`,
              ),
            )
          }
        >
          {texts.copyMail}
        </button>
      </p>
      <WaysOn hasHost={host !== undefined} title={title}>
        {host && (
          <p>
            <a
              href={host}
              target="_blank"
              rel="noreferrer"
              onClick={(event) => {
                event.preventDefault();
                void handOver(() => {
                  window.open(host, '_blank', 'noopener,noreferrer');
                  return '';
                });
              }}
            >
              {edit ? texts.openEdit : texts.openHost}
            </a>{' '}
            <span className="small">
              {texts.ways.account} {needsCopy && texts.copyFirst}
            </span>
          </p>
        )}
      </WaysOn>
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

interface WaysProps {
  hasHost: boolean;
  /** Of the entry; the subject of a mail. */
  title: string;
  /** The way that leads to the files themselves. */
  children: ReactNode;
}

/** Where the file goes from here, as far as the site tells; or that it does not. */
function WaysOn({ hasHost, title, children }: WaysProps) {
  const { texts, settings } = useForm();
  const { email, contactPage, publisher } = settings;
  const words = texts.ways;
  const canReach = email !== undefined || contactPage !== undefined;
  return (
    <div className={canReach || hasHost ? 'publish-ways' : 'notice'}>
      {(canReach || hasHost) && <p>{words.lead}</p>}
      {email && (
        <p>
          <a href={`mailto:${email}?subject=${encodeURIComponent(title)}`}>
            {texts.writeMail(email)}
          </a>{' '}
          <span className="small">{words.attach}</span>
        </p>
      )}
      {contactPage && (
        <p>
          <a href={contactPage}>{words.contactPage}</a>{' '}
          <span className="small">{words.attach}</span>
        </p>
      )}
      {children}
      {!canReach && (
        <p>
          {hasHost ? words.onlyHost : words.nowhere}{' '}
          {publisher.homepage ? (
            <a href={publisher.homepage}>{publisher.name}</a>
          ) : (
            <strong>{publisher.name}</strong>
          )}
          .
        </p>
      )}
    </div>
  );
}

/**
 * The text of the file as it was a moment ago, for a link that carries it. Without one the writers
 * are only fetched, at the first change, so that they are here when the network is not.
 */
function useContent({
  isLinked,
  original,
  ...now
}: Pick<Props, 'data' | 'body' | 'original'> & { isLinked: boolean }): string | undefined {
  const { kind } = useForm();
  const [content, setContent] = useState<string>();
  // A file is written when there is time for it, not between two letters.
  const data = useDeferredValue(now.data);
  const body = useDeferredValue(now.body);
  const begun = useRef({ data, body });
  const isChanged = data !== begun.current.data || body !== begun.current.body;
  useEffect(() => {
    if (isChanged) fetchWriters(original).catch(() => undefined);
  }, [isChanged, original]);
  useEffect(() => {
    if (!isLinked) return;
    let isLatest = true;
    fileText(kind, data, body, original).then(
      (text) => {
        if (isLatest) setContent(text);
      },
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [isLinked, kind, data, body, original]);
  return content;
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
