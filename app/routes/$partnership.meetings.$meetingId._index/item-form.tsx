import { type FormEvent, useState } from 'react';
import { type AgendaItem, agendaKinds } from '~/domain/meetings/content';
import type { MeetingChange } from '~/domain/meetings/forms';
import { useTranslation } from '~/i18n/useTranslation';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

/** Chosen in the list of presenters for somebody who is not in it. */
const somebodyElse = 'else';

/** An item of the agenda to be added (null) or changed, in its place. Esc leaves it as it was. */
export function ItemForm({ item, onClose }: { item: AgendaItem | null; onClose: () => void }) {
  const { choices } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const { t: common } = useTranslation();
  const { change, pending, wrong } = useMeetingChange(onClose);
  const [presenter, setPresenter] = useState(item?.presenterId ?? (item?.presenterName ? somebodyElse : ''));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '');
    const fields = {
      ...{ title: typed('title'), kind: typed('kind') as AgendaItem['kind'], minutes: typed('minutes') },
      presenter: presenter === somebodyElse ? '' : presenter,
      presenterName: typed('presenterName'),
    };
    const wanted: MeetingChange = item
      ? { intent: 'changeItem', item: item.id, ...fields }
      : { intent: 'addItem', ...fields };
    void change(wanted);
  };
  const errorOf = (field: string, text: string) => (wrong.includes(field) ? text : undefined);
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="grid gap-4 rounded-card border border-line bg-surface p-4 sm:grid-cols-6"
      aria-label={item ? t('agenda.change', { title: item.title }) : t('agenda.add')}
      noValidate
    >
      <TextField
        name="title"
        className="sm:col-span-6"
        label={t('agenda.itemTitle')}
        defaultValue={item?.title}
        error={errorOf('title', common('errors.required'))}
        maxLength={300}
        autoComplete="off"
        autoFocus
      />
      <Select
        name="kind"
        className="sm:col-span-2"
        label={t('agenda.kind')}
        defaultValue={item?.kind ?? 'discussion'}
        options={agendaKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        name="minutes"
        className="sm:col-span-1"
        label={t('agenda.minutesPlanned')}
        defaultValue={item?.minutesPlanned ?? ''}
        error={errorOf('minutes', t('agenda.minutesWrong'))}
        inputMode="numeric"
        autoComplete="off"
        required={false}
      />
      <Select
        name="presenter"
        className="sm:col-span-3"
        label={t('agenda.presenter')}
        value={presenter}
        onChange={({ currentTarget }) => setPresenter(currentTarget.value)}
        required={false}
        options={[
          { value: '', label: t('agenda.nobody') },
          ...(choices?.people ?? []).map(({ id, name, organisation }) => ({
            ...{ value: id, label: organisation ? `${name} (${organisation.name})` : name },
          })),
          { value: somebodyElse, label: t('agenda.somebodyElse') },
        ]}
      />
      {presenter === somebodyElse && (
        <TextField
          name="presenterName"
          className="sm:col-span-6"
          label={t('agenda.presenterName')}
          defaultValue={item?.presenterName ?? ''}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <div className="sm:col-span-6">
        <SaveActions busy={pending !== null} cancel={onClose} />
      </div>
    </form>
  );
}
