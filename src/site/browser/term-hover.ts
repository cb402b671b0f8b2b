/** Explains a term under a resting mouse; a tap, a click and the keyboard do it without a script. */

/** A mouse that only passes over a text must not make it blink. */
const REST_MS = 250;

/** Time to move the mouse from the word into the explanation, where the link is (WCAG 1.4.13). */
const LEAVE_MS = 250;

// Without anchor positioning the explanation opens in the middle of the window: fine for a tap, not for a mouse.
if (CSS.supports('position-area', 'block-end')) {
  for (const term of document.querySelectorAll<HTMLButtonElement>('button.term')) {
    const note = term.popoverTargetElement;
    if (note instanceof HTMLElement) explainOnHover(term, note);
  }
}

function explainOnHover(term: HTMLElement, note: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What a click opened stays until it is closed the same way. */
  let isHovered = false;
  const later = (ms: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const enter = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    later(REST_MS, () => {
      if (note.matches(':popover-open')) return;
      isHovered = true;
      note.showPopover({ source: term });
    });
  };
  const leave = () =>
    later(LEAVE_MS, () => {
      if (!isHovered) return;
      isHovered = false;
      note.hidePopover();
    });
  term.addEventListener('pointerenter', enter);
  term.addEventListener('pointerleave', leave);
  term.addEventListener('click', (event) => {
    clearTimeout(timer);
    // A click on a word that is already explained means to keep the explanation, not to close it.
    if (isHovered && note.matches(':popover-open')) event.preventDefault();
    isHovered = false;
  });
  note.addEventListener('pointerenter', () => clearTimeout(timer));
  note.addEventListener('pointerleave', leave);
}
