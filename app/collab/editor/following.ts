import { type RefObject, useLayoutEffect } from 'react';

const gapPx = 6;

/** Keeps a fixed box beside a place of the text, wherever that is scrolled to and however the box grows; null: not shown. */
export function useFollowing(box: RefObject<HTMLElement>, place: (() => DOMRect | null) | null): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!place || !element) return;
    const follow = () => placeUnder(element, place());
    follow();
    const growing = new ResizeObserver(follow);
    growing.observe(element);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      growing.disconnect();
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [box, place]);
}

/** Below `anchor`, above it where there is room only there; always within the window. */
function placeUnder(popup: HTMLElement, anchor: DOMRect | null): void {
  if (!anchor) return;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const left = Math.max(gapPx, Math.min(anchor.left, document.documentElement.clientWidth - width - gapPx));
  const visibleHeight = window.visualViewport?.height ?? window.innerHeight;
  const below = anchor.bottom + gapPx;
  const above = anchor.top - height - gapPx;
  const fitsBelow = below + height + gapPx <= visibleHeight;
  const top = fitsBelow ? below : above > gapPx ? above : Math.max(gapPx, visibleHeight - height - gapPx);
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
}
