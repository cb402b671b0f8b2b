import { KINDS, type Kind } from '../../catalog/schema/kind.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { PublishTexts } from '../../i18n/publish.nb.ts';
import { allDrafts, draftAddress } from './draft-store.ts';
import type { PublishSettings } from './settings.ts';
import { TemplateChoice } from './TemplateChoice.tsx';

interface Props {
  settings: PublishSettings;
  texts: PublishTexts;
  store: Storage | undefined;
  /** What went wrong on the way here. */
  message: string | undefined;
  onFile: (file: File) => void;
}

const FIRST = ['use-case', 'dataset'] as const satisfies readonly Kind[];

/** Where one chooses what to describe, goes on with a draft, or opens a file. */
export function Start({ settings, texts, store, message, onFile }: Props) {
  const href = (kind: Kind) => `${settings.page}?kind=${kind}`;
  const drafts = allDrafts(store);
  return (
    <div className="publish-start">
      {message && (
        <p className="notice" role="alert">
          {message}
        </p>
      )}
      {drafts.length > 0 && (
        <section>
          <h2>{texts.drafts}</h2>
          <ul>
            {drafts.map((draft) => (
              <li key={draftAddress(settings.page, draft)}>
                <a href={draftAddress(settings.page, draft)}>
                  {String(draft.data.title ?? '') || texts.untitled}
                </a>{' '}
                <span className="quiet">
                  {settings.kinds[draft.kind]} ·{' '}
                  {texts.savedAt(formatMoment(draft.savedAt, settings.language))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{texts.choose}</h2>
        <ul className="bare publish-kinds">
          {FIRST.map((kind) => (
            <li key={kind}>
              <a href={href(kind)}>{settings.kinds[kind]}</a>
              <p>{texts.about[kind]}</p>
            </li>
          ))}
        </ul>
        <h3>{texts.adopting.choose}</h3>
        <p>{texts.adopting.chooseHelp}</p>
        <TemplateChoice settings={settings} texts={texts} />
        <h3>{texts.other}</h3>
        <ul className="bare publish-others">
          {KINDS.filter((kind) => !(FIRST as readonly Kind[]).includes(kind)).map((kind) => (
            <li key={kind}>
              <a href={href(kind)}>{settings.kinds[kind]}</a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 id="publish-open">{texts.open}</h2>
        <p id="publish-open-help">{texts.openHelp}</p>
        <input
          className="publish-file"
          type="file"
          accept=".md,text/markdown"
          aria-labelledby="publish-open"
          aria-describedby="publish-open-help"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
          }}
        />
      </section>
    </div>
  );
}
