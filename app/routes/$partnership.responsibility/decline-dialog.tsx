import { useId, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { TextArea } from '~/ui/TextArea';
import { useReturnFocus } from './use-return-focus';

/** Asks why somebody declines responsibility for a measure. */
export function DeclineDialog(props: {
  code: string;
  onClose: () => void;
  onDecline: (reason: string) => void;
}) {
  const { t } = useTranslation('responsibilityDialogs');
  const { t: responsibility } = useTranslation('responsibility');
  const { t: common } = useTranslation();
  useReturnFocus();
  const form = useId();
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('decline.title', { code: props.code })}
      description={t('decline.description')}
      actions={
        <>
          <Button onClick={props.onClose}>{common('actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {responsibility('answerForm.decline')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('reason') as HTMLTextAreaElement;
          const reason = field.value.trim();
          setMissing(reason === '');
          if (reason === '') field.focus();
          else props.onDecline(reason);
        }}
      >
        <TextArea
          name="reason"
          label={t('decline.reason')}
          maxLength={2000}
          error={missing ? common('errors.required') : undefined}
        />
      </form>
    </Dialog>
  );
}
