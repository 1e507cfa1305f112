import { type FormEvent, useId, useState } from 'react';
import type { GapKind } from '~/domain/plans/content';
import type { ReadinessRow } from '~/domain/plans/readiness';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { TextArea } from '~/ui/TextArea';
import type { ChangeWaiver } from './use-waivers';

/** Asks for the reason why a gap of a measure is let pass. */
export function WaiveDialog(props: {
  row: ReadinessRow;
  gap: GapKind;
  open: boolean;
  onClose: () => void;
  change: ChangeWaiver;
}) {
  const { row, gap, open, onClose } = props;
  const { t } = useTranslation('readiness');
  const { t: common } = useTranslation();
  const form = useId();
  const [empty, setEmpty] = useState(false);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setEmpty(reason === '');
    if (reason === '') return;
    props.change({ intent: 'waive', row, gap, reason });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('waive.title', { code: row.code })}
      description={t('waive.description')}
      actions={
        <>
          <Button onClick={onClose}>{common('actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('waive.done')}
          </Button>
        </>
      }
    >
      <form id={form} method="post" className="grid gap-4" noValidate onSubmit={send}>
        <p>
          <span className="font-semibold">{t('waive.what')}:</span> {t(`waive.${gap}`)}
        </p>
        <TextArea
          name="reason"
          label={t('waive.reason')}
          hint={t('waive.reasonHint')}
          error={empty ? common('errors.required') : undefined}
          maxLength={2000}
        />
      </form>
    </Dialog>
  );
}
