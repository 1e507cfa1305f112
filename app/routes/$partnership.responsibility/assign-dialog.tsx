import { type FormEvent, useId, useState } from 'react';
import type { AccountedMeasure, Choices } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Checkbox } from '~/ui/Checkbox';
import { Dialog } from '~/ui/Dialog';
import { Select } from '~/ui/Select';
import { TextArea } from '~/ui/TextArea';
import { peopleOptions } from './people-options';
import { useReturnFocus } from './use-return-focus';

export type AssignMode = 'assign' | 'handOver' | 'propose';

export type AssignDialogProps = {
  mode: AssignMode;
  /** At least one. */
  measures: ReadonlyArray<Pick<AccountedMeasure, 'id' | 'code' | 'responsibility' | 'cooperating'>>;
  choices: Choices;
  onClose: () => void;
  /** Gets the fields of the change. */
  onSend: (fields: Record<string, string>) => void;
};

/** Chooses who is to be accountable for one measure or many; the manager assigns or hands over, others propose. */
export function AssignDialog({ mode, measures, choices, onClose, onSend }: AssignDialogProps) {
  const { t } = useTranslation('responsibilityDialogs');
  const { t: common } = useTranslation();
  useReturnFocus();
  const form = useId();
  const [organisation, setOrganisation] = useState(() => shared(measures, 'organisation'));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const texts = mode === 'propose' ? 'propose' : 'assign';
  const [only] = measures;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const required = mode === 'handOver' ? ['organisation', 'handover'] : ['organisation'];
    const missing = required.filter((name) => text(name) === '');
    setWrong(new Set(missing));
    if (missing[0]) {
      const field = event.currentTarget.elements.namedItem(missing[0]);
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    onSend({
      intent: mode === 'propose' ? 'propose' : 'assign',
      versions: JSON.stringify(measures.map(({ id }) => id)),
      organisation: text('organisation'),
      person: text('person'),
      ...(mode === 'propose' ? { note: text('note') } : {}),
      ...(mode === 'handOver' ? { handover: text('handover') } : {}),
      ...(typed.has('changeCooperating')
        ? { cooperating: JSON.stringify(typed.getAll('cooperating').map(String)) }
        : {}),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        measures.length === 1 && only
          ? t(`${mode}.titleOf`, { code: only.code })
          : t(`${mode}.title`, { count: measures.length })
      }
      description={t(`${mode}.description`)}
      actions={
        <>
          <Button onClick={onClose}>{common('actions.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t(`${mode}.done`)}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-5">
        <Select
          name="organisation"
          label={t(`${texts}.organisation`)}
          placeholder={common('form.choose')}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          error={wrong.has('organisation') ? common('errors.choose') : undefined}
          options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          // Another organisation offers its own people first.
          key={organisation}
          name="person"
          label={t(`${texts}.person`)}
          placeholder={t('assign.nobody')}
          optional
          defaultValue={organisation === shared(measures, 'organisation') ? shared(measures, 'person') : ''}
          options={peopleOptions(choices.people, organisation, t('assign.others'))}
        />
        {mode === 'assign' && <Cooperating measures={measures} choices={choices} />}
        {mode === 'propose' && (
          <TextArea name="note" label={t('propose.note')} optional maxLength={2000} rows={3} />
        )}
        {mode === 'handOver' && (
          <TextArea
            name="handover"
            label={t('handOver.reason')}
            maxLength={2000}
            error={wrong.has('handover') ? common('errors.required') : undefined}
          />
        )}
      </form>
    </Dialog>
  );
}

/** Which organisations co-operate; asked only of those who want to change it. */
function Cooperating({ measures, choices }: Pick<AssignDialogProps, 'measures' | 'choices'>) {
  const { t } = useTranslation('responsibilityDialogs');
  const [changing, setChanging] = useState(false);
  const isCommon = (id: string) =>
    measures.every(({ cooperating }) => cooperating.some((organisation) => organisation.id === id));
  return (
    <div>
      <Checkbox
        name="changeCooperating"
        label={t('assign.changeCooperating')}
        checked={changing}
        onChange={(event) => setChanging(event.currentTarget.checked)}
      />
      {changing && (
        <fieldset className="mt-2 rounded-control border border-line p-3">
          <legend className="px-1 font-semibold">{t('assign.cooperating')}</legend>
          <p className="mb-2 text-ink-soft text-sm">
            {t('assign.cooperatingHint', { count: measures.length })}
          </p>
          <div className="grid max-h-64 overflow-y-auto sm:grid-cols-2 sm:gap-x-4">
            {choices.organisations.map(({ id, name }) => (
              <Checkbox key={id} name="cooperating" value={id} label={name} defaultChecked={isCommon(id)} />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** The organisation or person all measures have in common; empty when they differ. */
function shared(measures: AssignDialogProps['measures'], what: 'organisation' | 'person'): string {
  const ids = new Set(measures.map(({ responsibility }) => responsibility?.[what]?.id ?? ''));
  const [only = ''] = ids;
  return ids.size === 1 ? only : '';
}
