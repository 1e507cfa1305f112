import { type FormEvent, useState } from 'react';
import type { TreeChange } from '~/domain/plans/forms';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { SaveActions } from '~/ui/SaveActions';
import { TextField } from '~/ui/TextField';
import { useTreeChanges } from './tree-changes';

/** One title to type: Enter or the button keeps it, Esc leaves it as it was. */
export function TitleForm(props: {
  label: string;
  defaultValue?: string;
  /** Whether the title could be sent; the form stays open where not. */
  onSubmit: (title: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { label, defaultValue, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const [error, setError] = useState<string | undefined>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title === '') {
      setError(t('errors.required'));
      return;
    }
    if (title === defaultValue || (await onSubmit(title))) onClose();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="grid gap-3 rounded-card border border-line p-4"
      noValidate
    >
      <TextField
        name="title"
        label={label}
        defaultValue={defaultValue}
        error={error}
        maxLength={500}
        autoComplete="off"
        ref={(input) => input?.focus()}
      />
      <SaveActions busy={false} cancel={onClose} />
    </form>
  );
}

/** A button which opens the form for one more part of the tree. */
export function AddPart(props: { label: string; titleLabel: string; change: (title: string) => TreeChange }) {
  const [open, setOpen] = useState(false);
  const { change } = useTreeChanges();
  return (
    <div className="on-screen-only mt-6">
      {open ? (
        <TitleForm
          label={props.titleLabel}
          onSubmit={(title) => change(props.change(title))}
          onClose={() => setOpen(false)}
        />
      ) : (
        <Button variant="quiet" icon="plus" onClick={() => setOpen(true)}>
          {props.label}
        </Button>
      )}
    </div>
  );
}
