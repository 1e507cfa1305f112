import { Form, useLocation, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes';

type FilterFormProps = {
  /** Its name for whoever cannot see it. */
  label: string;
  className?: string;
  /**
   * What fields show by their names, where that is more than the address says: what holds as long as nothing is chosen,
   * or instead of something unknown.
   */
  values?: Readonly<Record<string, string>>;
  /** Fields which start with what the address says, or `values`, and a button for where no scripts run. */
  children: ReactNode;
};

/**
 * Narrows a list; what is chosen stands in the address. A choice takes effect at once where scripts run; words and days
 * take effect when they are sent. Its fields follow the address when a link or “back” changes it: made anew by a `key`
 * instead, they would lose the focus of whoever has just chosen with the keyboard.
 */
export function FilterForm({ label, className, values, children }: FilterFormProps) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  const known = String(new URLSearchParams(values));
  // Not at first: what was chosen before the scripts ran is still to be sent (early-click.ts).
  const followed = useRef({ search, known });
  useEffect(() => {
    if (followed.current.search === search && followed.current.known === known) return;
    followed.current = { search, known };
    const params = new URLSearchParams(search);
    for (const [name, value] of new URLSearchParams(known)) params.set(name, value);
    if (form.current) follow(form.current, params);
  }, [search, known]);
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
