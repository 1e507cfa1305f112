import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { contentId } from './SkipLink';

/**
 * Says the title of a page reached without a page load, as a browser does after one, and brings the keyboard
 * to its content when the element which had the focus has gone with the old page.
 */
export function RouteAnnouncer() {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setTitle(document.title);
    if (document.activeElement === document.body)
      document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {title}
    </div>
  );
}
