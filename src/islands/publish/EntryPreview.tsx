import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useForm } from './form-context.ts';
import type { PreviewDraft, RenderedPreview } from './preview/render-entry.ts';

interface Props {
  draft: PreviewDraft;
  /** False for an entry that is not on the site yet: it has no history there either. */
  isPublished: boolean;
}

/** Opens the page of the entry, as the site would show it, over the form. */
export function EntryPreview({ draft, isPublished }: Props) {
  const { texts } = useForm();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        className="ds-button"
        data-variant="secondary"
        type="button"
        onClick={() => setOpen(true)}
      >
        {texts.preview.open}
      </button>
      {isOpen &&
        createPortal(
          <PreviewDialog draft={draft} isPublished={isPublished} onClose={() => setOpen(false)} />,
          document.body,
        )}
    </>
  );
}

function PreviewDialog({ draft, isPublished, onClose }: Props & { onClose: () => void }) {
  const { texts, settings } = useForm();
  const [rendered, setRendered] = useState<RenderedPreview | 'failed'>();
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    // The components and the Markdown renderer are fetched only when someone wants to look.
    import('./preview/render-entry.ts')
      .then(({ renderEntry }) => renderEntry(draft, settings))
      .then((preview) => {
        if (!isCurrent) return;
        openElsewhere(preview.nodes);
        place.current?.replaceChildren(preview.nodes);
        setRendered(preview);
      })
      .catch(() => isCurrent && setRendered('failed'));
    return () => {
      isCurrent = false;
    };
  }, [draft, settings]);
  const notes = [
    ...(isPublished ? [texts.preview.withoutHistory] : []),
    ...(typeof rendered === 'object' && rendered.leftOut > 0
      ? [texts.preview.leftOut(rendered.leftOut)]
      : []),
    ...(typeof rendered === 'object' && rendered.notFetched > 0
      ? [texts.preview.notFetched(rendered.notFetched)]
      : []),
  ];
  return (
    <dialog
      className="publish-preview"
      ref={dialog}
      aria-labelledby="publish-preview-title"
      onClose={onClose}
    >
      <div className="publish-preview-bar">
        <p id="publish-preview-title">
          <strong>{texts.preview.title}</strong>
        </p>
        <button className="ds-button" type="button" onClick={onClose}>
          {texts.preview.close}
        </button>
        {notes.length > 0 && <p className="small">{notes.join(' ')}</p>}
        <p role="status" className="small">
          {rendered === undefined && texts.preview.loading}
          {rendered === 'failed' && texts.preview.failed}
        </p>
      </div>
      <div
        ref={place}
        lang={typeof rendered === 'object' ? rendered.language : undefined}
        className="publish-preview-page"
      />
    </dialog>
  );
}

/** A link out of the preview must not take the form with it. */
function openElsewhere(nodes: DocumentFragment): void {
  for (const link of nodes.querySelectorAll('a'))
    if (!link.getAttribute('href')?.startsWith('#')) link.target = '_blank';
}
