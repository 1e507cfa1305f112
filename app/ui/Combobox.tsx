import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { classes } from './classes';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './Field';
import { ListOption } from './ListOption';
import { placeBeside } from './placement';

export interface ComboboxOption {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: string;
}

export interface ComboboxProps extends FieldTexts {
  /** What is typed or chosen. */
  text: string;
  /** What was typed; and the option, when one was chosen. */
  onChange: (text: string, chosen: ComboboxOption | null) => void;
  /** The options for what is typed, best first; few enough to be seen at once. */
  search: (text: string) => readonly ComboboxOption[];
  placeholder?: string;
  className?: string;
}

/**
 * A line of text that offers what it may mean. The focus stays in the text: arrows go through the list, Enter and Tab take
 * the marked option, Escape closes the list. A key that was for the list goes no further.
 */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, optional, labelHidden, text, onChange, search, placeholder, className } = props;
  const { t } = useTranslation();
  const texts = { label, hint, error, optional, labelHidden };
  const wiring = useFieldWiring(undefined, texts);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const options = isOpen ? search(text) : [];
  const isShown = options.length > 0;

  // In the top layer, so that nothing around it cuts it off.
  useLayoutEffect(() => {
    const element = list.current;
    if (!isShown || !element || !input.current) return;
    element.showPopover();
    const follow = () => {
      if (!input.current) return;
      const anchor = input.current.getBoundingClientRect();
      element.style.minWidth = `${anchor.width}px`;
      const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const place = placeBeside(anchor, element.getBoundingClientRect(), viewport, 'start');
      element.style.inset = `${place.top}px auto auto ${place.left}px`;
    };
    follow();
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      element.hidePopover();
    };
  }, [isShown]);

  const open = () => {
    setOpen(true);
    setMarked(0);
  };
  const choose = (option: ComboboxOption) => {
    setOpen(false);
    onChange(option.label, option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isForList = onKey(event.key);
    if (!isForList) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const move = key === 'ArrowDown' ? 1 : -1;
      if (isShown) setMarked((marked + move + options.length) % options.length);
      else open();
      return true;
    }
    const option = options[marked];
    if (!option) return false;
    if (key === 'Escape') setOpen(false);
    if (key === 'Enter' || (key === 'Tab' && text !== '')) choose(option);
    // Tab goes on to the next field as well.
    return key === 'Escape' || key === 'Enter';
  };

  return (
    <Field id={wiring.id} texts={texts} className={className}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        required={!optional}
        onChange={(event) => {
          open();
          onChange(event.target.value, null);
        }}
        onClick={open}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        {...wiring}
        className={classes(controlStyle, 'min-h-11')}
      />
      <span role="status" className="sr-only">
        {isOpen && (isShown ? t('combobox.found', { count: options.length }) : text && t('combobox.nothing'))}
      </span>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        className="fixed m-0 max-w-[calc(100vw-1rem)] rounded-control border border-line-strong bg-surface p-1 text-ink shadow-raised"
        {...{ popover: 'manual' }}
      >
        {options.map((option, index) => (
          <ListOption
            key={option.value}
            id={`${listId}-${index}`}
            marked={index === marked}
            onChoose={() => choose(option)}
          >
            {option.label}
            {option.hint && <span className="text-ink-soft text-sm"> {option.hint}</span>}
          </ListOption>
        ))}
      </div>
    </Field>
  );
}
