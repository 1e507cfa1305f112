import { useEffect, useRef } from 'react';
import { crownsText } from '~/domain/means/crowns';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Checkbox } from '~/ui/Checkbox';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import { useMeansForm } from './use-means-form';

/** Term, estimated cost and target group as fields. */
export function TermForm({ page, onClose }: { page: MeasurePage; onClose: () => void }) {
  const { t } = useTranslation('meansForms');
  const { t: words } = useTranslation('means');
  const { fields, refused, busy, onSubmit } = useMeansForm(page, () => t('saved'), onClose);
  const { means } = page.measure;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const labels = {
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
    cost: t('form.cost'),
    targetGroup: t('form.targetGroup'),
  };
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <input type="hidden" name="intent" value="saveMeans" />
      <ErrorSummary fields={fields} labels={labels} message={refused} />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{words('panel.term')}</legend>
        <TextField
          ref={first}
          name="startsOn"
          type="date"
          label={labels.startsOn}
          required={false}
          defaultValue={means?.startsOn ?? ''}
          error={fields.startsOn}
        />
        <TextField
          name="endsOn"
          type="date"
          label={labels.endsOn}
          required={false}
          defaultValue={means?.endsOn ?? ''}
          error={fields.endsOn}
        />
        <Checkbox
          name="continuous"
          label={t('form.continuous')}
          defaultChecked={means?.continuous ?? false}
        />
      </fieldset>
      <TextField
        name="cost"
        label={labels.cost}
        hint={t('form.costHint')}
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={crownsText(means?.cost ?? null)}
        error={fields.cost}
      />
      <TextArea
        name="targetGroup"
        label={labels.targetGroup}
        hint={t('form.targetGroupHint')}
        optional
        rows={2}
        defaultValue={means?.targetGroup ?? ''}
        error={fields.targetGroup}
      />
      <SaveActions busy={busy} cancel={onClose} />
    </form>
  );
}
