import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives a function that does something once no mouse button or finger is down. An error that appears
 * as a field is left moves what lies below, and the button that one was about to press with it.
 */
export function useAfterPress(): (act: () => void) => void {
  const isDown = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const onDown = () => {
      isDown.current = true;
    };
    const onUp = () => {
      isDown.current = false;
      // After the click, which comes after this.
      setTimeout(() => {
        for (const act of waiting.current.splice(0)) act();
      });
    };
    window.addEventListener('pointerdown', onDown, true);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, onUp, true);
    return () => {
      window.removeEventListener('pointerdown', onDown, true);
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, onUp, true);
    };
  }, []);
  return useCallback((act) => {
    if (isDown.current) waiting.current.push(act);
    else act();
  }, []);
}
