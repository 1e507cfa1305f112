import { useEffect, useMemo, useRef, useState } from 'react';
import { dayOf } from '~/domain/calendar/rules';
import { splitDay, understandDay } from '~/domain/tasks/natural-date';
import { useTranslation } from '~/i18n/useTranslation';
import { Combobox } from '~/ui/Combobox';
import { TextField } from '~/ui/TextField';
import type { FormProps } from './capture-facts';
import { FormFrame, itemOf } from './form-frame';
import { likelyMeasures, MeasureChoice } from './measure-choice';
import { useSubmission } from './use-submission';
import { WhenField } from './when-field';
import { type Candidate, candidates, findCandidates, nobody, type Who } from './who';

type Values = { title: string; who: Who; when: string; offered: string[]; ticked: string[] };

const longestTitle = 500;

/** A new task: what, whose, until when and for which measures. */
export function TaskForm(props: FormProps) {
  const { facts, initialText, mentions, sectionKey, onDone } = props;
  const { address, meeting, choices, references } = facts;
  const { t } = useTranslation('capture');
  const { t: common } = useTranslation();
  const title = useRef<HTMLInputElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [today] = useState(() => dayOf(new Date()));
  const everybody = useMemo(() => candidates(choices, meeting.attendances), [choices, meeting.attendances]);
  const begin = (): Values => {
    const measures = likelyMeasures(facts, sectionKey, mentions);
    const mentioned = mentions.find(({ kind }) => kind === 'person')?.id;
    const who = everybody.find(({ value }) => value === mentioned);
    return {
      ...splitDay(initialText, today),
      who: who ? whoOf(who) : nobody,
      ...{ offered: measures, ticked: measures },
    };
  };
  const { values, change, submit, busy, problem } = useSubmission<Values>({
    ...{ address, begin, line: initialText },
    onDone: (id) => {
      const given = { id, title: wanted, assignee: who.text || null, dueOn };
      facts.onTaskGiven({ ...given, state: 'open', organisation: null, closedAt: null, mayChange: true });
      onDone({ type: 'taskMention', id });
    },
    draftKey: `capture ${meeting.id} ${sectionKey} task`,
  });
  useEffect(() => title.current?.focus(), []);

  const wanted = values.title.trim();
  const { who } = values;
  const day = understandDay(values.when, today);
  const dueOn = day.kind === 'day' ? day.day : null;
  const isWhoKnown = who.text.trim() === '' || who.assigneeId !== null || who.organisationId !== null;
  const titleError =
    wanted === ''
      ? common('errors.required')
      : wanted.length > longestTitle
        ? common('errors.tooLong', { count: longestTitle })
        : null;
  const onSubmit = () => {
    setChecked(true);
    if (titleError) title.current?.focus();
    if (titleError || !isWhoKnown || day.kind === 'problem') return;
    submit((id) => ({
      ...{ intent: 'task', id, agendaItemId: itemOf(sectionKey), measureIds: values.ticked, title: wanted },
      ...{ assigneeId: who.assigneeId, organisationId: who.organisationId, dueOn },
    }));
  };

  return (
    <FormFrame
      title={t('task.title')}
      submitLabel={t('task.submit')}
      {...{ busy, problem, onSubmit }}
      onCancel={() => onDone(null)}
    >
      <TextField
        ref={title}
        name="title"
        label={t('task.what')}
        autoComplete="off"
        value={values.title}
        error={isChecked ? titleError : null}
        onChange={({ target }) => change({ title: target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Combobox
          label={t('task.who')}
          optional
          text={who.text}
          error={isChecked && !isWhoKnown ? t('task.unknownWho') : null}
          search={(typed) => findCandidates(everybody, typed)}
          onChange={(text, chosen) => {
            const found = everybody.find(({ value }) => value === chosen?.value);
            change({ who: found ? whoOf(found) : { ...nobody, text } });
          }}
        />
        <WhenField
          typed={values.when}
          today={today}
          isChecked={isChecked}
          onChange={(when) => change({ when })}
        />
      </div>
      <MeasureChoice
        offered={values.offered}
        ticked={values.ticked}
        measures={references.measures}
        onChange={(ticked, offered) => change({ ticked, offered })}
      />
    </FormFrame>
  );
}

function whoOf({ text, assigneeId, organisationId }: Candidate): Who {
  return { text, assigneeId, organisationId };
}
