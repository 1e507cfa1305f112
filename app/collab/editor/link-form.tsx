import type { Editor } from '@tiptap/core';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { safeHref } from '../safe-href';

/** Asks for the address of the selected text's link; with nothing selected the address itself becomes the text. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isInvalid, setInvalid] = useState(false);
  const present = String(editor.getAttributes('link').href ?? '');

  useEffect(() => input.current?.select(), []);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const href = completeAddress(input.current?.value ?? '');
    setInvalid(href === null);
    if (href === null) return;
    applyLink(editor, href);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };

  return (
    <form className="link-form" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <label htmlFor={id}>{t('link.label')}</label>
      <input
        ref={input}
        id={id}
        type="url"
        inputMode="url"
        defaultValue={present}
        placeholder={t('link.placeholder')}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? `${id}-error` : undefined}
      />
      <button type="submit">{t('link.apply')}</button>
      {present !== '' && (
        <button
          type="button"
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetLink().run();
            onClose();
          }}
        >
          {t('link.remove')}
        </button>
      )}
      {isInvalid && (
        <p id={`${id}-error`} role="alert">
          {t('link.invalid')}
        </p>
      )}
    </form>
  );
}

function applyLink(editor: Editor, href: string): void {
  const isNewText = editor.state.selection.empty && !editor.isActive('link');
  const chain = editor.chain().extendMarkRange('link');
  if (isNewText)
    chain.insertContent({
      type: 'text',
      text: href.replace(/^mailto:/, ''),
      marks: [{ type: 'link', attrs: { href } }],
    });
  else chain.setLink({ href });
  chain.run();
}

/** What was typed as a whole address: `liberec.cz` gets https, an e-mail address mailto; null when it is neither. */
export function completeAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text)
      ? text
      : /^[^@/]+@[^@/]+\.[^@/]+$/.test(text)
        ? `mailto:${text}`
        : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const isWhole = address.startsWith('mailto:') || new URL(address).hostname.includes('.');
  return isWhole ? (safeHref(address) ?? null) : null;
}
