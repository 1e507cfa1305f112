import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

/** Lets participants into the draft, or out of it again; taken back with one click. */
export function ShareRevision({ shared }: { shared: boolean }) {
  const { t } = useTranslation('plan');
  const { t: errors } = useTranslation('errors');
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const { submit, data, state } = fetcher;
  const asked = useRef(false);
  const send = (intent: 'share' | 'unshare') => {
    asked.current = true;
    submit({ intent }, { method: 'post' });
  };
  const undo = useRef(send);
  undo.current = send;

  useEffect(() => {
    if (state !== 'idle' || !data || !asked.current) return;
    asked.current = false;
    if (!data.ok) {
      if (data.refused) toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    const isShared = data.result === 'share';
    toast({
      message: t(isShared ? 'sharedDone' : 'unsharedDone'),
      onUndo: () => undo.current(isShared ? 'unshare' : 'share'),
    });
  }, [state, data, toast, t, errors]);

  return (
    <Button
      variant={shared ? 'secondary' : 'primary'}
      icon={shared ? 'lock' : 'eye'}
      busy={state !== 'idle'}
      onClick={() => send(shared ? 'unshare' : 'share')}
    >
      {t(shared ? 'unshare' : 'share')}
    </Button>
  );
}

/** Starts the next revision from this approved one. */
export function ForkRevision() {
  const { t } = useTranslation('plan');
  return (
    <FormDialog
      intent="fork"
      opener={{ text: t('fork.action'), primary: true }}
      title={t('fork.title')}
      description={t('fork.description')}
      done={t('fork.done')}
      busy={t('fork.busy')}
    >
      {(errorOf) => (
        <TextField
          name="name"
          label={t('fork.name')}
          hint={t('fork.nameHint')}
          error={errorOf('name')}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}

type Group = { id: string; name: string };

/** Adds a chapter at the end of the draft. */
export function AddChapter({ groups, primary = false }: { groups: Group[]; primary?: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <FormDialog
      intent="addChapter"
      opener={{ text: t('chapters.add'), primary }}
      title={t('chapters.addTitle')}
      done={t('chapters.add')}
    >
      {(errorOf) => (
        <>
          <TextField
            name="code"
            label={t('chapters.code')}
            hint={t('chapters.codeHint')}
            error={errorOf('code')}
            maxLength={20}
            autoComplete="off"
          />
          <TextField
            name="name"
            label={t('chapters.name')}
            error={errorOf('name')}
            maxLength={200}
            autoComplete="off"
          />
          <Select
            name="group"
            label={t('chapters.group')}
            optional
            placeholder={t('chapters.groupNone')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </FormDialog>
  );
}

/** A button which opens a dialog with a form for one intent of this page's action. */
function FormDialog(props: {
  intent: string;
  opener: { text: string; primary: boolean };
  title: string;
  description?: string;
  done: string;
  busy?: string;
  /** The fields, given what is wrong with the one of a name. */
  children: (errorOf: (field: 'code' | 'name') => string | undefined) => ReactNode;
}) {
  const { t } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fetcher = useFetcher<typeof action>();
  const form = useId();
  const [open, setOpen] = useState(false);
  const answer = fetcher.data;
  const wrong = answer && 'wrong' in answer ? answer.wrong : [];
  return (
    <>
      <Button
        variant={props.opener.primary ? 'primary' : 'secondary'}
        icon="plus"
        onClick={() => setOpen(true)}
      >
        {props.opener.text}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={props.title}
        description={props.description}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('actions.cancel')}</Button>
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
        <fetcher.Form id={form} method="post" className="grid gap-4">
          <input type="hidden" name="intent" value={props.intent} />
          {answer && !answer.ok && answer.refused && (
            <Banner tone="danger" live>
              {errors(`refused.${answer.refused}`)}
            </Banner>
          )}
          {props.children((field) => (wrong.includes(field) ? t('errors.required') : undefined))}
        </fetcher.Form>
      </Dialog>
    </>
  );
}
