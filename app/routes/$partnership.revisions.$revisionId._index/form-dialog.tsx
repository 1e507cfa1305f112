import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import type { action } from './route';

export type FieldName = 'code' | 'name' | 'deadline';

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
  /** What stands instead of the sentence about a refusal, where there is more to say. */
  refusal?: ReactNode;
  /** The fields, given what is wrong with the one of a name, and whether the change was refused. */
  children?: (errorOf: (field: FieldName) => string | undefined, isRefused: boolean) => ReactNode;
}

/** A dialog with a form for one intent of this page's action. */
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, onDone } = props;
  const { t } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fetcher = useFetcher<typeof action>();
  const form = useId();
  const answer = fetcher.data;
  const wrong = answer && 'wrong' in answer ? answer.wrong : [];
  const refused = answer && !answer.ok ? answer.refused : null;
  const finish = useRef(() => undefined as undefined);
  finish.current = () => {
    onDone?.();
    onClose();
  };
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data?.ok) finish.current();
  }, [fetcher.state, fetcher.data]);

  const errorOf = (field: FieldName) => {
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
      <fetcher.Form id={form} method="post" className="grid gap-4" noValidate>
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
