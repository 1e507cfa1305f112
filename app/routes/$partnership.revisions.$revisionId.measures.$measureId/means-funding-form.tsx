import { useEffect, useId, useRef } from 'react';
import { crownsText } from '~/domain/means/crowns';
import type { FundingLine } from '~/domain/means/means.server';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { TextField } from '~/ui/TextField';
import { useMeansForm } from './use-means-form';

type FundingFormProps = {
  page: MeasurePage;
  /** What sources are called elsewhere, to choose from. */
  sources: string[];
  /** To be changed; without it a new one is added. */
  line?: FundingLine;
  onClose: () => void;
};

/** One source of money: what it is called, how much it gives and until when it lasts. */
export function FundingForm({ page, sources, line, onClose }: FundingFormProps) {
  const { t } = useTranslation('meansForms');
  const { t: means } = useTranslation('means');
  const list = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { fields, refused, busy, onSubmit } = useMeansForm(
    page,
    (form) =>
      line
        ? t('funding.changed', { source: sourceOf(form) })
        : means('funding.added', { source: sourceOf(form) }),
    onClose,
  );
  const labels = {
    source: t('funding.source'),
    amount: t('funding.amount'),
    until: t('funding.until'),
  };
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4 rounded-control border border-line p-3">
      <input type="hidden" name="intent" value={line ? 'changeFunding' : 'addFunding'} />
      {line && <input type="hidden" name="id" value={line.id} />}
      <ErrorSummary fields={fields} labels={labels} message={refused} />
      <TextField
        ref={first}
        name="source"
        label={labels.source}
        hint={t('funding.sourceHint')}
        list={list}
        autoComplete="off"
        defaultValue={line?.source}
        error={fields.source}
      />
      <datalist id={list}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <TextField
        name="amount"
        label={labels.amount}
        hint={t('form.costHint')}
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={crownsText(line?.amount ?? null)}
        error={fields.amount}
      />
      <TextField
        name="until"
        type="date"
        label={labels.until}
        optional
        defaultValue={line?.until ?? ''}
        error={fields.until}
      />
      <SaveActions busy={busy} cancel={onClose} />
    </form>
  );
}

function sourceOf(form: FormData): string {
  return String(form.get('source') ?? '').trim();
}
