import { Form, Link } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import { placeBeside } from './placement';
import { findTyped, isTyping, rove } from './roving';

interface MenuItemTexts {
  label: string;
  icon?: IconName;
  danger?: boolean;
  /** Only where the screen is narrow. */
  onPhone?: boolean;
  /** BCP 47 tag, where the label is in another language than the page. */
  lang?: string;
}

/** A menu item goes somewhere, does something here, or sends fields to an action as a form does. */
export type MenuItem = MenuItemTexts &
  (
    | { to: string; reloadDocument?: boolean }
    | { onSelect: () => void }
    | { action: string; fields?: Readonly<Record<string, string>>; reloadDocument?: boolean }
  );

export interface MenuProps {
  /** What the button says; needs `label` too where it is only a picture. */
  button: ReactNode;
  label?: string;
  buttonClassName?: string;
  items: readonly MenuItem[];
  /** Above the items, not one of them: whose menu this is. */
  heading?: ReactNode;
  align?: 'start' | 'end';
}

/** A button which opens a list of commands: arrows, Home, End, first letters, Esc. */
export function Menu({ button, label, buttonClassName, items, heading, align = 'start' }: MenuProps) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement | null>(null);

  // Those that are hidden at this width cannot take the focus.
  const commands = () =>
    [...(panel.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])].filter(
      (command) => command.getClientRects().length > 0,
    );
  const focus = (index: number | null) => index !== null && commands()[index]?.focus();
  const close = () => panel.current?.hidePopover();

  const opened = (element: HTMLDivElement) => {
    const open = element.matches(':popover-open');
    trigger.current?.setAttribute('aria-expanded', String(open));
    if (!open || !trigger.current) return;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const place = placeBeside(
      trigger.current.getBoundingClientRect(),
      element.getBoundingClientRect(),
      viewport,
      align,
    );
    element.style.inset = `${place.top}px auto auto ${place.left}px`;
    focus(0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = commands();
    const current = all.findIndex((command) => command.matches(':focus'));
    if (event.key === 'Tab') return close();
    const next = isTyping(event)
      ? findTyped(
          all.map((command) => command.textContent ?? ''),
          current,
          event.key,
        )
      : rove(event.key, current, all.length, 'vertical');
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls={id}
        aria-label={label}
        className={buttonClassName}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          panel.current?.showPopover();
        }}
        {...{ popovertarget: id }}
      >
        {button}
      </button>
      <div
        id={id}
        ref={(element) => {
          panel.current = element;
          // React 18 knows no `toggle` event of popovers, so it is listened to by hand.
          if (element) element.ontoggle = () => opened(element);
        }}
        className={classes(
          // Where the scripts, which place it exactly, have not run: near the corner where such a button sits.
          align === 'end' ? 'inset-[4rem_1rem_auto_auto]' : 'inset-[4rem_auto_auto_1rem]',
          'fixed m-0 max-h-[calc(100dvh-1rem)] w-max min-w-52 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-surface p-1.5 text-ink shadow-raised',
        )}
        {...{ popover: 'auto' }}
      >
        {heading && <div className="mb-1.5 border-line border-b px-3 pt-1.5 pb-2.5">{heading}</div>}
        <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <Command key={item.label} item={item} onDone={close} />
          ))}
        </div>
      </div>
    </>
  );
}

function Command({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const common = {
    role: 'menuitem',
    tabIndex: -1,
    lang: item.lang,
    className: classes(
      item.onPhone ? 'flex md:hidden' : 'flex',
      'min-h-11 w-full items-center gap-3 rounded-control px-3 py-2 text-left no-underline hover:bg-brand-soft focus-visible:bg-brand-soft focus-visible:outline-offset-[-3px]',
      item.danger ? 'text-danger' : 'text-ink',
    ),
  };
  const content = (
    <>
      {item.icon && <Icon name={item.icon} className={classes('size-5', !item.danger && 'text-ink-soft')} />}
      <span>{item.label}</span>
    </>
  );
  if ('to' in item) {
    return (
      <Link {...common} to={item.to} reloadDocument={item.reloadDocument} onClick={onDone}>
        {content}
      </Link>
    );
  }
  if ('action' in item) {
    return (
      <Form
        method="post"
        action={item.action}
        reloadDocument={item.reloadDocument}
        role="none"
        onSubmit={onDone}
      >
        {Object.entries(item.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" {...common}>
          {content}
        </button>
      </Form>
    );
  }
  const select = () => {
    onDone();
    item.onSelect();
  };
  return (
    <button type="button" {...common} onClick={select}>
      {content}
    </button>
  );
}
