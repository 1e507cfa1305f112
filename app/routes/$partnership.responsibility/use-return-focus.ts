import { useEffect, useRef } from 'react';

/** Gives the focus back to what opened a dialog when the dialog goes away, if that is still there. */
export function useReturnFocus(): void {
  // While rendering: as soon as the dialog is open, the focus is inside.
  const opener = useRef<Element | null>(null);
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      const element = opener.current;
      if (element instanceof HTMLElement && element.isConnected) element.focus();
    },
    [],
  );
}
