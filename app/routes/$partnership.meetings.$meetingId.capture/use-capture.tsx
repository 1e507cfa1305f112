import { useParams } from '@remix-run/react';
import { useCallback, useMemo, useState } from 'react';
import type { Capture, OnMentionRemoved } from '~/collab/capture';
import type { ReferenceData } from '~/collab/references';
import { dayOf } from '~/domain/calendar/rules';
import type { MeetingPage } from '~/domain/meetings/content';
import type { Choices } from '~/domain/responsibility/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { loadForm, OnDemandForm } from './on-demand-form';
import { ofMeeting, resolutionReference, type ShownTask, taskReference } from './record-references';
import { useRecordChanges } from './use-record-changes';
import { useRemovals } from './use-removals';

/**
 * Tasks and resolutions in the minutes of a meeting: the commands and their form for the editor, how what was captured
 * reads now, and what is asked of whoever takes one out of the text. Hand `capture` and `onMentionRemoved` to each
 * section and `references` to the `ReferenceProvider` around them.
 * @param others people and measures that the text may speak of, where the page knows more than the meeting itself
 */
export function useCapture(
  meeting: MeetingPage,
  others?: Pick<ReferenceData, 'people' | 'measures'>,
): { capture: Capture; onMentionRemoved: OnMentionRemoved; references: ReferenceData } {
  const { partnership = '' } = useParams();
  const root = `/${partnership}`;
  const address = `${root}/meetings/${meeting.id}/capture`;
  const { t } = useTranslation('capture');
  const format = useFormat();
  const { states, change } = useRecordChanges(address, meeting);
  const { toggle, onMentionRemoved } = useRemovals(meeting, states, change);

  const [given, setGiven] = useState<readonly ShownTask[]>([]);
  const onTaskGiven = useCallback((task: ShownTask) => setGiven((earlier) => [...earlier, task]), []);
  const references = useMemo((): ReferenceData => {
    const wording = { t, format, today: dayOf(new Date()) };
    const known: ShownTask[] = [...meeting.tasks, ...meeting.review];
    // Its line reads as it was typed until the page has it.
    const coming = given.filter(({ id }) => !known.some((task) => task.id === id));
    const tasks = [...known, ...coming].map((task) =>
      taskReference({ ...task, state: states.get(task.id) ?? task.state }, root, wording),
    );
    const resolutions = meeting.resolutions.map((one) => resolutionReference(one, wording));
    return { ...(others ?? ofMeeting(meeting, root)), tasks, resolutions, onToggleTask: toggle };
  }, [meeting, given, others, states, root, t, format, toggle]);

  const [choices, setChoices] = useState<Choices>(noChoices);
  const facts = useMemo(
    () => ({ address, meeting, choices, references, onTaskGiven }),
    [address, meeting, choices, references, onTaskGiven],
  );
  const preload = useCallback(() => {
    void loadForm();
    void loadChoices(address).then((loaded) => loaded && setChoices(loaded));
  }, [address]);
  const capture = useMemo(
    (): Capture => ({
      commands: (['task', 'resolution'] as const).map((key) => ({
        ...{ key, label: t(`command.${key}`), keywords: keywords[key] },
      })),
      renderForm: (props) => <OnDemandForm {...props} facts={facts} />,
      preload,
    }),
    [facts, preload, t],
  );
  return { capture, onMentionRemoved, references };
}

/** What is typed after the slash, whatever the language of the page. */
const keywords = { task: ['úkol', 'task'], resolution: ['usnesení', 'resolution'] };

const noChoices: Choices = { people: [], organisations: [] };

/** To whom a task can be given; null while the server does not answer: it is asked again with the next section. */
async function loadChoices(address: string): Promise<Choices | null> {
  const response = await fetch(address, { redirect: 'manual' }).catch(() => null);
  return response?.ok ? ((await response.json()) as Choices) : null;
}
