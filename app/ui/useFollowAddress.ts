import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a filter whose fields start with what the address says: keeps them so when a link or “back” changes the address.
 * Made anew by a `key` instead, they would lose the focus of whoever has just chosen with the keyboard.
 * @returns for the form
 */
export function useFollowAddress(): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  useEffect(() => {
    const params = new URLSearchParams(search);
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = params.getAll(field.name).includes(field.value);
      } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
        field.value = params.get(field.name) ?? '';
      } else if (field instanceof HTMLSelectElement) {
        field.value = params.get(field.name) ?? '';
        // What the address does not say is the first choice.
        if (field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  }, [search]);
  return form;
}
