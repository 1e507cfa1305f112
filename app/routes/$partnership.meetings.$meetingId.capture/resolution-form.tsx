import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import type { FormProps } from './capture-facts';
import { FormFrame, itemOf } from './form-frame';
import { likelyMeasures, MeasureChoice } from './measure-choice';
import { useSubmission } from './use-submission';
import { readVotes, type TypedVotes, voteKinds } from './votes';

type Values = { text: string; votes: TypedVotes; offered: string[]; ticked: string[] };

const longestText = 2000;

/** A new resolution: its text, how it was voted where it was, and what measures it is about. */
export function ResolutionForm(props: FormProps) {
  const { facts, initialText, mentions, sectionKey, onDone } = props;
  const { address, meeting, references } = facts;
  const { t } = useTranslation('capture');
  const { t: common } = useTranslation();
  const text = useRef<HTMLTextAreaElement>(null);
  const [isChecked, setChecked] = useState(false);
  const { values, change, submit, busy, problem } = useSubmission<Values>({
    ...{ address, line: initialText },
    onDone: (id) => onDone({ type: 'resolutionMention', id }),
    draftKey: `capture ${meeting.id} ${sectionKey} resolution`,
    begin: () => {
      const measures = likelyMeasures(facts, sectionKey, mentions);
      const votes = { for: '', against: '', abstained: '' };
      return { text: initialText, votes, offered: measures, ticked: measures };
    },
  });
  useEffect(() => text.current?.focus(), []);

  const wanted = values.text.trim();
  const votes = readVotes(values.votes);
  const textError =
    wanted === ''
      ? common('errors.required')
      : wanted.length > longestText
        ? common('errors.tooLong', { count: longestText })
        : null;
  const onSubmit = () => {
    setChecked(true);
    if (textError) text.current?.focus();
    if (textError || votes === 'wrong') return;
    const row = { agendaItemId: itemOf(sectionKey), measureIds: values.ticked };
    submit((id) => ({ intent: 'resolution', id, ...row, text: wanted, votes }));
  };
  // A resolution is one sentence or a few; a new line is Shift+Enter.
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  return (
    <FormFrame
      title={t('resolution.title')}
      submitLabel={t('resolution.submit')}
      {...{ busy, problem, onSubmit }}
      onCancel={() => onDone(null)}
    >
      <TextArea
        ref={text}
        name="text"
        label={t('resolution.text')}
        rows={2}
        value={values.text}
        error={isChecked ? textError : null}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={onKeyDown}
      />
      <fieldset>
        <legend className="font-semibold">{t('resolution.votes')}</legend>
        <div className="mt-1 grid grid-cols-3 gap-3">
          {voteKinds.map((kind) => (
            <TextField
              key={kind}
              name={kind}
              label={t(`resolution.vote.${kind}`)}
              inputMode="numeric"
              autoComplete="off"
              value={values.votes[kind]}
              onChange={({ target }) => change({ votes: { ...values.votes, [kind]: target.value } })}
            />
          ))}
        </div>
        {isChecked && votes === 'wrong' && (
          <p role="alert" className="mt-1 font-medium text-danger text-sm">
            {t('resolution.wrongVotes')}
          </p>
        )}
      </fieldset>
      <MeasureChoice
        offered={values.offered}
        ticked={values.ticked}
        measures={references.measures}
        onChange={(ticked, offered) => change({ ticked, offered })}
      />
    </FormFrame>
  );
}
