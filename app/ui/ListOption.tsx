import type { ReactNode } from 'react';

type ListOptionProps = {
  /** That `aria-activedescendant` of the text names. */
  id: string;
  /** The one that Enter would take. */
  marked: boolean;
  onChoose: () => void;
  children: ReactNode;
};

/** One of the suggestions in a list below a text. The keyboard works through the text, which keeps the focus. */
export function ListOption({ id, marked, onChoose, children }: ListOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
      className="min-h-10 cursor-pointer rounded-control px-3 py-1.5 hover:bg-sunken aria-selected:bg-brand-soft aria-selected:shadow-[inset_3px_0_0_var(--color-brand)]"
    >
      {children}
    </div>
  );
}
