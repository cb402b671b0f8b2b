import { useEffect, useRef, useState } from 'react';
import type { FieldPath } from '../../catalog/problem.ts';
import { type Misfit, shapeOf } from './fit-to-form.ts';
import { fieldId, useForm } from './form-context.ts';

interface Props {
  misfits: readonly Misfit[];
  titleAt: (path: FieldPath) => string;
  /** Shows a field, and gives it the focus. */
  reveal: (path: FieldPath) => void;
  /** The author is done with these. */
  onDone: (misfits: readonly Misfit[]) => void;
}

const ID = 'publish-misfits';

/** What of a file that was opened stands otherwise in the form than in the file, or not at all. */
export function Misfits({ misfits, titleAt, reveal, onDone }: Props) {
  const words = useForm().texts.misfits;
  const place = useRef<HTMLDivElement>(null);
  const [hasAny] = useState(misfits.length > 0);
  useEffect(() => {
    // Told at once, before anyone writes; and what was told stays with the draft.
    if (hasAny) place.current?.focus();
  }, [hasAny, misfits.length]);
  if (!hasAny) return null;
  const moved = misfits.filter(({ isMoved }) => isMoved);
  const out = misfits.filter(({ isMoved }) => !isMoved);
  if (misfits.length === 0)
    return (
      <div className="publish-misfits notice" ref={place} tabIndex={-1} role="status">
        <p>{words.noneLeft}</p>
      </div>
    );
  return (
    <div
      className="publish-misfits notice"
      data-color="multe"
      ref={place}
      tabIndex={-1}
      role="group"
      aria-labelledby={ID}
    >
      <h2 id={ID}>{words.title}</h2>
      {out.length > 0 && (
        <>
          <p>{words.out}</p>
          <ul>
            {out.map((misfit) => (
              <Item key={misfit.path.join('.')} {...{ misfit, titleAt, reveal }}>
                <pre tabIndex={0}>{asLines(misfit.value).join('\n')}</pre>
                <Done text={words.done} of={titleAt(misfit.path)} onDone={() => onDone([misfit])} />
              </Item>
            ))}
          </ul>
        </>
      )}
      {moved.length > 0 && (
        <>
          <p>{words.moved}</p>
          <ul>
            {moved.map((misfit) => (
              <Item key={misfit.path.join('.')} {...{ misfit, titleAt, reveal }} />
            ))}
          </ul>
          <Done text={words.seen} onDone={() => onDone(moved)} />
        </>
      )}
    </div>
  );
}

/** Reminds, where the file is handed over, of what will not be in it. */
export function MisfitsLeftOut({ misfits }: Pick<Props, 'misfits'>) {
  const words = useForm().texts.misfits;
  const out = misfits.filter(({ isMoved }) => !isMoved);
  if (out.length === 0) return null;
  return (
    <p className="notice">
      {words.leftOut(out.length)} <a href={`#${ID}`}>{words.see}</a>
    </p>
  );
}

interface ItemProps extends Pick<Props, 'titleAt' | 'reveal'> {
  misfit: Misfit;
  children?: React.ReactNode;
}

function Item({ misfit, titleAt, reveal, children }: ItemProps) {
  const words = useForm().texts.misfits;
  const { path, value, reason, wanted, meant } = misfit;
  const name = path.at(-1);
  const link = (to: FieldPath) => (
    <a
      href={`#${fieldId(to)}`}
      onClick={(event) => {
        event.preventDefault();
        reveal(to);
      }}
    >
      {titleAt(to)}
    </a>
  );
  return (
    <li>
      {reason === 'shape' ? link(path) : <strong>{titleAt(path)}</strong>}
      {typeof name === 'string' && reason !== 'noField' && (
        <>
          {' ('}
          <code>{name}</code>
          {')'}
        </>
      )}
      {': '}
      {reason === 'shape' && wanted
        ? words.wrongShape(words.shapes[shapeOf(value)], words.shapes[wanted])
        : words[reason === 'noField' ? 'noField' : 'notAllowed']}
      {meant !== undefined && (
        <>
          {' '}
          {words.meant} {link([...path.slice(0, -1), meant])}?
        </>
      )}
      {children}
    </li>
  );
}

interface DoneProps {
  text: string;
  /** What one is done with, where the button stands at one of several. */
  of?: string;
  onDone: () => void;
}

function Done({ text, of, onDone }: DoneProps) {
  return (
    <p>
      <button
        className="ds-button"
        data-variant="secondary"
        type="button"
        aria-label={of === undefined ? undefined : `${text}: ${of}`}
        onClick={onDone}
      >
        {text}
      </button>
    </p>
  );
}

/** A value for reading and copying, the way it would stand in a file: a point or a field a line. */
function asLines(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) =>
      asLines(item).map((line, at) => (at === 0 ? '- ' : '  ') + line),
    );
  if (typeof value !== 'object' || value === null) return String(value ?? '').split('\n');
  return Object.entries(value).flatMap(([name, inner]) => {
    const lines = asLines(inner);
    return typeof inner === 'object' && inner !== null
      ? [`${name}:`, ...lines.map((line) => `  ${line}`)]
      : [`${name}: ${lines[0] ?? ''}`, ...lines.slice(1).map((line) => `  ${line}`)];
  });
}
