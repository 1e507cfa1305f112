import { useFetcher } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';

/** What an action answers: `attempt`, or which fields are wrong. */
export type FormAnswer = { ok: true } | { ok: false; refused: Refusal | null; wrong?: string[] };

export interface FormDialogProps {
  open: boolean;
  onClose: () => void;
  /** Called once it is done, before it closes. */
  onDone?: () => void;
  intent: string;
  title: string;
  description?: string;
  done: string;
  busy?: string;
  /** Asked before the form is sent; where it fulfils with false, nothing is sent. */
  maySend?: () => Promise<boolean>;
  /** What stands instead of the sentence about a refusal, where there is more to say. */
  refusal?: ReactNode;
  /** The fields, given what is wrong with the one of a name, and whether the change was refused. */
  children?: (errorOf: (field: string) => string | undefined, isRefused: boolean) => ReactNode;
}

/** A dialog with a form for one intent of this page's action. */
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, onDone, maySend } = props;
  const { t } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fetcher = useFetcher<FormAnswer>();
  const form = useId();
  const answer = fetcher.data;
  const wrong = (answer && !answer.ok && answer.wrong) || [];
  const refused = answer && !answer.ok ? answer.refused : null;
  const finish = useRef(() => undefined as undefined);
  finish.current = () => {
    onDone?.();
    onClose();
  };
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data?.ok) finish.current();
  }, [fetcher.state, fetcher.data]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    if (!maySend) return;
    event.preventDefault();
    const { currentTarget } = event;
    if (await maySend()) fetcher.submit(currentTarget);
  };
  const errorOf = (field: string) => {
    if (field === 'deadline' && refused === 'deadline_over') return errors('refused.deadline_over');
    return wrong.includes(field) ? t('errors.required') : undefined;
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={props.title}
      description={props.description}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            busy={fetcher.state !== 'idle'}
            busyLabel={props.busy}
          >
            {props.done}
          </Button>
        </>
      }
    >
      <fetcher.Form
        id={form}
        method="post"
        className="grid gap-4"
        noValidate
        onSubmit={(event) => void send(event)}
      >
        <input type="hidden" name="intent" value={props.intent} />
        {refused === 'revision_has_gaps' && props.refusal
          ? props.refusal
          : refused &&
            refused !== 'deadline_over' && (
              <Banner tone="danger" live>
                {errors(`refused.${refused}`)}
              </Banner>
            )}
        {props.children?.(errorOf, refused !== null)}
      </fetcher.Form>
    </Dialog>
  );
}
