import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { useFollowing } from './following';
import type { SuggestionList } from './suggestion-list';

/** The list under a typed `@`, `#` or `/`. The focus stays in the text, which names the selected option. */
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

  useFollowing(popup, open?.place ?? null);

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
          aria-label={t(`suggestions.${open.kind}`)}
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
                open.choose(index);
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
