import { useState, type KeyboardEvent } from 'react';
import { useForm } from './form-context.ts';
import { type Choice, matching } from './look-up.ts';

interface Props {
  id: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
  onBlur: () => void;
  describedBy?: string | undefined;
  invalid: boolean;
  /** Names the field where its label is a legend. */
  label?: string | undefined;
  /** Said when the list has no match. */
  nothing: React.ReactNode;
}

const SHOWN = 12;

/**
 * A text field that offers choices as one types.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Picker({
  id,
  choices,
  onChoose,
  onBlur,
  describedBy,
  invalid,
  label,
  nothing,
}: Props) {
  const { texts } = useForm();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = isOpen ? matching(choices, query, SHOWN) : [];
  const optionId = (index: number) => `${id}-option-${index}`;
  const choose = (value: string) => {
    setQuery('');
    setOpen(false);
    setActive(-1);
    onChoose(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = (active + step + found.length) % Math.max(1, found.length);
      setActive(active === -1 && step === -1 ? found.length - 1 : next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = found[active] ?? (query && found.length === 1 ? found[0] : undefined);
      if (choice) choose(choice.value);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <div className="publish-picker">
      <input
        className="ds-input"
        id={id}
        role="combobox"
        type="text"
        autoComplete="off"
        placeholder={texts.search}
        aria-label={label}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          onBlur();
        }}
      />
      <ul
        className="bare"
        id={`${id}-list`}
        role="listbox"
        aria-label={texts.search}
        hidden={found.length === 0}
      >
        {found.map((choice, index) => (
          <li
            key={choice.value}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, which would else close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice.value)}
          >
            <span lang={choice.lang}>{choice.label}</span>
            {choice.note && <span className="quiet small"> {choice.note}</span>}
          </li>
        ))}
      </ul>
      <p className="ds-sr-only" role="status">
        {isOpen && query ? texts.found(found.length) : ''}
      </p>
      {isOpen && query !== '' && found.length === 0 && <div className="small quiet">{nothing}</div>}
    </div>
  );
}
