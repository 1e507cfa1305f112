import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from './Icon';

export interface ErrorSummaryProps {
  /** Messages by the `name` of their field; none, or none with a text, shows nothing of fields. */
  fields?: Readonly<Record<string, string | undefined>>;
  /** What the fields are called, by the same names, in the order of the form. */
  labels?: Readonly<Record<string, string>>;
  /** What is wrong with the form as a whole. */
  message?: string | null;
}

/**
 * At the head of a form that was sent back: takes the focus, says how much is wrong, and each line leads to its field.
 * It must stand inside the form. Give it the answer's own object, so that a second failure is announced again.
 */
export function ErrorSummary({ fields, labels = {}, message }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const names = new Set([...Object.keys(labels), ...Object.keys(fields ?? {})]);
  const wrong = [...names].flatMap((name) => (fields?.[name] ? [{ name, text: fields[name] }] : []));

  useEffect(() => {
    // Reading both here, not what is derived of them, announces the same errors again when they come in a new answer.
    if (message || hasText(fields)) summary.current?.focus();
  }, [fields, message]);

  if (!message && !hasText(fields)) return null;
  const goTo = (event: MouseEvent<HTMLButtonElement>, name: string) => {
    const field = event.currentTarget.form?.elements.namedItem(name);
    const control = field instanceof RadioNodeList ? field[0] : field;
    if (control instanceof HTMLElement) control.focus();
  };
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="rounded-control border border-danger-line border-l-4 border-l-danger bg-danger-soft px-4 py-3"
    >
      <p className="flex items-start gap-2 font-semibold text-danger">
        <Icon name="error" className="mt-0.5 size-5" />
        {message ?? t('form.summary', { count: wrong.length })}
      </p>
      {wrong.length > 0 && (
        <ul className="mt-1.5 list-disc pl-11 marker:text-danger">
          {wrong.map(({ name, text }) => (
            <li key={name}>
              <button
                type="button"
                className="link text-left align-top"
                onClick={(event) => goTo(event, name)}
              >
                {labels[name] ? `${labels[name]}: ${text}` : text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function hasText(fields: ErrorSummaryProps['fields']): boolean {
  return Object.values(fields ?? {}).some(Boolean);
}
