import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** Id of the discussion to which the address leads (`#thread-…`); null on the server, which is not told. */
export function useThreadOfAddress(): string | null {
  const { hash } = useLocation();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const id = /^#thread-([\da-f-]{36})$/.exec(hash || window.location.hash)?.[1] ?? null;
    setWanted(id);
    if (id) requestAnimationFrame(() => document.getElementById(`thread-${id}`)?.scrollIntoView());
  }, [hash]);
  return wanted;
}
