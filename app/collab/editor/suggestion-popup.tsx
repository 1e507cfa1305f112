import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { SuggestionList } from './mentions';

const gapPx = 6;

/** The list under a typed `@` or `#`. The focus stays in the text, which names the selected option. */
export function SuggestionPopup({ editor, list }: { editor: Editor; list: SuggestionList }) {
  const { t } = useTranslation('editor');
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const open = useSyncExternalStore(list.subscribe, list.getSnapshot, () => null);
  const selectedId = open ? `${id}-${open.selected}` : null;

  useEffect(() => {
    const text = editor.isDestroyed ? null : editor.view.dom;
    if (!text || selectedId === null) return;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-autocomplete', 'list');
    text.setAttribute('aria-activedescendant', selectedId);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        text.removeAttribute(name);
    };
  }, [editor, id, selectedId]);

  useLayoutEffect(() => {
    if (!open) return;
    const follow = () => placeUnder(popup.current, open.place());
    follow();
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [open]);

  const kind = open?.items[0]?.type === 'personMention' ? 'people' : 'measures';
  return (
    <>
      <span role="status" className="sr-only">
        {open && t('suggestions.found', { count: open.items.length })}
      </span>
      {open && (
        <div
          ref={popup}
          id={id}
          role="listbox"
          aria-label={t(`suggestions.${kind}`)}
          className="suggestion-popup"
        >
          {open.items.map((item, index) => (
            // The keyboard works through the text, which keeps the focus.
            <div
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === open.selected}
              onMouseDown={(event) => {
                event.preventDefault();
                open.choose(item);
              }}
            >
              {item.code && <b>{item.code}</b>}
              <span>{item.name}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Below `anchor`, above it where there is no room below; always within the window. */
function placeUnder(popup: HTMLElement | null, anchor: DOMRect | null): void {
  if (!popup || !anchor) return;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const left = Math.max(gapPx, Math.min(anchor.left, document.documentElement.clientWidth - width - gapPx));
  const below = anchor.bottom + gapPx;
  const visibleHeight = window.visualViewport?.height ?? window.innerHeight;
  const top = below + height > visibleHeight && anchor.top > height ? anchor.top - height - gapPx : below;
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
}
