import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { classes } from './classes';
import { rove } from './roving';

export interface Tab {
  key: string;
  label: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  /** What the tabs are of. */
  label: string;
  tabs: readonly Tab[];
  /** Key of the open tab; leave it out to let the tabs remember it themselves. */
  value?: string;
  onChange?: (key: string) => void;
}

/** Parts of one page, one of them in sight. Parts with an address of their own are links, not tabs. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [remembered, remember] = useState(tabs[0]?.key);
  const open = value ?? remembered;

  const choose = (key: string) => {
    remember(key);
    onChange?.(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = tabs.findIndex(({ key }) => key === open);
    const next = rove(event.key, current, tabs.length, 'horizontal');
    const tab = next === null ? undefined : tabs[next];
    if (next === null || !tab) return;
    event.preventDefault();
    choose(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-1 overflow-x-auto border-line border-b p-1 pb-0"
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.key}`}
            aria-controls={`${id}-panel-${tab.key}`}
            aria-selected={tab.key === open}
            tabIndex={tab.key === open ? 0 : -1}
            onClick={() => choose(tab.key)}
            className={classes(
              'min-h-11 shrink-0 border-b-3 px-4 py-2 font-semibold',
              tab.key === open
                ? 'border-brand text-brand-strong'
                : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-panel-${tab.key}`}
          aria-labelledby={`${id}-tab-${tab.key}`}
          hidden={tab.key !== open}
          className="pt-5"
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}
