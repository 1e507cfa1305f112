import { type FormEvent, useState } from 'react';
import { dayOf } from '~/domain/calendar/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';

/** Puts somebody of the partnership, or a guest without an account, on the list of the meeting. */
export function AddAttendee() {
  const { t } = useTranslation('meeting');
  const [open, setOpen] = useState<'person' | 'guest' | null>(null);
  if (open) return <AttendeeForm kind={open} onClose={() => setOpen(null)} />;
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      <Button size="small" icon="plus" onClick={() => setOpen('person')}>
        {t('attendance.addPerson')}
      </Button>
      <Button size="small" icon="plus" onClick={() => setOpen('guest')}>
        {t('attendance.addGuest')}
      </Button>
    </div>
  );
}

function AttendeeForm({ kind, onClose }: { kind: 'person' | 'guest'; onClose: () => void }) {
  const { meeting, choices, now } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const { t: common } = useTranslation();
  const { change, pending, wrong } = useMeetingChange(onClose);
  const [person, setPerson] = useState('');
  const [missing, setMissing] = useState(false);
  const onList = new Set(meeting.attendances.map(({ personId }) => personId));
  const people = (choices?.people ?? []).filter(({ id }) => !onList.has(id));
  // Whoever is added on the day itself has come; before it, they are invited.
  const presence = dayOf(new Date(meeting.startsAt)) <= dayOf(new Date(now)) ? 'present' : '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const organisation = String(form.get('organisation') ?? '');
    if (kind === 'guest') {
      void change({ intent: 'addGuest', guest: String(form.get('guest') ?? ''), organisation, presence });
    } else if (person === '') setMissing(true);
    else void change({ intent: 'addPerson', person, organisation, presence });
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      aria-label={t(kind === 'guest' ? 'attendance.addGuest' : 'attendance.addPerson')}
      className="mt-3 grid gap-4 rounded-card border border-line p-4 sm:grid-cols-2"
      noValidate
    >
      {kind === 'guest' ? (
        <TextField
          name="guest"
          label={t('attendance.guestName')}
          error={wrong.includes('guest') ? common('errors.required') : undefined}
          maxLength={200}
          autoComplete="off"
          autoFocus
        />
      ) : (
        <Select
          name="person"
          label={t('attendance.person')}
          placeholder={common('form.choose')}
          value={person}
          error={missing && person === '' ? common('errors.choose') : undefined}
          onChange={({ currentTarget }) => setPerson(currentTarget.value)}
          autoFocus
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        // Another person comes from another organisation.
        key={person}
        name="organisation"
        label={t('attendance.organisation')}
        defaultValue={people.find(({ id }) => id === person)?.organisation?.id ?? ''}
        required={false}
        options={[
          { value: '', label: t('attendance.noOrganisation') },
          ...(choices?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="sm:col-span-2">
        <SaveActions busy={pending !== null} label={common('actions.add')} cancel={onClose} />
      </div>
    </form>
  );
}
