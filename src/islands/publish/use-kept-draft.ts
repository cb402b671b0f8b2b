import { useEffect, useRef, useState } from 'react';
import { deleteDraft, type Draft, type DraftPlace, draftKey, keepDraft } from './draft-store.ts';

/** What the form tells of the draft it keeps. */
export interface KeptDraft {
  /** The same form is open, or has been written in, in another tab. */
  otherTab: boolean;
  /** False when the browser does not let us keep the draft. */
  isKept: boolean;
  /** Throws the draft away, for good. */
  forget: () => void;
}

/** The address with the number of the copy, so that the page loaded anew finds it. */
function tellCopy(copy: number): void {
  const address = new URL(location.href);
  if (copy > 1) address.searchParams.set('kladd', String(copy));
  else address.searchParams.delete('kladd');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/**
 * Keeps the draft as one writes, and finds out whether another tab does the same: then each has a
 * copy of its own, and neither is lost.
 *
 * @param begun what the form began with, and the place it is kept in
 */
export function useKeptDraft(
  store: Storage | undefined,
  draft: Omit<Draft, 'savedAt'>,
  begun: Pick<Draft, 'data' | 'body' | 'misfits'> & { place: DraftPlace },
): KeptDraft {
  const [otherTab, setOtherTab] = useState(false);
  const [isKept, setKept] = useState(store !== undefined);
  const place = useRef(begun.place);
  const latest = useRef<() => void>(undefined);
  const isForgotten = useRef(false);
  const { kind, id, template, data, body, base, original, misfits } = draft;
  const isWritten = data !== begun.data || body !== begun.body || misfits !== begun.misfits;

  useEffect(() => {
    // Nothing written yet: an untouched form leaves no draft behind.
    if (!isWritten) return;
    const save = () => {
      if (isForgotten.current) return;
      const now = { kind, id, template, data, body, base, original, misfits };
      const kept = keepDraft(store, place.current, now);
      setKept(kept !== undefined);
      if (!kept) return;
      if (kept.copy !== place.current.copy) setOtherTab(true);
      place.current = kept;
      tellCopy(kept.copy);
      latest.current = undefined;
    };
    latest.current = save;
    const timer = setTimeout(save, 300);
    return () => clearTimeout(timer);
  }, [store, kind, id, template, data, body, base, original, misfits, isWritten]);
  useEffect(() => {
    const flush = () => latest.current?.();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);
  useEffect(() => {
    if (isKept || !isWritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept, isWritten]);
  useEffect(() => {
    const channel = new BroadcastChannel(draftKey(kind, id, 1, template));
    channel.onmessage = ({ data: word }: MessageEvent<string>) => {
      // The tab that was here first answers; the one that came later is told.
      if (word === 'anyone?') channel.postMessage('here');
      else setOtherTab(true);
    };
    channel.postMessage('anyone?');
    return () => channel.close();
  }, [kind, id, template]);

  const forget = () => {
    // Leaving the page saves what is on the screen; here it shall not.
    isForgotten.current = true;
    deleteDraft(store, place.current, { kind, id, template });
  };
  return { otherTab, isKept, forget };
}
