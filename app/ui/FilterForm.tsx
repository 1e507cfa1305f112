import { Form, useLocation, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';

type FilterFormProps = {
  /** Its name for whoever cannot see it. */
  label: string;
  className?: string;
  /** Fields which start with what the address says, and a button for where no scripts run. */
  children: ReactNode;
};

/**
 * Narrows a list; what is chosen stands in the address. A choice takes effect at once where scripts run; words take
 * effect when they are sent. Its fields follow the address when a link or “back” changes it: made anew by a `key`
 * instead, they would lose the focus of whoever has just chosen with the keyboard.
 */
export function FilterForm({ label, className, children }: FilterFormProps) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  useEffect(() => {
    if (form.current) follow(form.current, new URLSearchParams(search));
  }, [search]);
  const onChange = ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
    const chosen =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type === 'checkbox');
    if (chosen) submit(currentTarget, { replace: true, preventScrollReset: true });
  };
  return (
    <Form
      ref={form}
      method="get"
      replace
      preventScrollReset
      role="search"
      aria-label={label}
      className={classes('on-screen-only', className)}
      onChange={onChange}
    >
      {children}
    </Form>
  );
}

function follow(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = params.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
      field.value = params.get(field.name) ?? '';
    } else if (field instanceof HTMLSelectElement) {
      field.value = params.get(field.name) ?? '';
      // What the address does not say is the first choice.
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }
}
